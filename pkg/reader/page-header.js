// Headers of the page that stay at the top of the window or scroll container → the offset below them, unless the host has set one.

/** The offset property of the stylesheet. */
const OFFSET = '--oration-scroll-offset';

/** The part of the window that a header covers at most. A larger element is not a header. */
const MOST = 0.3;

/** Milliseconds after scrolling or a change of the page, and after the start, when there may be another header. */
const SETTLED_MS = 100;
const LATE_MS = [250, 750, 2000];

/**
 * Sets the offset, and again when there may be another header: a page may add it late, or keep it at the top only once the page
 * has been scrolled.
 * @param {Pick<import('./context.js').Context, 'article' | 'body' | 'document' | 'window' | 'signal' | 'spy'>} context
 * @returns {() => void} removes the offset
 */
export function followPageHeader({ article, body, document, signal, spy, window }) {
  const { style } = article;
  const isSet = (element, property) => parseFloat(window.getComputedStyle(element).getPropertyValue(property)) > 0;
  if (isSet(article, OFFSET) || isSet(spy.scroller ?? document.documentElement, 'scroll-padding-top')) return () => {};
  /** What is at a height of the window, in the middle of an element. */
  const hit = (element, y) => {
    const { left, width } = element.getBoundingClientRect();
    return document.elementsFromPoint?.(left + width / 2, y) ?? [];
  };
  /** The pixels that headers cover, of which one may be below another; 0 without one. */
  const measure = (covered = 0) => {
    const { scroller } = spy;
    const outer = scroller ?? document.documentElement;
    const top = scroller ? topOf(scroller) + scroller.clientTop : 0;
    for (const element of hit(outer, top + covered + 1)) {
      if (element.contains(article)) break;
      if (article.contains(element)) continue;
      const header = stays(element, window);
      if (!header || header.contains(article)) continue;
      const { bottom, width } = header.getBoundingClientRect();
      const height = Math.ceil(bottom - top);
      if (width >= outer.clientWidth / 2 && height > covered && height < window.innerHeight * MOST) return measure(height);
    }
    return covered;
  };
  let offset = 0;
  /** What is right at the line, because a jump has ended there. If the user scrolls, nothing is, and nothing is to move. */
  let target;
  const update = () => {
    const height = signal.aborted ? offset : measure();
    if (height === offset) return;
    offset = height;
    if (height > 0) style.setProperty(OFFSET, `${height}px`);
    else style.removeProperty(OFFSET);
    if (!spy.jumpAgain() && target) spy.scrollBy(topOf(target) - spy.line);
  };
  let timer;
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(update, SETTLED_MS);
  };
  const scrolled = () => {
    const { line } = spy;
    target = hit(body, line + 2).find((one) => article.contains(one) && Math.abs(topOf(one) - line) < 2);
    later();
  };
  update();
  article.addEventListener('oration-section', update, { signal });
  window.addEventListener('resize', update, { signal });
  // Before the page itself makes its header another one.
  document.addEventListener('scroll', scrolled, { capture: true, signal });
  // A header slides out of the window and back.
  document.addEventListener('transitionend', later, { signal });
  for (const ms of LATE_MS) window.setTimeout(update, ms);
  const added = new window.MutationObserver(later);
  added.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => added.disconnect());
  return () => style.removeProperty(OFFSET);
}

const topOf = (element) => element.getBoundingClientRect().top;

/** The element or its ancestor that does not scroll with the page. */
export function stays(element, window) {
  for (let next = element; next; next = next.parentElement) {
    if (/^(fixed|sticky)$/.test(window.getComputedStyle(next).position)) return next;
  }
  return undefined;
}
