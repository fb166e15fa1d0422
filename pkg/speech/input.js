// A speech or its text, as the caller passes it → the bytes that the module reads.
import { SpeechError, reasonOf } from './error.js';

const encoder = new TextEncoder();

/**
 * A speech as JSON text, bytes or an object → UTF-8.
 * @param {unknown} speech
 * @returns {Uint8Array}
 */
export function speechBytes(speech) {
  if (typeof speech === 'string') return encoder.encode(speech);
  return bytesOf(speech) ?? encoder.encode(stringify(speech));
}

/**
 * Plain text as a string or as UTF-8 → UTF-8.
 * @param {unknown} text
 * @returns {Uint8Array}
 */
export function textBytes(text) {
  const bytes = typeof text === 'string' ? encoder.encode(text) : bytesOf(text);
  if (bytes) return bytes;
  throw new SpeechError(`expected plain text as a string or bytes, found ${kindOf(text)}`, { code: 'schema', path: '' });
}

/** Whether the input is text that is not meant as JSON. */
export function isProse(speech) {
  const start = typeof speech === 'string' ? speech : new TextDecoder().decode(bytesOf(speech)?.subarray(0, 99));
  return /^\s*[^\s{["]/.test(start);
}

/** Whether the input is text or bytes, so that lines and columns are meaningful to the caller. */
export const hasSourceText = (speech) => typeof speech === 'string' || ArrayBuffer.isView(speech) || isBuffer(speech);

/**
 * Any object with bytes → a Uint8Array; undefined for other values. The module copies `length` bytes, so the length must
 * not come from a subclass or an own property.
 */
export function bytesOf(value) {
  try {
    if (!ArrayBuffer.isView(value)) return isBuffer(value) ? new Uint8Array(value) : undefined;
    const [buffer, offset, length] = (isTyped(value) ? typed : view).map((slot) => slot.call(value));
    return new Uint8Array(buffer, offset, length);
  } catch (cause) {
    throw new SpeechError(`the bytes cannot be read: ${reasonOf(cause)}`, { code: 'schema', path: '', cause });
  }
}

const slot = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const slots = (prototype) => ['buffer', 'byteOffset', 'byteLength'].map((name) => slot(prototype, name));
const TypedArray = Object.getPrototypeOf(Uint8Array.prototype);
const typed = slots(TypedArray);
const view = slots(DataView.prototype);
const typeOf = slot(TypedArray, Symbol.toStringTag);
const isTyped = (value) => typeOf.call(value) !== undefined;

const buffers = [ArrayBuffer, globalThis.SharedArrayBuffer].filter(Boolean).map(({ prototype }) => slot(prototype, 'byteLength'));
const isBuffer = (value) => typeof value === 'object' && buffers.some((length) => answers(length, value));

function answers(getter, value) {
  try {
    getter.call(value);
    return true;
  } catch {
    return false;
  }
}

function stringify(speech) {
  if (typeof speech !== 'object' || speech === null || tagOf(speech) in hints) {
    const message = `expected a speech as JSON text, bytes or an object, found ${kindOf(speech)}`;
    throw new SpeechError(message, { code: 'schema', path: '' });
  }
  const json = serialize(speech);
  if (json !== undefined) return json;
  throw new SpeechError('the object cannot be serialized as JSON: its toJSON() returns undefined', { code: 'syntax', path: '' });
}

function serialize(speech) {
  try {
    return JSON.stringify(speech);
  } catch (cause) {
    // Out of stack or of memory: a RangeError in V8 and JavaScriptCore, an InternalError in SpiderMonkey.
    const large = /^(Range|Internal)Error/.test(reasonOf(cause, (error) => error.name));
    const message = large
      ? 'the object is too large or nested too deeply'
      : `the object cannot be serialized as JSON: ${reasonOf(cause)}`;
    throw new SpeechError(message, { code: large ? 'limit' : 'syntax', path: '', cause });
  }
}

/** Copies the caller's options, so that they are read once. */
export function copyOptions(options) {
  if (options === undefined || options === null) return {};
  const wrong = (what, cause) => new SpeechError(`options: ${what}`, { code: 'option', cause });
  if (typeof options !== 'object') throw wrong(`expected an object, found ${typeof options}`);
  try {
    return { ...options };
  } catch (cause) {
    throw wrong('reading the options threw an error', cause);
  }
}

/** What to do with values that are often passed instead of a speech or its text. */
const hints = { Promise: 'await it', Response: 'await its arrayBuffer()', Blob: 'await its arrayBuffer()', File: 'await its arrayBuffer()', URL: 'fetch it' };

/** What a value is, and what to do with one that is often passed instead. */
export function kindOf(value) {
  const tag = tagOf(value);
  if (tag in hints) return `a ${tag}; ${hints[tag]}`;
  return value === null ? 'null' : typeof value;
}

/** `Promise` for a promise; `Object` for most objects. */
function tagOf(value) {
  try {
    return Object.prototype.toString.call(value).slice(8, -1);
  } catch {
    return '';
  }
}
