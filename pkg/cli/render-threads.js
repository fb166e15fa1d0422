// Files and their pages → rendered in parallel.
import { availableParallelism } from 'node:os';
import { inThreads } from './threads.js';

/** The number of files from which another thread is worth its start-up time. */
const FILES_PER_THREAD = 16;

/**
 * @param {import('./render-all.js').Job[]} jobs
 * @param {object} data for render-thread.js
 * @param {(job: import('./render-all.js').Job, result: import('./render-thread.js').Result) => void} finished
 */
export function renderInThreads(jobs, data, finished) {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FILES_PER_THREAD));
  return inThreads(new URL('./render-thread.js', import.meta.url), jobs, { threads, data }, finished);
}
