// The WebAssembly module that exports speeches, loaded with the first export.
import * as glue from '../wasm/export.js';
import { callForSpeech } from './call-with-speech.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'export_bg.wasm',
  initName: 'toMarkdown',
  hint: 'its URL with toMarkdown(speech, { module: "/path/to/export_bg.wasm" })',
};
const module = new WasmModule(glue, names);

export const start = (input) => module.start(input);

/**
 * @param {unknown} speech as the caller passed it, for messages
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export const toMarkdown = (speech, bytes) => callForSpeech(speech, (glue) => glue.toMarkdown(bytes), module);
