// The search field in the toolbar → the search, which is loaded when the field is first used.
import { Disclosure } from './disclosure.js';
import { iconButton, icons, make } from './dom.js';

export class Find {
  #context;
  #panel;
  #input;
  #disclosure;
  /** Loads the search. */
  #load;
  /** The search, once it has found what is in the field. @type {Promise<import('./search.js').Search | undefined>} */
  #searched = Promise.resolve(undefined);
  /** Whether an input method is composing: its letters are not yet words to find. */
  #isComposing = false;

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./bar.js').Bar} bar
   * @param {(panel: HTMLElement, count: HTMLElement) => () => Promise<import('./search.js').Search | undefined>} search
   */
  constructor(context, bar, search) {
    const { document, freeId, messages, signal } = context;
    this.#context = context;
    const open = bar.addButton('oration-find-button', messages.find, icons.find);
    const attributes = { type: 'search', 'aria-label': messages.find, placeholder: messages.find, autocomplete: 'off' };
    this.#input = make(document, 'input', attributes);
    const count = make(document, 'span', { class: 'oration-find-count', 'aria-hidden': 'true' });
    const back = iconButton(document, 'oration-step', messages.previousHit, icons.back);
    const on = iconButton(document, 'oration-step', messages.nextHit, icons.on);
    const close = iconButton(document, 'oration-close', messages.close, icons.close);
    this.#panel = make(document, 'div', { class: 'oration-find', role: 'search' }, this.#input, count, back, on, close);
    bar.element.append(this.#panel);
    this.#load = search(this.#panel, count);
    this.#disclosure = new Disclosure(context, open, this.#panel, { id: freeId('find'), stays: true });
    open.addEventListener('click', () => this.#opened(), { signal });
    this.#input.addEventListener('input', (event) => event.isComposing || this.#search(), { signal });
    this.#input.addEventListener('compositionstart', () => (this.#isComposing = true), { signal });
    this.#input.addEventListener('compositionend', () => {
      this.#isComposing = false;
      this.#search();
    }, { signal });
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

  async #clear() {
    (await this.#searched)?.clear();
  }

  /** The search may still be loading when a composition begins; then the end of the composition searches. */
  #search() {
    this.#searched = this.#load().then(async (search) => {
      if (!this.#isComposing) await search?.find(this.#disclosure.isOpen() ? this.#input.value : '');
      return search;
    });
  }

  async #step(by) {
    (await this.#searched)?.step(by);
  }

  /** Searches again after the speech has grown. */
  complete() {
    if (this.#disclosure.isOpen()) this.#search();
  }
}
