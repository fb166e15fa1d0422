// Paths → what is there.
import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/** The status of a file; undefined if there is nothing, or if it cannot be reached. */
export function statOf(path) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

export const isFolder = (path) => statOf(path)?.isDirectory() ?? false;

/** Whether the output is a folder. */
export const isMany = (paths, out) => paths.length > 1 || isFolder(paths[0]) || (out !== undefined && (isFolder(out) || /[/\\]$/.test(out)));

/** A path without links, or the path itself if nothing is there. */
export function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What identifies a file, whatever its path. */
export const identity = ({ dev, ino }) => `${dev} ${ino}`;

/** @returns {Set<string>} the identities of files */
export const identities = (files) => new Set(files.map(statOf).filter(Boolean).map(identity));

/**
 * Returns the file to write for each name: that of the source with another ending. If two sources differ only in their
 * extension, the second keeps it. Some file systems do not distinguish upper and lower case.
 * @param {string} ending
 * @param {string[]} [reserved] names that are never returned, in lower case
 * @returns {(name: string) => string}
 */
export function outputNames(ending, reserved = []) {
  const taken = new Set(reserved);
  return (name) => {
    const candidates = [name.replace(/\.[^./\\]*$/, ''), name];
    let number = 2;
    while (true) {
      const target = `${candidates.shift() ?? `${name}-${number++}`}${ending}`;
      if (taken.has(target.toLowerCase())) continue;
      taken.add(target.toLowerCase());
      return target;
    }
  };
}

/** The name of a file without its ending. */
const nameOf = (file) => (file === '-' ? 'Speech' : basename(file).replace(/\.[^.]*$/, ''));

/**
 * What a speech is called in lists and as a page: by its title, or by who gave it, where and when, or by its file.
 * @param {{ title: string, speakers?: string[], occasion?: string, date?: string }} speech
 * @param {string} file
 */
export const titleOf = ({ title, speakers = [], occasion, date }, file) =>
  title || [speakers.join(', '), occasion, date].filter(Boolean).join(' · ') || nameOf(file);
