// The selected passage → buttons beside it, or at the bottom edge of a touch screen, where the menu of the system is not.
import { frameOf, icon, icons, make } from './dom.js';
import { focus } from './hash-navigation.js';
import { addSheet } from './sheets.js';
import css from './styles/quote-tools.js';

/** Pixels between the passage and the buttons, and between them and the edges of the window. */
const GAP = 8;

/** How long a button says that it has copied. */
const DONE_MS = 2000;

/** The icons of the actions, and of one that is done. */
const paths = {
  quotation: 'M9 7H5v5h4zm0 5c0 3-1 4-3 5M19 7h-4v5h4zm0 5c0 3-1 4-3 5',
  markdown: 'M4 16V8l3.5 4L11 8v8M17 8v8m-3-3l3 3 3-3',
  link: icons.link,
  card: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  share: 'M12 15V4M8 7.500l4-3.500 4 3.500M6 11H5v9h14v-9h-1',
  done: 'M5 13l4 4L19 7',
};

/** The classes of the actions. */
const classes = { quotation: 'oration-copy-quotation', markdown: 'oration-copy-markdown', link: 'oration-copy-link', card: 'oration-card', share: 'oration-share' };

/** Whether an element takes the key Tab for its own order, so that it must not lead to the buttons. */
const isControl = (element) => Boolean(element?.matches('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'));

