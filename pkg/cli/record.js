// The file that records what `oration render` wrote into a folder: for pages that are up to date or no longer needed, and so
// that nothing else is replaced.
import { readFileSync } from 'node:fs';
import { isAbsolute, join, normalize, relative, resolve } from 'node:path';
import { writeOutput } from './output.js';

const NAME = '.oration.json';

/**
 * @typedef {{ source: string, stamp: string, hash: string, description: import('../index.js').Description,
 *   also?: Record<string, string> }} Page `source` is relative to the folder, `stamp` that of the source, `hash` that of the
 *   page, `also` the hashes of the files beside it
 * @typedef {{ by: string, index?: string, search?: string, files: Record<string, string>, pages: Record<string, Page> }} Record `by` is the
 *   version and the options, `index` the hash of the index, `search` the path of the search index, `files` those of the other files
 */

/**
 * The record of a folder; an empty one if it is missing or damaged.
 * @returns {Record}
 */
export function readRecord(out) {
  const empty = { by: '', files: {}, pages: {} };
  try {
    const { by, index, search, files = {}, pages } = JSON.parse(readFileSync(join(out, NAME), 'utf8'));
    const areInside = Object.keys(filesOf({ files, pages })).every(isInside);
    return typeof by === 'string' && areInside && Object.entries(pages).every(isPage) ? { by, index, ...(typeof search === 'string' && isInside(search) ? { search } : {}), files, pages } : empty;
  } catch {
    return empty;
  }
}

/** @param {Record} record */
export function writeRecord(out, record) {
  writeOutput(join(out, NAME), `${JSON.stringify(record)}\n`, { force: true });
}

export const sourceIn = (out, file) => relative(resolve(out), resolve(file));

/** The hashes of the files in a record that are not pages, by their paths. @param {Pick<Record, 'files' | 'pages'>} record */
export function filesOf({ files, pages }) {
  const all = { ...files };
  for (const { also } of Object.values(pages)) Object.assign(all, also);
  return all;
}

/** A record may come from elsewhere. */
const isInside = (path) => !isAbsolute(path) && !normalize(path).startsWith('..');

function isPage([path, { source, stamp, hash, description }]) {
  const { title, speakers, length } = description;
  return isInside(path) && [source, stamp, hash, title].every((text) => typeof text === 'string') && Array.isArray(speakers) && typeof length === 'object';
}
