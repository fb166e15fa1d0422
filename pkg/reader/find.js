// A search term → its matches in the speech, highlighted without changing the text.
import { Disclosure } from './disclosure.js';
import { iconButton, icons, make } from './dom.js';
import { highlight } from './highlight.js';
import { format } from './messages.js';
import { around } from './sections.js';
import { EXCLUDED, FoldedText } from './text.js';
import { findAll } from './text-quote.js';

/** The maximum number of matches that are highlighted at once. All are counted and can be reached. */
const MAX_HIGHLIGHTS = 2000;

/** What is in the article, but not part of the speech's text. */
const OUTSIDE = `${EXCLUDED}, .oration-outline, .oration-drawer, .oration-skip, .oration-status, .oration-boxes, progress`;

export class Find {
  #context;
  #panel;
  #input;
  #count;
  #disclosure;
  #all;
  #current;
  /** The text that was searched, the positions of the term in it, and the index of the current one. */
  #text;
  #matches = [];
  #at = 0;
  /** The numbers of matches in the outline. */
  #badges = [];

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./bar.js').Bar} bar
   */
  constructor(context, bar) {
    const { document, freeId, messages, signal } = context;
    this.#context = context;
    const open = bar.addButton('oration-find-button', messages.find, icons.find);
    const attributes = { type: 'search', 'aria-label': messages.find, placeholder: messages.find, autocomplete: 'off' };
    this.#input = make(document, 'input', attributes);
    this.#count = make(document, 'span', { class: 'oration-find-count', 'aria-hidden': 'true' });
    const back = iconButton(document, 'oration-step', messages.previousHit, icons.back);
    const on = iconButton(document, 'oration-step', messages.nextHit, icons.on);
    const close = iconButton(document, 'oration-close', messages.close, icons.close);
    this.#panel = make(document, 'div', { class: 'oration-find', role: 'search' }, this.#input, this.#count, back, on, close);
    bar.element.append(this.#panel);
    this.#disclosure = new Disclosure(context, open, this.#panel, { id: freeId('find'), stays: true });
    this.#all = highlight(context, 'oration-find');
    this.#current = highlight(context, 'oration-find-current');
    open.addEventListener('click', () => this.#opened(), { signal });
    this.#input.addEventListener('input', (event) => event.isComposing || this.#search(), { signal });
    this.#input.addEventListener('compositionend', () => this.#search(), { signal });
    this.#panel.addEventListener('keydown', (event) => this.#keydown(event), { signal });
    back.addEventListener('click', () => this.#step(-1), { signal });
    on.addEventListener('click', () => this.#step(1), { signal });
    close.addEventListener('click', () => {
      this.#clear();
      this.#disclosure.close();
    }, { signal });
  }

  open() {
    this.#disclosure.open(true);
    this.#opened();
  }

  #opened() {
    if (!this.#disclosure.isOpen()) return this.#clear();
    this.#input.focus();
    this.#input.select();
    this.#search();
  }

  #keydown(event) {
    // Enter and Escape of an input method are not for the search.
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.target === this.#input) {
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    }
    if (event.key === 'Escape') this.#clear();
  }

  #clear() {
    this.#all.set([]);
    this.#current.set([]);
    this.#text = undefined;
    this.#matches = [];
    for (const badge of this.#badges.splice(0)) badge.remove();
    this.#count.textContent = '';
  }

  #search() {
    this.#clear();
    const term = this.#input.value;
    if (!term.trim()) return;
    this.#text = new FoldedText(this.#context.article, OUTSIDE);
    this.#matches = findAll(this.#text.text, term);
    this.#at = 0;
    this.#all.set(this.#matches.slice(0, MAX_HIGHLIGHTS).map((match) => this.#text.range(match)));
    this.#addBadges();
    this.#show(false);
  }

  /** Shows the number of matches at each outline entry, including those in its subsections. */
  #addBadges() {
    const { document, spy } = this.#context;
    const counts = new Map();
    for (const [start] of this.#matches) {
      const section = spy.sections.containing(this.#text.node(start).parentElement);
      for (const one of around(section)) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    for (const [{ link }, count] of counts) {
      if (!link) continue;
      const badge = make(document, 'span', { class: 'oration-count' }, String(count));
      link.append(badge);
      this.#badges.push(badge);
    }
  }

  #step(by) {
    const { length } = this.#matches;
    if (length === 0) return;
    this.#at = (this.#at + by + length) % length;
    this.#show(true);
  }

  /** Highlights the current match and announces its index. */
  #show(scroll) {
    const { announce, messages, navigation, spy } = this.#context;
    const match = this.#matches[this.#at];
    if (!match) {
      this.#count.textContent = '0';
      announce(messages.noHits);
      return;
    }
    const range = this.#text.range(match);
    const [n, m] = [this.#at + 1, this.#matches.length];
    this.#current.set([range]);
    this.#count.textContent = `${n}/${m}`;
    announce(format(messages.hits, { n, m }));
    navigation.reveal(range.startContainer.parentElement);
    if (scroll || !this.#isInView(range)) spy.center(range);
  }

  #isInView(range) {
    const { top, bottom } = range.getBoundingClientRect();
    return top > this.#panel.getBoundingClientRect().bottom && bottom < this.#context.window.innerHeight;
  }

  /** Searches again after the speech has grown. */
  complete() {
    if (this.#disclosure.isOpen()) this.#search();
  }

  destroy() {
    this.#clear();
  }
}
