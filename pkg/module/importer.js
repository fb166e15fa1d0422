// The WebAssembly module that imports plain text, loaded with the first text.
import * as glue from '../wasm/importer.js';
import { SpeechError } from '../speech/error.js';
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
  return JSON.parse(module.call(({ importText }) => withinLimits(() => importText(text))));
}

/** The only thing that the module refuses is a text that is too long, and then it says just that. */
function withinLimits(work) {
  try {
    return work();
  } catch (reason) {
    if (typeof reason !== 'string') throw reason;
    throw new SpeechError(reason, { code: 'limit', path: '', line: 1, column: 1 });
  }
}
