// `oration print`: a speech → a PDF, through an installed browser.
import { CliError } from './errors.js';
import { findBrowser, printToPdf } from './browser.js';
import { readSpeech } from './files.js';
import { noticeLine, warningsOf } from './notices.js';
import { writeOutput } from './output.js';
import { pageOf } from './page.js';
import { identities } from './paths.js';
import { settings } from './render-settings.js';
import { report } from './terminal.js';

export async function printFile([file], { out, force, quiet, ...values }) {
  if (out === undefined || out === '-') throw new CliError('print needs --out FILE, such as --out speech.pdf');
  const { options, layout, reading } = settings({ print: 'gbt9704', 'no-index': true, ...values });
  const { speech, notices } = await readSpeech(file, reading);
  const { html } = pageOf(file, speech, options, layout);
  if (!quiet) for (const notice of warningsOf(file, notices)) report(noticeLine(file, notice));
  const writing = { force, inputs: identities([file]) };
  const browser = findBrowser();
  if (browser) return writeOutput(out, await printToPdf(browser, html), { ...writing, isOurs: () => false });
  const page = `${out.replace(/\.pdf$/i, '')}.html`;
  writeOutput(page, html, writing);
  throw new CliError(`no Chrome, Edge or Chromium found to write ${out}; print ${page} in a browser, or set CHROME_PATH`);
}
