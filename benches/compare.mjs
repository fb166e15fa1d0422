// Contenders → the time each takes per document. They take turns, so that other load on the machine affects all of them.

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {(bytes: Uint8Array) => unknown} run
 * @property {Uint8Array} bytes
 */

/** The minimum duration of a sample, so that the resolution of the clock does not matter. */
const SAMPLE = 5;
/** Milliseconds of warm-up, in which engines compile hot code. */
const WARM_UP = 100;
/** Milliseconds of samples for each contender, and the number of rounds. */
const SHARE = 500;
const ROUNDS = 9;
/** A contender that takes longer than this for one document is measured in a single round. */
const SLOW = 3000;

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** CPU time where it is available, so that other load on the machine does not count. */
const processor = globalThis.process?.cpuUsage && process.env.BENCH_CLOCK !== 'wall';

function clock() {
  if (!processor) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds for a number of runs. Strings are flattened, as writing them out would. */
function time(contender, runs) {
  globalThis.gc?.();
  const start = clock();
  for (let run = 0; run < runs; run += 1) {
    const html = contender.run(contender.bytes);
    if (typeof html === 'string') html.charCodeAt(html.length >> 1);
  }
  return clock() - start;
}

function warmUp(contender) {
  const first = time(contender, 1);
  let latest = first;
  for (let spent = first, runs = 1; spent < WARM_UP; ) {
    latest = time(contender, runs) / runs;
    spent += latest * runs;
    runs = Math.min(64, Math.max(1, Math.ceil(WARM_UP / 4 / (latest + 0.001))));
  }
  const runs = Math.max(1, Math.ceil(SAMPLE / latest));
  const rounds = latest > SLOW ? 1 : Math.min(ROUNDS, Math.max(3, Math.floor(SHARE / (latest * runs))));
  return { ...contender, runs, rounds, samples: [] };
}

/**
 * Medians in milliseconds, and ratios to the first contender, the floor: for CPU time the median of the ratios of the
 * rounds, for wall-clock time the ratio of the fastest samples.
 * @param {Contender[]} contenders
 */
export function compare(contenders) {
  const all = contenders.map(warmUp);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < all.length; turn += 1) {
      const contender = all[(turn + round) % all.length];
      if (round < contender.rounds || contender === all[0]) {
        contender.samples[round] = time(contender, contender.runs) / contender.runs;
      }
    }
  }
  const floor = all[0].samples;
  const ratio = processor
    ? (samples) => median(samples.map((sample, round) => sample / floor[round]))
    : (samples) => Math.min(...samples) / Math.min(...floor);
  return all.map(({ name, samples }) => ({ name, ms: median(samples), ratio: ratio(samples) }));
}
