// The last focused element → the speech gets the focus when that element is removed or hidden.

/** @type {Element | undefined} */
let last;

addEventListener('focusin', ({ target }) => {
  last = /** @type {Element} */ (target);
});

/** Call after a change of the page that may remove or hide the button that caused it. */
export function rescueFocus() {
  if (last?.checkVisibility?.() !== false) return;
  document.getElementById('page').focus({ preventScroll: true });
}
