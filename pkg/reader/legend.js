// The masks and omissions of a speech → one row for each kind, with a count.
import { make } from './dom.js';

/**
 * @param {import('./context.js').Context} context
 * @param {import('./menu.js').Menu} menu
 */
export function legend(context, menu) {
  const { document, messages } = context;
  const group = menu.addFolded(messages.legend);
  const list = make(document, 'dl', { class: 'oration-legend' });
  group.append(list);
  menu.onOpen(() => {
    const rows = [...rowsOf(context)].map(([name, { sign, count }]) =>
      make(document, 'div', {}, make(document, 'dt', {}, sign), make(document, 'dd', {}, `${name} × ${count}`)));
    group.hidden = rows.length === 0;
    list.replaceChildren(...rows);
  });
}

/** The sign and count of each kind, by its name. */
function rowsOf({ body, messages }) {
  const rows = new Map();
  const add = (sign, name) => {
    if (rows.has(name)) rows.get(name).count += 1;
    else rows.set(name, { sign, count: 1 });
  };
  for (const mask of body.querySelectorAll('.oration-mask:not([data-filled])')) add(mask.textContent, mask.getAttribute('aria-label') ?? '');
  for (const _ of body.querySelectorAll('.oration-gap, .oration-omission')) add('……', messages.leftOut);
  return rows;
}
