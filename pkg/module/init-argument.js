// The argument of `init`: a module or options → both.
import { SpeechError } from '../speech/error.js';

/**
 * @param {Parameters<typeof import('../index.js').init>[0]} argument
 * @returns {{ module?: import('../index.js').ModuleInput | Promise<import('../index.js').ModuleInput>, markdown: boolean }}
 * @throws {SpeechError} if an option is invalid
 */
export function initArgument(argument = {}) {
  if (!isOptions(argument)) return { module: argument, markdown: true };
  const { markdown = false, ...others } = argument;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw optionError(unknown, 'unknown option; expected markdown');
  if (typeof markdown !== 'boolean') throw optionError('markdown', `expected true or false, found ${typeof markdown}`);
  return { markdown };
}

/** Modules are strings or instances of a class. */
const isOptions = (value) => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const optionError = (name, what) => new SpeechError(`options.${name}: ${what}`, { code: 'option' });
