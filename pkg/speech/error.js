// What failed → the one error class of the package, and its message. A misspelled name → the one that was probably meant.

/**
 * An invalid input or option, or a failure of the module. The fields are documented in index.d.ts.
 */
export class SpeechError extends Error {
  /**
   * @param {string} message
   * @param {{ code: string, reason?: string, path?: string, line?: number, column?: number, cause?: unknown }} fields
   */
  constructor(message, { code, reason, path, line, column, cause }) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SpeechError';
    this.code = code;
    this.reason = reason ?? message;
    this.path = path;
    this.line = line;
    this.column = column;
  }
}

/** The message without line and column, for callers that show them separately, or for which they would be wrong. */
export const messageWithoutPosition = ({ reason, path }) => (path ? `${path}: ${reason}` : reason);

/** The message of a thrown value, which can be anything. */
export function reasonOf(cause, part = (error) => error.message ?? error) {
  try {
    return String(part(cause));
  } catch {
    return 'no reason given';
  }
}

/**
 * @param {string} word
 * @param {Iterable<string>} known
 * @returns {string | undefined} the nearest known word, if at most a third of its letters differ
 */
export function nearest(word, known) {
  let best;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    // The distance is at least the difference of the lengths.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/**
 * @param {string} name
 * @param {string[]} known
 */
export function unknownOption(name, known) {
  const meant = nearest(name, known);
  return `unknown option; ${meant ? `did you mean "${meant}"?` : `expected one of ${known.join(', ')}`}`;
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
