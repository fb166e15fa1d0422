// Text → text for comparison, without differences of width, case and accents.

/** Letters without a decomposition, and signs that are typed in several ways. */
const same = new Map(
  Object.entries({
    ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ħ: 'h', ł: 'l', ŧ: 't', ı: 'i', ς: 'σ', ٱ: 'ا', ی: 'ي', ک: 'ك',
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
  for (const character of text) folded += foldCharacter(character);
  return folded;
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
