// Single-letter keyboard shortcuts, which the user can turn off.
import { load, store } from './storage.js';

/** Key presses in these elements are not shortcuts. */
const TAKEN = 'input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog';

/**
 * A shortcut: its key, its name in the menu, its action, and whether it can do nothing in a speech without sections.
 * @typedef {[key: string, name: string, run: () => void, needsSections?: boolean]} Shortcut
 */

export class Keys {
  isOn;

  #context;

  /**
   * @param {import('./context.js').Context} context
   * @param {Shortcut[]} shortcuts
   */
  constructor(context, shortcuts) {
    this.#context = context;
    this.shortcuts = shortcuts;
    this.isOn = load(context, 'keys') !== 'off';
    context.document.addEventListener('keydown', (event) => this.#press(event), { signal: context.signal });
  }

  turn(on) {
    this.isOn = on;
    store(this.#context, 'keys', on ? 'on' : 'off');
  }

  #press(event) {
    if (!this.isOn || !isOurs(this.#context, event)) return;
    const shortcut = this.shortcuts.find(([key]) => key === event.key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut[2]();
  }
}

/**
 * Whether a key press is meant for this speech: the focus is in it, or nowhere while the speech is in the middle of the
 * window. Keys for form fields, dialogs and the browser are not.
 */
function isOurs({ article, window }, event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const { target } = event;
  if (!target.closest || target.closest(TAKEN)) return false;
  if (article.contains(target)) return true;
  const { top, bottom } = article.getBoundingClientRect();
  const middle = window.innerHeight / 2;
  return /^(BODY|HTML)$/.test(target.tagName) && top <= middle && bottom >= middle;
}
