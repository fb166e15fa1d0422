// An utterance → chunks of text in one language, each short enough for the voices of browsers.
//
// The voices that Chrome loads from a server stop after some 15 seconds, without an event (crbug.com/40747712).
import { measure, milliseconds } from './measure.js';

const LONGEST_MS = 10_000;

/**
 * @typedef {{ text: string, lang: string, from: number }} Chunk `from` is its place in the text of the utterance
 *
 * @param {{ text: string, lang: string, spans: { text: string, lang: string }[] }} utterance
 * @param {(text: string) => number} duration of a text in milliseconds
 * @param {(lang: string) => boolean} hasVoice whether text of another language can be read in it
 * @returns {Chunk[]}
 */
export function chunksOf(utterance, duration, hasVoice) {
  return runs(utterance, hasVoice).flatMap(({ from, lang, text }) => {
    let at = from;
    return shortened(text, duration).map((part) => {
      const chunk = { text: spoken(part), lang, from: at };
      at += part.length;
      return chunk;
    });
  }).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

const primary = (lang) => lang.split(/[-_]/)[0].toLowerCase();

/** The parts of an utterance in one language each. */
function runs({ lang, spans }, hasVoice) {
  const found = [];
  let from = 0;
  for (const { lang: own, text } of spans) {
    const isOther = own && primary(own) !== primary(lang) && /\p{L}{2}/u.test(text) && hasVoice(own);
    const of = isOther ? own : lang;
    const last = found.at(-1);
    if (last && (last.lang === of || !/[\p{L}\p{N}]/u.test(text))) last.text += text;
    else found.push({ text, lang: of, from });
    from += text.length;
  }
  return found;
}

/** Cuts a text after commas, else at spaces, else between characters. */
function shortened(text, duration) {
  if (duration(text) <= LONGEST_MS) return [text];
  for (const pattern of [/[^，、；：,;:،؛—…]*[，、；：,;:،؛—…]*\s*/gu, /\S*\s*/gu, /./gsu]) {
    const parts = joined(text.match(pattern).filter(Boolean), duration);
    if (parts.length > 1) return parts.flatMap((part) => shortened(part, duration));
  }
  return [text];
}

/** Puts parts together, as many as are short enough. */
function joined(parts, duration) {
  const found = [];
  for (const part of parts) {
    const longer = (found.at(-1) ?? '') + part;
    if (found.length > 0 && duration(longer) <= LONGEST_MS) found[found.length - 1] = longer;
    else found.push(part);
  }
  return found;
}

/**
 * The text as a voice says it best, of the same length: `（一）` as a number before a pause; without signs that voices spell out,
 * and without `<`, after which those of Windows say nothing.
 */
const spoken = (text) => text.replace(/[（(]([一二三四五六七八九十百零〇\d]{1,4})[）)]/gu, ' $1，').replace(/[\s<>*_~|\\^`]/gu, ' ');

/** How long a voice is silent at a mark, in milliseconds. */
const AT_MARK = 250;

/** The duration of a text at a rate of speech, in milliseconds. */
export const durationAt = (pace, rate) => (text) => (milliseconds(measure(text), pace) + AT_MARK * (text.match(/[，。；：、！？,;:!?…—،؛؟]/gu)?.length ?? 0)) / rate;
