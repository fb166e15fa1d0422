// A speech as the caller passes it → the module's result for its bytes, or a `SpeechError` in the caller's terms.
import { SpeechError, messageWithoutPosition } from './error.js';
import { hasSourceText, toBytes } from './input.js';
import { call } from '../module/renderer.js';

/**
 * @template T
 * @param {unknown} speech
 * @param {(module: typeof import('../wasm/oration.js'), bytes: Uint8Array) => T} work
 * @returns {T}
 */
export function withBytes(speech, work) {
  const bytes = toBytes(speech);
  return inCallerTerms(speech, (module) => work(module, bytes));
}

/**
 * Continue with a speech whose bytes the module has.
 * @template T
 * @param {unknown} speech
 * @param {(module: typeof import('../wasm/oration.js')) => T} work
 * @returns {T}
 */
export function inCallerTerms(speech, work) {
  try {
    return call(work);
  } catch (error) {
    if (!(error instanceof SpeechError) || error.line === undefined || hasSourceText(speech)) throw error;
    throw new SpeechError(messageWithoutPosition(error), { ...error, line: undefined, column: undefined });
  }
}

/** An object has no lines and columns; those of its serialized form would mislead. */
export function withoutPosition({ code, reason, path }) {
  return { code, message: messageWithoutPosition({ reason, path }), reason, path };
}
