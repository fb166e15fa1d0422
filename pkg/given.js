// A speech as a caller has it → what the module says of its bytes, or a `SpeechError` in the caller's terms.
import { SpeechError, withoutPosition } from './error.js';
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
    throw new SpeechError(withoutPosition(error), { ...error, line: undefined, column: undefined });
  }
}

/** An object has no lines and columns; those of the JSON made of it would mislead. */
export function withoutPlace({ code, reason, path }) {
  return { code, message: withoutPosition({ reason, path }), reason, path };
}
