// Where an article is read, and the article that replaces it → the same words at the same height.

/** The heights at which a block is looked for, as parts of that of the window: between blocks there may be none. */
const HEIGHTS = [0.3, 0.4, 0.5, 0.6];

/**
 * The part of an id that all prefixes have in common, of a block in view, and the position of its top edge.
 * @typedef {{ id: string, top: number }} Place
 */

/**
 * @param {Element | undefined} article
 * @returns {Place | undefined} undefined at the beginning of the article, and if it is out of view
 */
export function placeIn(article) {
  if (!article?.isConnected) return undefined;
  const { ownerDocument: document } = article;
  const frame = article.getBoundingClientRect();
  if (frame.top >= 0) return undefined;
  const { innerHeight } = document.defaultView;
  for (const part of HEIGHTS) {
    const found = document.elementFromPoint(frame.left + frame.width / 2, innerHeight * part);
    const block = found && article.contains(found) && found.closest('p[id], .oration-section[id]');
    if (block) return { id: block.id.slice(prefixOf(article).length), top: block.getBoundingClientRect().top };
  }
  return undefined;
}

/** The id of a place in another article. @param {Element} article @param {Place} place */
export const idIn = (article, { id }) => prefixOf(article) + id;

/** Scrolls so that a place has the position it had. @param {Element} article @param {Place} place */
export function restore(article, place) {
  const block = article.ownerDocument.getElementById(idIn(article, place));
  if (!block) return;
  const top = block.getBoundingClientRect().top - place.top;
  if (Math.abs(top) > 1) scrollerOf(article).scrollBy({ top, behavior: 'instant' });
}

/** The prefix of every id of an article. */
export const prefixOf = (article) => article.dataset.prefix ?? article.getAttribute('aria-labelledby')?.replace(/title$/, '') ?? '';

function scrollerOf({ parentElement: element, ownerDocument: document }) {
  const { body, defaultView: window } = document;
  while (element && element !== body && !/auto|scroll/.test(window.getComputedStyle(element).overflowY)) element = element.parentElement;
  return element && element !== body ? element : window;
}
