// The options of `importText` and `importDocument` → validated options.
import { SpeechError, unknownOption } from '../speech/error.js';
import { isEncoding } from '../speech/decode.js';
import { copyOptions } from '../speech/input.js';

const types = {
  module: undefined,
  markdown: undefined,
  html: undefined,
  document: undefined,
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
    if (!Object.hasOwn(types, name)) throw wrong(name, unknownOption(name, Object.keys(types)));
    if (value === undefined || value === null) delete settings[name];
    else if (types[name] && typeof value !== types[name]) throw wrong(name, `expected ${articles[types[name]]}, found ${typeof value}`);
  }
  if (settings.charset !== undefined && !isEncoding(settings.charset)) throw wrong('charset', `unknown encoding ${settings.charset}`);
  return { ...settings, roles: copyOptions(settings.roles), limits: limitsOf(settings.limits) };
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
