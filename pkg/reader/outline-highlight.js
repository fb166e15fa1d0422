// The current section → its entry in the outline, highlighted and in view.
import { frameOf } from './dom.js';

/** @type {import('./context.js').Part} */
export function outlineHighlight({ article, spy, window, signal }) {
  let marked;
  // Scrolls in the next frame, when layout happens anyway.
  const scroll = frameOf(window, signal, () => marked && keepInView(marked));
  const mark = () => {
    const link = spy.current?.link;
    link?.setAttribute('aria-current', 'location');
    if (marked !== link) marked?.removeAttribute('aria-current');
    marked = link;
    if (link) scroll();
  };
  article.addEventListener('oration-section', mark, { signal });
  mark();
  return { destroy: () => marked?.removeAttribute('aria-current') };
}

/** Scrolls the containers of an outline entry, but never the page, until the entry and its neighbours are visible. */
function keepInView(link) {
  for (let scroller = link.closest('.oration-outline'); /^(NAV|DIALOG)$/.test(scroller?.tagName); scroller = scroller.parentElement) {
    if (scroller.scrollHeight <= scroller.clientHeight + 1) continue;
    const [entry, frame] = [link.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const above = frame.top + entry.height - entry.top;
    const below = entry.bottom + entry.height - frame.bottom;
    if (above > 0) scroller.scrollTop -= above;
    else if (below > 0) scroller.scrollTop += below;
  }
}
