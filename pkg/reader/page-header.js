// A header of the page that stays at the top of the window → the offset below it, unless the host has set one.

/** The offset property of the stylesheet. */
const OFFSET = '--oration-scroll-offset';

/** The part of the window that a header covers at most. A larger element is not a header. */
const MOST = 0.3;

/**
 * Sets the offset, and again when the window changes its size or the first sections are reached: a header may stay at the
 * top only once the page has been scrolled.
 * @param {Pick<import('./context.js').Context, 'article' | 'document' | 'window' | 'signal' | 'spy'>} context
 * @returns {() => void} removes the offset
 */
export function followPageHeader({ article, document, signal, spy, window }) {
  const { style } = article;
  if (spy.scroller || isOffset(window.getComputedStyle(article).getPropertyValue(OFFSET)) || isOffset(window.getComputedStyle(document.documentElement).scrollPaddingTop)) return () => {};
  let offset = 0;
  const update = () => {
    const height = headerHeight(article, document, window);
    if (height === offset) return;
    offset = height;
    if (height > 0) style.setProperty(OFFSET, `${height}px`);
    else style.removeProperty(OFFSET);
    spy.jumpAgain();
  };
  update();
  article.addEventListener('oration-section', update, { signal });
  window.addEventListener('resize', update, { signal });
  return () => style.removeProperty(OFFSET);
}

const isOffset = (length) => parseFloat(length) > 0;

/** The pixels that the header covers; 0 without one. */
function headerHeight(article, document, window) {
  const { innerHeight, innerWidth } = window;
  for (const element of document.elementsFromPoint?.(innerWidth / 2, 1) ?? []) {
    if (element.contains(article)) return 0;
    if (article.contains(element)) continue;
    const header = stays(element, window);
    if (!header || header.contains(article)) continue;
    const { bottom, width } = header.getBoundingClientRect();
    if (width >= innerWidth / 2 && bottom < innerHeight * MOST) return Math.ceil(bottom);
  }
  return 0;
}

/** The element or its ancestor that does not scroll with the page. */
function stays(element, window) {
  for (let next = element; next; next = next.parentElement) {
    if (/^(fixed|sticky)$/.test(window.getComputedStyle(next).position)) return next;
  }
  return undefined;
}
