// A search term → its matches in the speech, highlighted without changing the text.
import { make } from './dom.js';
import { task } from './frames.js';
import { highlight } from './highlight.js';
import { EXCLUDED } from './lines.js';
import { format } from './messages.js';
import { distanceTo, onInput } from './place.js';
import { SearchView } from './search-view.js';
import { around, countWhile } from './sections.js';
import { FoldedText } from './text.js';
import { findAll } from './text-quote.js';

/** The maximum number of matches that are highlighted at once. All are counted and can be reached. */
const MAX_HIGHLIGHTS = 2000;

/** Milliseconds of work after which the browser may respond to the user. */
const STEP_MS = 5;

/** What is in the article, but not part of the speech's text. */
const OUTSIDE = `${EXCLUDED}, .oration-outline, .oration-drawer, .oration-skip, .oration-edge, .oration-boxes, progress`;

/** Elements whose children are read in separate steps. */
const PARTS = '.oration, .oration-body, .oration-chunk, .oration-section';

export class Search {
  #context;
  #count;
  #all;
  #current;
  /** The text of the speech after a number of changes. @type {FoldedText | undefined} */
  #text;
  #readAfter = -1;
  #changes = 0;
  #observer;
  /** The number of searches so far. A later search stops an earlier one. */
  #run = 0;
  /** The positions of the term in the text, and the index of the current one. */
  #matches = [];
  #at = 0;
  /** The block from which the next search looks for the first match. @type {Element | undefined} */
  #from;
  /**
   * Where the user was before a search scrolled, until they choose a match or scroll.
   * @type {{ place: import('./place.js').Place | undefined, scrolled: number } | undefined}
   */
  #origin;
  #hasScrolled = false;
  /** What the panel and the list leave of the window. */
  #view;
  /** The numbers of matches in the outline. */
  #badges = [];
  #results;

