/** How speeches with the option `print` are printed. Import the file for its effect. */
export {};
