// Text → its sentences. crates/timing/src/sentences.rs has the rules and their sources, and does the same with the same tables.
import abbreviations from './texts/abbreviations.js';
import marks from './texts/marks.js';

/** Characters in brackets of a pattern. */
const set = (characters) => characters.replace(/[\]\-\\[^]/g, '\\$&');
const [FULL, SPACED, CLOSING, OPENING, CONTINUING] = [marks.full, marks.spaced, marks.closing, marks.opening, marks.continuing].map(set);
const IDEOGRAPH = '\\u2e80-\\u2fdf\\u3005-\\u3007\\u3040-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
const UNMARKED = '\\u0e01-\\u0e45\\u0e47-\\u0e4e\\u0e80-\\u0eff';

const full = new RegExp(`[${FULL}]`, 'u');
const beforeIdeograph = new RegExp(`^[${IDEOGRAPH}]`, 'u');
const continuing = new RegExp(`^[${CONTINUING}]`, 'u');
const opening = new RegExp(`^[${OPENING}]+`, 'u');
const openings = new RegExp(`[${OPENING}]+`, 'uy');
const initial = new RegExp(`^(?![${IDEOGRAPH}])\\p{Alphabetic}$`, 'u');
const spaces = /\p{White_Space}+/uy;
const guillemets = /[»›]/y;
const endsUnmarked = new RegExp(`[${UNMARKED}]$`, 'u');
const startsUnmarked = new RegExp(`^[${UNMARKED}]`, 'u');

const MORE = marks.abbreviated.split(' ');
/** Those of the languages that are loaded. */
const known = { ...abbreviations };

const tagOf = (lang) => lang.split('-')[0].toLowerCase();

/** Loads the abbreviations of a language, before a text in it is split. @param {string} lang a BCP 47 tag */
export async function loadAbbreviations(lang) {
  if (MORE.includes(tagOf(lang))) Object.assign(known, (await import('./texts/more-abbreviations.js')).default);
}

const ORDINALS = marks.ordinals.split(' ');
const LOW_QUOTES = marks['low-quotes'].split(' ');
const LONG = 40;

/**
 * The sentences of a text, in order; together they are the text.
 * @param {string} text
 * @param {string} lang a BCP 47 tag
 * @returns {Generator<string>}
 */
export function* sentences(text, lang) {
  const language = languageOf(lang);
  let start = 0;
  // All texts of a language share the pattern, and others may be split before the next sentence of this one is asked for.
  for (let match, next = 0; (match = find(language.places, text, next)); ) {
    const at = match.index;
    let isEnd;
    [isEnd, next] = match[0] === ' ' ? unmarkedEnd(text, start, at) : endOf(language, text, start, at);
    if (!isEnd) continue;
    yield text.slice(start, next);
    start = next;
  }
  if (start < text.length) yield text.slice(start);
}

const languages = new Map();

function languageOf(lang) {
  const tag = tagOf(lang);
  if (languages.has(tag)) return languages.get(tag);
  const ending = FULL + SPACED + (tag === 'el' ? ';\\u037e' : '');
  const closing = CLOSING + (LOW_QUOTES.includes(tag) ? '“' : '');
  const language = {
    places: new RegExp(`[ ${ending}]`, 'gu'),
    marks: new RegExp(`[${ending}]+`, 'uy'),
    closing: new RegExp(`[${closing}${ending}]+`, 'uy'),
    brackets: new RegExp(`[${closing}]+`, 'uy'),
    words: new Set((Object.hasOwn(known, tag) ? known[tag] : known.en).split(' ')),
    hasOrdinals: ORDINALS.includes(tag),
    isJapanese: tag === 'ja',
  };
  languages.set(tag, language);
  return language;
}

/** The first match of a global pattern from a position. */
function find(pattern, text, from) {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The position after what a sticky pattern matches at a position. */
function past(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Whether the mark at a position ends a sentence, and where to go on. */
function endOf(language, text, start, at) {
  const afterMarks = past(language.marks, text, at);
  const run = text.slice(at, afterMarks);
  let end = past(language.closing, text, afterMarks);
  const afterSpace = past(spaces, text, end);
  if (afterSpace > end && past(guillemets, text, afterSpace) > afterSpace) end = past(language.brackets, text, afterSpace);
  const next = past(spaces, text, end);
  const rest = text.slice(next, next + 40);
  if (rest === '') return [true, text.length];
  const isFull = full.test(run);
  if (next === end) {
    const isQuoted = language.isJapanese && end > afterMarks && /^[とっ]/.test(rest);
    const isEnd = isFull || (beforeIdeograph.test(rest) && !/[.…]/.test(run));
    return [isEnd && !isQuoted && !continuing.test(rest), end];
  }
  const letter = past(openings, text, next);
  const following = text.slice(letter, letter + 2);
  const goesOn = !isFull && (/^\p{Lowercase}/u.test(following) || (run === '.' && isAbbreviated(language, text.slice(start, at), following)));
  return goesOn ? [false, end] : [true, next];
}

/** Whether the last word of a text is abbreviated by the full stop after it. */
function isAbbreviated(language, before, following) {
  const words = before.split(/\p{White_Space}/u);
  const isFirst = words.length === 1;
  const word = words.at(-1).replace(opening, '');
  if (word === '') return false;
  if (/^[0-9]+$/.test(word)) {
    const previous = words.at(-2) ?? '';
    const isCounted = previous.endsWith('.') && isListed(language, previous.slice(0, -1), true);
    return isFirst || (word.length < 3 && !isCounted && language.hasOrdinals);
  }
  if (initial.test(word) && word !== 'I') return true;
  if (/^\p{Alphabetic}\./u.test(word) || (isFirst && /^[IVXLC]+$/.test(word))) return true;
  return isListed(language, word, /^[\p{N}]/u.test(following));
}

function isListed({ words }, word, isBeforeNumber) {
  const [first] = word;
  const small = first === undefined ? word : first.toLowerCase() + word.slice(first.length);
  return [word, small].some((one) => words.has(one) || (isBeforeNumber && words.has(`${one}#`)));
}

/** Whether the space at a position ends a long passage in a script without marks, and where to go on. */
function unmarkedEnd(text, start, at) {
  const before = text.slice(start, at);
  const next = past(spaces, text, at);
  const isEnd = endsUnmarked.test(before) && startsUnmarked.test(text.slice(next, next + 2)) && [...before].length >= LONG;
  return [isEnd, isEnd ? next : at + 1];
}
