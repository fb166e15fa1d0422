// A note, a mask or a gap that the user presses → what it says, in a popover beside it.
import { frameOf, iconButton, icons, make } from './dom.js';
import { addSheet } from './sheets.js';
import css from './styles/popover.js';

/** Pixels between what was pressed and the popover, and between the popover and the edges of the window. */
const GAP = 8;

export class Popover {
  #context;
  #element;
  #content;
  /** What was pressed, while the popover is open. @type {Element | undefined} */
  #source;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    const { dir, document, edge, lang, messages, signal, window } = context;
    this.#context = context;
    addSheet(context, css);
    this.#content = make(document, 'div', { class: 'oration-popover-content', tabindex: '-1' });
    const close = iconButton(document, 'oration-close', messages.close, icons.close);
    this.#element = make(document, 'div', { class: 'oration-popover', popover: 'auto', role: 'dialog', lang, dir }, this.#content, close);
    edge.append(this.#element);
    close.addEventListener('click', () => this.#element.hidePopover(), { signal });
    this.#element.addEventListener('toggle', ({ newState }) => newState === 'closed' && this.#closed(), { signal });
    const place = frameOf(window, signal, () => this.#place());
    document.addEventListener('scroll', place, { capture: true, signal });
    window.addEventListener('resize', place, { signal });
  }

  /**
   * Shows the note that a reference leads to; as a preview, without moving the focus.
   * @param {HTMLAnchorElement} link
   * @param {Element} note
   */
  showNote(link, note, isPreview = false) {
    const { document, messages } = this.#context;
    const copy = note.cloneNode(true);
    for (const back of copy.querySelectorAll('[role="doc-backlink"]')) back.remove();
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
    const go = make(document, 'a', { href: link.getAttribute('href'), class: 'oration-popover-link' }, messages.toNote);
    go.addEventListener('click', () => this.#element.hidePopover());
    const text = make(document, 'div', { lang: this.#context.article.lang, dir: this.#context.article.dir || 'auto' }, ...copy.childNodes);
    const heading = this.#context.article.querySelector('.oration-notes > :first-child');
    this.#show(link, isPreview, `${heading?.textContent ?? ''} ${link.textContent}`.trim(), text, go);
  }

  /** Shows what a mask or gap is in place of. @param {Element} sign */
  showSign(sign) {
    const name = sign.getAttribute('aria-label');
    if (name) this.#show(sign, false, name, name);
  }

  isOpen() {
    return this.#source !== undefined;
  }

  /** Hides a preview, unless the user has moved the focus into it. */
  hidePreview() {
    if (this.isOpen() && !this.#element.contains(this.#context.document.activeElement)) this.#element.hidePopover();
  }

  #show(source, isPreview, name, ...content) {
    // The popover returns the focus, so it has to be where the popover leads back to.
    if (!isPreview) source.focus?.({ preventScroll: true });
    this.#content.replaceChildren(...content);
    this.#element.setAttribute('aria-label', name);
    this.#element.showPopover();
    this.#source = source;
    source.setAttribute('data-open', '');
    this.#place();
    if (!isPreview) this.#content.focus({ preventScroll: true });
  }

  #closed() {
    this.#source?.removeAttribute('data-open');
    this.#source = undefined;
  }

  /** Puts the popover below what was pressed, or above it if there is more space. It closes when that is out of view. */
  #place() {
    if (!this.#source) return;
    const { innerHeight, innerWidth } = this.#context.window;
    const root = this.#context.document.documentElement;
    const width = Math.min(root.clientWidth, innerWidth);
    const { left, right, top, bottom } = this.#source.getClientRects()[0] ?? this.#source.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return this.#element.hidePopover();
    const { style, offsetHeight, offsetWidth } = this.#element;
    const isBelow = bottom + GAP + offsetHeight <= innerHeight || innerHeight - bottom > top;
    const start = Math.max(GAP, Math.min((left + right - offsetWidth) / 2, width - offsetWidth - GAP));
    style.setProperty('left', `${start}px`);
    style.setProperty('top', `${isBelow ? bottom + GAP : Math.max(GAP, top - GAP - offsetHeight)}px`);
  }

  destroy() {
    this.#closed();
    this.#element.remove();
  }
}
