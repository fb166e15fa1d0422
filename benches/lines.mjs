// `oration render --ndjson` with generated lines → speeches a second, processor time and memory. Usage: node benches/lines.mjs [COUNT]
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { speech } from './formats.mjs';
import { generate } from './generate.mjs';

const COUNT = Number(process.argv[2] ?? 20_000);
const cli = fileURLToPath(new URL('../pkg/cli.js', import.meta.url));
const texts = ['zh', 'en'].map((lang) => JSON.stringify(speech(generate({ lang, bytes: 13_000 }))).slice(1));
const bytes = texts.map((line) => Buffer.byteLength(line)).join(' and ');

/** Blocks of 100 lines. */
function* lines() {
  for (let at = 0; at < COUNT; at += 100) {
    yield Array.from({ length: Math.min(100, COUNT - at) }, (_, next) => `{"id":${at + next},${texts[(at + next) % 2]}\n`).join('');
  }
}

const hook = `data:text/javascript,import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())));`;

async function run(threads) {
  const start = performance.now();
  const running = spawn(process.execPath, ['--import', hook, cli, 'render', '--ndjson', '--threads', String(threads)]);
  const said = text(running.stderr);
  Readable.from(lines()).pipe(running.stdin);
  let written = 0;
  for await (const chunk of running.stdout) written += chunk.length;
  const seconds = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(await said);
  const processor = (userCPUTime + systemCPUTime) / 1e6;
  const rate = (value) => Math.round(value).toLocaleString('en');
  console.log(`${threads} threads: ${rate(COUNT / seconds)} speeches/s; ${rate(COUNT / processor)} for each second of a processor; ${Math.round(written / 1e6)} MB written; ${Math.round(maxRSS / 1024)} MB of memory`);
}

console.log(`${COUNT} speeches of ${bytes} bytes`);
for (const threads of new Set([1, availableParallelism()])) await run(threads);
