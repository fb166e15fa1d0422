// A passage of a speech ↔ a text quote in a link, in the syntax of text fragments: `before-,begin,end`.
//
// A passage is identified by its words, not its position, so it is found even if the text around it, and a little of its
// own text, has changed.
import { fold } from './fold.js';
import { decode } from './sections.js';

/** The number of characters that a link contains of each end of a longer passage. */
const END = 12;

/**
 * `before` is the text before the passage, if its beginning occurs more than once; `end` is empty if the passage is short
 * enough for `begin`.
 * @typedef {{ before: string, begin: string, end: string }} TextQuote
 */

/**
 * The quote for a passage.
 * @param {string} passage each block on a line
 * @returns {TextQuote | undefined}
 */
export function quoteOf(passage) {
  const lines = passage.split('\n').map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) return undefined;
  const [first, last] = [lines[0], lines.at(-1)];
  if (lines.length === 1 && [...first].length <= 2 * END) return { before: '', begin: first, end: '' };
  return { before: '', begin: head(first), end: tail(last) };
}

/**
 * The text before a passage, if an earlier one begins with the same words.
 * @param {string} text folded
 * @param {TextQuote} quote
 * @param {number} position of the passage
 */
export function contextOf(text, quote, position) {
  const earlier = text.indexOf(fold(quote.begin.trim()));
  if (earlier < 0 || earlier >= position) return '';
  return tail(text.slice(0, position).trimEnd().split('\n').at(-1));
}

/** @param {string} link @returns {TextQuote} */
export function parseQuote(link) {
  const quote = { before: '', begin: '', end: '' };
  link.split(',').forEach((part, at) => {
    if (at === 0 && part.endsWith('-')) quote.before = decode(part.slice(0, -1));
    else if (!quote.begin) quote.begin = decode(part);
    else quote.end = decode(part);
  });
  return quote;
}

/** @param {TextQuote} quote */
export function formatQuote({ before, begin, end }) {
  return [before && `${encode(before)}-`, encode(begin), end && encode(end)].filter(Boolean).join(',');
}

/** The part of the quoted characters that a passage is to have, in their order, if it has changed. */
const LIKENESS = 0.65;

/**
 * Finds a passage. If one end has changed, it is found by the other; with `changed`, also if words within both have changed, but
 * not most of them.
 * @param {string} text folded
 * @param {TextQuote} quote
 * @param {boolean} changed
 * @returns {[start: number, end: number] | undefined}
 */
export function findQuote(text, quote, changed) {
  const begin = findBegin(text, quote);
  const end = quote.end ? rangeAt(text.indexOf(fold(quote.end.trim()), begin?.[0] ?? 0), fold(quote.end.trim())) : begin;
  if (begin && end && end[1] > begin[0]) return [begin[0], end[1]];
  return (changed && findChanged(text, quote, begin, end)) || begin || end;
}

/** Whether a passage begins and ends as it was quoted. @param {string} passage folded @param {TextQuote} quote */
export const isAsQuoted = (passage, { begin, end }) => passage.startsWith(fold(begin.trim())) && passage.endsWith(fold((end || begin).trim()));

/** The passage that has most of the quoted characters, by its ends, of which one or both have changed. */
function findChanged(text, quote, begin, end) {
  const parts = [[quote.begin, begin], [quote.end, end]].filter(([part]) => part);
  const found = parts.map(([part, range]) => range ?? findSimilar(text, part));
  const wanted = parts.map(([part]) => fold(part.trim()));
  const same = found.map((range, at) => (range ? common([...wanted[at]], [...text.slice(...range)]) : 0));
  const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
  if (total(same) < LIKENESS * total(wanted.map((part) => [...part].length))) return undefined;
  const [first, last] = [found[0] ?? found[1], found.at(-1) ?? found[0]];
  return wholeWords(text, last[1] > first[0] ? [first[0], last[1]] : first);
}

/** The number of characters that two texts have in the same order. */
function common(one, other) {
  let counts = new Array(other.length + 1).fill(0);
  for (const character of one) {
    const next = [0];
    other.forEach((candidate, at) => next.push(candidate === character ? counts[at] + 1 : Math.max(next[at], counts[at + 1])));
    counts = next;
  }
  return counts[other.length];
}

/** A range that does not begin or end within a word. */
function wholeWords(text, [start, end]) {
  let [from, to] = [start, end];
  while (from > 0 && isLetter(text[from - 1]) && isLetter(text[from])) from -= 1;
  while (to < text.length && isLetter(text[to - 1]) && isLetter(text[to])) to += 1;
  return [from, to];
}

/**
 * The positions of a term.
 * @param {string} text folded
 * @param {string} term
 * @returns {[start: number, end: number][]}
 */
export function findAll(text, term) {
  const wanted = fold(term.trim());
  const found = [];
  if (!wanted) return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push([at, at + wanted.length]);
  return found;
}

function findBegin(text, { before, begin }) {
  const found = findAll(text, begin);
  const preceding = fold(before.trim());
  return found.find(([start]) => text.slice(Math.max(0, start - preceding.length - 8), start).trimEnd().endsWith(preceding)) ?? found[0];
}

const rangeAt = (start, wanted) => (start < 0 || !wanted ? undefined : [start, start + wanted.length]);

/** The range of the longest part of a text that occurs, extended to the length of the text. */
function findSimilar(text, part) {
  const wanted = [...fold(part.trim())];
  const least = Math.max(4, Math.floor((wanted.length * 2) / 5));
  for (let length = wanted.length - 1; length >= least; length -= 1) {
    for (let at = 0; at <= wanted.length - length; at += 1) {
      const run = wanted.slice(at, at + length).join('');
      const found = text.indexOf(run);
      if (found < 0) continue;
      const line = text.lastIndexOf('\n', found - 1) + 1;
      const before = [...text.slice(found === 0 ? 0 : line, found)].slice(at === 0 ? Infinity : -at).join('');
      const after = [...text.slice(found + run.length).split('\n', 1)[0]].slice(0, wanted.length - at - length).join('');
      return [found - before.length, found + run.length + after.length];
    }
  }
  return undefined;
}

/** The first characters of a line, up to a word boundary. */
function head(line) {
  return take([...line]).join('').trim();
}

/** The last characters of a line, from a word boundary. */
function tail(line) {
  return take([...line].reverse()).reverse().join('').trim();
}

function take(characters) {
  let count = Math.min(END, characters.length);
  while (count < characters.length && isLetter(characters[count - 1]) && isLetter(characters[count])) count += 1;
  return characters.slice(0, count);
}

/** A letter of a script with spaces between its words. */
const isLetter = (character) => character < '\u2e80' && /[\p{L}\p{N}]/u.test(character);

/** Commas and hyphens have a meaning in text fragments, so they are encoded. */
const encode = (text) => encodeURIComponent(text.trim().toWellFormed?.() ?? text.trim()).replaceAll('-', '%2D');
