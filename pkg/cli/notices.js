// A notice → a line; the notices of a file → those that may indicate an error in the input, and one about what was left out.
import { leftOut } from '../module/left-out.js';
import { placeOf } from './files.js';
import { line, paint } from './terminal.js';

/** `FILE:LINE: path: message: text`. */
export function noticeLine(file, { line: number, message, path, text }, stream = process.stderr) {
  const where = path ? `${path}: ` : '';
  return paint('yellow', line(`${placeOf(file, { line: number })}: ${where}${message}${text ? `: ${text}` : ''}`), stream);
}

/** For JSON all do; for text, those about numbering and encoding. */
const isWarning = ({ path, code }) => path !== undefined || warnings.has(code);

const warnings = new Set(['skipped-number', 'repeated-number', 'mixed-numbering', 'encoding', 'undecodable', 'no-speech']);

/** The notices that a command other than `import` prints. @param {import('../index.js').Notice[]} notices */
export const warningsOf = (file, notices) => [...notices.filter(isWarning), ...leftOut(file, notices)];
