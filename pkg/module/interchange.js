// The WebAssembly module that reads Akoma Ntoso, TEI and Popolo, loaded with the first of them.
import * as glue from '../wasm/interchange.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'interchange_bg.wasm',
  initName: 'importText',
  hint: 'its URL with importText(text, { interchange: "/path/to/interchange_bg.wasm" })',
};
const module = new WasmModule(glue, names);

export const start = (input) => module.start(input);

/**
 * @param {Uint8Array} text in UTF-8
 * @param {string} [lang]
 * @returns {import('../index.js').Import | undefined} the speech of Akoma Ntoso, TEI or Popolo; undefined for any other text
 * @throws {SpeechError} if it is not well-formed
 */
export function readInterchange(text, lang) {
  const read = module.call((glue) => glue.readInterchange(text, lang));
  return read && JSON.parse(read);
}
