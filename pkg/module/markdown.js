// The WebAssembly module that reads Markdown, loaded with the first Markdown text.
import * as glue from '../wasm/markdown.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'markdown_bg.wasm',
  initName: 'importText',
  hint: 'its URL with importText(text, { markdown: "/path/to/markdown_bg.wasm" })',
};
const module = new WasmModule(glue, names);

export const start = (input) => module.start(input);

/**
 * @param {Uint8Array} text in UTF-8
 * @returns {Uint8Array} its lines, for the importer; the first byte is 1 if there is raw HTML among them
 */
export const readMarkdown = (text) => module.call((glue) => glue.readMarkdown(text));
