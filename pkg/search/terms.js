// A folded query → the terms that a section must have to contain it. The index has those of texts, cut in the same way by
// crates/search/src/terms.rs.

/** The longest word that is a term, in characters. */
const LONGEST_WORD = 40;

/** Scripts without spaces between words, and Hangul. */
const UNSPACED =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3041-\\u30fa\\u30fc-\\u318f' +
  '\\u31a0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';

/** Controls, spaces, punctuation, symbols and what is for private use. */
const OTHER =
  '\\0-/:-@\\[-`\\{-\\xbf\\xd7\\xf7\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u2000-\\u2bff\\u2e00-\\u2e7f\\u2fe0-\\u33ff' +
  '\\ue000-\\uf8ff\\ufe00-\\ufe6f\\uff00-\\uffff\\u{1f000}-\\u{1faff}\\u{e0000}-\\u{10ffff}';

const runs = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}${OTHER}]+`, 'gu');
const unspaced = new RegExp(`^[${UNSPACED}]`, 'u');

/**
 * `text` is the term, or part of one: a word may go on at the open ends of a query, and a pair may begin with its last character.
 * @typedef {{ text: string, isWord: boolean, isLong: boolean, opensLeft: boolean, opensRight: boolean }} Term
 * @param {string} query folded
 * @returns {Term[]}
 */
export function termsOf(query) {
  return [...query.matchAll(runs)].flatMap(({ 0: run, index }) => {
    const opensLeft = index === 0;
    const opensRight = index + run.length === query.length;
    const characters = [...run];
    if (!unspaced.test(run)) return [{ text: run, isWord: true, isLong: characters.length > LONGEST_WORD, opensLeft, opensRight }];
    const term = (text, isOpen = false) => ({ text, isWord: false, isLong: false, opensLeft: false, opensRight: isOpen });
    const pairs = characters.slice(1).map((next, at) => term(characters[at] + next));
    if (opensRight && pairs.length > 0) return pairs;
    return [...pairs, term(characters.at(-1), opensRight)];
  });
}
