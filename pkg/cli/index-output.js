// The files of an index → written compressed, and a hash of all of them.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

export class Output {
  #folder;
  #hashes = [];

  constructor(folder) {
    this.#folder = folder;
  }

  /** @param {string} name @param {string | Uint8Array} content */
  async write(name, content) {
    // The highest level takes ten times as long on lists of numbers, for two per cent of their size.
    const bytes = await compress(content);
    writeFileSync(join(this.#folder, name), bytes);
    this.add(name, createHash('sha256').update(bytes).digest('hex'));
  }

  /** Adds the hash of a file that was written. */
  add(name, hash) {
    this.#hashes.push(`${name} ${hash}\n`);
  }

  /** Identifies the content of all files, and is the name of their folder: caches may keep them for ever. */
  hash() {
    return createHash('sha256').update(this.#hashes.sort().join('')).digest('hex').slice(0, 12);
  }
}
