// `oration index` and Pagefind over the same generated pages → time, memory, size, and what a query downloads.
// Usage: node benches/search.mjs [COUNT...]: 2,000 speeches by default; Pagefind runs only on the first number
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { speech } from './formats.mjs';
import { generate } from './generate.mjs';

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2000];
const cli = fileURLToPath(new URL('../pkg/cli.js', import.meta.url));
const pagefind = fileURLToPath(new URL('./node_modules/pagefind/lib/runner/bin.cjs', import.meta.url));

/** Pages have the length of a speech of 4,400 characters. */
const BYTES = 13_000;

/** The number of queries, each of four characters of a speech. */
const QUERIES = 50;

const folder = mkdtempSync(join(tmpdir(), 'oration-search-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The memory of a process and of those it started, in bytes. */
function memoryOf(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [0, 0];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + memoryOf(child), kilobytes * 1024);
  } catch {
    return 0;
  }
}

/** Runs a command; returns its seconds and the most memory it had. */
function measure(...args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const running = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    let memory = 0;
    const timer = setInterval(() => (memory = Math.max(memory, memoryOf(running.pid))), 50);
    running.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, memory });
      else reject(new Error(`${args.join(' ')}: exit status ${code}`));
    });
  });
}

function sizeOf(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

async function pagesOf(count) {
  const [sources, site] = [join(folder, `sources-${count}`), join(folder, `site-${count}`)];
  mkdirSync(sources);
  for (let at = 0; at < count; at += 1) {
    const { title, ...rest } = speech(generate({ lang: 'zh', bytes: BYTES, seed: at + 1 }));
    writeFileSync(join(sources, `${at}.json`), JSON.stringify({ title: `${title}（${at}）`, ...rest }));
  }
  await measure(cli, 'render', sources, '--out', site, '--site', 'https://example.org', '--quiet');
  rmSync(sources, { recursive: true });
  return site;
}

/** What queries of four characters download: the client, the tables, terms and the first ten speeches. */
async function downloads(site) {
  const base = join(site, 'oration-search');
  const { openSearch } = await import(pathToFileURL(join(base, 'search.js')).href);
  let bytes = 0;
  const fetch = async (url) => {
    const content = readFileSync(fileURLToPath(url));
    bytes += content.length;
    return new Response(content);
  };
  const { folder: made } = JSON.parse(gunzipSync(readFileSync(join(base, 'index.bin'))));
  const texts = readdirSync(join(base, made, 'texts'));
  const sizes = [];
  for (let at = 0; at < QUERIES; at += 1) {
    const file = texts[Math.floor((at * texts.length) / QUERIES)];
    const [{ sections }] = JSON.parse(gunzipSync(readFileSync(join(base, made, 'texts', file))));
    const [query] = /\p{Script=Han}{4}/u.exec(sections[at % sections.length][2].slice(at)) ?? [];
    if (!query) continue;
    bytes = statSync(join(base, 'search.js')).size;
    const index = await openSearch(pathToFileURL(base), { fetch });
    const results = await index.search(query);
    const hits = await results.next();
    if (hits.length === 0) throw new Error(`${query} is not found`);
    sizes.push(bytes);
  }
  sizes.sort((a, b) => a - b);
  return { median: sizes[sizes.length >> 1], most: sizes.at(-1) };
}

const mega = (bytes) => `${Math.round(bytes / 1e6)} MB`;
const kilo = (bytes) => `${Math.round(bytes / 1e3)} KB`;
const results = [];
for (const [at, count] of counts.entries()) {
  const site = await pagesOf(count);
  const html = sizeOf(site);
  const ours = await measure(cli, 'index', site, '--quiet');
  const { median, most } = await downloads(site);
  results.push({ count, ...ours });
  console.log(`${count} speeches, ${mega(html)}\noration index: ${ours.seconds.toFixed(1)} s, ${mega(ours.memory)} of memory, ${mega(sizeOf(join(site, 'oration-search')))} written; a query of four characters downloads ${kilo(median)}, at most ${kilo(most)}`);
  if (at === 0) {
    const theirs = await measure(pagefind, '--site', site, '--quiet');
    console.log(`Pagefind: ${theirs.seconds.toFixed(1)} s, ${mega(theirs.memory)} of memory, ${mega(sizeOf(join(site, 'pagefind')))} written`);
  }
  rmSync(site, { recursive: true });
}
for (const [at, { count, seconds }] of results.entries()) {
  if (at === 0) continue;
  const exponent = Math.log(seconds / results[at - 1].seconds) / Math.log(count / results[at - 1].count);
  console.log(`from ${results[at - 1].count} to ${count} speeches, time grows with an exponent of ${exponent.toFixed(2)}`);
}
