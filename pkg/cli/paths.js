// Paths → what is there.
import { realpathSync, statSync } from 'node:fs';

/** The status of a file; undefined if there is nothing, or if it cannot be reached. */
export function statOf(path) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

export const isFolder = (path) => statOf(path)?.isDirectory() ?? false;

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
