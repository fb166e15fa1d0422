// The entry point for browsers and bundlers: the modules are files of the package, fetched when needed.
export * from './api.js';
export { align, exportTo, importDocument, importText, init, timing, toMarkdown } from './files.js';
