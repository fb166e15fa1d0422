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
  if (!group.querySelector('dl')) addSheet(context, css);
  const signs = (row) => [...row.signs].map((sign) => make(document, 'span', {}, sign));
  const rows = [...rowsOf(context)].map(([name, row]) =>
    make(document, 'div', {}, make(document, 'dt', {}, ...signs(row)), make(document, 'dd', {}, `${name} × ${row.count}`)));
  group.querySelector('dl')?.remove();
  group.append(make(document, 'dl', { class: 'oration-legend' }, ...rows));
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
