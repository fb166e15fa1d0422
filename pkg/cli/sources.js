// Files and folders → the files of speeches in them, and those that were skipped.
import { accessSync, constants, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { CliError, reasonOf } from './errors.js';
import { isFolder, realPath, statOf } from './paths.js';

/** Endings of the files that are read from folders. HTML files may be pages of this command; they can be named. */
const ENDINGS = /\.(json|txt|md|markdown|vtt|srt|docx|akn|tei|akn\.xml|tei\.xml)$/i;

/**
 * @typedef {{ file: string, name: string }} Source `name` is the path in its folder
 * @typedef {{ sources: Source[], skipped: string[], inOutput: string[], folders: Set<string>, unreadable: CliError[] }} Found
 *   `inOutput` are files that could be speeches but are in the output folder, `folders` the real paths of those that were
 *   read, `unreadable` the errors of their subfolders
 * @param {string[]} paths
 * @param {string} [out] a folder that is not read, because pages are written to it
 * @param {Set<string>} [written] the absolute paths of files in it that this command wrote
 * @returns {Found}
 */
export function findSources(paths, out, written = new Set()) {
  const found = { skipped: [], inOutput: [], folders: new Set(), unreadable: [] };
  const sources = paths.flatMap((path) => (isFolder(path) ? inFolder(path, { out, written }, found) : [{ file: path, name: basename(path) }]));
  const seen = new Set();
  return { sources: sources.filter(({ file }) => isNew(file, seen)), ...found };
}

/** The same, for commands that have nothing to do without one. */
export function requireSources(paths) {
  const found = findSources(paths);
  if (found.sources.length === 0) throw found.unreadable[0] ?? new CliError(`${paths.join(', ')}: no speeches found`);
  return found;
}

/** Stops at an input that is missing or cannot be read, before anything is written or removed. */
export function requireReadable(paths) {
  for (const path of paths) {
    try {
      accessSync(path, constants.R_OK);
    } catch (error) {
      throw new CliError(`${path}: ${reasonOf(error)}`);
    }
  }
}

function isNew(file, seen) {
  const path = file === '-' ? file : realPath(file);
  return !seen.has(path) && Boolean(seen.add(path));
}

function inFolder(folder, { out, written }, found) {
  const output = out !== undefined && realPath(out) !== realPath(folder) ? realPath(out) : undefined;
  const files = [];
  const visit = (path, { speeches, others }) => {
    const entries = entriesOf(path, path === folder ? undefined : found.unreadable);
    if (entries) found.folders.add(realPath(path));
    for (const entry of entries ?? []) {
      const file = join(path, entry.name);
      // Word writes a file `~$…` beside an open document.
      if (/^(\.|~\$|node_modules$)/.test(entry.name) || written.has(resolve(file))) continue;
      if (entry.isDirectory()) visit(file, realPath(file) === output ? { speeches: found.inOutput, others: [] } : { speeches, others });
      else if (ENDINGS.test(entry.name) && statOf(file)?.isFile()) speeches.push(file);
      else others.push(file);
    }
  };
  visit(folder, { speeches: files, others: found.skipped });
  return files.sort().map((file) => ({ file, name: relative(folder, file) }));
}

/** The entries of a folder. If it cannot be read, the error is thrown, or added to a list. */
function entriesOf(folder, errors) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    const error = new CliError(`${folder}: ${reasonOf(cause)}`, errors ? 1 : 2);
    if (!errors) throw error;
    errors.push(error);
    return undefined;
  }
}
