// Files and folders of speeches → a folder of pages with an index, rendered in parallel.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { CliError, isFolder, pageOf, readSpeech, write } from './files.js';
import { indexPage } from './index-page.js';
import { version } from '../node.js';

/** The file that records the pages of a folder, so that unchanged pages are not rendered again. */
const RECORD = 'oration.json';

/** The number of files from which another thread is worth its start-up time. */
const FILES_PER_THREAD = 16;

/**
 * @param {string[]} paths files and folders
 * @param {string} out the folder for the pages
 * @param {object} options of the renderer
 * @param {(text: string) => void} log
 * @returns {Promise<{ rendered: number, skipped: number, failed: number }>}
 */
export async function renderAll(paths, out, options, log) {
  mkdirSync(out, { recursive: true });
  const recorded = { by: `${version()} ${JSON.stringify(options)}`, pages: {} };
  const before = record(out, recorded.by);
  const jobs = named(paths.flatMap(files)).map((job) => ({ ...job, stamp: stamp(job.file) }));
  const upToDate = ({ page, stamp }) => stamp && before[page]?.stamp === stamp && existsSync(join(out, page));
  const todo = jobs.filter((job) => !upToDate(job));
  for (const { page } of jobs.filter(upToDate)) recorded.pages[page] = before[page];

  const failures = [];
  const progress = process.stderr.isTTY ? log : () => {};
  let done = 0;
  await inThreads(todo, { out, options }, ({ page, stamp }, { description, failure }) => {
    if (failure) failures.push(failure);
    else recorded.pages[page] = { stamp, description };
    done += 1;
    progress(`\r${bar(done / todo.length)} ${done} of ${todo.length} `);
  });
  if (todo.length > 0) progress('\r\x1b[K');

  write(join(out, RECORD), `${JSON.stringify(recorded)}\n`);
  write(join(out, 'index.html'), await indexPage(recorded.pages));
  for (const failure of failures.sort()) log(`${failure}\n`);
  const count = { rendered: todo.length - failures.length, skipped: jobs.length - todo.length, failed: failures.length };
  log(`${count.rendered} rendered, ${count.skipped} up to date, ${count.failed} failed: ${join(out, 'index.html')}\n`);
  return count;
}

/** The files of a path: the file itself, or those in a folder and its subfolders. HTML files may be pages it wrote. */
function files(path) {
  if (!isFolder(path)) return [{ file: path, name: relative(dirname(path), path) }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|txt|md|markdown|vtt|srt)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, name: relative(path, file) }));
}

/** Every file with the name of its page. If two files differ only in their extension, the second keeps it. */
function named(all) {
  const taken = new Set(['index.html']);
  return all.map(({ file, name }) => {
    const candidates = [name.replace(/\.[^./\\]*$/, ''), name];
    for (let number = 2; ; number += 1) {
      const page = `${candidates.shift() ?? `${name}-${number}`}.html`;
      if (taken.has(page)) continue;
      taken.add(page);
      return { file, page };
    }
  });
}

function stamp(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs}`;
}

function record(out, by) {
  try {
    const last = JSON.parse(readFileSync(join(out, RECORD), 'utf8'));
    return last.by === by ? last.pages : {};
  } catch {
    return {};
  }
}

/** Hands out the jobs one by one, so that a long speech delays only its own thread. */
function inThreads(jobs, data, finished) {
  const queue = [...jobs];
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FILES_PER_THREAD));
  return Promise.all(Array.from({ length: threads }, () => inThread(queue, data, finished)));
}

function inThread(queue, data, finished) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: data });
    let job;
    const next = () => {
      job = queue.shift();
      if (job) worker.postMessage(job);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (result) => {
      finished(job, result);
      next();
    });
    worker.on('error', reject);
    next();
  });
}

async function renderOne({ file, page }, { out, options }) {
  try {
    const { speech } = await readSpeech(file);
    const { html, description } = pageOf(file, speech, options);
    const path = join(out, page);
    mkdirSync(dirname(path), { recursive: true });
    write(path, html);
    return { description };
  } catch (error) {
    if (error instanceof CliError) return { failure: error.message };
    return { failure: `${file}: ${error.message}` };
  }
}

const bar = (part) => `[${'='.repeat(Math.round(part * 30)).padEnd(30)}]`;

if (!isMainThread) parentPort.on('message', async (job) => parentPort.postMessage(await renderOne(job, workerData)));
