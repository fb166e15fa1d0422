// The options of `importText` and `importDocument` → validated options.
import { SpeechError } from '../speech/error.js';
import { isEncoding } from '../speech/decode.js';
import { copyOptions } from '../speech/input.js';
import { languageError } from '../speech/language-error.js';
import { unknownOptionOf } from './other-options.js';

const types = {
  module: undefined,
  markdown: undefined,
  html: undefined,
  document: undefined,
  interchange: undefined,
  lang: 'string',
  charset: 'string',
  roles: 'object',
  limits: 'object',
  explain: 'boolean',
};

/**
 * @param {unknown} options
 * @returns {import('../index.js').ImportOptions}
 */
export function importOptions(options) {
  const settings = copyOptions(options);
  for (const [name, value] of Object.entries(settings)) {
    if (!Object.hasOwn(types, name)) throw wrong(name, unknownOptionOf('importText', name, Object.keys(types)));
    if (value === undefined || value === null) delete settings[name];
    else if (types[name] && typeof value !== types[name]) throw wrong(name, `expected ${articles[types[name]]}, found ${typeof value}`);
  }
  if (settings.charset !== undefined && !isEncoding(settings.charset)) throw wrong('charset', `unknown encoding ${settings.charset}`);
  const lang = settings.lang && languageError(settings.lang);
  if (lang) throw wrong('lang', lang);
  return { ...settings, roles: copyOptions(settings.roles), limits: limitsOf(settings.limits) };
}

/**
 * @param {object} roles by line
 * @param {Uint8Array} text whose lines have them
 * @throws {SpeechError} if a line does not exist
 */
export function checkRoles(roles, text) {
  const numbers = Object.keys(roles).filter((line) => /^\d+$/.test(line));
  if (numbers.length === 0) return;
  // Every character that may end a line counts, so that no line of the importer is refused.
  const last = new TextDecoder().decode(text).trimEnd().split(/\r\n|[\n\v\f\r\x85\u2028\u2029]/).length;
  const beyond = numbers.find((line) => Number(line) > last);
  if (beyond !== undefined) throw wrong(`roles.${beyond}`, `the source has no such line; its last is ${last}`);
}

const articles = { string: 'text', object: 'an object', boolean: 'true or false' };

function limitsOf(limits) {
  const { bytes, ...others } = copyOptions(limits);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrong(`limits.${unknown}`, 'unknown limit; expected bytes');
  if (bytes === undefined || bytes === null) return {};
  if (!Number.isInteger(bytes) || bytes < 0) throw wrong('limits.bytes', 'expected a whole number, 0 or greater');
  // The module's limit is 32 bits; larger limits have no effect.
  return { bytes: Math.min(bytes, 2 ** 32 - 1) };
}

const wrong = (name, what) => new SpeechError(`options.${name}: ${what}`, { code: 'option' });
