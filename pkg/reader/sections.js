// A rendered speech → its sections: a tree in document order, each with its outline entry.

/** The heading of a section, which may run into its first paragraph. */
const HEADING = ':scope > .oration-heading, :scope > .oration-runin > .oration-heading';

/** `NodeFilter.SHOW_ELEMENT` */
const SHOW_ELEMENT = 1;

/**
 * A section of the page. `link` is its link in the outline, `parent` the section it is in, `index` its place in document
 * order.
 * @typedef {{ id: string, element: HTMLElement, index: number, link?: HTMLElement, parent?: Section, children: Section[] }} Section
 */

/** @param {Element} element */
export const headingOf = (element) => element.querySelector(HEADING);

/** The text of a heading without its final punctuation. @param {Element | null} heading */
export const nameOf = (heading, read = ({ textContent }) => textContent) => (heading ? read(heading).replace(/[。，；： ]+$/, '') : '');

/** The number and the heading of a section, as printed. @param {Section} section */
export const sectionName = (section) => nameOf(headingOf(section.element));

/** The position of the top edge of a section in the window. @param {Section} section */
export const topOf = (section) => section.element.getBoundingClientRect().top;

/** Whether an id is generated from the position of its element, such as `s3-2-p4`. @param {string} id @param {string} prefix */
export const isGenerated = (id, prefix) => id.startsWith(prefix) && /^[sp][\d_p-]*$/.test(id.slice(prefix.length));

/** A section and those around it, innermost first. @param {Section | undefined} section */
export function* around(section) {
  for (let next = section; next; next = next.parent) yield next;
}

/** The id that a link within the page points to. @param {Element} link */
export function targetOf(link) {
  const href = link.getAttribute('href');
  return href?.startsWith('#') ? href.slice(1) : undefined;
}

/** Decodes percent-encoded text; other text stays as it is. @param {string} text */
export function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export class Sections {
  /** @type {Section[]} */
  all = [];
  /** @type {Section[]} */
  roots = [];
  /** The number of sections whose link is known, or known to be missing. */
  linked = 0;

  /** @type {Map<string, Section>} */
  #byId = new Map();
  /** The chunks of a huge body, each with the number of roots up to its end. */
  #chunks = [];
  /** The last section that was read. */
  #last;
  /** Walk the body and the outline, which may grow in the meantime. A live collection would be rebuilt after each change. */
  #elements;
  #entries;
  /** The link of the next entry whose section has not been read. */
  #entry;

  /** @param {Element} article */
  constructor(article) {
    const walk = (selector) => {
      const root = article.querySelector(selector);
      return root && article.ownerDocument.createTreeWalker(root, SHOW_ELEMENT);
    };
    this.#elements = walk('.oration-body');
    this.#entries = walk('.oration-outline');
  }

  /** Reads up to a number of sections. Returns whether there may be others. */
  read(most) {
    const end = this.all.length + most;
    while (this.all.length < end) {
      const element = next(this.#elements, '.oration-section[id]');
      if (!element) break;
      this.#add(element);
    }
    this.#link();
    return this.all.length === end;
  }

  #add(element) {
    let parent = this.#last;
    while (parent && !parent.element.contains(element)) parent = parent.parent;
    const section = { id: element.id, element, index: this.all.length, link: undefined, parent, children: [] };
    if (parent) parent.children.push(section);
    else this.#addRoot(section);
    this.all.push(section);
    if (!this.#byId.has(section.id)) this.#byId.set(section.id, section);
    this.#last = section;
  }

  #addRoot(section) {
    this.roots.push(section);
    const chunk = section.element.closest('.oration-chunk');
    if (!chunk) return;
    const last = this.#chunks.at(-1);
    if (last?.chunk === chunk) last.end = this.roots.length;
    else this.#chunks.push({ chunk, end: this.roots.length });
  }

  /** Finds the entries of sections, which are in the same order. Entries of the last sections may not be there yet. */
  #link() {
    while (this.linked < this.all.length) {
      const link = this.#entry ?? next(this.#entries, 'li > a');
      if (!link) return;
      const section = this.all[this.linked];
      const matches = targetOf(link) === section.id;
      if (matches) section.link = link;
      this.#entry = matches ? undefined : link;
      this.linked += 1;
    }
  }

  /**
   * The last section whose top edge is at or above a line of the window. It is found by binary search on each level of the
   * tree, because sections out of view may not be laid out.
   * @param {number} line
   * @returns {Section | undefined}
   */
  at(line) {
    const isAbove = (section) => topOf(section) <= line;
    let found;
    for (let level = this.#rootsAt(line); level.length > 0; level = found.children) {
      const above = countWhile(level, isAbove);
      if (above === 0) break;
      found = level[above - 1];
    }
    return found;
  }

  /** The roots of the last chunk at or above a line, and the root before them; all roots if there are no chunks. */
  #rootsAt(line) {
    if (this.#chunks.length === 0) return this.roots;
    const above = Math.max(1, countWhile(this.#chunks, ({ chunk }) => chunk.getBoundingClientRect().top <= line));
    const start = above < 2 ? 0 : this.#chunks[above - 2].end;
    return this.roots.slice(Math.max(0, start - 1), this.#chunks[above - 1].end);
  }

  /** @param {string} id */
  byId(id) {
    return this.#byId.get(id);
  }

  /** The section that contains an element, or is the element. @param {Element | null | undefined} element */
  containing(element) {
    const section = element?.closest('.oration-section[id]');
    return section ? this.byId(section.id) : undefined;
  }
}

/** All sections of an article. @param {Element} article */
export function readSections(article) {
  const sections = new Sections(article);
  sections.read(Infinity);
  return sections;
}

/** The next element that matches a selector. At the end, the walk can continue once elements are added. */
function next(walk, selector) {
  for (let element = walk?.nextNode(); element; element = walk.nextNode()) {
    if (element.matches(selector)) return element;
  }
  return undefined;
}

/** The number of items for which a condition holds, if it holds for the first ones only. */
export function countWhile(items, holds) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

