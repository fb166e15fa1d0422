// A speech as a caller has it → what the module says of its bytes, or a `SpeechError` in the caller's terms.
import { SpeechError } from './error.js';
import { hasPlaces, toBytes } from './input.js';
import { call } from './module.js';

/**
 * @template T
 * @param {unknown} speech
 * @param {(module: typeof import('./wasm/oration.js'), bytes: Uint8Array) => T} work
 * @returns {T}
 */
export function given(speech, work) {
  const bytes = toBytes(speech);
  try {
    return call((module) => work(module, bytes));
  } catch (error) {
    if (!(error instanceof SpeechError) || error.line === undefined || hasPlaces(speech)) throw error;
    throw new SpeechError(withoutPlace(error).message, { ...error, line: undefined, column: undefined });
  }
}

/** An object has no lines and columns; those of the JSON made of it would mislead. */
export function withoutPlace({ code, message, path, line, column }) {
  return { code, message: message.replace(` (line ${line}, column ${column})`, ''), path };
}
