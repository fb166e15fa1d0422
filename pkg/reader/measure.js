// Text → its length in characters (字数) and words, and its speaking time. crates/outline counts in the same way.

/**
 * @typedef {{ ideographs: number, marks: number, words: number }} Measure
 */

const SPACE = 0;
const LETTER = 1;
const JOINER = 2;
const MARK = 3;
const IDEOGRAPH = 5;
/** Letters of scripts without spaces between words are 7 or 9: this and how many make a word. Thai and Lao, Burmese and Khmer. */
const UNSPACED = 3;

/** The last character of each range of Unicode with one class, and the classes. Single characters are in `single`. */
const ends = [
  0xbf, 0x2ff, 0x36f, 0xdff, 0xeff, 0xf0a, 0xf14, 0xfff, 0x109f, 0x1360, 0x1368, 0x177f, 0x17d3, 0x17d6, 0x17ff,
  0x180a, 0x1fff, 0x2bff, 0x2e7f, 0x2fdf, 0x2fff, 0x3000, 0x3004, 0x3007, 0x3020, 0x3029, 0x303f, 0x9fff, 0xabff,
  0xd7af, 0xdfff, 0xf8ff, 0xfaff, 0xfe2f, 0xfe6f, 0xfeff, 0xff0f, 0xff19, 0xff20, 0xff3a, 0xff40, 0xff5a, 0xffef,
  0x1efff, 0x1ffff, 0x3ffff, 0xdffff, 0x10ffff,
];
const kinds = '012171019101909010151035353515105131313131310510';
const single = new Map(
  [
    ["'.-’_．", JOINER],
    ['·“”‘—…‖', MARK],
    // Punctuation of Greek, Armenian, Arabic, Indic and Burmese.
    ['\u037e\u0387\u0589\u060c\u061b\u061f\u06d4\u0964\u0965\u104a\u104b', SPACE],
  ].flatMap(([characters, kind]) => Array.from(characters, (character) => [character.codePointAt(0), kind])),
);
const ascii = /[A-Za-z0-9]/;

function classOf(code) {
  if (code < 0x80 && ascii.test(String.fromCharCode(code))) return LETTER;
  return single.get(code) ?? Number(kinds[ends.findIndex((end) => code <= end)]);
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
    else if ((kind === LETTER && letters === 0) || (kind > IDEOGRAPH && letters % (kind - UNSPACED) === 0)) counted.words += 1;
    if (kind === LETTER || kind > IDEOGRAPH) letters += 1;
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
