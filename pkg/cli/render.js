// `oration render`: speeches → pages.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSpeech } from './files.js';
import { CliError } from './errors.js';
import { noticeLine, warningsOf } from './notices.js';
import { writeOutput } from './output.js';
import { pageOf } from './page.js';
import { identities, isFolder, isMany } from './paths.js';
import { renderAll } from './render-all.js';
import { renderLines } from './render-lines.js';
import { settings } from './render-settings.js';
import { failureOf, raiseStatus } from './report.js';
import { line, paint, print, report } from './terminal.js';
import { watch } from './watch.js';

export async function renderFiles(paths, values) {
  if (values.ndjson) return renderLines(paths, values);
  if (values.threads !== undefined) throw new CliError('--threads needs --ndjson');
  const watched = values.watch ? {} : undefined;
  const render = isMany(paths, values.out) ? () => renderFolder(paths, { ...values, watched }) : () => renderFile(paths[0], { ...values, watched });
  if (!values.watch) return render();
  if (values.out === undefined || values.out === '-' || paths.includes('-')) throw new CliError('--watch needs files and --out');
  await watch([...paths, ...(values.css ?? []), values.template].filter(Boolean), values.out, () => again(render));
  if (!values.quiet) report(line(`watching ${paths.join(', ')}; press Ctrl-C to stop`));
}

/** While files are watched, an error is reported and the next change awaited. */
async function again(render) {
  try {
    await render();
  } catch (error) {
    report(paint('red', line(`oration: ${failureOf(error).message}`)));
  }
}

async function renderFolder(paths, { out, force, quiet, watch: _, watched, ...values }) {
  if (out === undefined || out === '-') throw new CliError('several files need --out FOLDER');
  if (existsSync(out) && !isFolder(out)) throw new CliError(`${out}: this is a file; several pages need a folder`);
  if (paths.length === 1 && paths[0] === '-') throw new CliError(`standard input has no name for a page in a folder; name it, such as --out ${join(out, 'speech.html')}`);
  if (paths.includes('-')) throw new CliError('standard input cannot be one of several files');
  raiseStatus(await renderAll(paths, out, { ...settings(values), force, quiet, watched }));
}

async function renderFile(file, { out, force, quiet, watch: _, watched, ...values }) {
  const { options, layout, reading } = settings(values);
  const { speech, notices } = await readSpeech(file, reading);
  const isFile = out !== undefined && out !== '-';
  if (layout.site && !isFile) throw new CliError('--site needs --out, whose name is part of the URL');
  const { html } = pageOf(file, speech, options, layout, { path: isFile ? basename(out) : undefined });
  if (!quiet) for (const notice of warningsOf(file, notices)) report(noticeLine(file, notice));
  if (!isFile) return print(html);
  writeOutput(out, html, { force, inputs: identities([file]) });
  if (watched && !quiet) report(line(`rendered: ${out}`));
}
