/** The styles of a speech. Import the file for its effect. */
export {};
