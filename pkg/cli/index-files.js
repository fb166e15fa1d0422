// `oration index`: a folder of pages, or of speeches and the pattern of their URLs → a search index that needs no server.
import { mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CliError, reasonOf } from './errors.js';
import { chunksOf, findInputs } from './index-inputs.js';
import { linkIndex } from './index-link.js';
import { Output } from './index-output.js';
import { mergeRuns } from './index-merge.js';
import { tablesOf } from './index-tables.js';
import { GENERATOR } from './output.js';
import { isFolder, statOf } from './paths.js';
import { raiseStatus, reportSkipped } from './report.js';
import { searchPage } from './search-page.js';
import { counted, line, paint, report } from './terminal.js';
import { inThreads } from './threads.js';

/** The name of the folder of an index in that of the pages. */
export const FOLDER = 'oration-search';

/** The version of the format, which the client in the page checks. */
const VERSION = 1;

export async function indexFolder([folder], { out = join(folder, FOLDER), url, 'id-prefix': idPrefix, lang, charset, quiet = false }) {
  if (!isFolder(folder)) throw new CliError(statOf(folder) ? `${folder}: this is a file; index the folder that it is in` : `${folder}: no such folder`);
  if (url !== undefined && !url.includes('{name}')) throw new CliError(`--url: expected a pattern such as /speeches/{name}.html, found ${url}`);
  const before = readRoot(out);
  const inputs = findInputs(folder, { out, url });
  const work = join(out, '.new');
  try {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(join(work, 'runs'), { recursive: true });
    mkdirSync(join(work, 'texts'));
    mkdirSync(join(work, 'terms'));
    const { root, languages, skipped, failures } = await build(inputs, { work, base: baseOf(folder, out, url), data: { url, idPrefix, reading: { lang, charset } } });
    if (root.pages === 0) throw failures[0] ? new CliError(failures[0].message, failures[0].status) : new CliError(nothingFound(folder, url));
    await replace(out, { work, root, before, languages });
    const linked = url === undefined && linkIndex(folder, relative(folder, out).split(sep).join('/'));
    for (const { message, status } of failures) {
      report(paint('red', line(message)));
      raiseStatus(status);
    }
    if (quiet) return;
    reportSkipped(skipped);
    report(line(`${counted(root.pages, 'speeches', 'speech')}, ${counted(root.sections, 'sections')}: ${join(out, 'index.html')}${linked ? `, and in ${join(folder, 'index.html')}` : ''}`));
  } catch (error) {
    if (error instanceof CliError || !error.code?.startsWith?.('E')) throw error;
    throw new CliError(`${out}: the index cannot be written: ${reasonOf(error)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
    removeIfEmpty(out);
  }
}

function removeIfEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch {
    // It has the index.
  }
}

const nothingFound = (folder, url) =>
  url === undefined ? `${folder}: no pages with speeches found; for Speech JSON and other sources, give the URLs of their pages with --url` : `${folder}: no speeches found`;

/** The path from the index to the folder that the URLs of pages are relative to. */
function baseOf(folder, out, url) {
  if (url !== undefined) return './';
  return `${relative(resolve(out), resolve(folder)).split(sep).map(encodeURIComponent).join('/')}/`;
}

/** Writes the files of an index to a folder; returns what the client reads first. */
async function build(inputs, { work, base, data }) {
  const threads = availableParallelism();
  const chunks = chunksOf(inputs, threads).map((files, number) => ({ files, number }));
  const results = [];
  const script = new URL('./index-thread.js', import.meta.url);
  await inThreads(script, chunks, { threads, data: { ...data, work } }, ({ number }, result) => (results[number] = result));
  const output = new Output(work);
  const pages = results.flatMap(({ pages }) => pages);
  const texts = placeTexts(work, results, output);
  await tablesOf(pages, texts, output);
  const firsts = await mergeRuns(work, results, output);
  const root = {
    generator: GENERATOR,
    version: VERSION,
    folder: output.hash(),
    base,
    pages: pages.length,
    sections: pages.reduce((sum, { count }) => sum + count, 0),
    long: results.some(({ hasLong }) => hasLong),
    firsts,
  };
  const languages = pages.map(({ language: [lang = ''] }) => lang);
  return { root, languages, skipped: results.flatMap(({ skipped }) => skipped), failures: results.flatMap(({ failures }) => failures) };
}

/** Numbers the files with texts, which the threads have written; returns the first page of each. */
function placeTexts(work, results, output) {
  const firsts = [];
  let base = 0;
  results.forEach(({ texts, pages }, chunk) => {
    texts.forEach(({ first, hash }, at) => {
      renameSync(join(work, 'texts', `${chunk}-${at}`), join(work, 'texts', `${firsts.length}.json.bin`));
      output.add(`texts/${firsts.length}`, hash);
      firsts.push(base + first);
    });
    base += pages.length;
  });
  return firsts;
}

/** The root of an index that was written before; undefined without one. */
function readRoot(out) {
  if (!statOf(out)) return undefined;
  try {
    const { generator, folder } = JSON.parse(gunzipSync(readFileSync(join(out, 'index.bin'))));
    if (generator === GENERATOR && /^[\da-f]{12}$/.test(folder)) return { folder };
  } catch {
    // It is that of something else.
  }
  throw new CliError(`${out}: this folder is not a search index; choose another --out`);
}

/** Puts a new index in the place of an older one, whose files remain until the new ones can be found. */
async function replace(out, { work, root, before, languages }) {
  rmSync(join(work, 'runs'), { recursive: true });
  rmSync(join(out, root.folder), { recursive: true, force: true });
  renameSync(work, join(out, root.folder));
  writeFileSync(join(out, 'search.js'), readFileSync(new URL('../dist/search.js', import.meta.url)));
  for (const [name, content] of Object.entries(await searchPage(languages))) writeFileSync(join(out, name), content);
  await new Output(out).write('index.bin', JSON.stringify(root));
  if (before && before.folder !== root.folder) rmSync(join(out, before.folder), { recursive: true, force: true });
}
