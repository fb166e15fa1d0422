// The outline on a narrow page: a dialog over the text, opened by a button.
import { closest, iconButton, icons, make, observeSize } from './dom.js';
import { focus } from './hash-navigation.js';

/** Whether the outline belongs in a drawer. A custom property of the stylesheet says whether the page is narrow. */
export function isNarrow({ body, options, window }) {
  const layout = window.getComputedStyle(body).getPropertyValue('--oration-layout');
  return options.controls.drawer && layout.trim() === 'narrow';
}

export class Drawer {
  /** The dialog. @type {HTMLDialogElement} */
  element;

  #context;
  #bar;
  /** The node that follows the outline when it is not in the drawer. */
  #after;
  #narrow = false;

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./bar.js').Bar} bar
   */
  constructor(context, bar) {
    const { around, body, document, lang, messages, outline, signal, spy, window } = context;
    this.#context = context;
    this.#bar = bar;
    this.#after = outline.nextSibling;
    const close = iconButton(document, 'oration-close', messages.close, icons.close);
    this.element = make(document, 'dialog', { class: 'oration-drawer', 'aria-label': messages.contents, lang, dir: around }, close);
    bar.here.addEventListener('click', () => this.showOutline(), { signal });
    this.element.addEventListener('click', (event) => {
      if (event.target === this.element || closest(event, '.oration-close')) this.element.close();
    }, { signal });
    this.element.addEventListener('close', () => this.#setExpanded(false), { signal });
    // It would be on the first page, over the text.
    window.addEventListener('beforeprint', () => this.#close(), { signal });
    // Beside the text, Escape leads back to it.
    outline.addEventListener('keydown', ({ key }) => key === 'Escape' && !this.#narrow && focus(spy.current?.element ?? body), { signal });
    // Choosing an entry closes the drawer before the browser follows the link.
    outline.addEventListener('click', (event) => closest(event, 'a') && this.#close(), { capture: true, signal });
  }

  /** Adds the drawer to the page, where the outline is: it is printed there. */
  insert(narrow) {
    const { article, outline, signal, window } = this.#context;
    outline.before(this.element);
    this.#fit(narrow);
    observeSize(window, signal, article, () => this.#fit(isNarrow(this.#context)));
  }

  /** Opens the drawer, or moves the focus to an outline beside the text. */
  showOutline() {
    const { outline } = this.#context;
    if (this.#narrow && !this.element.open) {
      this.element.showModal();
      this.#setExpanded(true);
    }
    const link = outline.querySelector('a[aria-current]') ?? outline.querySelector('a');
    link?.focus();
  }

  /** Moves the outline into or out of the drawer. */
  #fit(narrow) {
    const { outline, spy } = this.#context;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    if (narrow) {
      this.element.append(outline);
      this.#bar.here.setAttribute('aria-haspopup', 'dialog');
      this.#setExpanded(false);
    } else {
      this.#putBack();
    }
    spy.schedule();
  }

  #putBack() {
    const { article, outline } = this.#context;
    this.#close();
    this.#bar.here.removeAttribute('aria-haspopup');
    this.#bar.here.removeAttribute('aria-expanded');
    article.insertBefore(outline, this.#after?.parentNode === article ? this.#after : null);
  }

  #close() {
    if (this.element.open) this.element.close();
  }

  #setExpanded(expanded) {
    this.#bar.here.setAttribute('aria-expanded', String(expanded));
  }

  destroy() {
    this.#putBack();
    this.element.remove();
  }
}
