// Keys of keyboards, clickers and pedals, the wheel and touches → actions of the prompter.

/** Pixels of a movement that is not a tap. */
const TAP = 8;

/** What keys do. Clickers send PageUp and PageDown, F5 and Escape to start and end, and a full stop for a blank screen. */
const actions = {
  ' ': 'toggle', k: 'toggle', Enter: 'toggle', MediaPlayPause: 'toggle',
  F5: 'toggle', ArrowUp: 'faster', ArrowDown: 'slower',
  ArrowLeft: 'previousSentence', ArrowRight: 'nextSentence',
  PageUp: 'previous', PageDown: 'next', MediaTrackPrevious: 'previous', MediaTrackNext: 'next',
  '.': 'blank', b: 'blank', r: 'back', Home: 'first', End: 'last',
  '+': 'larger', '=': 'larger', '-': 'smaller', m: 'mirrorAcross', v: 'mirrorDown', p: 'paging',
};

/** Controls that use these keys themselves. */
const TAKEN = 'input, select, textarea';

/**
 * @param {HTMLElement} dialog
 * @param {HTMLElement} page
 * @param {{ run: (action: string, value?: number) => void, move: (pixels: number) => void }} prompter
 * @param {AbortSignal} signal
 */
export function prompterKeys(dialog, page, prompter, signal) {
  dialog.addEventListener('keydown', (event) => {
    const { altKey, ctrlKey, key, metaKey, target } = event;
    const isOwn = target.matches?.(TAKEN) || (target.matches?.('button') && (key === ' ' || key === 'Enter'));
    if (altKey || ctrlKey || metaKey || (isOwn && key !== 'F5')) return;
    const name = key.length === 1 ? key.toLowerCase() : key;
    const digit = /^[1-9]$/.test(key);
    if (!digit && !Object.hasOwn(actions, name)) return;
    event.preventDefault();
    // The shortcuts of the page are for the text behind.
    event.stopPropagation();
    if (digit) prompter.run('section', Number(key));
    else prompter.run(actions[name]);
  }, { signal });
  // Escape, which clickers send, too.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    prompter.run('escape');
  }, { signal });
  page.addEventListener('wheel', (event) => {
    if (event.ctrlKey) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 40 : event.deltaMode === 2 ? page.clientHeight : 1;
    prompter.move(event.deltaY * unit);
  }, { passive: false, signal });
  touches(page, prompter, signal);
}

/** A tap starts and pauses; a drag moves the text. */
function touches(page, prompter, signal) {
  let last;
  let moved = 0;
  page.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    last = event.clientY;
    moved = 0;
    page.setPointerCapture(event.pointerId);
  }, { signal });
  page.addEventListener('pointermove', ({ clientY }) => {
    if (last === undefined) return;
    moved += Math.abs(clientY - last);
    if (moved > TAP) prompter.move(last - clientY);
    last = clientY;
  }, { signal });
  page.addEventListener('pointerup', () => {
    if (last !== undefined && moved <= TAP) prompter.run('toggle');
    last = undefined;
  }, { signal });
  page.addEventListener('pointercancel', () => (last = undefined), { signal });
}
