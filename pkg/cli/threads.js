// Jobs → done by threads, each of which takes the next job when it has finished one.
import { Worker } from 'node:worker_threads';

/**
 * Hands out the jobs one by one, so that a long one delays only its own thread.
 * @template Job, Result
 * @param {URL} script answers each message with one
 * @param {Job[]} jobs
 * @param {{ threads: number, data: object }} options
 * @param {(job: Job, result: Result) => void} finished
 */
export function inThreads(script, jobs, { threads, data }, finished) {
  const queue = [...jobs];
  return Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, () => inThread(script, queue, data, finished)));
}

function inThread(script, queue, data, finished) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: data });
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
