// A misspelled word and the known ones → the word that was probably meant.

/**
 * @param {string} word
 * @param {Iterable<string>} known
 * @returns {string | undefined} the nearest known word, if at most a third of its letters differ
 */
export function nearest(word, known) {
  let best;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** `; did you mean …?`, or nothing. */
export function didYouMean(word, known, form = (name) => name) {
  const meant = nearest(word, known);
  return meant === undefined ? '' : `; did you mean ${form(meant)}?`;
}

/** The number of letters to insert, delete, replace or swap: the optimal string alignment distance. */
function distance(a, b) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) next[column] = Math.min(next[column], before[column - 2] + 1);
    }
    [before, last] = [last, next];
  }
  return last[b.length];
}

/** The message of an error without the advice to raise a limit, which has no option. */
export const withoutLimitAdvice = (message) => message.replace(/; raise the limit `(\w+)`.*$/s, (_, limit) => (limit === 'bytes' ? '; split the file' : ''));

/** The message of an error in JSON that lists what was expected, with the name that was probably meant. */
export function withSuggestion(reason, path = '') {
  const [, fields] = /^unknown field; expected one of (.+)$/s.exec(reason) ?? [];
  const meant = fields && nearest(lastName(path), fields.split(', '));
  if (meant) return `unknown field; did you mean ${meant}?`;
  const [, words, found] = /^expected one of (.+), found "(.*)"$/s.exec(reason) ?? [];
  return words ? reason + didYouMean(found, words.split(', ')) : withoutLimitAdvice(reason);
}

const lastName = (path) => /(?:^|[.\]"])([\w$ -]+)"?\]?$/.exec(path)?.[1] ?? '';
