// Text → its length in characters (字数) and words, and its speaking time. crates/outline counts in the same way.

/**
 * @typedef {{ ideographs: number, marks: number, words: number }} Measure
 */

const SPACE = 0;
const JOINER = -1;
const MARK = -2;
const IDEOGRAPH = -3;
/** Letters: how many make a word. In scripts without spaces between words, that is an average. */
const LETTER = 9e9;
const THAI_OR_LAO = 4;
const BURMESE_OR_KHMER = 6;

/** The last character of each range of Unicode with one class. Single characters are in `single`. */
const ranges = [
  [0xbf, SPACE], [0x2ff, LETTER], [0x36f, JOINER], [0xdff, LETTER], [0xeff, THAI_OR_LAO], [0xfff, LETTER], [0x109f, BURMESE_OR_KHMER], [0x177f, LETTER], [0x17ff, BURMESE_OR_KHMER], [0x1fff, LETTER], [0x2bff, SPACE], [0x2e7f, LETTER], [0x2fdf, IDEOGRAPH], [0x2fff, LETTER],
  [0x3000, SPACE], [0x3004, MARK], [0x3007, IDEOGRAPH], [0x3020, MARK], [0x3029, IDEOGRAPH], [0x303f, MARK], [0x9fff, IDEOGRAPH],
  [0xabff, LETTER], [0xd7af, IDEOGRAPH], [0xdfff, LETTER], [0xf8ff, SPACE], [0xfaff, IDEOGRAPH], [0xfe2f, LETTER], [0xfe6f, MARK],
  [0xfeff, LETTER], [0xff0f, MARK], [0xff19, LETTER], [0xff20, MARK], [0xff3a, LETTER], [0xff40, MARK], [0xff5a, LETTER], [0xffef, MARK],
  [0x1efff, LETTER], [0x1ffff, SPACE], [0x3ffff, IDEOGRAPH], [0xdffff, LETTER], [0x10ffff, SPACE],
];
const single = new Map([
  ...Array.from("'.-’_．", (character) => [character.codePointAt(0), JOINER]),
  ...Array.from('·“”‘—…‖', (character) => [character.codePointAt(0), MARK]),
  // Punctuation of Greek, Arabic, Indic, Tibetan and other scripts.
  ...[0x37e, 0x387, 0x589, 0x60c, 0x61b, 0x61f, 0x6d4, 0x964, 0x965, 0x104a, 0x104b].map((code) => [code, SPACE]),
  ...[[0xf0b, 0xf14], [0x1361, 0x1368], [0x17d4, 0x17d6], [0x1800, 0x180a]].flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => [first + at, SPACE])),
]);
const ascii = /[A-Za-z0-9]/;

function classOf(code) {
  if (code < 0x80 && ascii.test(String.fromCharCode(code))) return LETTER;
  return single.get(code) ?? ranges.find(([last]) => code <= last)[1];
}

/**
 * Counts plain text.
 * @param {string} text
 * @returns {Measure}
 */
export function measure(text) {
  const counted = { ideographs: 0, marks: 0, words: 0 };
  // The letters of the word so far, or of the words without a space between them.
  let letters = 0;
  for (const character of text) {
    const kind = classOf(character.codePointAt(0));
    if (kind === IDEOGRAPH) counted.ideographs += 1;
    else if (kind === MARK) counted.marks += 1;
    else if (kind > 0 && letters % kind === 0) counted.words += 1;
    if (kind > 0) letters += 1;
    else if (kind !== JOINER) letters = 0;
  }
  return counted;
}

/** @param {Measure} one @param {Measure} other @returns {Measure} */
export const sum = (one, other) => ({
  ideographs: one.ideographs + other.ideographs,
  marks: one.marks + other.marks,
  words: one.words + other.words,
});

/** Characters as Chinese word processors count them. @param {Measure} measure */
export const characters = ({ ideographs, marks, words }) => ideographs + marks + words;

/** Speaking time. @param {Measure} measure @param {{ ideographs: number, words: number }} pace per minute */
export const seconds = (measure, pace) => Math.floor(milliseconds(measure, pace) / 1000);

/** The same in milliseconds. */
export const milliseconds = ({ ideographs, words }, pace) =>
  Math.floor(((ideographs * pace.words + words * pace.ideographs) * 60_000) / (pace.ideographs * pace.words));

/** Minutes, at least one. @param {number} seconds */
export const minutesOf = (seconds) => Math.max(1, Math.floor((seconds + 30) / 60));
