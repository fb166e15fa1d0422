// The template of an edge worker in workerd, with a library of 13 KB speeches, none of them in its cache → processor time of each
// request, requests a second, and memory.
//
// The store is a process of its own. First come single requests: what workerd computes from one to the next is the time of a request,
// with that of its HTTP server and its threads. Then come many at once. Linux only. Usage: node benches/edge.mjs [SPEECHES]
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { speech } from './formats.mjs';
import { generate } from './generate.mjs';

const COUNT = Number(process.argv[2] ?? 10_000);
const SINGLE = Math.min(2000, COUNT / 2);
const AT_ONCE = 32;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-edge-'));

/** A bucket over HTTP with what the template needs of R2. */
const entry = `
import worker from './src/worker.js';
const bucket = (origin) => ({
  async get(key, { range } = {}) {
    const headers = range ? { range: 'bytes=' + range.offset + '-' + (range.offset + range.length - 1) } : {};
    const response = await origin.fetch('http://store/' + key, { headers });
    return response.ok ? Object.assign(response, { etag: response.headers.get('etag') }) : null;
  },
});
export default { fetch: (request, { ORIGIN }, context) => worker.fetch(request, { STORE: bucket(ORIGIN) }, context) };
`;

function prepare() {
  cpSync(join(root, 'examples/edge'), folder, { recursive: true });
  cpSync(join(root, 'pkg'), join(folder, 'node_modules/oration'), { recursive: true });
  writeFileSync(join(folder, 'entry.js'), entry);
  const texts = ['zh', 'en'].map((lang) => speech(generate({ lang, bytes: 13_000 })));
  const lines = Array.from({ length: COUNT }, (_, at) => JSON.stringify({ id: `s${at}`, speech: { ...texts[at % 2], title: `${at}` } }));
  writeFileSync(join(folder, 'speeches.ndjson'), lines.join('\n'));
  process.stdout.write(execFileSync(process.execPath, ['pack.mjs', 'speeches.ndjson', 'store'], { cwd: folder, encoding: 'utf8' }));
}

async function start(port) {
  const { outputFiles } = await build({ entryPoints: [join(folder, 'entry.js')], bundle: true, write: false, format: 'esm', conditions: ['workerd'], external: ['*.wasm'], logLevel: 'error' });
  const names = readdirSync(join(root, 'pkg/wasm')).filter((name) => name.endsWith('_bg.wasm'));
  const compiled = names.map((name) => ({ type: 'CompiledWasm', path: `wasm/${name}`, contents: readFileSync(join(root, 'pkg/wasm', name)) }));
  return new Miniflare({
    compatibilityDate: '2026-01-01',
    modules: [{ type: 'ESModule', path: 'worker.js', contents: outputFiles[0].text }, ...compiled],
    // The simulated cache of miniflare, and the worker it puts before ours, would run in the same process.
    cache: false,
    unsafeDirectSockets: [{ host: '127.0.0.1' }],
    serviceBindings: { ORIGIN: { external: { address: `127.0.0.1:${port}`, http: {} } } },
  });
}

/** The process of workerd, a child of this one. */
function workerd() {
  const isOurs = (pid) => {
    try {
      const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
      return name === 'workerd' && Number(parent) === process.pid;
    } catch {
      return false;
    }
  };
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).find(isOurs);
}

/** Milliseconds that all threads of a process have run. */
function processor(pid) {
  const ran = (task) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      return 0;
    }
  };
  return readdirSync(`/proc/${pid}/task`).reduce((sum, task) => sum + ran(task), 0) / 1e6;
}

const memory = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) >> 10;

async function read(url) {
  const response = await fetch(url);
  const page = await response.text();
  if (!response.ok || !page.includes('class="oration-body"')) throw new Error(`${url}: ${response.status}`);
  return page.length;
}

async function single(origin, pid) {
  const times = [];
  let before = processor(pid);
  for (let at = 0; at < SINGLE; at += 1) {
    await read(`${origin}/speeches/s${at}`);
    const now = processor(pid);
    times.push(now - before);
    before = now;
  }
  // The first ones compile the module and read the tables.
  const warm = times.slice(SINGLE / 10).sort((a, b) => a - b);
  const at = (share) => warm[Math.floor(share * (warm.length - 1))].toFixed(2);
  console.log(`one at a time: ${at(0.5)} ms of processor time in the middle, ${at(0.9)} ms at 90 %, ${at(0.99)} ms at 99 %, ${at(1)} ms at most`);
}

async function together(origin, pid) {
  const sizes = [memory(pid)];
  const start = performance.now();
  const before = processor(pid);
  let next = SINGLE;
  const fifth = Math.ceil((COUNT - SINGLE) / 5);
  const client = async () => {
    while (next < COUNT) {
      const at = next;
      next += 1;
      await read(`${origin}/speeches/s${at}`);
      if (at % fifth === 0) sizes.push(memory(pid));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  const seconds = (performance.now() - start) / 1000;
  const done = COUNT - SINGLE;
  console.log(`${AT_ONCE} at once: ${Math.round(done / seconds)} requests/s, ${((processor(pid) - before) / done).toFixed(2)} ms of processor time each`);
  console.log(`memory of the process: ${[...sizes, memory(pid)].join(', ')} MB`);
}

prepare();
const store = fork(fileURLToPath(new URL('edge-store.mjs', import.meta.url)), [join(folder, 'store')]);
let worker;
try {
  const [port] = await once(store, 'message');
  worker = await start(port);
  await worker.ready;
  const origin = (await worker.unsafeGetDirectURL()).href.replace(/\/$/, '');
  const pid = workerd();
  await single(origin, pid);
  await together(origin, pid);
} finally {
  await worker?.dispose();
  store.kill();
  rmSync(folder, { recursive: true });
}
