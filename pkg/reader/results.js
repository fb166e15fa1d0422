// The matches of a search → a list below the field: the section of each, and the words around it.
import { icon, make } from './dom.js';
import { headingOf, nameOf } from './sections.js';
import { linesOf } from './lines.js';
import { addSheet } from './sheets.js';
import css from './styles/results.js';

/** The number of entries that are added at a time. */
const BATCH = 50;

/** The number of characters before and after a match. */
const BEFORE = 28;
const AFTER = 72;

/** The icon of the button: lines of text. */
const LIST = 'M5 7h14M5 12h14M5 17h9';

/** What a search gives to its list. @typedef {{ text: import('./text.js').FoldedText, matches: [number, number][] }} Found */

export class Results {
  #context;
  #toggle;
  #list;
  #go;
  /** @type {Found | undefined} */
  #found;
  /** The entries by the index of their match, and the section of the last one. */
  #entries = [];
  #section;
  #current;
  /** Whether the user wants to see the list. */
  #isWanted = true;

  /**
   * @param {import('./context.js').Context} context
   * @param {HTMLElement} panel of the search
   * @param {HTMLElement} count becomes the button that shows and hides the list
   * @param {(index: number) => void} go shows a match
   */
  constructor(context, panel, count, go) {
    const { article, document, freeId, signal } = context;
    this.#context = context;
    this.#go = go;
    addSheet(context, css);
    const id = freeId('results');
    this.#list = make(document, 'ol', { class: 'oration-results', id, hidden: '' });
    this.#toggle = make(document, 'button', { type: 'button', class: 'oration-results-button', 'aria-controls': id, hidden: '' });
    count.before(this.#toggle);
    this.#toggle.append(count, icon(document, LIST));
    panel.append(this.#list);
    panel.querySelector('input').setAttribute('aria-controls', id);
    // The words are those of the speech, and the list is part of the controls.
    if (article.lang) this.#list.lang = article.lang;
    this.#toggle.addEventListener('click', () => this.#want(this.#list.hidden), { signal });
    this.#list.addEventListener('click', (event) => this.#choose(event.target.closest('button')), { signal });
    this.#list.addEventListener('scroll', () => this.#more(), { signal });
    panel.addEventListener('keydown', (event) => this.#keydown(event), { signal });
  }

  /** The height of what the list covers in pixels. */
  get height() {
    return this.#list.offsetHeight;
  }

  /** Lists the matches of a search. @param {Found} found */
  show(found) {
    this.#found = found;
    this.#entries = [];
    this.#section = undefined;
    this.#list.replaceChildren();
    this.#list.scrollTop = 0;
    this.#toggle.hidden = false;
    this.#want(this.#isWanted);
    this.#add(BATCH);
  }

  clear() {
    this.#found = undefined;
    this.#entries = [];
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#toggle.hidden = true;
    this.#isWanted = true;
  }

  /** Marks the current match. @param {number} index @param {string} name of the match, such as “Match 3 of 12” */
  mark(index, name) {
    // With the visible text, which users of voice control say (WCAG 2.5.3).
    const { textContent } = this.#toggle;
    this.#toggle.setAttribute('aria-label', textContent === name ? name : `${textContent} ${name}`);
    while (this.#entries.length <= index && this.#add(BATCH));
    this.#current?.removeAttribute('aria-current');
    this.#current = this.#entries[index];
    this.#current?.setAttribute('aria-current', 'true');
    if (this.#list.hidden || !this.#current) return;
    const { offsetTop: top, offsetHeight: height } = this.#current;
    const { clientHeight, scrollTop } = this.#list;
    if (top < scrollTop || top + height > scrollTop + clientHeight) this.#list.scrollTop = top - (clientHeight - height) / 2;
  }

  #want(isWanted) {
    this.#isWanted = isWanted;
    this.#list.hidden = !isWanted || !(this.#found?.matches.length > 1);
    this.#toggle.setAttribute('aria-expanded', String(!this.#list.hidden));
    this.#toggle.disabled = !(this.#found?.matches.length > 1);
  }

  #choose(entry) {
    const index = this.#entries.indexOf(entry);
    if (index < 0) return;
    // On a small screen, the list would cover most of the text that the user wants to see.
    if (this.#context.window.matchMedia('(max-width: 480px), (max-height: 480px)').matches) this.#want(false);
    this.#go(index);
  }

  /** The arrow keys move between the field and the entries. */
  #keydown(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.isComposing || this.#list.hidden) return;
    const isInField = event.target.matches('input');
    if (!isInField && !this.#list.contains(event.target)) return;
    event.preventDefault();
    const at = this.#entries.indexOf(event.target);
    if (isInField) (by > 0 ? (this.#current ?? this.#entries[0]) : undefined)?.focus();
    else if (at + by < 0) this.#list.parentElement.querySelector('input').focus();
    else {
      if (at + by >= this.#entries.length) this.#add(BATCH);
      this.#entries[at + by]?.focus();
    }
  }

  /** Adds entries once the user has scrolled to the last ones. */
  #more() {
    const { clientHeight, scrollHeight, scrollTop } = this.#list;
    if (scrollTop + 2 * clientHeight > scrollHeight) this.#add(BATCH);
  }

  /** Adds up to a number of entries. Returns whether it has added any. */
  #add(most) {
    const { matches } = this.#found ?? { matches: [] };
    const start = this.#entries.length;
    const added = matches.slice(start, start + most).map((match) => this.#entry(match));
    this.#list.append(...added);
    return added.length > 0;
  }

  #entry(match) {
    const { article, document, spy } = this.#context;
    const { text } = this.#found;
    const parent = text.node(match[0]).parentElement;
    const element = spy.sections.containing(parent)?.element ?? parent.closest('.oration-header, .oration-notes') ?? article;
    const [before, hit, after] = around(text, match);
    const words = make(document, 'span', { dir: 'auto' }, before, make(document, 'mark', {}, hit), after);
    const button = make(document, 'button', { type: 'button' }, words);
    const entry = make(document, 'li', {}, button);
    // A match in a heading is in its name.
    const isHeading = parent.closest('.oration-heading, .oration-title') !== null;
    const name = element === this.#section || isHeading ? '' : nameOf(headingOf(element), linesOf);
    if (isHeading) button.dataset.heading = '';
    this.#section = element;
    if (name) entry.prepend(make(document, 'span', { class: 'oration-results-section', dir: 'auto' }, name));
    this.#entries.push(button);
    return entry;
  }
}

/** The words before a match in its line, the match and the words after it. */
function around(folded, [start, end]) {
  const { text } = folded;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const from = Math.max(lineStart, start - BEFORE);
  const to = Math.min(lineEnd, end + AFTER);
  const before = folded.slice([from, start]).replace(/\s+/g, ' ');
  const after = folded.slice([end, to]).replace(/\s+/g, ' ');
  // A word that is cut is left out.
  return [
    from === lineStart ? before.trimStart() : `…${before.replace(/^[^\s\u2e80-\uffff]{1,15}(?=\s)/, '').trimStart()}`,
    folded.slice([start, end]).replace(/\s+/g, ' '),
    to === lineEnd ? after.trimEnd() : `${after.replace(/(?<=\s)[^\s\u2e80-\uffff]{1,15}$/, '').trimEnd()}…`,
  ];
}
