// Keyboard shortcuts → their list in the menu, with a switch.
import { make } from './dom.js';

/**
 * @param {import('./context.js').Context} context
 * @param {import('./menu.js').Menu} menu
 * @param {import('./keys.js').Keys} keys
 */
export function keyList({ document, messages, signal, spy }, menu, keys) {
  const rows = keys.shortcuts.map(([key, name]) =>
    make(document, 'div', {}, make(document, 'dt', {}, ...keysOf(key).map((one) => make(document, 'kbd', {}, one))), make(document, 'dd', {}, messages[name] ?? name)));
  const toggle = make(document, 'input', { type: 'checkbox' });
  toggle.checked = keys.isOn;
  toggle.addEventListener('change', () => keys.turn(toggle.checked), { signal });
  const label = make(document, 'label', { class: 'oration-switch' }, toggle, make(document, 'span', {}, messages.keysOn));
  const list = make(document, 'dl', { class: 'oration-keys' });
  menu.addFolded(messages.keys).append(list, label);
  menu.onOpen(() => list.replaceChildren(...rows.filter((_, at) => !keys.shortcuts[at][3] || spy.sections.all.length > 0)));
}

/** The keys of a shortcut. */
const keysOf = (key) => (key === 'f' ? [key, '/'] : [key]);
