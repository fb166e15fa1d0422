// Runs all measurements. Prints tables; writes a page, results.json and speed.svg to www/bench.
//
// node benches/main.mjs [quick]: quick omits the documents of 10 MB and measures the variants in one language
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle, sizes } from './bundle.mjs';
import { chart } from './chart.mjs';
import { median } from './compare.mjs';
import { names } from './contenders/index.mjs';
import { bytesOf } from './formats.mjs';
import { generate } from './generate.mjs';
import { page } from './document.mjs';
import { contender } from './load.mjs';
import { browser } from './page.mjs';
import { text } from './report.mjs';

const quick = process.argv.includes('quick');
const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);

const MB = 1_000_000;
const grown = [10_000, 100_000, MB, 10 * MB].slice(0, quick ? 3 : 4);
const languages = ['zh', 'en'];

/** Every document: each size in each language, and the variants of a document of 1 MB. */
const documents = [
  ...grown.flatMap((bytes) => languages.map((lang) => ({ lang, bytes, markdown: 'light', how: 'compact' }))),
  ...languages.slice(quick ? 1 : 0).flatMap((lang) => [
    { lang, bytes: MB, markdown: 'light', how: 'escaped' },
    { lang, bytes: MB, markdown: 'light', how: 'pretty' },
    { lang, bytes: MB, markdown: 'heavy', how: 'compact' },
  ]),
];

/** Runs a script in a new Node.js process. */
async function fresh(script, ...args) {
  const flags = ['--expose-gc', '--max-old-space-size=4096'];
  const { stdout } = await run(process.execPath, [...flags, here(script), ...args], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

async function speed() {
  const measured = [];
  for (const wanted of documents) {
    say(`Node: ${Object.values(wanted).join(', ')}`);
    measured.push(await fresh('node.mjs', JSON.stringify(wanted)));
  }
  return measured;
}

/** Start-up time and memory of each contender, in a new process for each run. */
async function processes() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const documents = {
    small: generate({ lang: 'zh', bytes: 10_000 }),
    zh: generate({ lang: 'zh', bytes: quick ? MB : 10 * MB }),
    en: generate({ lang: 'en', bytes: quick ? MB : 10 * MB }),
  };
  const results = [];
  for (const name of names) {
    say(`Fresh processes: ${name}`);
    const { format } = await contender(name);
    const file = async (which) => {
      const path = join(folder, `${which}-${format}`);
      await writeFile(path, bytesOf(documents[which], format));
      return path;
    };
    const small = await file('small');
    const memory = {};
    const starts = [];
    for (const lang of languages) {
      const large = await file(lang);
      const once = await fresh('process.mjs', name, large, small);
      memory[lang] = once.memory;
      starts.push(once.start);
    }
    while (starts.length < 7) starts.push((await fresh('process.mjs', name, small, small)).start);
    results.push({ name, start: median(starts), memory });
  }
  await rm(folder, { recursive: true });
  return results;
}

async function weights() {
  const results = [];
  for (const name of names.slice(1)) {
    const { script, wasm } = await bundle(name);
    const parts = wasm ? [script, wasm] : [script];
    if (name === 'oration') parts.push(await readFile(here('../pkg/oration.css')));
    results.push({ name, ...sizes(parts) });
  }
  return results;
}

const does = {};
for (const name of names) does[name] = (await contender(name)).does;

const results = {
  machine: { cpu: cpus()[0].model.trim(), cores: cpus().length, node: process.version },
  does,
  speed: await speed(),
  processes: await processes(),
  sizes: await weights(),
  browser: await browser({ quick, say }),
};
const out = here('../www/bench');
await mkdir(out, { recursive: true });
await writeFile(join(out, 'results.json'), `${JSON.stringify(results, null, 1)}\n`);
await writeFile(join(out, 'speed.svg'), chart(results));
await writeFile(join(out, 'index.html'), page(results));
await copyFile(here('document.css'), join(out, 'bench.css'));
console.log(text(results));
