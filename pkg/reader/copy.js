// The article of a speech → its text or its HTML, as it was rendered.
import { removeLeftovers } from './leftovers.js';
import { EXCLUDED, linesOf } from './lines.js';

/** What is not part of the text of a speech. */
const OUTSIDE = `${EXCLUDED}, .oration-outline, .oration-drawer, .oration-alternates, .oration-skip, .oration-edge, .oration-other`;

/** The text, with a blank line between its paragraphs. @param {HTMLElement} article */
export function textOf(article) {
  const copy = article.cloneNode(true);
  for (const term of copy.querySelectorAll('dt')) term.parentElement.replaceChildren(`${term.textContent}: ${term.nextElementSibling.textContent}`);
  const lines = linesOf(copy, OUTSIDE).split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}

/** The HTML without what the reader has added. @param {HTMLElement} article */
export function htmlOf(article) {
  const copy = article.cloneNode(true);
  removeLeftovers(copy);
  copy.className = 'oration';
  for (const name of ['style', 'data-theme']) copy.removeAttribute(name);
  copy.querySelector('.oration-body').removeAttribute('id');
  return copy.outerHTML;
}
