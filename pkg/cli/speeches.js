// Files and folders → a result for each speech in them. What is not a speech or cannot be read is reported.
import { leftOut } from '../module/left-out.js';
import { isOtherJson, readSource, speechOf } from './files.js';
import { noticeLine } from './notices.js';
import { isFolder, isMany } from './paths.js';
import { reportFailure, reportSkipped, reportUnreadable } from './report.js';
import { requireSources } from './sources.js';
import { report } from './terminal.js';

/**
 * @template T
 * @param {string[]} paths
 * @param {{ quiet?: boolean, lang?: string, charset?: string }} reading
 * @param {(speech: import('../index.js').Speech, source: { file: string }) => T | Promise<T>} work
 * @param {(file: string, notices: import('../index.js').Notice[]) => import('../index.js').Notice[]} [notable] the notices to print
 * @returns {Promise<{ many: boolean, titled: boolean, found: { file: string, result: T }[] }>} `many` for several files or a
 *   folder, whose JSON is an array; `titled` if there is more than one, so that lines name the file
 */
export async function eachSpeech(paths, { quiet, ...reading }, work, notable = leftOut) {
  const { sources, skipped, unreadable } = requireSources(paths);
  reportUnreadable(unreadable);
  const named = new Set(paths.filter((path) => !isFolder(path)));
  const many = isMany(paths);
  const found = [];
  for (const { file } of sources) {
    try {
      const source = await readSource(file);
      if (!named.has(file) && source.json !== undefined && isOtherJson(source.json)) {
        skipped.push(file);
        continue;
      }
      const { speech, notices } = await speechOf(file, source, reading);
      if (!quiet) for (const notice of notable(file, notices)) report(noticeLine(file, notice));
      found.push({ file, result: await work(speech, { file }) });
    } catch (error) {
      if (!many) throw error;
      reportFailure(file, error);
    }
  }
  if (!quiet) reportSkipped(skipped);
  return { many, titled: sources.length > 1, found };
}
