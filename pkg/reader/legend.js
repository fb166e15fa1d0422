// The masks and omissions of a speech → one row for each kind, with its signs and a count.
import { make } from './dom.js';
import { addSheet } from './sheets.js';
import css from './styles/legend.js';

/**
 * Fills a group of the menu.
 * @param {import('./context.js').Context} context
 * @param {HTMLElement} group
 */
export function legend(context, group) {
  const { document } = context;
  const list = group.querySelector('ul');
  if (list) list.remove();
  else addSheet(context, css);
  const signsOf = (row) => make(document, 'span', { class: 'oration-signs' }, ...[...row.signs].map((sign) => make(document, 'bdi', {}, sign)));
  const rows = [...rowsOf(context)].map(([name, row]) => make(document, 'li', {}, signsOf(row), `${name} × ${row.count}`));
  group.append(make(document, 'ul', { class: 'oration-legend' }, ...rows));
}

/** The signs and the count of each kind, by its name. */
function rowsOf({ body, messages }) {
  const rows = new Map();
  const add = (sign, name) => {
    const row = rows.get(name) ?? { signs: new Set(), count: 0 };
    rows.set(name, row);
    row.signs.add(sign.trim());
    row.count += 1;
  };
  for (const mask of body.querySelectorAll('.oration-mask:not([data-filled])')) add(mask.textContent, mask.getAttribute('aria-label') ?? '');
  for (const _ of body.querySelectorAll('.oration-gap, .oration-omission')) add('……', messages.leftOut);
  return rows;
}
