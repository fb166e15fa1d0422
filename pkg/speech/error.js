// The one error class of the package.

/**
 * Why an input is not a speech and where, or why the module could not do its work.
 * The fields are described in index.d.ts.
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

/** The message without line and column, for where these are shown apart or would mislead. */
export const messageWithoutPosition = ({ reason, path }) => (path ? `${path}: ${reason}` : reason);
