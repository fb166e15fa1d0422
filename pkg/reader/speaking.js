// What the reader says about time: the words of a language, durations and clock times; and the pace of a speech.
import { loadTextsIn } from './texts-in.js';
import { clockTime } from './clock-time.js';
import texts from './texts/speaking.js';

export { clockTime };

/** @param {import('./context.js').Context} context @returns {Promise<Record<string, string>>} */
export const speakingText = ({ lang }) => loadTextsIn(texts, lang);

/** A duration in words, for sentences and screen readers. @param {Record<string, string>} text @param {number} seconds */
export function duration(text, seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const values = { h: Math.floor(whole / 3600), m: Math.floor(whole / 60), s: whole % 60 };
  if (values.h > 0) values.m %= 60;
  const form = values.h > 0 ? text.hour : values.m > 0 ? text.long : text.short;
  return form.replace(/\{(\w)\}/g, (_, name) => values[name]);
}

/** Over or under a target, in words. @param {Record<string, string>} text @param {number} seconds over it */
export function difference(text, seconds) {
  const rounded = Math.round(seconds);
  if (rounded === 0) return text.onTime;
  return (rounded > 0 ? text.over : text.under).replace('{time}', duration(text, Math.abs(rounded)));
}

/** A sign at the start of a line that runs from right to left would be shown behind the number: a left-to-right mark. */
const LEFT_TO_RIGHT = '\u200e';

/** The same as `+0:20`. @param {number} seconds @param {string} dir of the text around it */
export const signed = (seconds, dir) =>
  Math.round(seconds) === 0 ? '0:00' : `${dir === 'rtl' ? LEFT_TO_RIGHT : ''}${seconds > 0 ? '+' : '−'}${clockTime(Math.abs(seconds))}`;

/** The time of day in some seconds, as the language writes it. */
export const timeOfDay = (lang, seconds, now = Date.now()) =>
  new Intl.DateTimeFormat(lang || undefined, { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(now + seconds * 1000));

/**
 * What paces a text can have: those that the user chooses from, in characters or words a minute.
 * @param {import('./measure.js').Measure} measure
 */
export const paceKind = ({ ideographs, words }) =>
  ideographs > words
    ? { unit: 'ideographs', message: 'perCharacters', least: 120, most: 280, step: 5, named: { solemn: 160, normal: 200, brisk: 240 } }
    : { unit: 'words', message: 'perWords', least: 90, most: 200, step: 5, named: { solemn: 110, normal: 140, brisk: 165 } };

/** The pace for both scripts, if the user has chosen that of one. */
export function paceOf(kind, perMinute, base) {
  const rate = perMinute / base[kind.unit];
  const scaled = { ideographs: Math.max(1, Math.round(base.ideographs * rate)), words: Math.max(1, Math.round(base.words * rate)) };
  return { ...scaled, [kind.unit]: perMinute };
}

/** A pace in words. */
export const paceText = ({ count }, text, kind, perMinute) => count(text[kind.message], perMinute);
