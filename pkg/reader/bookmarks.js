// Sections that the user has bookmarked ↔ local storage, marked in the outline.
import { findSection, identityOf } from './identity.js';
import { sectionName } from './sections.js';
import { addSheet } from './sheets.js';
import { load, store } from './storage.js';
import css from './styles/bookmarks.js';

export class Bookmarks {
  #context;
  #button;
  /** @type {import('./identity.js').Identity[]} */
  #bookmarks;
  /** The bookmarks whose sections are in the page. @type {Map<import('./sections.js').Section, import('./identity.js').Identity>} */
  #found = new Map();
  /** The outline entries marked as bookmarked. */
  #marked = [];

  /**
   * @param {import('./context.js').Context} context
   * @param {HTMLButtonElement} button
   */
  constructor(context, button) {
    const { article, options, signal } = context;
    this.#context = context;
    this.#button = button;
    addSheet(context, css);
    this.#bookmarks = [...options.bookmarks, ...parse(load(context, 'bookmarks'))];
    article.addEventListener('oration-outline', () => this.#find(), { signal });
    article.addEventListener('oration-section', () => this.#show(), { signal });
    this.#find();
  }

  /** The bookmarked sections, in order. */
  list() {
    const sections = [...this.#found.keys()].sort((one, other) => one.index - other.index);
    return sections.map((section) => ({ id: section.id, name: sectionName(section) }));
  }

  /** Adds or removes a bookmark for the current section. The host can cancel the event `oration-bookmark`. */
  toggle() {
    const { messages, spy, notify } = this.#context;
    const { current } = spy;
    if (!current) return;
    const known = this.#found.get(current);
    const bookmark = identityOf(this.#context, current);
    if (!spy.dispatch('oration-bookmark', current, { on: !known, bookmark })) return;
    this.#bookmarks = known ? this.#bookmarks.filter((one) => this.#sectionOf(one) !== current) : [...this.#bookmarks, bookmark];
    store(this.#context, 'bookmarks', JSON.stringify(this.#bookmarks));
    this.#find();
    notify(known ? messages.bookmarkRemoved : messages.bookmarked);
  }

  /** The section of a bookmark. While the speech grows, its heading may not be there yet. */
  #sectionOf(bookmark) {
    return findSection(this.#context, this.#context.spy.isComplete() ? bookmark : { id: bookmark.id });
  }

  /** Finds the sections and marks their entries in the outline. */
  #find() {
    for (const link of this.#marked) link.removeAttribute('data-bookmarked');
    this.#found = new Map(this.#bookmarks.map((bookmark) => [this.#sectionOf(bookmark), bookmark]));
    this.#found.delete(undefined);
    this.#marked = [...this.#found.keys()].map(({ link }) => link).filter(Boolean);
    for (const link of this.#marked) link.setAttribute('data-bookmarked', '');
    this.#show();
  }

  #show() {
    const { current } = this.#context.spy;
    this.#button.setAttribute('aria-pressed', String(this.#found.has(current)));
  }

  sectionsChanged() {
    this.#find();
  }

  complete() {
    this.#find();
  }

  destroy() {
    for (const link of this.#marked) link.removeAttribute('data-bookmarked');
  }
}

/** Stored bookmarks: JSON or, before version 0.2, ids. @returns {import('./identity.js').Identity[]} */
function parse(stored = '') {
  if (!stored.startsWith('[')) return stored.split(/\s+/).filter(Boolean).map((id) => ({ id }));
  try {
    return JSON.parse(stored).filter((bookmark) => typeof bookmark?.id === 'string');
  } catch {
    return [];
  }
}
