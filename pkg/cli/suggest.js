// A misspelled word and the known ones → the word that was probably meant, as messages suggest it.
import { nearest } from '../speech/error.js';

/** `; did you mean …?`, or nothing. */
export function didYouMean(word, known, form = (name) => name) {
  const meant = nearest(word, known);
  return meant === undefined ? '' : `; did you mean ${form(meant)}?`;
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
