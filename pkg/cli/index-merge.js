// The sorted runs of threads → the files with the terms. Only blocks of the runs are in memory.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command-module.js';

/** Runs that are merged at once. */
const AT_ONCE = 64;

const BLOCK = 128 << 10;

/**
 * @param {string} work the folder with the runs
 * @param {{ pages: { count: number }[] }[]} results of the runs, in their order
 * @param {import('./index-output.js').Output} output
 * @returns {Promise<string[]>} the first term of each file
 */
export async function mergeRuns(work, results, output) {
  let base = 0;
  let runs = results.map(({ pages }, number) => {
    const run = { file: join(work, 'runs', String(number)), base };
    base += pages.reduce((sum, { count }) => sum + count, 0);
    return run;
  });
  for (let round = 1; runs.length > AT_ONCE; round += 1) {
    const groups = Array.from({ length: Math.ceil(runs.length / AT_ONCE) }, (_, at) => runs.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
    runs = groups.map((group, at) => ({ file: mergeToRun(group, join(work, 'runs', `${round}-${at}`)), base: 0 }));
  }
  return withMerger(runs, async (merger) => {
    const firsts = [];
    for (let file = merger.nextFile(); file; file = merger.nextFile()) {
      const [first, bytes] = file;
      await output.write(`terms/${firsts.length}.bin`, bytes);
      firsts.push(first);
    }
    return firsts;
  });
}

/** Merges runs into one. */
function mergeToRun(runs, file) {
  const out = openSync(file, 'w');
  try {
    return withMerger(runs, (merger) => {
      for (let block = merger.nextBlock(); block.length > 0; block = merger.nextBlock()) writeSync(out, block);
      return file;
    });
  } finally {
    closeSync(out);
  }
}

function withMerger(runs, work) {
  const files = runs.map(({ file }) => openSync(file, 'r'));
  const read = (run) => {
    const block = Buffer.allocUnsafe(BLOCK);
    return new Uint8Array(block.buffer, block.byteOffset, readSync(files[run], block));
  };
  const merger = command(({ Merger }) => new Merger(Uint32Array.from(runs, ({ base }) => base), read));
  const close = () => {
    merger.free();
    files.forEach(closeSync);
  };
  const done = work(merger);
  if (!(done instanceof Promise)) {
    close();
    return done;
  }
  return done.finally(close);
}
