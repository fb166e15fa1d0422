// An offer → a button at the bottom edge of the window, with another that dismisses it.
import { iconButton, icons, make, textButton } from './dom.js';
import { stays } from './page-header.js';
import { addSheet } from './sheets.js';
import css from './styles/pill.js';

/** The space between an offer and what is below it, in pixels. */
const SPACE = 8;

/**
 * Raises an offer above what it would cover, or what would cover it: the target of a jump, and a bar of the page at the bottom
 * of the window.
 * @param {import('./context.js').Context} context
 * @param {HTMLElement} element
 */
function raise({ article, document, window }, element) {
  const { style } = element;
  const above = (top) => (style.insetBlockEnd = `${Math.round(window.innerHeight - top) + SPACE}px`);
  const frame = element.getBoundingClientRect();
  const [over] = document.elementsFromPoint?.(frame.left + frame.width / 2, window.innerHeight - 1) ?? [];
  const bar = over && !article.contains(over) && !over.contains(article) ? stays(over, window) : undefined;
  if (bar) above(bar.getBoundingClientRect().top);
  const target = article.contains(document.activeElement) && document.activeElement.getBoundingClientRect();
  const { bottom, top } = element.getBoundingClientRect();
  if (target && target.top < bottom && target.bottom > top && target.top > window.innerHeight / 2) above(target.top);
}

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
  raise(context, element);
  button.addEventListener('click', () => {
    element.remove();
    accept();
  }, { signal });
  close.addEventListener('click', () => element.remove(), { signal });
  return () => element.remove();
}
