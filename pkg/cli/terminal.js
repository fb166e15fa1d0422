// Text → standard output and standard error, without control characters that a terminal would obey.
import { writeSync } from 'node:fs';
import { styleText } from 'node:util';
import { CliError, reasonOf } from './errors.js';

const hidden = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Text from a file as part of a line. Control characters become visible: they could change the terminal, imitate other lines
 * or, those for the direction of text, reorder this one.
 */
export const visible = (text) => text.replace(/[\0-\x08\n-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, hidden);

/** One line, or several if the text is made of them. */
export const line = (text) => `${visible(text)}\n`;

/** A number with its noun: `2 speeches`. */
export const counted = (number, many, one = many.slice(0, -1)) => `${number} ${number === 1 ? one : many}`;

/** Colours text if the stream is a terminal and `NO_COLOR` is not set, which Node.js 20 checks only in `hasColors`. */
export const paint = (format, text, stream = process.stderr) =>
  stream.isTTY && stream.hasColors() ? styleText(format, text, { validateStream: false }) : text;

/** Writes to standard error. */
export const report = (text) => process.stderr.write(text);

/**
 * Writes synchronously and completely: a pipe may accept only a part at a time, or close.
 * @param {string | Uint8Array} text
 */
export function print(text) {
  // For a terminal, documents need it too. In JSON, the visible form means the same character.
  let rest = Buffer.from(process.stdout.isTTY && typeof text === 'string' ? text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, hidden) : text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (error.code === 'EPIPE') process.exit(0);
      if (error.code !== 'EAGAIN') throw new CliError(`standard output: ${reasonOf(error)}`);
    }
  }
}
