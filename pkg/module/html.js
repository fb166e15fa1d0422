// The WebAssembly module that reads HTML, loaded with the first HTML text.
import * as glue from '../wasm/html.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'html_bg.wasm',
  initName: 'importText',
  hint: 'its URL with importText(text, { html: "/path/to/html_bg.wasm" })',
};
const module = new WasmModule(glue, names);

export const start = (input) => module.start(input);

/**
 * @param {Uint8Array} page in UTF-8
 * @returns {Uint8Array} its lines, for the importer
 */
export const readHtml = (page) => module.call((glue) => glue.readHtml(page));

/**
 * @param {Uint8Array} lines of Markdown, some of them raw HTML
 * @returns {Uint8Array} the lines with that HTML read
 */
export const expandHtml = (lines) => module.call((glue) => glue.expandHtml(lines));
