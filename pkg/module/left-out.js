// The notices of an import → one about the lines that were left out, if one of them may be a line of the speech.

const LEFT_OUT = /^left out as ([\w-]+)(?: \(([^)]*)\))?/;

/**
 * @param {string} file for the command that lists the lines
 * @param {import('../index.js').Notice[]} notices
 * @returns {{ code: 'left-out', line: number, message: string }[]} one or none
 */
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