  /**
   * @param {import('./context.js').Context} context
   * @param {typeof import('./results.js').Results} Results
   * @param {HTMLElement} panel that covers the text at the top
   * @param {HTMLElement} count
   */
  constructor(context, Results, panel, count) {
    const { article, signal, window } = context;
    this.#context = context;
    this.#count = count;
    this.#all = highlight(context, 'oration-find');
    this.#current = highlight(context, 'oration-find-current');
    this.#results = new Results(context, panel, count, (index) => {
      this.#at = index;
      this.#show();
      this.#stay();
    });
    this.#view = new SearchView(context, panel, this.#results);
    // Before anything closes the panel.
    panel.addEventListener('keydown', (event) => event.key === 'Escape' && !event.isComposing && this.#return(true), { capture: true, signal });
    panel.addEventListener('click', () => this.#results.height || this.#view.spare(0), { signal });
    onInput(window, signal, (event) => {
      if (event.key ? event.key.startsWith('Page') : !event.composedPath().includes(panel)) this.#stay();
    });
    this.#observer = new window.MutationObserver((changes) => {
      if (changes.some(isOfText)) this.#changes += 1;
    });
    this.#observer.observe(article, { subtree: true, childList: true, characterData: true });
  }

  /** Finds a term, lists its matches and shows the first one from where the user reads. */
  async find(term) {
    this.#forget();
    if (!term.trim()) {
      this.#results.clear();
      this.#return();
      return;
    }
    const go = this.#steps();
    if (!(await this.#read(go))) return;
    const { spy } = this.#context;
    this.#origin ??= { place: spy.place, scrolled: this.#view.scrolled };
    this.#from ??= this.#origin.place?.block;
    this.#matches = findAll(this.#text.text, term);
    this.#at = this.#first();
    this.#results.show({ text: this.#text, matches: this.#matches });
    this.#show(true);
    this.#mark(go);
  }

  /** The index of the first match from where the user reads; 0 if all are before it. */
  #first() {
    const from = this.#from;
    if (!from?.isConnected) return 0;
    const isBefore = ([start]) => {
      const node = this.#text.node(start);
      return !from.contains(node) && Boolean(from.compareDocumentPosition(node) & node.DOCUMENT_POSITION_PRECEDING);
    };
    const before = countWhile(this.#matches, isBefore);
    return before === this.#matches.length ? 0 : before;
  }

  /** Highlights the matches and counts them in the outline. */
  async #mark(go) {
    const shown = [];
    for (const match of this.#matches.slice(0, MAX_HIGHLIGHTS)) {
      shown.push(this.#text.ends(match));
      if (!(await go())) return;
    }
    this.#all.set(shown);
    await this.#addBadges(go);
  }

  /** Forgets the search and removes its list. */
  clear() {
    this.#forget();
    this.#from = undefined;
    this.#results.clear();
    if (this.#view.spared > 0) this.#context.spy.keepPlace(() => this.#view.spare(0));
    this.#stay();
  }

  /** The user stays where the search has led, with an offer to return. */
  #stay() {
    if (this.#hasScrolled) this.#context.navigation.leave(this.#origin?.place);
    this.#origin = undefined;
    this.#hasScrolled = false;
  }

  /** Returns to where the user was before the search scrolled. @param {boolean} [isOver] whether it will not scroll again */
  #return(isOver = false) {
    if (!this.#hasScrolled) return;
    const { spy } = this.#context;
    const { place, scrolled } = this.#origin;
    this.#hasScrolled = false;
    this.#view.spare(0);
    if (!place) spy.scrollBy(scrolled - this.#view.scrolled);
    else if (isOver) spy.goTo(place);
    else spy.scrollBy(distanceTo(place, spy.line));
  }

  #forget() {
    this.#run += 1;
    this.#all.set([]);
    this.#current.set([]);
    this.#matches = [];
    for (const badge of this.#badges.splice(0)) badge.remove();
    this.#count.textContent = '';
  }

  /** Shows a later or earlier match. */
  step(by) {
    const { length } = this.#matches;
    if (length === 0) return;
    this.#at = (this.#at + by + length) % length;
    this.#show();
    this.#stay();
  }

  /** Returns a function that lets the browser respond after a few milliseconds, and resolves with whether to go on. */
  #steps() {
    const run = this.#run;
    const { signal } = this.#context;
    let end = performance.now() + STEP_MS;
    return async () => {
      if (performance.now() >= end) {
        await task();
        end = performance.now() + STEP_MS;
      }
      return run === this.#run && !signal.aborted;
    };
  }

  /** Reads the text, unless it is known. */
  async #read(go) {
    const changes = this.#changes;
    if (this.#readAfter === changes) return true;
    const text = new FoldedText();
    for (const part of partsOf(this.#context.article)) {
      if (part) text.add(part, OUTSIDE);
      else text.edge();
      if (!(await go())) return false;
    }
    this.#text = text;
    this.#readAfter = changes;
    return true;
  }

  /** Shows the number of matches at each outline entry, including those in its subsections. */
  async #addBadges(go) {
    const { document, spy } = this.#context;
    const counts = new Map();
    for (const [start] of this.#matches) {
      const section = spy.sections.containing(this.#text.node(start).parentElement);
      for (const one of around(section)) counts.set(one, (counts.get(one) ?? 0) + 1);
      if (!(await go())) return;
    }
    for (const [{ link }, count] of counts) {
      if (!link) continue;
      const badge = make(document, 'span', { class: 'oration-count' }, String(count));
      link.append(badge);
      this.#badges.push(badge);
    }
  }

  /** Highlights the current match and announces its index. */
  #show(isNew = false) {
    const { announce, messages, navigation } = this.#context;
    const match = this.#matches[this.#at];
    if (!match) {
      this.#count.textContent = messages.noHits;
      this.#results.mark(-1, messages.noHits);
      announce(messages.noHits);
      this.#return();
      return;
    }
    const range = this.#text.range(match);
    const element = range.startContainer.parentElement;
    const [n, m] = [this.#at + 1, this.#matches.length];
    const name = format(messages.hits, { n, m });
    this.#current.set([range]);
    this.#count.textContent = `${n}/${m}`;
    this.#results.mark(this.#at, name);
    announce(name);
    if (!isNew) this.#from = element.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, dd') ?? element;
    if (this.#results.height === 0) this.#view.spare(0);
    const isHidden = element.closest('[hidden], details:not([open])') !== null;
    if (!isHidden && this.#view.isInView(range)) return;
    this.#hasScrolled = true;
    navigation.reveal(element);
    this.#view.center(range);
  }

  destroy() {
    this.#observer.disconnect();
    this.clear();
  }
}

/** The parts of an element to read in turn; undefined at the edges of sections. */
function* partsOf(element) {
  yield undefined;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.matches(PARTS)) yield* partsOf(child);
    else if (!child.matches(OUTSIDE)) yield child;
  }
  yield undefined;
}

/** Whether a change may be one of the text, not of the controls. */
function isOfText({ target, addedNodes, removedNodes }) {
  const element = target.nodeType === 1 ? target : target.parentElement;
  if (element?.closest(OUTSIDE)) return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length === 0 || nodes.some((node) => node.nodeType !== 1 || !node.matches(OUTSIDE));
}
