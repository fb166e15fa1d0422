// Content → files, replacing only what this command wrote.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CliError, reasonOf } from './errors.js';
import { identity, statOf } from './paths.js';

/** Identifies pages, so that they can be rendered again without a record. */
export const GENERATOR = 'Oration';

/** @param {string | Uint8Array} content */
export const hashOf = (content) => createHash('sha256').update(content).digest('base64url');

/**
 * Writes a file, and the folders it is in.
 * @param {string} path
 * @param {string} content
 * @param {{ force?: boolean, inputs?: Set<string>, hash?: string, isOurs?: (content: string) => boolean }} [options]
 *   `inputs` are `identities`; `hash` is that of the content which was last written there
 */
export function writeOutput(path, content, { force = false, inputs, hash, isOurs = isPage } = {}) {
  try {
    const found = statOf(path);
    if (found?.isDirectory()) throw new CliError(`${path}: this is a folder`);
    // A device or a pipe has no content to lose.
    if (found?.isFile()) {
      const before = readFileSync(path);
      if (before.equals(Buffer.from(content))) return;
      if (!force) refuseOthers(path, found, before, { inputs, hash, isOurs });
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${path}: ${error.code === 'EEXIST' || error.code === 'ENOTDIR' ? 'a file has the name of its folder' : `the output cannot be written: ${reasonOf(error)}`}`);
  }
}

function refuseOthers(path, found, before, { inputs, hash, isOurs }) {
  if (inputs?.has(identity(found))) {
    throw new CliError(`${path}: this is the input; choose another --out, or use --force to replace it`);
  }
  if (hash === undefined ? isOurs(before.toString()) : hashOf(before) === hash) return;
  const why = hash === undefined ? 'oration did not write this file' : 'this file was changed after oration wrote it';
  throw new CliError(`${path}: ${why}; choose another --out, or use --force to replace it`);
}

/** Whether a file is a page or a fragment of this command. */
const isPage = (content) => content.includes(`<meta name="generator" content="${GENERATOR}`) || content.startsWith('<article class="oration"');

/** Whether another file of a site is that of this command: its first line says so, or its JSON. */
export const isOurs = (content) => content.slice(0, 200).includes(GENERATOR) || content.endsWith(`"generator":"${GENERATOR}"}\n`);

/** Removes a page from a folder if it is still as it was written, and the subfolders that are then empty. */
export function removeOutput(out, page, hash) {
  try {
    if (hashOf(readFileSync(join(out, page))) !== hash) return false;
    rmSync(join(out, page));
  } catch {
    return false;
  }
  try {
    for (let folder = dirname(page); folder !== '.'; folder = dirname(folder)) rmdirSync(join(out, folder));
  } catch {
    // It has other files.
  }
  return true;
}
