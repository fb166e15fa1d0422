// The files that pack.mjs wrote, in object storage → speeches, lists and other files. Reads the parts it needs.
//
// library.json names the other files, whose names are hashes of their content: a table of ids for each bucket of ids, and for each
// thousand speeches a list and, unless every speech is an object of its own, a shard.
import { bucketOf } from './buckets.js';

/** Seconds until library.json is read again. */
const RECENT = 60;
/** Tables and lists kept in memory: about 100 KB each. */
const KEPT = 64;
/** Speeches on a page of the list. */
export const PAGE = 100;

/**
 * @typedef {{ version: string, name: string, search: boolean, lang: string, count: number, size: number, lists: string[], ids: string[], shards?: string[] }} Library
 *   `size` is the number of speeches of a list
 * @typedef {{ id: string, title: string, lang?: string, speakers?: string[], date?: string }} Entry
 * @typedef {{ id: string, hash: string, shard?: string, offset: number, length: number }} Place
 */
export class Store {
  #bucket;
  #library;
  #read = 0;
  #kept = new Map();

  /** @param {{ get(key: string, options?: object): Promise<any> }} bucket an R2 bucket */
  constructor(bucket) {
    if (!bucket) throw new Error('the binding STORE is missing; name a bucket in wrangler.jsonc');
    this.#bucket = bucket;
  }

  /** @returns {Promise<Library & { pages: number }>} */
  async library() {
    if (this.#library && Date.now() - this.#read < RECENT * 1000) return this.#library;
    const object = await this.#bucket.get('library.json');
    if (!object) throw new Error('the store has no library.json; upload what pack.mjs wrote');
    const library = await object.json();
    this.#read = Date.now();
    return (this.#library = { ...library, version: object.etag.slice(0, 16), pages: Math.max(1, Math.ceil(library.count / PAGE)) });
  }

  /** @returns {Promise<Place | undefined>} */
  async find(id) {
    const { ids, shards } = await this.library();
    if (ids.length === 0 || /[\t\n]/.test(id)) return undefined;
    const table = await this.#text(`ids/${ids[bucketOf(id, ids.length)]}.tsv`);
    const start = table.indexOf(`\n${id}\t`);
    if (start < 0) return undefined;
    const [, hash, shard, offset, length] = table.slice(start + 1, table.indexOf('\n', start + 1)).split('\t');
    return { id, hash, shard: shards?.[Number(shard)], offset: Number(offset), length: Number(length) };
  }

  /** @param {Place} place @returns {Promise<Uint8Array>} the JSON of the speech */
  async read({ id, shard, offset, length }) {
    const key = shard ? `shards/${shard}.ndjson` : `speeches/${id}.json`;
    const object = await this.#bucket.get(key, shard ? { range: { offset, length } } : {});
    if (!object) throw new Error(`the store has no ${key}`);
    return new Uint8Array(await object.arrayBuffer());
  }

  /** @returns {Promise<Entry[]>} the oldest first */
  async list(number) {
    const { lists } = await this.library();
    return JSON.parse(await this.#text(`lists/${lists[number]}.json`));
  }

  /** @returns {Promise<Entry[]>} a page of the list, the newest first */
  async page(number) {
    const { count, size } = await this.library();
    const end = count - (number - 1) * PAGE;
    const start = Math.max(0, end - PAGE);
    const entries = [];
    for (let at = Math.floor(start / size); at * size < end; at += 1) {
      const list = await this.list(at);
      entries.push(...list.slice(Math.max(0, start - at * size), end - at * size));
    }
    return entries.reverse();
  }

  /** A file that is served as it is; nothing if it does not exist. */
  file(key) {
    return this.#bucket.get(key);
  }

  /** The text of a file whose content does not change. The one that was not used for longest is dropped. */
  async #text(key) {
    const text = this.#kept.get(key) ?? (await this.#bucket.get(key))?.text();
    if (!text) throw new Error(`the store has no ${key}`);
    this.#kept.delete(key);
    this.#kept.set(key, text);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value);
    return text;
  }
}
