// A notice → a line; the notices of a file → those that may indicate an error in the input, and one about what was left out.
import { placeOf } from './files.js';
import { line, paint } from './terminal.js';

/** `FILE:LINE: path: message: text`. */
export function noticeLine(file, { line: number, message, path, text }, stream = process.stderr) {
  const where = path ? `${path}: ` : '';
  return paint('yellow', line(`${placeOf(file, { line: number })}: ${where}${message}${text ? `: ${text}` : ''}`), stream);
}

/** For JSON all do; for text, those about numbering and encoding. */
const isWarning = ({ path, code }) => path !== undefined || warnings.has(code);

const warnings = new Set(['skipped-number', 'repeated-number', 'mixed-numbering', 'encoding', 'undecodable']);

/** The notices that a command other than `import` prints. @param {import('../index.js').Notice[]} notices */
export const warningsOf = (file, notices) => [...notices.filter(isWarning), ...leftOut(file, notices)];

const LEFT_OUT = /^left out as ([\w-]+)(?: \(([^)]*)\))?/;

/** One notice about all lines that were left out, if one of them may be a line of the speech. */
export function leftOut(file, notices) {
  const lines = notices.filter(({ message }) => LEFT_OUT.test(message));
  const first = lines.find(isDoubtful);
  if (!first) return [];
  const count = lines.length === 1 ? '1 line was' : `${lines.length} lines were`;
  return [{ code: 'left-out', line: first.line, message: `${count} left out (oration import ${file} lists ${lines.length === 1 ? 'it' : 'them'})` }];
}

/** Roles that the form of a line shows: it is a number or a time, or has no words. */
const certain = new Set(['markup', 'page-number', 'timestamp']);

/** Whether a line that was left out has a sentence, or only one kind of evidence against it. */
function isDoubtful({ message, text = '' }) {
  const [, role, evidence = ''] = LEFT_OUT.exec(message);
  if (certain.has(role) || !/\p{L}/u.test(text)) return false;
  return evidence.split(', ').length < 2 || (isSentence(text) && !RIGHTS.test(text));
}

const RIGHTS = /©|\bcopyright\b|\brights reserved\b|版权|版權|著作権/i;

const END = /\p{L}[.!?]["'”’»)]*(\s|$)|[。！？؟।]/u;

/** Whether a text has the end of a sentence, and the length of one. */
const isSentence = (text) => END.test(text) && (text.split(/\s+/).length > 4 || (text.match(/\p{Script=Han}/gu) ?? []).length > 6);
