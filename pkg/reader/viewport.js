// The scroll container of a speech → the visible part, and the line where jump targets go.

/**
 * The visible part of the page, in pixels of the window: `line` is the position of a jump target, `scrolled` how far the
 * page is scrolled, `remaining` how far it can still be scrolled.
 * @typedef {{ top: number, line: number, bottom: number, scrolled: number, remaining: number }} Viewport
 */

/**
 * Measures the viewport. The line is where the browser itself puts the target of a link, so a page with a fixed header
 * needs only `scroll-margin-top` on the target or `scroll-padding-top` on the scroll container.
 * @param {Element | undefined} scroller undefined if it is the window
 * @param {Element} target
 * @returns {Viewport}
 */
export function viewportOf(scroller, target) {
  const { ownerDocument } = target;
  const window = ownerDocument.defaultView;
  const element = scroller ?? ownerDocument.scrollingElement ?? ownerDocument.documentElement;
  const top = scroller ? scroller.getBoundingClientRect().top + scroller.clientTop : 0;
  const scrolled = scroller ? scroller.scrollTop : window.scrollY;
  const height = element.clientHeight;
  const line = top + pixels(window.getComputedStyle(element).scrollPaddingTop) + pixels(window.getComputedStyle(target).scrollMarginTop);
  return { top, line, bottom: top + height, scrolled, remaining: Math.max(0, element.scrollHeight - height - scrolled) };
}

/** Whether a top edge is at the line, or as close as it can get. @param {Viewport} viewport @param {number} top */
export const isReached = ({ line, bottom, remaining }, top) => Math.abs(top - line) <= 4 || (remaining <= 2 && top >= line && top < bottom);

/** The nearest scroll container of an element; undefined if it is the window. @param {Element} article */
export function scrollerOf(article) {
  const { documentElement: root, body, defaultView: window } = article.ownerDocument;
  const overflow = (element) => window.getComputedStyle(element).overflowY;
  const rootClips = overflow(root) !== 'visible';
  for (let element = article; element; element = element.parentElement) {
    // The overflow of the root element, or else of the body, applies to the window.
    if (element === root || (element === body && !rootClips)) return undefined;
    if (/^(auto|scroll)$/.test(overflow(element))) return element;
  }
  return undefined;
}

/** A computed length in pixels; 0 for other values. */
const pixels = (value) => (value?.endsWith('px') ? parseFloat(value) : 0);
