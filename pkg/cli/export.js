// `oration export`: speeches → files of another format.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../module/export-formats.js';
import * as oration from '../node.js';
import { CliError } from './errors.js';
import { label } from './files.js';
import { noticeLine, warningsOf } from './notices.js';
import { writeOutput } from './output.js';
import { identities, isFolder, isMany, outputNames } from './paths.js';
import { requireSources } from './sources.js';
import { eachSpeech } from './speeches.js';
import { didYouMean } from './suggest.js';
import { line, print, report } from './terminal.js';

export async function exportFiles(paths, { to = 'markdown', style, modified, out, force, quiet, lang, charset }) {
  const known = Object.keys(formats);
  if (!known.includes(to)) throw new CliError(`--to: expected ${known.slice(0, -1).join(', ')} or ${known.at(-1)}, found ${to}${didYouMean(to, known)}`);
  for (const [name, value] of Object.entries({ style, modified })) {
    if (value !== undefined && !formats[to].options?.[name]) throw new CliError(`--${name}: ${to} has none`);
  }
  const { ending } = formats[to];
  const reading = { quiet, lang, charset };
  const convert = (speech, { file }) => converted(file, to, speech, { style, modified, onNotice: (notice) => quiet || report(noticeLine(file, notice)) });
  if (isMany(paths, out)) return exportFolder(paths, { convert, ending, out, force, reading });
  const { found: [{ result }] } = await eachSpeech(paths, reading, convert, warningsOf);
  if (out === undefined || out === '-') return printed(result, to);
  writeOutput(out, result, { force, inputs: identities(paths), isOurs: () => false });
}

async function converted(file, format, speech, options) {
  try {
    return await oration.exportTo(format, speech, given(options));
  } catch (error) {
    if (error.code === 'option') throw new CliError(error.message.replace(/^options\.(\w+)/, '--$1'));
    if (error.code !== 'export') throw error;
    throw new CliError(`${label(file)}: ${error.message}`, 1);
  }
}

/** The options that have a value. */
const given = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

function printed(content, format) {
  if (typeof content !== 'string' && process.stdout.isTTY) throw new CliError(`${format} is not text; write it to a file with --out FILE`);
  print(content);
}

/** Each speech becomes a file of the same name. A failing one is reported, and the rest are written. */
async function exportFolder(paths, { convert, ending, out, force, reading }) {
  if (out === undefined || out === '-') throw new CliError('several files need --out FOLDER');
  if (paths.includes('-')) throw new CliError('standard input cannot be one of several files');
  if (existsSync(out) && !isFolder(out)) throw new CliError(`${out}: this is a file; several files need a folder`);
  const { sources } = requireSources(paths);
  const inputs = identities(sources.map(({ file }) => file));
  const targetOf = outputNames(ending);
  const targets = new Map(sources.map(({ file, name }) => [file, join(out, targetOf(name))]));
  const write = async (speech, { file }) => writeOutput(targets.get(file), await convert(speech, { file }), { force, inputs, isOurs: () => false });
  const { found } = await eachSpeech(paths, reading, write, warningsOf);
  if (!reading.quiet) report(line(`${found.length} exported: ${out}`));
}
