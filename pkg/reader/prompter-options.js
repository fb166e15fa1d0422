// The options of the prompter → validated options.
import { fail, isObject, pace, paceDefaults, read } from './options.js';
import { budgets, seconds } from './timing-options.js';

const between = (least, most) => (value) => (typeof value === 'number' && value >= least && value <= most ? value : fail(`a number from ${least} to ${most}`));
const paceOnly = (value) => (isObject(value) ? pace(value) : fail('a pace'));

const pauses = { sentence: 0, paragraph: 0, heading: 0, remark: 0 };
const pauseReaders = Object.fromEntries(Object.keys(pauses).map((name) => [name, between(0, 60)]));

/** Those that are not set are as the speaker left them. */
const known = {
  pace: paceDefaults,
  pauses,
  target: undefined,
  budgets: {},
  from: undefined,
  size: undefined,
  width: undefined,
  line: undefined,
  mirrorAcross: undefined,
  mirrorDown: undefined,
  paging: undefined,
  countdown: 3,
  fullscreen: true,
};
const readers = {
  pace: paceOnly,
  target: seconds,
  budgets,
  pauses: (value, path) => read(value, path, pauses, pauseReaders),
  from: (value) => (typeof value === 'string' || (typeof value === 'number' && value >= 0) ? value : fail('an id or seconds')),
  size: between(12, 400),
  width: between(10, 100),
  line: between(0, 1),
  countdown: between(0, 60),
};

/** @param {unknown} options @returns {typeof known} */
export const prompterOptions = (options) => read(options, 'options.prompter', known, readers);

/**
 * Settings that the speaker changes, as they are stored. `size` is in pixels, `width` in hundredths.
 * @typedef {typeof defaults & { size: number }} Settings
 */
const defaults = { width: 90, mirrorAcross: false, mirrorDown: false, paging: false, line: 1 / 3 };

/**
 * The settings: those of the options, else those that were stored.
 * @param {typeof known} options
 * @param {Partial<Settings> | undefined} stored
 * @param {Window} window
 * @returns {Settings}
 */
export function settingsOf(options, stored, { innerWidth }) {
  const given = Object.fromEntries(['size', ...Object.keys(defaults)].filter((name) => options[name] !== undefined).map((name) => [name, options[name]]));
  // About eight Chinese characters in a line of a phone.
  return { size: Math.round(Math.min(56, Math.max(32, innerWidth / 10))), ...defaults, ...stored, ...given };
}
