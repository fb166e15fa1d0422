// A search term → its matches in the speech, highlighted without changing the text.
import { make } from './dom.js';
import { task } from './frames.js';
import { highlight } from './highlight.js';
import { EXCLUDED } from './lines.js';
import { format } from './messages.js';
import { around, countWhile } from './sections.js';
import { FoldedText } from './text.js';
import { findAll } from './text-quote.js';
import { viewportOf } from './viewport.js';

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
  #panel;
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
    const { article, window } = context;
    this.#context = context;
    this.#panel = panel;
    this.#count = count;
    this.#all = highlight(context, 'oration-find');
    this.#current = highlight(context, 'oration-find-current');
    this.#results = new Results(context, panel, count, (index) => {
      this.#at = index;
      this.#show();
    });
    this.#observer = new window.MutationObserver((changes) => {
      if (changes.some(isOfText)) this.#changes += 1;
    });
    this.#observer.observe(article, { subtree: true, childList: true, characterData: true });
  }

  /** Finds a term, lists its matches and shows the first one from where the user reads. */
  async find(term) {
    this.#forget();
    if (!term.trim()) return this.#results.clear();
    const go = this.#steps();
    if (!(await this.#read(go))) return;
    this.#from ??= this.#context.spy.place?.block;
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
  }

  /** Returns a function that lets the browser respond after a few milliseconds, and resolves with whether to go on. */
  #steps() {
    const run = this.#run;
    const { signal } = this.#context;
    let end = performance.now() + STEP_MS;
    return async () => {
      if (performance.now() < end) return true;
      await task();
      end = performance.now() + STEP_MS;
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
    const { announce, messages, navigation, notify } = this.#context;
    const match = this.#matches[this.#at];
    if (!match) {
      this.#count.textContent = '0';
      notify(messages.noHits);
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
    const isHidden = element.closest('[hidden], details:not([open])') !== null;
    if (!isHidden && this.#isInView(range)) return;
    navigation.leave();
    navigation.reveal(element);
    this.#center(range);
  }

  #isInView(range) {
    const { top, bottom } = range.getBoundingClientRect();
    return top > this.#panel.getBoundingClientRect().bottom + this.#results.height && bottom < this.#bottom();
  }

  /** The bottom edge of the window, above the keyboard on its screen. */
  #bottom() {
    const { innerHeight, visualViewport } = this.#context.window;
    return visualViewport && visualViewport.scale === 1 ? Math.min(innerHeight, visualViewport.offsetTop + visualViewport.height) : innerHeight;
  }

  /** Scrolls a match to the middle of what the bar, the list and a keyboard leave of the window. */
  #center(range) {
    const { article, spy } = this.#context;
    const { bottom } = viewportOf(spy.scroller, article);
    const { top, height } = range.getBoundingClientRect();
    spy.scrollBy(top + height / 2 - (spy.line + this.#results.height + Math.min(bottom, this.#bottom())) / 2);
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
