// Masks and gaps that the user presses → a popover, which is loaded when the first is opened.
import { closest, hasModifier, setAttributes } from './dom.js';

/** The masks and gaps that say what they stand for. */
const SIGNS = '.oration-mask:not([data-filled]), .oration-gap';

/** Whether the browser has the Popover API. */
export const hasPopovers = (window) => 'popover' in window.HTMLElement.prototype;

/**
 * @param {import('./context.js').Context} context
 * @param {() => Promise<import('./popover.js').Popover | undefined>} load
 */
export function popovers({ article, signal, window }, load) {
  if (!hasPopovers(window)) return;
  const open = async (event) => {
    const sign = closest(event, SIGNS);
    if (!sign || hasModifier(event) || event.defaultPrevented) return;
    event.preventDefault();
    (await load())?.showSign(sign);
  };
  article.addEventListener('click', (event) => event.button === 0 && open(event), { capture: true, signal });
  article.addEventListener('keydown', (event) => /^(Enter| )$/.test(event.key) && event.target.matches?.(SIGNS) && open(event), { signal });
}

/** What makes a sign a button. */
const button = { role: 'button', tabindex: '0', 'aria-haspopup': 'dialog' };

/** Makes masks and gaps buttons for users of the keyboard and of screen readers. @type {import('./context.js').Part} */
export function signButtons({ body, masks, spy, window }) {
  if (!hasPopovers(window)) return undefined;
  /** @type {Element[] | undefined} */
  let signs;
  let known = 0;
  const advance = (most) => {
    if (!signs && spy.isComplete()) signs = [...body.querySelectorAll(SIGNS)];
    const start = known;
    for (; known < (signs?.length ?? 0) && known < start + most; known += 1) setAttributes(signs[known], button);
    return known - start;
  };
  masks.cleared = (mask) => setAttributes(mask, button);
  const destroy = () => {
    masks.cleared = undefined;
    removeSignButtons(body);
  };
  return { advance, destroy };
}

/** Makes signs what they are without a reader. @param {Element} root */
export function removeSignButtons(root) {
  for (const sign of root.querySelectorAll(':is(.oration-mask, .oration-gap)[aria-haspopup]')) {
    sign.setAttribute('role', 'img');
    sign.removeAttribute('tabindex');
    sign.removeAttribute('aria-haspopup');
  }
}

/** Makes a sign text. @param {Element} sign */
export function plain(sign) {
  for (const name of Object.keys(button)) sign.removeAttribute(name);
}
