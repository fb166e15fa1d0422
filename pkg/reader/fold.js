// Text → text for comparison, without differences of width, case and accents.

/** Letters without a decomposition, and signs that are typed in several ways. */
const same = new Map(
  Object.entries({
    ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ħ: 'h', ł: 'l', ŧ: 't', ı: 'i', ς: 'σ', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه',
    '。': '.', '、': ',', '“': '"', '”': '"', '「': '"', '」': '"', '『': '"', '』': '"', '«': '"', '»': '"',
    '‘': "'", '’': "'", 'ʼ': "'", '—': '-', '–': '-', '‐': '-', '−': '-',
  }),
);

/** Combining marks, Hebrew points, Arabic vowels and tatweel, joiners and other invisible characters. */
const dropped = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2066-\u2069]/g;

/** @type {Map<string, string>} */
const cache = new Map();

/** @param {string} text */
export function fold(text) {
  let folded = '';
  for (const character of charactersOf(text)) folded += foldCharacter(character);
  return folded;
}

/** A syllable of Hangul in letters, or a character with a sign for a voiced sound, which Unicode can also write as one character. */
const COMPOSED = '[\\u1100-\\u115f\\ua960-\\ua97c][\\u1160-\\u11ff\\ud7b0-\\ud7fb]+|[^][\\u3099\\u309a\\uff9e\\uff9f]?';
const hasComposed = /[\u1160-\u11ff\ud7b0-\ud7fb\u3099\u309a\uff9e\uff9f]/;
const character = new RegExp(COMPOSED, 'uy');

/** The characters of a text, each with what composes with it. @param {string} text @returns {Iterable<string>} */
const charactersOf = (text) => (hasComposed.test(text) ? text.match(new RegExp(COMPOSED, 'gu')) : text);

/** The character at an offset. @param {string} text @param {number} offset */
export function characterAt(text, offset) {
  character.lastIndex = offset;
  return character.exec(text)[0];
}

/**
 * The folded form of one character: empty if it is dropped, several if it is a ligature.
 * @param {string} character
 */
export function foldCharacter(character) {
  let folded = cache.get(character);
  if (folded === undefined) cache.set(character, (folded = compute(character)));
  return folded;
}

function compute(character) {
  if (/\s/.test(character)) return ' ';
  const code = character.codePointAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  // Composed again, so that a syllable of Hangul is one character.
  const plain = character.normalize('NFKD').toLowerCase().replace(dropped, '').normalize('NFC');
  return Array.from(plain, (letter) => same.get(letter) ?? letter).join('');
}
