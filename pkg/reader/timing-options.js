// The option `timing` of a reader → validated options.
import { fail, isObject, pace, read } from './options.js';

export const seconds = (value) => (typeof value === 'number' && value > 0 && value < Infinity ? value : fail('a number of seconds greater than 0'));
export const budgets = (value) => (isObject(value) ? Object.fromEntries(Object.entries(value).map(([id, budget]) => [id, seconds(budget)])) : fail('an object of seconds'));
const paceOnly = (value) => (isObject(value) ? pace(value) : fail('a pace'));

/** @param {unknown} options */
export const timingOptions = (options) => read(options, 'options.timing', { pace: undefined, target: undefined, budgets: {} }, { pace: paceOnly, target: seconds, budgets });
