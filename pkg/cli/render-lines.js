// `oration render --ndjson`: a stream of JSON lines → a stream of rendered lines in the same order, by several threads.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CliError, reasonOf } from './errors.js';
import { label } from './files.js';
import { batches } from './lines.js';
import { settings } from './render-settings.js';
import { raiseStatus } from './report.js';

/** Batches that wait or are worked on, for each thread. No more is read until the oldest is written. */
const AHEAD = 2;

const pages = ['out', 'site', 'reader', 'prompter', 'storage', 'css', 'stylesheet', 'template', 'watch', 'force'];

export async function renderLines(paths, values) {
  const { ndjson: _, threads, quiet: __, ...rest } = values;
  const others = pages.filter((name) => values[name] !== undefined);
  if (others.length > 0) throw new CliError(`--ndjson prints lines; it cannot be used with --${others.join(', --')}`);
  const { options, reading } = settings({ ...rest, fragment: true });
  if (reading.lang ?? reading.charset) throw new CliError('--ndjson reads UTF-8, and the language of each line; it cannot be used with --lang and --charset');
  const pool = new Pool(readThreads(threads), options);
  let failed = 0;
  try {
    for (const path of paths) failed += await through(pool, path);
  } finally {
    await pool.close();
  }
  if (failed > 0) raiseStatus(1);
}

function readThreads(text) {
  if (text === undefined) return availableParallelism();
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new CliError(`--threads: expected a whole number from 1 to 999, found ${text}`);
}

/** Renders the lines of a file; returns how many failed. */
async function through(pool, path) {
  const waiting = [];
  let failed = 0;
  const writeOldest = async () => {
    const result = await waiting.shift();
    failed += result.failed;
    await write(result.bytes);
  };
  for await (const batch of batches(read(path))) {
    waiting.push(pool.render(batch));
    if (waiting.length >= pool.size * AHEAD) await writeOldest();
  }
  while (waiting.length > 0) await writeOldest();
  return failed;
}

async function* read(path) {
  try {
    yield* path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  } catch (error) {
    throw new CliError(`${label(path)}: ${reasonOf(error)}`);
  }
}

/** Waits until the reader of the output has taken it. */
async function write(bytes) {
  if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
}

// `… | head` needs only the beginning of the output.
const stopWhenClosed = (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw new CliError(`standard output: ${reasonOf(error)}`);
};

/** Threads that take batches one after the other. */
class Pool {
  #idle;
  #queue = [];
  #workers;

  constructor(size, options) {
    const create = () => new Worker(new URL('./render-lines-thread.js', import.meta.url), { workerData: options });
    this.size = size;
    this.#workers = Array.from({ length: size }, create);
    this.#idle = [...this.#workers];
    process.stdout.on('error', stopWhenClosed);
  }

  /** @returns {Promise<{ bytes: Uint8Array, failed: number }>} */
  render(batch) {
    const result = new Promise((resolve, reject) => this.#queue.push({ batch, resolve, reject }));
    // Awaited later, when it is the oldest.
    result.catch(() => {});
    this.#next();
    return result;
  }

  #next() {
    if (this.#idle.length === 0 || this.#queue.length === 0) return;
    const worker = this.#idle.pop();
    const { batch, resolve, reject } = this.#queue.shift();
    worker.removeAllListeners();
    worker.on('error', reject);
    worker.on('message', (result) => {
      this.#idle.push(worker);
      resolve(result);
      this.#next();
    });
    worker.postMessage(batch, [batch.bytes.buffer]);
  }

  async close() {
    process.stdout.off('error', stopWhenClosed);
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