export class QuoteTools {
  #context;
  #element;
  /** The selected range. @type {Range | undefined} */
  #range;
  /** Whether the pointer is still selecting. */
  #isSelecting = false;
  /** Whether the user has left the buttons of this selection. */
  #isLeft = false;
  #place;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    const { article, dir, document, edge, lang, messages, signal, window } = context;
    this.#context = context;
    addSheet(context, css);
    const attributes = { class: 'oration-quote-tools', role: 'toolbar', 'aria-label': messages.quotation, lang, dir, hidden: '' };
    this.#element = make(document, 'div', attributes);
    // In the top layer, nothing of the page covers or clips it.
    if ('popover' in this.#element) this.#element.popover = 'manual';
    edge.append(this.#element);
    this.#place = frameOf(window, signal, () => this.#move());
    document.addEventListener('scroll', this.#place, { capture: true, signal });
    window.addEventListener('resize', this.#place, { signal });
    // Pressing a button must not clear the selection.
    this.#element.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.#element.addEventListener('keydown', (event) => this.#keydown(event), { signal });
    article.addEventListener('pointerdown', (event) => this.#pressed(event), { signal });
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => this.#selected(), { signal });
    document.addEventListener('keydown', (event) => this.#pageKeydown(event), { capture: true, signal });
  }

  /**
   * Adds a button.
   * @param {keyof typeof classes} name
   * @param {string} text
   * @param {() => Promise<boolean | void> | boolean | void} act resolves with true if it has copied something
   * @param {string} [key] the shortcut of the same action
   */
  add(name, text, act, key) {
    const { document, messages, options: { controls }, signal, window } = this.#context;
    const label = make(document, 'span', {}, text);
    const button = make(document, 'button', { type: 'button', class: classes[name] }, icon(document, paths[name]), label);
    if (key && controls.keys) {
      button.setAttribute('aria-keyshortcuts', key);
      button.title = `${text} (${key.toUpperCase()})`;
    }
    this.#element.append(button);
    let timer;
    const say = (words, path) => {
      label.textContent = words;
      button.firstElementChild.replaceWith(icon(document, path));
    };
    button.addEventListener('click', async () => {
      if (!(await act()) || signal.aborted) return;
      window.clearTimeout(timer);
      // The button keeps its size while it says that it is done.
      button.style.setProperty('min-inline-size', `${button.offsetWidth}px`);
      say(messages.copied, paths.done);
      timer = window.setTimeout(() => say(text, paths[name]), DONE_MS);
    }, { signal });
    return button;
  }

  /**
   * Prepares a copy of the passage, if it is for a quotation. A heading that runs into its paragraph is on the line of that.
   * @param {DocumentFragment} fragment
   * @param {string} [lineBreak] between lines of a paragraph
   */
  prepare(fragment, lineBreak) {
    if (!lineBreak) return;
    const gap = /^(zh|yue|ja)\b/i.test(this.#context.article.lang) ? '' : ' ';
    for (const one of fragment.querySelectorAll('br')) one.replaceWith(lineBreak);
    for (const heading of fragment.querySelectorAll('.oration-heading')) {
      if (!(heading.parentElement ?? this.#range.commonAncestorContainer).matches('.oration-runin')) continue;
      const paragraph = heading.parentNode.querySelector('p');
      heading.replaceWith(...heading.childNodes, gap);
      paragraph?.replaceWith(...paragraph.childNodes);
    }
  }

  /** Shows the buttons for a range, or hides them. @param {Range | undefined} range */
  show(range) {
    const isSame = range && this.#range && range.compareBoundaryPoints(0, this.#range) === 0 && range.compareBoundaryPoints(2, this.#range) === 0;
    if (!isSame) this.#isLeft = false;
    this.#range = range?.cloneRange();
    if (!this.#isSelecting) this.#update();
  }

  /** While the mouse selects, the buttons would be in its way. */
  #pressed({ button, pointerType, target }) {
    this.#isSelecting = pointerType === 'mouse' && button === 0 && !this.#element.contains(target);
    if (this.#isSelecting) this.#setShown(false);
  }

  #selected() {
    if (!this.#isSelecting) return;
    this.#isSelecting = false;
    this.#update();
  }

  #update() {
    this.#setShown(this.#range !== undefined);
    this.#place();
  }

  #setShown(isShown) {
    if (isShown !== this.#element.hidden) return;
    this.#element.hidden = !isShown;
    if (this.#element.popover) this.#element.togglePopover(isShown);
  }

  /**
   * Puts the buttons above the passage or, without space there, below it, but always in view. The stylesheet places them on
   * touch screens.
   */
  #move() {
    if (!this.#range || this.#element.hidden) return;
    const { document, spy, window: { innerHeight, innerWidth } } = this.#context;
    const { style, offsetHeight: height, offsetWidth: width } = this.#element;
    const lines = this.#range.getClientRects();
    const first = lines[0] ?? this.#range.getBoundingClientRect();
    const last = lines[lines.length - 1] ?? first;
    const above = first.top - height - GAP;
    const top = Math.min(above >= spy.line - GAP ? above : Math.max(spy.line, last.bottom + GAP), innerHeight - height - GAP);
    const most = Math.min(document.documentElement.clientWidth, innerWidth) - width - GAP;
    style.setProperty('--_left', `${Math.max(GAP, Math.min((first.left + first.right - width) / 2, most))}px`);
    style.setProperty('--_top', `${top}px`);
  }

  /** The key Tab leads from the selected text to the buttons, and Escape hides them. */
  #pageKeydown(event) {
    if (this.#element.hidden || event.isComposing || this.#element.contains(event.target)) return;
    if (event.key === 'Escape') this.#leave();
    if (event.key !== 'Tab' || event.shiftKey || this.#isLeft || isControl(this.#context.document.activeElement)) return;
    event.preventDefault();
    this.#buttons()[0].focus();
  }

  #keydown(event) {
    const buttons = this.#buttons();
    const at = buttons.indexOf(event.target);
    const forward = this.#context.dir === 'rtl' ? -1 : 1;
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: buttons.length - 1 }[event.key];
    const isPast = event.key === 'Tab' && !buttons[at + (event.shiftKey ? -1 : 1)];
    if (to === undefined && event.key !== 'Escape' && !isPast) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) buttons[(to + buttons.length) % buttons.length].focus();
    else this.#leave(event.key === 'Escape');
  }

  #buttons() {
    return [...this.#element.querySelectorAll('button')].filter((button) => button.offsetWidth > 0);
  }

  /** Returns to the passage. The selection stays. */
  #leave(hides = true) {
    const isFocused = this.#element.contains(this.#context.document.activeElement);
    this.#isLeft = true;
    const { endContainer } = this.#range ?? {};
    if (isFocused && endContainer) focus((endContainer.nodeType === 1 ? endContainer : endContainer.parentElement).closest('p, li, td, th, section, .oration-body'));
    if (!hides) return;
    this.#range = undefined;
    this.#update();
  }

  destroy() {
    this.#element.remove();
  }
}
