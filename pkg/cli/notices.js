// A notice → a line, and whether it may indicate an error in the input.
import { placeOf } from './files.js';
import { line, paint } from './terminal.js';

/** `FILE:LINE: path: message: text`. */
export function noticeLine(file, { line: number, message, path, text }, stream = process.stderr) {
  const where = path ? `${path}: ` : '';
  return paint('yellow', line(`${placeOf(file, { line: number })}: ${where}${message}${text ? `: ${text}` : ''}`), stream);
}

/** For JSON all do; for text, those about numbering and encoding. */
export const isWarning = ({ path, code }) => path !== undefined || warnings.has(code);

const warnings = new Set(['skipped-number', 'repeated-number', 'mixed-numbering', 'encoding', 'undecodable']);
