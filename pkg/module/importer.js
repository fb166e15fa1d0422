// The WebAssembly module that imports plain text, loaded with the first text.
import * as glue from '../wasm/importer.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'importer_bg.wasm',
  initName: 'importText',
  hint: 'importText(text, { module: "/path/to/importer_bg.wasm" })',
};
const module = new WasmModule(glue, names);

export const start = (input) => module.start(input);

/**
 * @param {Uint8Array} text in UTF-8
 * @returns {{ speech: import('../index.js').Speech, notices: import('../index.js').Notice[] }}
 */
export function read(text) {
  return JSON.parse(module.call(({ importText }) => importText(text)));
}
