// What an element shows, and an article → the article in its place, where the user was.
import { idIn, placeInView, restore } from '../reader/place.js';
import { placeLeft } from './returning.js';

/**
 * Shows an article instead of what an element shows, and of its children for pages without scripts. If the page is loaded
 * again, the article is shown where the user left it.
 * @param {Element} element
 * @param {HTMLElement} article
 * @param {{ show: (article: HTMLElement) => void, shown?: Element, stream?: import('./stream.js').StreamedSpeech, takesFocus: boolean }} how
 *   `shown` is an earlier article of the same speech
 */
export function replaceBy(element, article, { show, shown, stream, takesFocus }) {
  const left = placeLeft(article);
  const place = shown ? placeInView(shown) : left;
  show(article);
  removeFallback(element, article);
  if (place) {
    stream?.reach(idIn(article, place));
    restore(article, place);
  }
  if (takesFocus) focus(article);
}

/** Removes the children that are shown without scripts. Frameworks find their place by comments and white space, which stay. */
function removeFallback(element, article) {
  const isShown = ({ nodeType, tagName, data }) => (nodeType === 1 ? !/^(script|template)$/i.test(tagName) : nodeType === 3 && data.trim() !== '');
  for (const child of [...element.childNodes]) if (child !== article && isShown(child)) child.remove();
}

/** Moves the focus to an article without scrolling, unless the user has moved it elsewhere. */
function focus(article) {
  const { activeElement, body } = article.ownerDocument;
  if (activeElement && activeElement !== body) return;
  article.tabIndex = -1;
  article.addEventListener('blur', () => article.removeAttribute('tabindex'), { once: true });
  article.focus({ preventScroll: true });
}
