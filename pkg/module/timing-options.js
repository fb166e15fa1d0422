// The options of `timing` → validated options, in the units of the module.
import { SpeechError, unknownOption } from '../speech/error.js';
import { copyOptions } from '../speech/input.js';
import { unknownOptionOf } from './other-options.js';

/** Pauses and paces, in the order of the module. */
const pauseNames = ['sentence', 'clause', 'paragraph', 'heading', 'remark'];
const paces = { ideographs: 200, words: 140 };

const names = ['module', 'pace', 'pauses', 'target', 'budgets', 'sentences'];
/** An hour, the longest pause. */
const LONGEST = 3600;

/** @param {unknown} options */
export function timingOptions(options) {
  const { module, pace, pauses, target, budgets, sentences = false } = known(copyOptions(options), names, '');
  if (typeof sentences !== 'boolean') throw wrong('sentences', 'true or false', sentences);
  const { ideographs, words } = { ...paces, ...given(known(copyOptions(pace), Object.keys(paces), 'pace.')) };
  const silent = known(copyOptions(pauses), pauseNames, 'pauses.');
  return {
    module,
    sentences,
    pace: Uint32Array.of(whole('pace.ideographs', ideographs, 1), whole('pace.words', words, 1)),
    pauses: Uint32Array.from(pauseNames, (name) => pause(`pauses.${name}`, silent[name] ?? 0)),
    target: target === undefined || target === null ? undefined : whole('target', target, 0),
    budgets: Object.fromEntries(Object.entries(given(copyOptions(budgets))).map(([id, seconds]) => [id, whole(`budgets.${id}`, seconds, 0)])),
  };
}

const given = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null));

function known(options, names, path) {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  const what = path ? unknownOption : (name, known) => unknownOptionOf('timing', name, known);
  if (unknown !== undefined) throw new SpeechError(`options.${path}${unknown}: ${what(unknown, names)}`, { code: 'option' });
  return options;
}

function whole(path, value, least) {
  if (Number.isInteger(value) && value >= least && value < 2 ** 32) return value;
  throw wrong(path, `a whole number, ${least} or greater`, value);
}

function pause(path, seconds) {
  if (typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST) return Math.round(seconds * 1000);
  throw wrong(path, `seconds, from 0 to ${LONGEST}`, seconds);
}

function wrong(path, expected, value) {
  const found = typeof value === 'number' ? value : value === null ? 'null' : typeof value;
  return new SpeechError(`options.${path}: expected ${expected}, found ${found}`, { code: 'option' });
}
