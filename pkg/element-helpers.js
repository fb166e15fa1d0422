// What the caller passes to <oration-speech> → errors, and options that can be compared.
import { SpeechError, reasonOf } from './speech/error.js';

/** Getters of the caller's options can throw any value. */
export function toSpeechError(error) {
  return error instanceof SpeechError ? error : new SpeechError(reasonOf(error), { code: 'option', cause: error });
}

/** Options as text, to compare them; undefined if they cannot be written. */
export function keyOf(options) {
  try {
    return JSON.stringify(options);
  } catch {
    return undefined;
  }
}
