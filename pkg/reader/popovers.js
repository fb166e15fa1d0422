// Clicks on note references, masks and gaps → a popover, which is loaded when the first is opened.
import { closest, hasModifier } from './dom.js';

/**
 * Opens popovers. Without the Popover API, or if the popover cannot be loaded, a reference leads to its note.
 * @param {import('./context.js').Context} context
 * @param {() => Promise<import('./popover.js').Popover | undefined>} load
 */
export function popovers({ article, navigation, signal, window }, load) {
  if (!('popover' in window.HTMLElement.prototype)) return;
  const open = async (event) => {
    if (event.button !== 0 || hasModifier(event) || event.defaultPrevented) return;
    const sign = closest(event, '.oration-mask:not([data-filled]), .oration-gap');
    const link = closest(event, '.oration-noteref a');
    const id = link?.getAttribute('href').slice(1);
    const note = link && navigation.find(decodeURIComponent(id));
    if (!sign && !note) return;
    event.preventDefault();
    const popover = await load();
    if (!popover) return void (note && navigation.go(note.id));
    if (note) popover.showNote(link, note);
    else popover.showSign(sign);
  };
  // Before the navigation follows the link.
  article.addEventListener('click', open, { capture: true, signal });
}
