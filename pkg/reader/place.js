// A block of text and a line → a place, which is found again after lines have been broken again, in another article of the
// speech, and on the next visit.
import { prefixOf } from './prefix.js';
import { scrollerOf } from './viewport.js';

/**
 * A block, the part of its height that is above the line, and the pixels from its end to the line if that is in the space
 * below it.
 * @typedef {{ block: Element, part: number, beyond: number }} Place
 *
 * The same in any article of the speech, at a line of the window: `id` is that of the block without the prefix.
 * @typedef {{ id: string, part: number, beyond: number, line: number }} NamedPlace
 */

/** The heights at which a block is looked for, as parts of that of the window: between blocks there may be none. */
const HEIGHTS = [0.3, 0.4, 0.5, 0.6];

/** Frames without a correction after which the position of a place is final. */
const STILL = 10;

/** What a user does to scroll or to go elsewhere. */
const INPUTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** The place of a line in a block, or just below it. @param {Element} block @param {number} line @returns {Place} */
export function placeIn(block, line) {
  const { top, height } = block.getBoundingClientRect();
  const part = height > 0 ? Math.min(1, (line - top) / height) : 0;
  return { block, part, beyond: Math.max(0, line - top - height) };
}

/** How far a place is from the line; 0 if it is not in the page. @param {Place} place @param {number} line */
export function distanceTo({ block, part, beyond }, line) {
  if (!block.isConnected) return 0;
  const { top, height } = block.getBoundingClientRect();
  return top + part * height + beyond - line;
}

/**
 * The place in the middle of the window.
 * @param {Element | undefined} article
 * @returns {NamedPlace | undefined} undefined at the beginning of the article, and if it is out of view
 */
export function placeInView(article) {
  if (!article?.isConnected) return undefined;
  const { ownerDocument: document } = article;
  const frame = article.getBoundingClientRect();
  if (frame.top >= 0) return undefined;
  for (const height of HEIGHTS) {
    const line = document.defaultView.innerHeight * height;
    const found = document.elementFromPoint(frame.left + frame.width / 2, line);
    const block = found && article.contains(found) && found.closest('p[id], .oration-section[id]');
    if (!block) continue;
    const { part, beyond } = placeIn(block, line);
    return { id: block.id.slice(prefixOf(article).length), part, beyond, line };
  }
  return undefined;
}

/** The id of a place in another article. @param {Element} article @param {NamedPlace} place */
export const idIn = (article, { id }) => prefixOf(article) + id;

/** Calls back when the user may scroll, until the signal is aborted. */
export const onInput = (window, signal, work) => {
  for (const type of INPUTS) window.addEventListener(type, work, { capture: true, passive: true, signal });
};

/**
 * Scrolls so that a place is at its line, and again in the frames in which text above gets its height, until the user or a
 * script scrolls.
 * @param {Element} article
 * @param {NamedPlace} place
 */
export function restore(article, place) {
  const { ownerDocument: document } = article;
  const { defaultView: window } = document;
  const block = document.getElementById(idIn(article, place));
  if (!block) return;
  const scroller = scrollerOf(article) ?? window;
  const position = () => scroller.scrollY ?? scroller.scrollTop;
  const ended = new AbortController();
  let still = 0;
  let last;
  const correct = () => {
    const away = distanceTo({ ...place, block }, place.line);
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
