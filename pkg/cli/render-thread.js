// A thread of `oration render`: a file → its page, written to the folder, and what is recorded about it.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isOtherJson, readSource, speechOf } from './files.js';
import { hashOf, writeOutput } from './output.js';
import { pageOf } from './page.js';
import { failureIn } from './report.js';

/**
 * @typedef {{ description: import('../index.js').Description, hash: string } | { failure: string, isOther: boolean }} Result
 *   `isOther` if the file is JSON, but not a speech
 * @param {import('./render-all.js').Job} job
 * @returns {Promise<Result>}
 */
async function render({ file, page, hash }, { out, options, layout, reading, force, inputs }) {
  let source;
  try {
    source = await readSource(file);
    const { speech } = await speechOf(file, source, reading);
    const { html, description } = pageOf(file, speech, options, layout);
    writeOutput(join(out, page), html, { force, inputs, hash });
    return { description, hash: hashOf(html) };
  } catch (error) {
    return { failure: failureIn(file, error).message, isOther: source?.json !== undefined && isOtherJson(source.json) };
  }
}

parentPort.on('message', async (job) => parentPort.postMessage(await render(job, workerData)));
