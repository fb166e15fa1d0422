// `oration import`: a file → its Speech JSON.
import { decode, isArchive } from '../speech/decode.js';
import { explanation } from './explain.js';
import { CliError } from './errors.js';
import { label, readSource, speechOf } from './files.js';
import { noticeLine } from './notices.js';
import { writeOutput } from './output.js';
import { identities } from './paths.js';
import { print, report } from './terminal.js';

export async function importFile([file], { out, force, quiet, explain, role = [], lang, charset }) {
  const source = await readSource(file);
  if (source.json !== undefined && explain) throw new CliError(`${label(file)}: --explain applies only to text that is imported, not to Speech JSON`);
  const roles = role.map(lineRole);
  if (roles.length > 0) checkLines(roles, await textOf(file, source));
  const options = { explain, lang, charset, roles: Object.fromEntries(roles) };
  const imported = await speechOf(file, source, options);
  const write = out === undefined || out === '-' ? print : (text) => writeOutput(out, text, { force, inputs: identities([file]), isOurs: () => false });
  if (explain) return write(explanation(source.bytes, imported));
  if (!quiet) for (const notice of imported.notices) report(noticeLine(file, notice));
  return write(`${JSON.stringify(imported.speech, null, 2)}\n`);
}

/** `12=heading` → the line and its role. */
function lineRole(argument) {
  const [, line, role] = /^(\d+)=(.+)$/.exec(argument) ?? [];
  if (line === undefined) throw new CliError(`--role: expected LINE=ROLE, such as 12=heading; found ${argument}`);
  return [line, role];
}

/** The text whose lines have roles. */
async function textOf(file, source) {
  if (source.json !== undefined) throw new CliError('--role applies only to text that is imported, not to Speech JSON');
  if (!isArchive(source.bytes)) return decode(source.bytes);
  return (await speechOf(file, source, { explain: true })).text;
}

/** Every character that may end a line counts, so that no line of the importer is refused. */
function checkLines(roles, text) {
  const lines = text.trimEnd().split(/\r\n|[\n\v\f\r\x85\u2028\u2029]/).length;
  for (const [line, role] of roles) {
    if (line < 1 || line > lines) throw new CliError(`--role ${line}=${role}: the file has no such line; its last is ${lines}`);
  }
}
