// What failed → the one error class of the package, and its message. A misspelled option → the one that was probably meant.

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
 * What to say about an unknown option: the one that was probably meant, or all. It is in the file that every page loads, so it
 * compares names only by the letters between their common beginning and end, which at most half of the name may be.
 * @param {string} name
 * @param {string[]} known
 */
export function unknownOption(name, known) {
  let [meant, least] = ['', name.length / 2 + 0.5];
  for (const option of known) {
    const different = difference(name, option);
    if (different < least) [meant, least] = [option, different];
  }
  return `unknown option; ${meant ? `did you mean "${meant}"?` : `expected one of ${known.join(', ')}`}`;
}

/** The number of letters from the first that differs to the last. */
export function difference(a, b) {
  let [start, end] = [0, 0];
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start]) start += 1;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
