// Single-letter keyboard shortcuts, which the user can turn off.
import { make } from './dom.js';
import { load, store } from './storage.js';

/** Key presses in these elements are not shortcuts. */
const TAKEN = 'input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog';

/**
 * A shortcut: its key, its name in the menu and its action.
 * @typedef {[key: string, name: string, run: () => void]} Shortcut
 */

/**
 * @param {import('./context.js').Context} context
 * @param {import('./bar.js').Bar} bar
 * @param {Shortcut[]} shortcuts
 */
export function keys(context, bar, shortcuts) {
  const { document, signal } = context;
  const toggle = addList(context, bar, shortcuts);
  toggle.checked = load(context, 'keys') !== 'off';
  toggle.addEventListener('change', () => store(context, 'keys', toggle.checked ? 'on' : 'off'), { signal });
  document.addEventListener('keydown', (event) => {
    if (!toggle.checked || !isOurs(context, event)) return;
    const shortcut = shortcuts.find(([key]) => key === event.key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut[2]();
  }, { signal });
}

/** Lists the shortcuts in the menu. Returns the checkbox that turns them off. */
function addList({ document, messages }, bar, shortcuts) {
  const rows = shortcuts.map(([key, name]) =>
    make(document, 'div', {}, make(document, 'dt', {}, make(document, 'kbd', {}, key)), make(document, 'dd', {}, name)));
  const toggle = make(document, 'input', { type: 'checkbox', checked: '' });
  const label = make(document, 'label', { class: 'oration-switch' }, toggle, make(document, 'span', {}, messages.keysOn));
  bar.addGroup(messages.keys).append(make(document, 'dl', { class: 'oration-keys' }, ...rows), label);
  return toggle;
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
