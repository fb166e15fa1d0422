// `oration export`: speeches → Markdown or plain text.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as oration from '../node.js';
import { CliError } from './errors.js';
import { readSpeech } from './files.js';
import { isWarning, noticeLine } from './notices.js';
import { writeOutput } from './output.js';
import { identities, isFolder, isMany, outputNames } from './paths.js';
import { reportFailure, reportSkipped, reportUnreadable } from './report.js';
import { requireSources } from './sources.js';
import { line, print, report } from './terminal.js';

/** The formats: the ending of their files, and a speech → its text. */
const formats = {
  markdown: { ending: '.md', write: oration.toMarkdown },
  text: { ending: '.txt', write: oration.toText },
};

export async function exportFiles(paths, { to = 'markdown', out, force, quiet, lang, charset }) {
  if (!Object.hasOwn(formats, to)) throw new CliError(`--to: expected ${Object.keys(formats).join(' or ')}, found ${to}`);
  const exported = async (file) => {
    const { speech, notices } = await readSpeech(file, { lang, charset });
    if (!quiet) for (const notice of notices.filter(isWarning)) report(noticeLine(file, notice));
    return formats[to].write(speech);
  };
  if (isMany(paths, out)) return exportFolder(paths, { exported, ending: formats[to].ending, out, force, quiet });
  const text = await exported(paths[0]);
  if (out === undefined || out === '-') return print(text);
  writeOutput(out, text, { force, inputs: identities(paths), isOurs: () => false });
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
