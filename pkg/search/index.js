// An index that `oration index` made → search over many speeches, in a page or on a server.
import { excerpt, foldQuery } from './excerpt.js';
import { Files, Gone } from './files.js';
import { Lookup, intersection } from './lookup.js';
import { termsOf } from './terms.js';

export { showResults } from './results.js';

/** The version of the format of the files. */
const VERSION = 1;

/** Terms that are looked up for a query. More of them hardly narrow it down. */
const MOST_TERMS = 6;

/** Files with texts that are read at once, to know how many sections contain the query. */
const FEW_TEXTS = 6;

/**
 * Opens an index: by default, the one this module is beside.
 * @param {string | URL} [url] of its folder
 * @param {{ fetch?: typeof fetch }} [options]
 */
export async function openSearch(url = new URL('.', import.meta.url), { fetch = globalThis.fetch.bind(globalThis) } = {}) {
  const base = String(url).replace(/\/?$/, '/');
  return new SearchIndex(base, fetch, await readRoot(base, fetch));
}

async function readRoot(base, fetch) {
  const root = await new Files(base, (url) => fetch(url, { cache: 'no-cache' })).json('index.bin');
  if (root.version !== VERSION) throw new Error(`${base}: the index is of another version; make it again with oration index`);
  return root;
}

class SearchIndex {
  #base;
  #fetch;
  /** @type {{ files: Files, lookup: Lookup, root: object }} */
  #now;

  constructor(base, fetch, root) {
    this.#base = base;
    this.#fetch = fetch;
    this.#use(root);
  }

  #use(root) {
    const files = new Files(`${this.#base}${root.folder}/`, this.#fetch);
    this.#now = { root, files, lookup: new Lookup(files, root) };
  }

  /** The number of speeches. */
  get size() {
    return this.#now.root.pages;
  }

  /** The values of each filter, and how many speeches have them. */
  filters() {
    return this.#current(async ({ files }) => {
      const filters = await files.json('filters.json.bin');
      return Object.fromEntries(Object.entries(filters).map(([name, { values, pages }]) => {
        const counts = values.map(() => 0);
        for (const own of pages) for (const value of own) counts[value] += 1;
        return [name, values.map((value, at) => ({ value, count: counts[at] }))];
      }));
    });
  }

  /**
   * Finds the sections that contain a text, whatever its case, width and accents.
   * @param {string} query
   * @param {import('../search.js').SearchOptions} [options]
   */
  search(query, { filters = {}, sort = 'newest' } = {}) {
    return this.#current(async (now) => {
      const folded = foldQuery(query);
      if (!folded) return new Results(now, this.#base, folded, [], true);
      const [candidates, table, isAllowed, order] = await Promise.all([candidatesOf(folded, now), now.files.json('pages.json.bin'), filterOf(filters, now), orderOf(sort, now)]);
      const pages = pagesOf(candidates.sections, table).filter(({ page }) => isAllowed(page));
      const results = new Results(now, this.#base, folded, order(pages), candidates.areCertain);
      await results.settle();
      return results;
    });
  }

  /** Does something with the index. If it was made again in the meantime, with the new one. */
  async #current(work) {
    try {
      return await work(this.#now);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      this.#use(await readRoot(this.#base, this.#fetch));
      return work(this.#now);
    }
  }
}

/**
 * The sections that may contain a query, or undefined if any may; and whether they all do, because it is a term itself.
 * @returns {Promise<{ sections: number[] | undefined, areCertain: boolean }>}
 */
async function candidatesOf(query, { lookup, root }) {
  const terms = termsOf(query);
  // Of pairs that overlap, some are enough; the ends narrow a query down as well as its middle.
  const step = Math.max(1, Math.ceil(terms.length / MOST_TERMS));
  const chosen = terms.filter((_, at) => at % step === 0 || at === terms.length - 1);
  const found = (await Promise.all(chosen.map((term) => lookup.sections(term)))).filter(Boolean);
  if (found.length === 0) return { sections: undefined, areCertain: false };
  return { sections: intersection(found), areCertain: terms[0].text === query && !(terms[0].isWord && root.long) };
}

