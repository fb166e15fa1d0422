// The file that records what `oration render` wrote into a folder: for pages that are up to date or no longer needed, and so
// that nothing else is replaced.
import { readFileSync } from 'node:fs';
import { isAbsolute, join, normalize, relative, resolve } from 'node:path';
import { writeOutput } from './output.js';

const NAME = '.oration.json';

/**
 * @typedef {{ source: string, stamp: string, hash: string, description: import('../index.js').Description }} Page `source` is
 *   relative to the folder, `stamp` that of the source, `hash` that of the page
 * @typedef {{ by: string, index?: string, pages: Record<string, Page> }} Record `by` is the version and the options, `index`
 *   the hash of the index
 */

/**
 * The record of a folder; an empty one if it is missing or damaged.
 * @returns {Record}
 */
export function readRecord(out) {
  const empty = { by: '', pages: {} };
  try {
    const { by, index, pages } = JSON.parse(readFileSync(join(out, NAME), 'utf8'));
    return typeof by === 'string' && Object.entries(pages).every(isPage) ? { by, index, pages } : empty;
  } catch {
    return empty;
  }
}

/** @param {Record} record */
export function writeRecord(out, record) {
  writeOutput(join(out, NAME), `${JSON.stringify(record)}\n`, { force: true });
}

export const sourceIn = (out, file) => relative(resolve(out), resolve(file));

/** Whether a page is inside the folder: a record may come from elsewhere. */
function isPage([path, { source, stamp, hash, description }]) {
  const isInside = !isAbsolute(path) && !normalize(path).startsWith('..');
  const { title, speakers, length } = description;
  return isInside && [source, stamp, hash, title].every((text) => typeof text === 'string') && Array.isArray(speakers) && typeof length === 'object';
}
