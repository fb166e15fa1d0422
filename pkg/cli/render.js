// `oration render`: speeches → pages.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSpeech } from './files.js';
import { CliError } from './errors.js';
import { isWarning, noticeLine } from './notices.js';
import { writeOutput } from './output.js';
import { pageOf, readLayout } from './page.js';
import { identities, isFolder, isMany } from './paths.js';
import { renderAll } from './render-all.js';
import { failureOf, raiseStatus } from './report.js';
import { line, paint, print, report } from './terminal.js';
import { watch } from './watch.js';

export async function renderFiles(paths, values) {
  const render = isMany(paths, values.out) ? () => renderFolder(paths, values) : () => renderFile(paths[0], values);
  if (!values.watch) return render();
  if (values.out === undefined || values.out === '-' || paths.includes('-')) throw new CliError('--watch needs files and --out');
  await again(render);
  return watch([...paths, ...(values.css ?? []), values.template].filter(Boolean), values.out, () => again(render));
}

/** While files are watched, an error is reported and the next change awaited. */
async function again(render) {
  try {
    await render();
  } catch (error) {
    report(paint('red', line(`oration: ${failureOf(error).message}`)));
  }
}

async function renderFolder(paths, { out, force, quiet, watch: _, ...values }) {
  if (out === undefined || out === '-') throw new CliError('several files need --out FOLDER');
  if (existsSync(out) && !isFolder(out)) throw new CliError(`${out}: this is a file; several pages need a folder`);
  if (paths.length === 1 && paths[0] === '-') throw new CliError(`standard input has no name for a page in a folder; name it, such as --out ${join(out, 'speech.html')}`);
  if (paths.includes('-')) throw new CliError('standard input cannot be one of several files');
  if (!(await renderAll(paths, out, { ...settings(values), force, quiet }))) raiseStatus(1);
}

async function renderFile(file, { out, force, quiet, watch: _, ...values }) {
  const { options, layout, reading } = settings(values);
  const { speech, notices } = await readSpeech(file, reading);
  const isFile = out !== undefined && out !== '-';
  if (layout.site && !isFile) throw new CliError('--site needs --out, whose name is part of the URL');
  const { html } = pageOf(file, speech, options, layout, { path: isFile ? basename(out) : undefined });
  if (!quiet) for (const notice of notices.filter(isWarning)) report(noticeLine(file, notice));
  if (!isFile) return print(html);
  writeOutput(out, html, { force, inputs: identities([file]) });
}

/** The values of the options of `oration render`, by what they are for. */
function settings({ lang, charset, ...values }) {
  const level = values['heading-level'];
  if (level !== undefined && !/^[1-6]$/.test(level)) throw new CliError(`--heading-level: expected a whole number from 1 to 6, found ${level}`);
  const options = {
    idPrefix: values['id-prefix'],
    headingLevel: level === undefined ? undefined : Number(level),
    uiLang: values['ui-lang'],
    outline: !values['no-outline'],
    header: !values['no-header'],
    images: Boolean(values.images),
    punctuation: readPunctuation(values.punctuation),
    print: readPaper(values),
    index: !values['no-index'] && !values.fragment,
  };
  return { options, layout: readLayout(values), reading: { lang, charset } };
}

const papers = ['gbt9704', 'a4', 'letter'];

function readPaper({ print, 'print-outline': outline }) {
  if (outline && print === undefined) throw new CliError('--print-outline needs --print');
  if (print === undefined || papers.includes(print)) return print;
  throw new CliError(`--print: expected ${papers.join(', ').replace(/, ([^,]*)$/, ' or $1')}, found ${print}`);
}

const punctuations = ['as-printed', 'fullwidth'];

function readPunctuation(value) {
  if (value === undefined || punctuations.includes(value)) return value;
  throw new CliError(`--punctuation: expected ${punctuations.join(' or ')}, found ${value}`);
}
