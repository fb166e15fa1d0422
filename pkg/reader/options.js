// The options object of `attach` → the settings of a reader and which controls it has, or an error.
import { SpeechError, unknownOption } from '../speech/error.js';

const SWITCH = 'true or false';
const TEXT = 'text';

/** Controls are on unless they are turned off. */
const allControls = {
  skip: true,
  bar: true,
  drawer: true,
  collapse: true,
  filter: true,
  steps: true,
  progress: true,
  keys: true,
  permalinks: true,
  find: true,
  quote: true,
  alternates: true,
  bookmark: true,
  skeleton: true,
  textSize: true,
  appearance: true,
  share: true,
  card: true,
  time: true,
  back: true,
  popovers: true,
  legend: true,
  print: true,
};

/** The values of options that are not set. */
const defaults = {
  uiLang: undefined,
  messages: undefined,
  historyTracking: false,
  storage: undefined,
  bookmarks: [],
  download: [],
  resume: undefined,
  rest: false,
  lengths: undefined,
  timing: undefined,
  prompter: undefined,
  readAloud: undefined,
  media: undefined,
  captions: undefined,
  controls: allControls,
};

/** The pace of speaking, per minute. */
export const paceDefaults = { ideographs: 200, words: 140 };

/** Reads the options that are not switches. */
const readers = {
  uiLang: text,
  storage: text,
  resume: text,
  captions: text,
  media: (value) => (value?.nodeType ? value : text(value)),
  messages: (value) => (isObject(value) ? value : fail('an object of messages')),
  lengths: (value) => (typeof value === 'boolean' ? (value ? paceDefaults : undefined) : pace(value)),
  timing: settings,
  prompter: settings,
  readAloud: settings,
  bookmarks: (value) => (Array.isArray(value) ? [...value].map(bookmark).filter(Boolean) : fail('an array of ids')),
  download: (value) => (Array.isArray(value) ? [...value].map(text) : fail('an array of formats')),
  controls: (value, path) => (isObject(value) ? read(value, path, allControls, {}) : fail('an object of controls')),
};

/**
 * @param {unknown} options
 * @param {string} [path] where the caller has them
 * @returns {typeof defaults}
 * @throws {SpeechError} (`option`)
 */
export const readOptions = (options, path = 'options') => read(options, path, defaults, readers);

/** Reads an object of options, named by its path. */
export function read(options, path, known, readers) {
  const found = { ...known };
  for (const [name, value] of entries(options, path)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(known, name)) throw optionError(`${path}.${name}: ${unknown(name, known, path)}`);
    try {
      found[name] = (readers[name] ?? toggle)(value, `${path}.${name}`);
    } catch (error) {
      if (error instanceof SpeechError) throw error;
      const expected = error instanceof Unexpected ? error.message : 'values that can be read';
      throw optionError(`${path}.${name}: expected ${expected}, found ${kindOf(value)}`);
    }
  }
  return found;
}

function unknown(name, known, path) {
  if (known === defaults && Object.hasOwn(allControls, name)) return `a control; set ${path}.controls.${name} instead`;
  return unknownOption(name, Object.keys(known));
}

function entries(options, path) {
  if (options === undefined || options === null) return [];
  if (!isObject(options)) throw optionError(`${path}: expected an object, found ${kindOf(options)}`);
  try {
    return Object.entries(options);
  } catch {
    throw optionError(`${path}: reading the options threw an error`);
  }
}

class Unexpected extends Error {}

export function fail(expected) {
  throw new Unexpected(expected);
}

function text(value) {
  return typeof value === 'string' ? value : fail(TEXT);
}

/** A bookmark: its id or what the event `oration-bookmark` says of it. The getters of the host can throw. */
function bookmark(value) {
  const { id, name, words } = typeof value === 'string' ? { id: value } : (value ?? {});
  if (typeof id !== 'string') return undefined;
  return typeof name === 'string' && typeof words === 'string' ? { id, name, words } : { id };
}

function toggle(value) {
  return typeof value === 'boolean' ? value : fail(SWITCH);
}

/** The options of a part that reads them when it is loaded. */
function settings(value) {
  if (typeof value === 'boolean') return value ? {} : undefined;
  return isObject(value) ? value : fail('true, false or an object');
}

export function pace(value) {
  const expected = 'true, false or a pace';
  if (!isObject(value)) fail(expected);
  const read = { ...paceDefaults };
  for (const [name, number] of Object.entries(value)) {
    if (number === undefined) continue;
    if (!Object.hasOwn(read, name) || !Number.isInteger(number) || number < 1) fail(expected);
    read[name] = number;
  }
  return read;
}

export const isObject = (value) => value !== null && (typeof value === 'object' || typeof value === 'function');

const optionError = (message) => new SpeechError(message, { code: 'option' });

function kindOf(value) {
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : typeof value;
}
