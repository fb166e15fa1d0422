// The WebAssembly module that imports texts, loaded with the first text.
import * as glue from '../wasm/importer.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'importer_bg.wasm',
  initName: 'importText',
  hint: 'its URL with importText(text, { module: "/path/to/importer_bg.wasm" })',
};
const module = new WasmModule(glue, names);

export const start = (input) => module.start(input);

/** @throws {SpeechError} if a source has more bytes than the limit */
export const checkSize = (bytes, limit) => module.call((glue) => glue.checkSize(bytes, limit));

/**
 * @param {Uint8Array} bytes
 * @param {string} [charset]
 * @returns {{ name: string, assumed: boolean }} the encoding
 * @throws {SpeechError} if the bytes are not text
 */
export function identify(bytes, charset) {
  const { encoding, assumed } = JSON.parse(module.call((glue) => glue.identify(bytes, charset)));
  return { name: encoding, assumed };
}

/**
 * @param {Uint8Array} text in UTF-8
 * @returns {'text' | 'captions' | 'markdown' | 'html'}
 */
export const kindOf = (text) => module.call((glue) => glue.kindOf(text));

/**
 * @param {Uint8Array} text in UTF-8
 * @param {{ lines?: Uint8Array, encoding?: { name: string, assumed: boolean }, lang?: string, roles: object, explain?: boolean }} settings
 *   `lines` of Markdown, HTML and documents, which this module cannot read
 * @returns {{ speech: import('../index.js').Speech, notices: import('../index.js').Notice[], lines?: import('../index.js').LineReport[] }}
 */
export function importText(text, { lines, encoding, lang, roles, explain = false }) {
  const entries = Object.entries(roles).map(([line, role]) => `${line}:${typeof role === 'string' ? role : typeof role}`);
  const { name, assumed = false } = encoding ?? {};
  return JSON.parse(module.call((glue) => glue.importText(text, lines, name, assumed, lang, entries, explain)));
}
