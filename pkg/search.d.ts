/** Search over the speeches of an index that `oration index` made. */

/**
 * Opens an index. In a page, the one beside this module is the default.
 *
 * ```js
 * import { openSearch } from '/oration-search/search.js';
 * const index = await openSearch();
 * const results = await index.search('高质量发展', { filters: { year: '2024' } });
 * for (const { title, sections } of await results.next()) console.log(title, sections[0].url);
 * ```
 *
 * @param url of the folder of the index
 */
export function openSearch(url?: string | URL, options?: OpenOptions): Promise<SearchIndex>;

/** Shows the results of a query as a list in an element, with a button for more. Resolves with the results, or with nothing if a later call for the element came first. */
export function showResults(element: HTMLElement, index: SearchIndex, query: string, options?: SearchOptions & { messages?: Partial<SearchMessages> }): Promise<SearchResults | undefined>;

export interface OpenOptions {
  /** Reads the files of the index; for servers that keep them elsewhere. */
  fetch?: typeof fetch;
}

export interface SearchIndex {
  /** The number of speeches. */
  readonly size: number;
  /** The values of each filter, and how many speeches have them. */
  filters(): Promise<Record<SearchFilter, { value: string; count: number }[]>>;
  /** Finds the sections that contain a text within a paragraph, heading or other block, whatever its case, width and accents. */
  search(query: string, options?: SearchOptions): Promise<SearchResults>;
}

export type SearchFilter = 'speaker' | 'year' | 'occasion' | 'kind' | 'language';

export interface SearchOptions {
  /** Of several filters, a speech must match each; of several values of one, any. */
  filters?: Partial<Record<SearchFilter, string | string[]>>;
  /** The order of speeches; `newest` by default. For `relevance`, those with the text in the title or in most sections are first. */
  sort?: 'newest' | 'oldest' | 'title' | 'speaker' | 'relevance';
}

export interface SearchResults {
  /** The number of speeches that contain the text; at most, unless `isExact`. */
  readonly pages: number;
  /** The number of sections that contain the text; at most, unless `isExact`. */
  readonly sections: number;
  /** Whether the numbers are exact. For common words, the texts of all these sections would have to be read to know. */
  readonly isExact: boolean;
  /** Whether `next` may return more. */
  readonly hasMore: boolean;
  /** The next speeches that contain the text: `count`, or fewer at the end. 10 by default. */
  next(count?: number): Promise<SearchHit[]>;
}

/** A speech that contains the text. */
export interface SearchHit {
  url: string;
  title: string;
  lang?: string;
  speakers: string[];
  date?: string;
  /** The sections that contain it, without those in which only a subsection does. */
  sections: SearchSection[];
}

export interface SearchSection {
  /** Of the section in its page. */
  url: string;
  /** Its number and heading; empty for the part before the first. */
  heading: string;
  /** The first place of the text: what is before it, the text as printed, and what is after it. */
  excerpt: [before: string, match: string, after: string];
}

export interface SearchMessages {
  /** `{n}` is the number. */
  sections: string;
  atMost: string;
  none: string;
  more: string;
}
