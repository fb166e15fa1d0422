// Files and folders → a call whenever one of them has changed.
import { watch as watchPath } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { CliError, reasonOf } from './errors.js';
import { isFolder } from './paths.js';

/** Milliseconds without a change before the call: editors save a file in several steps. */
const QUIET = 100;

/**
 * @param {string[]} paths
 * @param {string} out the output, whose changes are ignored
 * @param {() => Promise<void>} changed
 * @returns {Promise<never>} which ends with the process
 */
export function watch(paths, out, changed) {
  let timer;
  let running = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(changed)), QUIET);
  };
  for (const path of paths) watchOne(path, (file) => !isOutput(file, out) && soon());
  return new Promise(() => {});
}

/** Editors replace a file instead of changing it, so its folder is watched. */
function watchOne(path, changed) {
  const folder = isFolder(path);
  const root = folder ? path : dirname(path);
  try {
    watchPath(root, { recursive: folder }, (_, name) => {
      if (name === null || folder || name === basename(path)) changed(resolve(root, name ?? ''));
    });
  } catch (error) {
    throw new CliError(`${path}: ${reasonOf(error)}`);
  }
}

/** Whether a file is a page or the record of pages. */
function isOutput(file, out) {
  if (file === resolve(out)) return true;
  const inside = !relative(resolve(out), file).startsWith('..');
  return inside && (/\.html$/.test(file) || basename(file).startsWith('.')) || file.split(sep).includes('node_modules');
}
