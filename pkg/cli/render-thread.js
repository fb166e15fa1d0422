// A thread of `oration render`: a file → its page, written to the folder, and what is recorded about it.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { leftOut } from '../module/left-out.js';
import { isOtherJson, readSource, speechOf } from './files.js';
import { hashOf, isOurs, writeOutput } from './output.js';
import { pageOf } from './page.js';
import { failureIn } from './report.js';
import { oembed, oembedPath } from './site.js';

/**
 * @typedef {{ description: import('../index.js').Description, hash: string, also?: Record<string, string>, notices: import('../index.js').Notice[] } | { failure: { message: string, status: number }, isOther: boolean }} Result
 *   `isOther` if the file is JSON, but not a speech
 * @param {import('./render-all.js').Job} job
 * @returns {Promise<Result>}
 */
async function render({ file, page, hash, also }, { out, options, layout, reading, force, inputs }) {
  let source;
  try {
    source = await readSource(file);
    const { speech, notices } = await speechOf(file, source, reading);
    const { html, description } = pageOf(file, speech, options, layout, { path: page, isOneOfMany: true });
    writeOutput(join(out, page), html, { force, inputs, hash });
    return { description, hash: hashOf(html), also: layout.site && writeOembed(description, { page, also }), notices: leftOut(file, notices) };
  } catch (error) {
    const { message, status } = failureIn(file, error);
    // Only a file that cannot be read is worse than an invalid speech.
    return { failure: { message, status: source ? 1 : status }, isOther: source?.json !== undefined && isOtherJson(source.json) };
  }
}

/** Writes the oEmbed of a page; returns its hash. */
function writeOembed(description, { page, also = {} }) {
  const { out, layout, force, inputs } = workerData;
  const path = oembedPath(page);
  const content = oembed(layout.site, page, description, new URL(layout.site).host);
  writeOutput(join(out, path), content, { force, inputs, hash: also[path], isOurs });
  return { [path]: hashOf(content) };
}

parentPort.on('message', async (job) => parentPort.postMessage(await render(job, workerData)));
