// What failed → the one error class of the package, and its message.

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
