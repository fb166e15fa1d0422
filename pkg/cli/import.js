// `oration import`: a file → its Speech JSON.
import { decode } from '../speech/decode.js';
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
  for (const [line, name] of role.map(lineRole)) checkLine(Number(line), name, source);
  const options = { explain, lang, charset, roles: Object.fromEntries(role.map(lineRole)) };
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

/** Every character that may end a line counts, so that no line of the importer is refused. */
function checkLine(line, role, { bytes, json }) {
  if (json !== undefined) throw new CliError('--role applies only to text that is imported, not to Speech JSON');
  const lines = decode(bytes).trimEnd().split(/\r\n|[\n\v\f\r\x85\u2028\u2029]/).length;
  if (line < 1 || line > lines) throw new CliError(`--role ${line}=${role}: the file has no such line; its last is ${lines}`);
}
