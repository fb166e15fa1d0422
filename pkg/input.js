// A speech, or the text of one, as a caller has it → the bytes that the module reads.
import { SpeechError } from './error.js';

const encoder = new TextEncoder();

/**
 * A speech as JSON text, bytes or an object → UTF-8.
 * @param {unknown} speech
 * @returns {Uint8Array}
 */
export function toBytes(speech) {
  if (typeof speech === 'string') return encoder.encode(speech);
  return bytesOf(speech) ?? encoder.encode(stringify(speech));
}

/**
 * Plain text as a string or as UTF-8 → UTF-8.
 * @param {unknown} text
 * @returns {Uint8Array}
 */
export function toText(text) {
  const bytes = typeof text === 'string' ? encoder.encode(text) : bytesOf(text);
  if (bytes) return bytes;
  throw new SpeechError(`expected plain text as a string or bytes, found ${kindOf(text)}`, { code: 'schema', path: '' });
}

/** Whether problems of a speech have a line and a column. */
export const hasPlaces = (speech) => typeof speech === 'string' || bytesOf(speech) !== undefined;

/** Whatever holds bytes, as a Uint8Array; undefined for anything else. */
export function bytesOf(value) {
  if (value instanceof Uint8Array) return value;
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (Object.prototype.toString.call(value) === '[object ArrayBuffer]') return new Uint8Array(value);
  return undefined;
}

function stringify(speech) {
  if (typeof speech !== 'object' || speech === null) {
    const message = `expected a speech as JSON text, bytes or an object, found ${kindOf(speech)}`;
    throw new SpeechError(message, { code: 'schema', path: '' });
  }
  try {
    return JSON.stringify(speech);
  } catch (cause) {
    // Out of stack: a RangeError in V8 and JavaScriptCore, an InternalError in SpiderMonkey.
    const deep = cause.name === 'RangeError' || cause.name === 'InternalError';
    const message = deep
      ? 'the object has too many levels inside each other'
      : `the object cannot be written as JSON: ${cause.message}`;
    throw new SpeechError(message, { code: deep ? 'limit' : 'syntax', path: '', cause });
  }
}

const kindOf = (value) => (value === null ? 'null' : typeof value);
