// Where an article is read, and the article that replaces it → the same words at the same height.
import { prefixOf } from '../reader/prefix.js';

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

/** Frames without a correction after which the position of a place is final. */
const STILL = 10;

/** What a user does to scroll or to go elsewhere. */
const INPUTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Calls back when the user may scroll, until the signal is aborted. */
export const onInput = (window, signal, work) => {
  for (const type of INPUTS) window.addEventListener(type, work, { capture: true, passive: true, signal });
};

/**
 * Scrolls so that a place has the position it had, and again in the frames in which text above gets its height, until the
 * user or a script scrolls.
 * @param {Element} article
 * @param {Place} place
 */
export function restore(article, place) {
  const { ownerDocument: document } = article;
  const { defaultView: window } = document;
  const block = document.getElementById(idIn(article, place));
  if (!block) return;
  const scroller = scrollerOf(article);
  const position = () => scroller.scrollY ?? scroller.scrollTop;
  const ended = new AbortController();
  let still = 0;
  let last;
  const correct = () => {
    const away = block.getBoundingClientRect().top - place.top;
    const isScrolled = last !== undefined && Math.abs(position() - last) > 1;
    still = Math.abs(away) > 1 ? 0 : still + 1;
    if (ended.signal.aborted || !block.isConnected || still > STILL || (still === 0 && isScrolled)) return ended.abort();
    if (still === 0) scroller.scrollBy({ top: away, behavior: 'instant' });
    last = position();
    window.requestAnimationFrame(correct);
  };
  onInput(window, ended.signal, () => ended.abort());
  correct();
}

function scrollerOf({ parentElement: element, ownerDocument: document }) {
  const { body, defaultView: window } = document;
  while (element && element !== body && !/auto|scroll/.test(window.getComputedStyle(element).overflowY)) element = element.parentElement;
  return element && element !== body ? element : window;
}
