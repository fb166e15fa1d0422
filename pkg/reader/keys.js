// Single-letter keyboard shortcuts, which the user can turn off.
import { load, store } from './storage.js';

/** Key presses in these elements are not shortcuts. */
const TAKEN = 'input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog:not(:has(article.oration))';

/**
 * A shortcut: its key, the message with its name, its action, and whether it can do nothing in a speech without sections.
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
    const pressed = keyOf(event);
    const shortcut = this.shortcuts.find(([key]) => key === pressed);
    if (!shortcut) return;
    event.preventDefault();
    shortcut[2]();
  }
}

/** The key, or the Latin letter on a keyboard with other letters. `/` is for find too. */
const keyOf = ({ code, key }) => (/^[^\0-~]$/.test(key) ? code.slice(3).toLowerCase() : key === '/' ? 'f' : key);

/**
 * Whether a key press is meant for this speech: the focus is in or around a speech, or nowhere, and of this speech the most is
 * in view. Keys for form fields, dialogs and the browser are not.
 */
function isOurs({ article, window }, event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  // For listeners outside a shadow tree, the target of the event is its host.
  const path = event.composedPath();
  const [target] = path;
  if (!target.closest || path.some((element) => element.matches?.(TAKEN))) return false;
  const focused = target.closest('article.oration');
  if (!focused && !target.contains(article) && !target.matches('body, html, dialog')) return false;
  /** How much is in view. */
  const shown = (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return Math.min(bottom, window.innerHeight) - Math.max(top, 0);
  };
  const all = [...article.getRootNode().querySelectorAll('article.oration')];
  const most = all.reduce((best, one) => (shown(one) > shown(best) ? one : best), focused ?? all[0]);
  return most === article && (focused || shown(article) > 0);
}
