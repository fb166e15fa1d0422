// Files and folders → a call whenever one of them has changed.
import { watch as watchPath } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { CliError, reasonOf } from './errors.js';
import { identity, isFolder, statOf } from './paths.js';

/** Milliseconds without a change before the call: editors save a file in several steps. */
const QUIET = 100;

/** Milliseconds after which a folder is looked through again when its watcher has started. */
const STARTED = [1000, 3000, 10000];

/** Milliseconds between looks at whether a watched folder is still there. */
const AWAY = 500;

/**
 * Calls `changed` once at the start, when every change is already seen, and after each change.
 *
 * @param {string[]} paths
 * @param {string} out the output, whose changes are ignored
 * @param {() => Promise<void>} changed
 * @returns {Promise<void>} which resolves after the first call; files are watched until the process ends
 */
export async function watch(paths, out, changed) {
  let timer;
  let running = Promise.resolve();
  const call = () => (running = running.then(changed));
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(call, QUIET);
  };
  for (const path of paths) watchOne(path, (file) => !isOutput(file, out) && soon());
  await call();
}

/** Editors replace a file instead of changing it, so its folder is watched. A folder that is replaced is watched again. */
function watchOne(path, changed) {
  const folder = isFolder(path);
  const root = folder ? path : dirname(path);
  const open = () =>
    watchPath(root, { recursive: folder }, (_, name) => {
      if (name === null || folder || name === basename(path)) changed(resolve(root, name ?? ''));
    }).on('error', () => {});
  // A recursive watcher opens its folders one after the other, and misses what changes meanwhile.
  const startUp = () => folder && STARTED.forEach((after) => setTimeout(changed, after, resolve(path)));
  let [watcher, watched] = [undefined, identityOf(root)];
  try {
    watcher = open();
    startUp();
  } catch (error) {
    throw new CliError(`${path}: ${reasonOf(error)}`);
  }
  // A watcher follows a folder that is moved, and has no event for another one in its place.
  setInterval(() => {
    const found = identityOf(root);
    if (found === watched) return;
    watched = undefined;
    watcher.close();
    if (found === undefined) return;
    try {
      watcher = open();
      watched = found;
      changed(resolve(path));
      startUp();
    } catch {
      // It has gone again.
    }
  }, AWAY);
}

function identityOf(path) {
  const found = statOf(path);
  return found && identity(found);
}

/** Whether a file is a page or the record of pages. */
function isOutput(file, out) {
  if (file === resolve(out)) return true;
  const inside = !relative(resolve(out), file).startsWith('..');
  return inside && (/\.html$/.test(file) || basename(file).startsWith('.')) || file.split(sep).includes('node_modules');
}
