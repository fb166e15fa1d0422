// Terms → the numbers of the sections that have them, from the files of the index.

/** The files that are loaded for one term; a term in more of them does not narrow the search down. */
const MOST_FILES = 8;

/** The words that are looked up for a part of a word. */
const MOST_WORDS = 48;

/** Precedes the end of a word, and then follow a zero and its beginning; the term of words that are too long to be terms. */
const [ENDING, LONG] = ['\u0001', '\u0002'];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @typedef {{ key: string, start: number, end: number }[]} Entries sorted; where the sections of each are in the file */

export class Lookup {
  #files;
  #firsts;
  #hasLong;
  /** @type {Map<number, { bytes: Uint8Array, entries: Entries }>} */
  #read = new Map();

  /** @param {import('./files.js').Files} files @param {{ firsts: string[], long: boolean }} root `firsts` are the first terms of the files */
  constructor(files, { firsts, long }) {
    this.#files = files;
    this.#firsts = firsts;
    this.#hasLong = long;
  }

  /**
   * The sections that have a term, sorted; undefined if these may be any.
   * @param {import('./terms.js').Term} term
   * @returns {Promise<number[] | undefined>}
   */
  async sections({ text, isWord, isLong, opensLeft, opensRight }) {
    if (isLong) return this.#hasLong ? this.#exact(LONG) : [];
    const found = [await (opensRight ? this.#startingWith(text) : this.#exact(text))];
    if (isWord && opensLeft) found.push(...(await this.#endingWith(text, opensRight)));
    if (isWord && (opensLeft || opensRight) && this.#hasLong) found.push(await this.#exact(LONG));
    return found.includes(undefined) ? undefined : union(found);
  }

  async #exact(key) {
    const { bytes, entries } = await this.#file(this.#fileOf(key));
    const entry = entries.find((entry) => entry.key === key);
    return entry ? numbers(bytes, entry) : [];
  }

  async #startingWith(prefix) {
    const found = await this.#entries(prefix);
    return found && union(found.map(({ bytes, entry }) => numbers(bytes, entry)));
  }

  /** The sections with words that end with a part or, with `goesOn`, have it anywhere after their start. */
  async #endingWith(part, goesOn) {
    const found = await this.#entries(`${ENDING}${part}${goesOn ? '' : '\0'}`);
    if (!found) return [undefined];
    const words = new Set(found.map(({ entry }) => entry.key.slice(1).split('\0').reverse().join('')));
    const files = new Set([...words].map((word) => this.#fileOf(word)));
    if (words.size > MOST_WORDS || files.size > MOST_FILES) return [undefined];
    return Promise.all([...words].map((word) => this.#exact(word)));
  }

  /** The entries whose terms start with a text; undefined if there are too many. */
  async #entries(prefix) {
    const from = this.#fileOf(prefix);
    let to = from + 1;
    while (this.#firsts[to]?.startsWith(prefix)) to += 1;
    if (to - from > MOST_FILES) return undefined;
    const files = await Promise.all(Array.from({ length: to - from }, (_, at) => this.#file(from + at)));
    return files.flatMap(({ bytes, entries }) => entries.filter(({ key }) => key.startsWith(prefix)).map((entry) => ({ bytes, entry })));
  }

  /** The file that has a term, if one has it. */
  #fileOf(key) {
    let [low, high] = [0, this.#firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#firsts[middle], key) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  async #file(number) {
    if (this.#firsts.length === 0) return { bytes: new Uint8Array(), entries: [] };
    const bytes = await this.#files.bytes(`terms/${number}.bin`);
    if (!this.#read.has(number)) this.#read.set(number, { bytes, entries: entriesOf(bytes) });
    return this.#read.get(number);
  }
}

/** Texts are sorted by their bytes in UTF-8. */
function compare(one, other) {
  const [a, b] = [encoder.encode(one), encoder.encode(other)];
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length - b.length : a[at] - (b[at] ?? -1);
}

/** Reads numbers of seven bits in each byte, the lowest first. */
function reader(bytes, start) {
  const state = { at: start, number: () => 0 };
  state.number = () => {
    let [value, factor] = [0, 1];
    while (bytes[state.at] >= 128) {
      value += (bytes[state.at++] - 128) * factor;
      factor *= 128;
    }
    return value + bytes[state.at++] * factor;
  };
  return state;
}

/** The entries of a file; see crates/search/src/merge.rs. @returns {Entries} */
function entriesOf(bytes) {
  const read = reader(bytes, 0);
  const entries = [];
  let before = new Uint8Array();
  while (read.at < bytes.length) {
    const shared = read.number();
    const more = read.number();
    const key = new Uint8Array(shared + more);
    key.set(before.subarray(0, shared));
    key.set(bytes.subarray(read.at, read.at + more), shared);
    read.at += more;
    const length = read.number();
    entries.push({ key: decoder.decode(key), start: read.at, end: read.at + length });
    read.at += length;
    before = key;
  }
  return entries;
}

function numbers(bytes, { start, end }) {
  const read = reader(bytes, start);
  const all = [];
  let number = 0;
  while (read.at < end) all.push((number += read.number()));
  return all;
}

function union(lists) {
  if (lists.length === 1) return lists[0];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** The numbers in every list. @param {number[][]} lists sorted */
export function intersection(lists) {
  const [first, ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((common, list) => {
    const found = [];
    let at = 0;
    for (const number of common) {
      while (list[at] < number) at += 1;
      if (list[at] === number) found.push(number);
    }
    return found;
  }, first);
}
