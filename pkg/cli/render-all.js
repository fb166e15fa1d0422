// Files and folders of speeches → a folder of pages with an index.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version } from '../node.js';
import { CliError } from './errors.js';
import { indexPage, listed } from './index-page.js';
import { noticeLine } from './notices.js';
import { hashOf, isOurs, removeOutput, writeOutput } from './output.js';
import { linkedFiles } from './page.js';
import { identities, isFolder, outputNames, realPath, statOf } from './paths.js';
import { filesOf, readRecord, sourceIn, writeRecord } from './record.js';
import { renderInThreads } from './render-threads.js';
import { reportInOutput, reportSkipped } from './report.js';
import { dateTime, isRoot, sitemapLine, siteFiles } from './site.js';
import { findSources, requireReadable } from './sources.js';
import { line, paint, report } from './terminal.js';

/**
 * @typedef {{ file: string, page: string, stamp?: string, hash?: string, also?: Record<string, string> }} Job a file and its page, relative to the folder;
 *   `stamp` changes with the file, `hash` is that of the page as it was last written, `also` those of the files beside it
 */

/**
 * @param {string[]} paths files and folders
 * @param {string} out the folder for the pages
 * @param {{ options: object, layout: import('./page.js').Layout, reading: object, force?: boolean, quiet?: boolean,
 *   watched?: { said?: string } }} settings `watched` is the same object for every run of `--watch`, which prints only news
 * @returns {Promise<number>} the exit status: 0 if every file was rendered
 */
export async function renderAll(paths, out, { force = false, quiet = false, watched, ...settings }) {
  requireReadable(paths);
  const before = readRecord(out);
  const written = new Set(Object.keys(filesOf(before)).map((path) => resolve(out, path)));
  const { sources, skipped, inOutput, folders, unreadable } = findSources(paths, out, written);
  // An empty folder may be the place of a disk that is not there.
  if (sources.length === 0 && Object.keys(before.pages).length > 0) {
    throw unreadable[0] ?? new CliError(`${paths.join(', ')}: no speeches found; the pages in ${out} are kept`);
  }
  const by = hashOf(`${version()} ${JSON.stringify(settings)}`);
  const jobs = jobsFor(sources, before);
  const { kept, removed } = keepPages(before, by, { jobs, folders, out });
  const todo = jobs.filter(({ page, stamp }) => !stamp || kept[page]?.stamp !== stamp);
  const { pages, failures, others, warnings } = await renderPages(todo, { ...settings, out, force, inputs: identities(jobs.map(({ file }) => file)) }, quiet);

  failures.push(...unreadable);
  const isNamed = (file) => paths.includes(file);
  failures.push(...others.filter(({ file }) => isNamed(file)).map(({ failure }) => failure));
  skipped.push(...others.map(({ file }) => file).filter((file) => !isNamed(file)));
  const record = { by, index: before.index, search: before.search, files: {}, pages: { ...kept, ...pages } };
  if (!settings.layout.fragment) await writeLibrary(out, { record, before, layout: settings.layout, force, failures });
  removeFiles(out, before, record);
  writeRecord(out, record);

  const said = [...(quiet ? [] : warnings.sort()), ...failures.map(({ message }) => paint('red', line(message))).sort()];
  const counts = { rendered: Object.keys(pages).length, 'up to date': jobs.length - todo.length, removed, failed: failures.length };
  const isNews = watched?.said !== said.join('') || counts.rendered + removed > 0;
  if (watched) watched.said = said.join('');
  if (isNews) for (const one of said) report(one);
  if (isNews && !quiet) {
    const ours = new Set([...Object.keys(record.pages), ...Object.keys(filesOf(record)), 'index.html']);
    reportSkipped(skipped.filter((file) => !ours.has(sourceIn(out, file))));
    reportInOutput(inOutput);
    report(line(`${summary(counts)}: ${settings.layout.fragment ? out : join(out, 'index.html')}`));
    if (settings.layout.site && !isRoot(settings.layout.site)) report(line(`add to the robots.txt of the site: ${sitemapLine(settings.layout.site)}`));
  }
  return Math.max(0, ...failures.map(({ status }) => status));
}

/** Every file with its page. */
function jobsFor(sources, before) {
  const pageOf = outputNames('.html', ['index.html']);
  return sources.map(({ file, name }) => {
    const page = pageOf(name);
    return { file, page, stamp: stampOf(file), hash: before.pages[page]?.hash, also: before.pages[page]?.also };
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

/** Renders the files: the pages by their paths, the failures, the lines of warnings, and the files that are not speeches. */
async function renderPages(jobs, data, quiet) {
  const [pages, failures, others, warnings] = [{}, [], [], []];
  const progress = process.stderr.isTTY && !quiet ? report : () => {};
  let done = 0;
  await renderInThreads(jobs, data, ({ file, page, stamp }, { description, hash, also, notices = [], failure, isOther }) => {
    warnings.push(...notices.map((notice) => noticeLine(file, notice)));
    if (isOther) others.push({ file, failure });
    else if (failure) failures.push(failure);
    else pages[page] = { source: sourceIn(data.out, file), stamp, hash, description, also };
    done += 1;
    progress(`\r${bar(done / jobs.length)} ${done} of ${jobs.length} `);
  });
  if (jobs.length > 0) progress('\r\x1b[K');
  return { pages, failures, others, warnings };
}

const bar = (part) => `[${'='.repeat(Math.round(part * 30)).padEnd(30)}]`;

/** Writes the index and, for a site, the files that belong to no page; records their hashes. */
async function writeLibrary(out, { record, before, layout, force, failures }) {
  if (record.search && !existsSync(join(out, record.search, 'index.bin'))) delete record.search;
  const { all, about } = await listed(record.pages);
  const pages = all.map((page) => ({ ...page, updated: dateTime(page.published) ?? dateTime(page.date) ?? changed(page.stamp) }));
  const write = (path, content, options) => {
    try {
      writeOutput(join(out, path), content, { force, ...options });
      return hashOf(content);
    } catch (error) {
      failures.push({ message: error.message, status: 1 });
      return options.hash;
    }
  };
  record.index = write('index.html', indexPage(pages, { ...about, site: layout.site, search: record.search }), { hash: before.index });
  if (!layout.site) return;
  const files = { ...linkedFiles(layout), ...siteFiles(layout.site, pages, { name: about.messages.heading, lang: about.lang }) };
  for (const [path, content] of Object.entries(files)) record.files[path] = write(path, content, { hash: before.files[path], isOurs });
}

/** When a source was last changed, from its stamp. */
const changed = (stamp) => new Date(Number(stamp.split(' ')[1] ?? 0)).toISOString();

/** Removes the files that are no longer needed. */
function removeFiles(out, before, record) {
  const needed = filesOf(record);
  for (const [path, hash] of Object.entries(filesOf(before))) if (!Object.hasOwn(needed, path)) removeOutput(out, path, hash);
}

/** `2 rendered, 0 up to date, 1 failed`; pages are removed rarely. */
const summary = ({ removed, ...counts }) =>
  Object.entries({ ...counts, ...(removed > 0 ? { removed } : {}) }).map(([what, count]) => `${count} ${what}`).join(', ');
