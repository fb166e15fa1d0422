// A button and the panel it opens: Escape and a click elsewhere close the panel, and Escape returns the focus.

export class Disclosure {
  #button;
  #panel;
  #prepare;
  #changed;

  /**
   * @param {import('./context.js').Context} context
   * @param {HTMLElement} button
   * @param {HTMLElement} panel
   * @param {{ id: string, stays?: boolean, prepare?: () => Promise<boolean>, changed?: (isOpen: boolean) => void }} options `stays`
   *   if a click elsewhere does not close it; `prepare` fills the panel and resolves with whether it can be opened
   */
  constructor({ document, signal }, button, panel, { id, stays = false, prepare, changed }) {
    this.#button = button;
    this.#panel = panel;
    this.#prepare = prepare;
    this.#changed = changed;
    panel.id = id;
    button.setAttribute('aria-controls', id);
    this.open(false);
    const closeOnEscape = (event) => {
      if (event.key !== 'Escape' || event.isComposing || !this.isOpen()) return;
      event.stopPropagation();
      // A dialog around the speech stays open.
      event.preventDefault();
      this.close();
    };
    button.addEventListener('click', () => this.#toggle(), { signal });
    // The focus stays on the button when it opens the panel.
    for (const part of [button, panel]) part.addEventListener('keydown', closeOnEscape, { signal });
    if (stays) return;
    document.addEventListener('click', ({ target }) => {
      if (!panel.contains(target) && !button.contains(target)) this.open(false);
    }, { signal });
  }

  #toggle() {
    const open = !this.isOpen();
    if (open && this.#prepare) this.#prepare().then((isReady) => this.open(isReady));
    else this.open(open);
  }

  isOpen() {
    return !this.#panel.hidden;
  }

  open(open) {
    this.#panel.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    this.#changed?.(open);
  }

  /** Closes the panel and returns the focus to the button. */
  close() {
    this.open(false);
    this.#button.focus();
  }
}
