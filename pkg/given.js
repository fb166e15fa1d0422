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
  return ofSpeech(speech, (module) => work(module, bytes));
}

/**
 * Go on with a speech whose bytes the module has.
 * @template T
 * @param {unknown} speech
 * @param {(module: typeof import('./wasm/oration.js')) => T} work
 * @returns {T}
 */
export function ofSpeech(speech, work) {
  try {
    return call(work);
  } catch (error) {
    if (!(error instanceof SpeechError) || error.line === undefined || hasPlaces(speech)) throw error;
    throw new SpeechError(withoutPlace(error).message, { ...error, line: undefined, column: undefined });
  }
}

/** An object has no lines and columns; those of the JSON made of it would mislead. */
export function withoutPlace({ code, message, path, line, column }) {
  return { code, message: message.replace(` (line ${line}, column ${column})`, ''), path };
}
