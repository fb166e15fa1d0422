// Files and folders → the files of speeches in them, and those that were skipped.
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { CliError, reasonOf } from './errors.js';
import { isFolder, realPath, statOf } from './paths.js';

/** Endings of the files that are read from folders. HTML files may be pages of this command; they can be named. */
const ENDINGS = /\.(json|txt|md|markdown|vtt|srt)$/i;

/**
 * @typedef {{ file: string, name: string }} Source `name` is the path in its folder
 * @param {string[]} paths
 * @param {string} [out] a folder that is not read, because pages are written to it
 * @returns {{ sources: Source[], skipped: string[] }}
 */
export function findSources(paths, out) {
  const seen = new Set();
  const skipped = [];
  const sources = paths.flatMap((path) => (isFolder(path) ? inFolder(path, out, skipped) : [{ file: path, name: basename(path) }]));
  return { sources: sources.filter(({ file }) => isNew(file, seen)), skipped };
}

/** The same, for commands that have nothing to do without one. */
export function requireSources(paths) {
  const found = findSources(paths);
  if (found.sources.length === 0) throw new CliError(`${paths.join(', ')}: no speeches found`);
  return found;
}

function isNew(file, seen) {
  const path = file === '-' ? file : realPath(file);
  return !seen.has(path) && Boolean(seen.add(path));
}

function inFolder(folder, out, skipped) {
  const excluded = out !== undefined && realPath(out) !== realPath(folder) ? realPath(out) : undefined;
  const files = [];
  const visit = (path) => {
    for (const entry of entries(path)) {
      const file = join(path, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) {
        if (realPath(file) !== excluded) visit(file);
      } else if (ENDINGS.test(entry.name) && statOf(file)?.isFile()) files.push(file);
      else skipped.push(file);
    }
  };
  visit(folder);
  return files.sort().map((file) => ({ file, name: relative(folder, file) }));
}

function entries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new CliError(`${folder}: ${reasonOf(error)}`);
  }
}
