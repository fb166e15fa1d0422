// Files and folders of speeches → a folder of pages with an index.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version } from '../node.js';
import { CliError } from './errors.js';
import { indexPage } from './index-page.js';
import { hashOf, removeOutput, writeOutput } from './output.js';
import { identities, isFolder, outputNames, realPath, statOf } from './paths.js';
import { readRecord, sourceIn, writeRecord } from './record.js';
import { renderInThreads } from './render-threads.js';
import { reportInOutput, reportSkipped } from './report.js';
import { findSources, requireReadable } from './sources.js';
import { line, paint, report } from './terminal.js';

/**
 * @typedef {{ file: string, page: string, stamp?: string, hash?: string }} Job a file and its page, relative to the folder;
 *   `stamp` changes with the file, `hash` is that of the page as it was last written
 */

/**
 * @param {string[]} paths files and folders
 * @param {string} out the folder for the pages
 * @param {{ options: object, layout: import('./page.js').Layout, reading: object, force?: boolean, quiet?: boolean }} settings
 * @returns {Promise<boolean>} whether every file was rendered
 */
export async function renderAll(paths, out, { force = false, quiet = false, ...settings }) {
  requireReadable(paths);
  const { sources, skipped, inOutput, folders, unreadable } = findSources(paths, out);
  const before = readRecord(out);
  // An empty folder may be the place of a disk that is not there.
  if (sources.length === 0 && Object.keys(before.pages).length > 0) {
    throw unreadable[0] ?? new CliError(`${paths.join(', ')}: no speeches found; the pages in ${out} are kept`);
  }
  const by = hashOf(`${version()} ${JSON.stringify(settings)}`);
  const jobs = jobsFor(sources, before);
  const { kept, removed } = keepPages(before, by, { jobs, folders, out });
  const todo = jobs.filter(({ page, stamp }) => !stamp || kept[page]?.stamp !== stamp);
  const { pages, failures, others } = await renderPages(todo, { ...settings, out, force, inputs: identities(jobs.map(({ file }) => file)) }, quiet);

  failures.push(...unreadable.map(({ message }) => message));
  const isNamed = (file) => paths.includes(file);
  failures.push(...others.filter(({ file }) => isNamed(file)).map(({ failure }) => failure));
  skipped.push(...others.map(({ file }) => file).filter((file) => !isNamed(file)));
  const record = { by, index: before.index, pages: { ...kept, ...pages } };
  if (!settings.layout.fragment) await writeIndex(out, record, force, failures);
  writeRecord(out, record);

  for (const failure of failures.sort()) report(paint('red', line(failure)));
  if (!quiet) {
    const written = new Set([...Object.keys(record.pages), 'index.html']);
    reportSkipped(skipped.filter((file) => !written.has(sourceIn(out, file))));
    reportInOutput(inOutput);
    const counts = { rendered: Object.keys(pages).length, 'up to date': jobs.length - todo.length, removed, failed: failures.length };
    report(line(`${summary(counts)}: ${settings.layout.fragment ? out : join(out, 'index.html')}`));
  }
  return failures.length === 0;
}

/** Every file with its page. */
function jobsFor(sources, before) {
  const pageOf = outputNames('.html', ['index.html']);
  return sources.map(({ file, name }) => {
    const page = pageOf(name);
    return { file, page, stamp: stampOf(file), hash: before.pages[page]?.hash };
  });
}

function stampOf(file) {
  const found = statOf(file);
  return found && `${found.size} ${found.mtimeMs}`;
}

/**
 * The recorded pages that are still needed: all but those whose source has gone from a folder that was read, and those whose
 * source now has another page. The other pages are removed. Pages with other settings lose their stamp, so that they are
 * rendered again.
 */
function keepPages(before, by, { jobs, folders, out }) {
  const pages = new Set(jobs.map(({ page }) => page));
  const files = new Set(jobs.map(({ file }) => sourceIn(out, file)));
  const kept = {};
  let removed = 0;
  for (const [page, recorded] of Object.entries(before.pages)) {
    const { source, hash, stamp } = recorded;
    const isNeeded = pages.has(page) || (!files.has(source) && !hasGone(resolve(out, source), folders));
    if (!isNeeded) removed += removeOutput(out, page, hash) ? 1 : 0;
    else if (existsSync(join(out, page))) kept[page] = { ...recorded, stamp: before.by === by ? stamp : '' };
  }
  return { kept, removed };
}

/** Whether a file is known to be missing. It only seems so if its folder cannot be read, or is away for a moment. */
function hasGone(file, folders) {
  if (existsSync(file)) return false;
  let folder = dirname(file);
  while (!isFolder(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folders.has(realPath(folder));
}

/** Renders the files: the pages by their paths, the messages of failures, and the files that are not speeches. */
async function renderPages(jobs, data, quiet) {
  const [pages, failures, others] = [{}, [], []];
  const progress = process.stderr.isTTY && !quiet ? report : () => {};
  let done = 0;
  await renderInThreads(jobs, data, ({ file, page, stamp }, { description, hash, failure, isOther }) => {
    if (isOther) others.push({ file, failure });
    else if (failure) failures.push(failure);
    else pages[page] = { source: sourceIn(data.out, file), stamp, hash, description };
    done += 1;
    progress(`\r${bar(done / jobs.length)} ${done} of ${jobs.length} `);
  });
  if (jobs.length > 0) progress('\r\x1b[K');
  return { pages, failures, others };
}

const bar = (part) => `[${'='.repeat(Math.round(part * 30)).padEnd(30)}]`;

async function writeIndex(out, record, force, failures) {
  const html = await indexPage(record.pages);
  try {
    writeOutput(join(out, 'index.html'), html, { force, hash: record.index });
    record.index = hashOf(html);
  } catch (error) {
    failures.push(error.message);
  }
}

/** `2 rendered, 0 up to date, 1 failed`; pages are removed rarely. */
const summary = ({ removed, ...counts }) =>
  Object.entries({ ...counts, ...(removed > 0 ? { removed } : {}) }).map(([what, count]) => `${count} ${what}`).join(', ');