/** Sections by their pages. @returns {{ page: number, text: number, sections: number[] }[]} the sections of each page from 0 */
function pagesOf(candidates, { counts, texts }) {
  const pages = [];
  let [at, start, text] = [0, 0, 0];
  counts.forEach((count, page) => {
    if (texts[text + 1] === page) text += 1;
    const end = start + count;
    const sections = [];
    if (!candidates) for (let section = 0; section < count; section += 1) sections.push(section);
    else for (; candidates[at] < end; at += 1) sections.push(candidates[at] - start);
    if (sections.length > 0) pages.push({ page, text, place: page - texts[text], sections });
    start = end;
  });
  return pages;
}

async function filterOf(filters, { files }) {
  const wanted = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '' && value.length !== 0);
  if (wanted.length === 0) return () => true;
  const all = await files.json('filters.json.bin');
  const tests = wanted.map(([name, value]) => {
    const { values = [], pages = [] } = all[name] ?? {};
    const numbers = [value].flat().map((one) => values.indexOf(one));
    return (page) => pages[page]?.some((number) => numbers.includes(number)) ?? false;
  });
  return (page) => tests.every((test) => test(page));
}

const orders = ['newest', 'oldest', 'title', 'speaker', 'relevance'];

/** @returns {Promise<(pages: { page: number, sections: number[] }[]) => object[]>} */
async function orderOf(sort, { files }) {
  if (!orders.includes(sort)) throw new TypeError(`sort: expected ${orders.join(', ')}, found ${sort}`);
  const ranks = await files.json(`order-${sort === 'relevance' ? 'newest' : sort}.json.bin`);
  const byRank = (a, b) => ranks[a.page] - ranks[b.page];
  if (sort !== 'relevance') return (pages) => pages.sort(byRank);
  // A speech with the words before its first section, where the title is, and in most sections.
  const score = ({ sections }) => sections.length + (sections[0] === 0 ? 1000 : 0);
  return (pages) => pages.sort((a, b) => score(b) - score(a) || byRank(a, b));
}

class Results {
  #now;
  #base;
  #query;
  #pages;
  #found = [];
  #next = 0;

  constructor(now, base, query, pages, isCertain) {
    this.#now = now;
    this.#base = base;
    this.#query = query;
    this.#pages = pages;
    /** Whether the numbers are exact; otherwise there are at most as many. */
    this.isExact = isCertain || pages.length === 0;
    /** The number of speeches. */
    this.pages = pages.length;
    /** The number of sections. */
    this.sections = pages.reduce((sum, { sections }) => sum + sections.length, 0);
  }

  /** Reads the texts if they are few, so that the numbers are exact. */
  async settle() {
    const texts = new Set(this.#pages.map(({ text }) => text));
    if (this.isExact || texts.size > FEW_TEXTS) return;
    this.#found = (await Promise.all(this.#pages.map((page) => this.#read(page)))).filter(Boolean);
    this.#pages = this.#found.map(({ page }) => page);
    this.isExact = true;
    this.pages = this.#found.length;
    this.sections = this.#found.reduce((sum, { hit }) => sum + hit.sections.length, 0);
  }

  /**
   * The next speeches that contain the query, with the sections that do; fewer at the end.
   * @param {number} [count]
   */
  async next(count = 10) {
    const hits = [];
    while (hits.length < count && this.#next < this.#pages.length) {
      const pages = this.#pages.slice(this.#next, this.#next + count - hits.length);
      this.#next += pages.length;
      const known = new Map(this.#found.map((found) => [found.page, found]));
      const found = await Promise.all(pages.map((page) => known.get(page) ?? this.#read(page)));
      hits.push(...found.filter(Boolean).map(({ hit }) => hit));
    }
    return hits;
  }

  /** Whether there may be more. */
  get hasMore() {
    return this.#next < this.#pages.length;
  }

  async #read(page) {
    const speech = (await this.#now.files.json(`texts/${page.text}.json.bin`))[page.place];
    const url = new URL(speech.url, new URL(this.#now.root.base, new URL(this.#base, globalThis.location?.href))).href;
    const sections = page.sections.flatMap((number) => {
      const [id, heading, text] = speech.sections[number];
      const found = excerpt(text, this.#query);
      return found ? [{ url: id ? `${url}#${encodeURIComponent(id)}` : url, heading, excerpt: found }] : [];
    });
    if (sections.length === 0) return undefined;
    const { title, lang, speakers, date } = speech;
    return { page, hit: { url, title, lang, speakers, date, sections } };
  }
}
