// A text and a folded query → the first place of the query in the text, with what is around it.
import { characterAt, fold, foldCharacter } from '../reader/fold.js';

/** Characters before and after a match. */
const [BEFORE, AFTER] = [24, 72];

/** The query as it is looked for: folded, with single spaces. @param {string} query */
export const foldQuery = (query) => fold(query.trim().replace(/\s+/g, ' '));

/**
 * @param {string} text each block on a line
 * @param {string} query folded
 * @returns {[before: string, match: string, after: string] | undefined}
 */
export function excerpt(text, query) {
  for (const line of text.split('\n')) {
    const at = fold(line).indexOf(query);
    if (at >= 0) return around(line, at, at + query.length);
  }
  return undefined;
}

/** The parts of a line for a range of its folded text. */
function around(line, from, to) {
  let [units, folded] = [0, 0];
  let start = 0;
  while (folded < to && units < line.length) {
    const character = characterAt(line, units);
    const after = folded + foldCharacter(character).length;
    if (after <= from) start = units + character.length;
    units += character.length;
    folded = after;
  }
  const before = [...line.slice(0, start)];
  const after = [...line.slice(units)];
  const cut = (characters, most, shown) => (characters.length > most ? shown : characters.join(''));
  return [cut(before, BEFORE + 4, `…${before.slice(-BEFORE).join('')}`), line.slice(start, units), cut(after, AFTER + 4, `${after.slice(0, AFTER).join('')}…`)];
}
