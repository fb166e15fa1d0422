// The URL of an index → its files, decompressed and kept.

/** Thrown if a file of the index is gone: it was made again after the page was loaded. */
export class Gone extends Error {}

export class Files {
  #base;
  #fetch;
  #kept = new Map();

  /** @param {string} base URL of the folder @param {typeof fetch} fetch */
  constructor(base, fetch) {
    this.#base = base;
    this.#fetch = fetch;
  }

  /** @param {string} name @returns {Promise<Uint8Array>} */
  bytes(name) {
    return this.#once(name, async () => new Uint8Array(await (await this.#decompressed(name)).arrayBuffer()));
  }

  /** @param {string} name @returns {Promise<any>} */
  json(name) {
    return this.#once(name, async () => (await this.#decompressed(name)).json());
  }

  /** What is made of a file, once. @template T @param {string} name @param {() => Promise<T>} make @returns {Promise<T>} */
  #once(name, make) {
    if (!this.#kept.has(name)) {
      const made = make();
      this.#kept.set(name, made);
      // After an error of the network, it is tried again.
      made.catch(() => this.#kept.delete(name));
    }
    return this.#kept.get(name);
  }

  async #decompressed(name) {
    const { ok, status, body } = await this.#fetch(`${this.#base}${name}`);
    if (status === 404) throw new Gone(`${this.#base}${name}: not found`);
    if (!ok) throw new Error(`${this.#base}${name}: the server answered ${status}`);
    return new Response(body.pipeThrough(new DecompressionStream('gzip')));
  }
}
