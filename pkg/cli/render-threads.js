// Files and their pages → rendered in parallel.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** The number of files from which another thread is worth its start-up time. */
const FILES_PER_THREAD = 16;

/**
 * Hands out the jobs one by one, so that a long speech delays only its own thread.
 * @param {import('./render-all.js').Job[]} jobs
 * @param {object} data for render-thread.js
 * @param {(job: import('./render-all.js').Job, result: import('./render-thread.js').Result) => void} finished
 */
export function renderInThreads(jobs, data, finished) {
  const queue = [...jobs];
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FILES_PER_THREAD));
  return Promise.all(Array.from({ length: threads }, () => inThread(queue, data, finished)));
}

function inThread(queue, data, finished) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./render-thread.js', import.meta.url), { workerData: data });
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
