// The option `readAloud` → validated options.
import { fail, isObject, pace, paceDefaults, read } from './options.js';

const between = (least, most) => (value) => (typeof value === 'number' && value >= least && value <= most ? value : fail(`a number from ${least} to ${most}`));
const text = (value) => (typeof value === 'string' ? value : fail('text'));

/** What is said of that which is not text. */
const said = { masks: true, gaps: true, omissions: true, remarks: true, tables: true, figures: true };

/** Those that are not set are as the user left them. */
const known = { rate: undefined, voice: undefined, pace: paceDefaults, from: undefined, follow: true, say: said, speak: undefined };
const readers = {
  rate: between(0.5, 2),
  voice: text,
  pace: (value) => (isObject(value) ? pace(value) : fail('a pace')),
  from: text,
  say: (value, path) => read(value, path, said, {}),
  speak: (value) => (typeof value === 'function' ? value : fail('a function')),
};

/** @param {unknown} options @returns {typeof known} */
export const aloudOptions = (options) => read(options, 'options.readAloud', known, readers);
