// The WebAssembly module that reads Word documents, loaded with the first one.
import * as glue from '../wasm/document.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'document_bg.wasm',
  initName: 'importDocument',
  hint: 'its URL with importDocument(bytes, { document: "/path/to/document_bg.wasm" })',
};
const module = new WasmModule(glue, names);

export const start = (input) => module.start(input);

/**
 * @param {Uint8Array} bytes of a .docx
 * @param {number} [limit] bytes of its parts, decompressed
 * @returns {{ text: Uint8Array, lines: Uint8Array }} its text in UTF-8, and its lines for the importer
 * @throws {SpeechError} if the bytes are not a Word document
 */
export function readDocument(bytes, limit) {
  const read = module.call((glue) => glue.readDocument(bytes, limit));
  const end = 4 + new DataView(read.buffer, read.byteOffset).getUint32(0, true);
  return { text: read.subarray(4, end), lines: read.subarray(end) };
}
