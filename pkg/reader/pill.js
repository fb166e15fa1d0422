// An offer → a button at the bottom edge of the window, with another that dismisses it.
import { iconButton, icons, make, textButton } from './dom.js';
import { addSheet } from './sheets.js';
import css from './styles/pill.js';

/**
 * Shows an offer in place of an earlier one. Returns a function that removes it.
 * @param {import('./context.js').Context} context
 * @param {string} className of the button
 * @param {string} text
 * @param {() => void} accept
 */
export function pill(context, className, text, accept) {
  const { document, edge, messages, signal } = context;
  addSheet(context, css);
  edge.querySelector('.oration-pill')?.remove();
  const button = textButton(document, className, text);
  const close = iconButton(document, 'oration-close', messages.close, icons.close);
  const element = make(document, 'div', { class: 'oration-pill' }, button, close);
  edge.append(element);
  button.addEventListener('click', () => {
    element.remove();
    accept();
  }, { signal });
  close.addEventListener('click', () => element.remove(), { signal });
  return () => element.remove();
}
