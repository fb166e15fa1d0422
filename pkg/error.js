// What a caller did wrong, or what kept the module from working, as one kind of error.

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

/** What is wrong and with which value, for where line and column are shown apart or would mislead. */
export const withoutPosition = ({ reason, path }) => (path ? `${path}: ${reason}` : reason);
