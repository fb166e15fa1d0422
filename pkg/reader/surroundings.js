// The page around a speech → the background and the position of the controls that are over its text.
import { frame } from './frames.js';

/**
 * `background` is the colour behind the article, undefined if only the browser's own is behind it; `padding` is that of the
 * scroll container, in which a sticky element would leave a gap.
 * @typedef {{ background: string | undefined, padding: string }} Surroundings
 */

/**
 * @param {import('./context.js').Context} context
 * @returns {Surroundings}
 */
export function surroundingsOf({ article, spy, window }) {
  const colours = ancestors(article).map((element) => window.getComputedStyle(element).backgroundColor);
  const { scroller } = spy;
  return { background: colours.find(isOpaque), padding: scroller ? window.getComputedStyle(scroller).paddingTop : '0px' };
}

/**
 * Applies the surroundings to elements, and again when the page changes its theme or its size.
 * @param {import('./context.js').Context} context
 * @param {HTMLElement[]} elements
 * @param {Surroundings} surroundings
 */
export function follow(context, elements, surroundings) {
  const { article, document, signal, window } = context;
  const apply = ({ background, padding }) => {
    for (const { style } of elements) {
      if (background) style.setProperty('--_surface', background);
      else style.removeProperty('--_surface');
      // Without a colour, a picture or a gradient may be behind light text, and the browser's own background behind the control.
      style.color = background ? '' : 'CanvasText';
      style.setProperty('--_padding', padding);
    }
  };
  let isPlanned = false;
  const update = async () => {
    if (isPlanned) return;
    isPlanned = true;
    await frame(window);
    isPlanned = false;
    if (!signal.aborted) apply(surroundingsOf(context));
  };
  apply(surroundings);
  const observer = new window.MutationObserver(update);
  for (const element of ancestors(article)) observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  window.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', update, { signal });
  window.addEventListener('resize', update, { signal });
  // Themes fade.
  document.addEventListener('transitionend', ({ target }) => target.contains?.(article) && update(), { signal });
}

/** An element and those around it, innermost first. */
function ancestors(element) {
  const found = [];
  for (let next = element; next; next = next.parentElement ?? next.parentNode?.host) found.push(next);
  return found;
}

/** A computed colour has an alpha channel if it is not opaque. */
const isOpaque = (colour) => !/rgba|\//.test(colour);
