// The argument of `init`: a module or options → both.
import { SpeechError, unknownOption } from '../speech/error.js';

/**
 * @param {Parameters<typeof import('../index.js').init>[0]} argument
 * @returns {{ module?: import('../index.js').ModuleInput | Promise<import('../index.js').ModuleInput>, markdown: boolean }}
 * @throws {SpeechError} if an option is invalid
 */
export function initArgument(argument = {}) {
  try {
    return read(argument);
  } catch (cause) {
    // Getters and proxies of the caller can throw any value.
    throw cause instanceof SpeechError ? cause : new SpeechError('init: reading the argument threw an error', { code: 'option', cause });
  }
}

function read(argument) {
  if (!isModule(argument)) throw new SpeechError(`init: expected ${EXPECTED}, found ${kindOf(argument)}`, { code: 'option' });
  if (!isOptions(argument)) return { module: argument, markdown: true };
  const { markdown = false, ...others } = argument;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw optionError(unknown, unknownOption(unknown, ['markdown']));
  if (typeof markdown !== 'boolean') throw optionError('markdown', `expected true or false, found ${typeof markdown}`);
  return { markdown };
}

const EXPECTED = 'a module (its URL, its bytes, a Response or a WebAssembly.Module) or options such as { markdown: true }';

/** Whether a value can be a module or options. */
const isModule = (value) => typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value));

/** Modules are strings or instances of a class. */
const isOptions = (value) => typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;

const kindOf = (value) => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'boolean' ? String(value) : `a ${typeof value}`);

const optionError = (name, what) => new SpeechError(`options.${name}: ${what}`, { code: 'option' });
