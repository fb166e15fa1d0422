// The options of the prompter → validated options.
import { fail, isObject, pace, paceDefaults, read } from './options.js';

const between = (least, most) => (value) => (typeof value === 'number' && value >= least && value <= most ? value : fail(`a number from ${least} to ${most}`));
const seconds = (value) => (typeof value === 'number' && value > 0 && value < Infinity ? value : fail('a number of seconds greater than 0'));
const paceOnly = (value) => (isObject(value) ? pace(value) : fail('a pace'));

const pauses = { sentence: 0, paragraph: 0, heading: 0, remark: 0 };
const pauseReaders = Object.fromEntries(Object.keys(pauses).map((name) => [name, between(0, 60)]));

/** Those that are not set are as the speaker left them. */
const known = {
  pace: paceDefaults,
  pauses,
  target: undefined,
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
  pauses: (value, path) => read(value, path, pauses, pauseReaders),
  from: (value) => (typeof value === 'string' || (typeof value === 'number' && value >= 0) ? value : fail('an id or seconds')),
  size: between(12, 400),
  width: between(10, 100),
  line: between(0, 1),
  countdown: between(0, 60),
};

/** @param {unknown} options @returns {typeof known} */
export const prompterOptions = (options) => read(options, 'options.prompter', known, readers);
