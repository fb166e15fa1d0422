// `oration export`: speeches → files of another format.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../module/export-formats.js';
import * as oration from '../node.js';
import { CliError } from './errors.js';
import { label, readSpeech } from './files.js';
import { isWarning, noticeLine } from './notices.js';
import { writeOutput } from './output.js';
import { identities, isFolder, isMany, outputNames } from './paths.js';
import { reportFailure, reportSkipped, reportUnreadable } from './report.js';
import { requireSources } from './sources.js';
import { didYouMean } from './suggest.js';
import { line, print, report } from './terminal.js';

export async function exportFiles(paths, { to = 'markdown', style, out, force, quiet, lang, charset }) {
  const known = Object.keys(formats);
  if (!known.includes(to)) throw new CliError(`--to: expected ${known.slice(0, -1).join(', ')} or ${known.at(-1)}, found ${to}${didYouMean(to, known)}`);
  if (style !== undefined && !formats[to].options?.style) throw new CliError(`--style: ${to} has none`);
  const exported = async (file) => {
    const { speech, notices } = await readSpeech(file, { lang, charset });
    const say = (notice) => quiet || report(noticeLine(file, notice));
    notices.filter(isWarning).forEach(say);
    return converted(file, to, speech, { style, onNotice: say });
  };
  const { ending } = formats[to];
  if (isMany(paths, out)) return exportFolder(paths, { exported, ending, out, force, quiet });
  const content = await exported(paths[0]);
  if (out === undefined || out === '-') return printed(content, to);
  writeOutput(out, content, { force, inputs: identities(paths), isOurs: () => false });
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
async function exportFolder(paths, { exported, ending, out, force, quiet }) {
  if (out === undefined || out === '-') throw new CliError('several files need --out FOLDER');
  if (paths.includes('-')) throw new CliError('standard input cannot be one of several files');
  if (existsSync(out) && !isFolder(out)) throw new CliError(`${out}: this is a file; several files need a folder`);
  const { sources, skipped, unreadable } = requireSources(paths);
  reportUnreadable(unreadable);
  const inputs = identities(sources.map(({ file }) => file));
  const targetOf = outputNames(ending);
  let written = 0;
  for (const { file, name } of sources) {
    const target = targetOf(name);
    try {
      writeOutput(join(out, target), await exported(file), { force, inputs, isOurs: () => false });
      written += 1;
    } catch (error) {
      reportFailure(file, error);
    }
  }
  if (quiet) return;
  reportSkipped(skipped);
  report(line(`${written} exported: ${out}`));
}
