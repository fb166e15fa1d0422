// A folder → the files to index, in groups that a thread works on.
import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { CliError, reasonOf } from './errors.js';
import { statOf } from './paths.js';
import { requireSources } from './sources.js';

/** The most bytes of a group: its terms are in memory. */
const MOST_BYTES = 16 << 20;

/** The fewest bytes of a group: each has a temporary file. */
const FEWEST_BYTES = 1 << 20;

/**
 * @typedef {{ file: string, url: string, bytes: number }} Input
 * @param {string} folder
 * @param {{ out: string, url?: string }} options
 * @returns {Input[]} sorted by their paths
 */
export function findInputs(folder, { out, url }) {
  if (url === undefined) return pagesIn(folder, resolve(out)).map(({ file, path }) => ({ file, url: encoded(path).replace(/(^|\/)index\.html$/, '$1'), bytes: statOf(file).size }));
  const { sources } = requireSources([folder]);
  return sources.map(({ file, name }) => ({ file, url: url.replaceAll('{name}', encoded(name.replace(/\.[^./\\]*$/, ''))), bytes: statOf(file).size }));
}

const encoded = (path) => path.split(sep).map(encodeURIComponent).join('/');

function pagesIn(folder, out) {
  const found = [];
  const visit = (path) => {
    for (const entry of entriesOf(path)) {
      const file = join(path, entry.name);
      if (/^(\.|node_modules$)/.test(entry.name) || resolve(file) === out) continue;
      if (entry.isDirectory()) visit(file);
      else if (/\.html?$/i.test(entry.name) && statOf(file)?.isFile()) found.push(file);
    }
  };
  visit(folder);
  return found.sort().map((file) => ({ file, path: relative(folder, file) }));
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new CliError(`${folder}: ${reasonOf(error)}`);
  }
}

/** @param {Input[]} inputs @param {number} threads @returns {Input[][]} */
export function chunksOf(inputs, threads) {
  const total = inputs.reduce((sum, { bytes }) => sum + bytes, 0);
  const most = Math.min(MOST_BYTES, Math.max(FEWEST_BYTES, total / threads / 2));
  const chunks = [];
  let left = 0;
  for (const input of inputs) {
    if (left <= 0) {
      chunks.push([]);
      left = most;
    }
    chunks.at(-1).push(input);
    left -= input.bytes;
  }
  return chunks;
}
