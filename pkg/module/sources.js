// The WebAssembly module that reads Markdown and HTML, loaded with the first such text.
import * as glue from '../wasm/sources.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'sources_bg.wasm',
  initName: 'importText',
  hint: 'importText(text, { sources: "/path/to/sources_bg.wasm" })',
};
const module = new WasmModule(glue, names);

export const start = (input) => module.start(input);

/**
 * @param {Uint8Array} text in UTF-8
 * @param {'markdown' | 'html'} kind
 * @returns {Uint8Array} its lines, for the importer
 */
export const readSource = (text, kind) => module.call((glue) => glue.readSource(text, kind === 'html'));
