// A speech as the caller passes it → the module's result for its bytes, or a `SpeechError` about what the caller passed.
import { SpeechError, messageWithoutPosition } from '../speech/error.js';
import { hasSourceText, isProse, speechBytes } from '../speech/input.js';
import { unknownOptionOf } from './other-options.js';
import { rendererInUse } from './renderer.js';

/**
 * Calls the module with the bytes of a speech.
 * @template T
 * @param {unknown} speech
 * @param {(module: typeof import('../wasm/oration.js'), bytes: Uint8Array) => T} work
 * @returns {T}
 */
export function callWithSpeech(speech, work) {
  const bytes = speechBytes(speech);
  return callForSpeech(speech, (module) => work(module, bytes));
}

/**
 * Calls a module for a speech whose bytes it already has.
 * @template T
 * @param {unknown} speech
 * @param {(module: typeof import('../wasm/oration.js')) => T} work
 * @param {import('./renderer.js').RendererModule} [module]
 * @returns {T}
 */
export function callForSpeech(speech, work, module = rendererInUse()) {
  try {
    return module.call(work);
  } catch (error) {
    if (error?.code === 'option') throw withSuggestion(error);
    if (!(error instanceof SpeechError) || error.line === undefined) throw error;
    if (hasSourceText(speech)) throw isProse(speech) ? withHint(error) : error;
    throw new SpeechError(messageWithoutPosition(error), { ...error, line: undefined, column: undefined });
  }
}

const LIST = /(?<=: )unknown option; expected one of ([\w, ]+)$/;

/** The error of the module about an unknown option, with the option that was probably meant. */
function withSuggestion({ code, message }) {
  const name = message.replace(LIST, '').split('.').at(-1).slice(0, -2);
  return new SpeechError(message.replace(LIST, (_, known) => unknownOptionOf('', name, known.split(', '))), { code });
}

/** Adds options to those that the module knows, in its error about an unknown one. */
export function withKnown(names, work) {
  try {
    return work();
  } catch (error) {
    if (error?.code !== 'option') throw error;
    const message = error.message.replace(/(?<=^options\.[^.]*: unknown option; expected one of )/, `${names.join(', ')}, `);
    throw new SpeechError(message, { code: error.code });
  }
}

function withHint(error) {
  const hint = '; for text that is not JSON, use importText';
  return new SpeechError(error.message + hint, { ...error, reason: error.reason + hint });
}

/** The error without line and column: an object has none, and those of its serialized form would mislead. */
export function withoutPosition({ code, reason, path }) {
  return { code, message: messageWithoutPosition({ reason, path }), reason, path };
}
