// The entry point for Node.js: the modules are files of the package, read when needed.
export * from './api.js';
export { importText, init } from './module/node-files.js';
