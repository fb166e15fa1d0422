// The sentence being said → the view follows it, until the user scrolls away from it.
import { pill } from './pill.js';
import { rangeOf } from './ranges.js';
import { viewportOf } from './viewport.js';

/** The parts of the viewport that a sentence is moved into, from its line and to its bottom. */
const [FROM, TO] = [0.2, 0.75];
const MOVED_MS = 1200;

export class RecordingView {
  #context;
  #text;
  #player;
  #range;
  #isFollowing = true;
  /** Until when scrolling is that of the view itself. */
  #moving = 0;
  #removeOffer;

  /**
   * @param {import('./context.js').Context} context
   * @param {Record<string, string>} text
   * @param {HTMLElement | undefined} player that covers the bottom of the view
   */
  constructor(context, text, player) {
    this.#context = context;
    this.#text = text;
    this.#player = player;
    const { document, signal, spy, window } = context;
    const options = { signal, passive: true };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) document.addEventListener(type, () => (this.#moving = 0), { ...options, capture: true });
    (spy.scroller ?? window).addEventListener('scroll', () => this.#scrolled(), options);
  }

  /** Shows the sentence that is said now. In silence, the last one remains. @param {StaticRangeInit | undefined} ends */
  show(ends, isPlaying) {
    if (!ends) return;
    this.#range = rangeOf(ends);
    if (this.#isVisible()) this.#setFollowing(true);
    else if (this.#isFollowing && isPlaying) this.go();
  }

  /** Moves the view to the sentence. */
  go() {
    if (!this.#range) return;
    const { spy, window } = this.#context;
    const { top, line, bottom } = this.#box();
    const rect = this.#range.getBoundingClientRect();
    this.#setFollowing(true);
    if (rect.top >= line && rect.bottom <= top + (bottom - top) * TO) return;
    this.#moving = window.performance.now() + MOVED_MS;
    const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    (spy.scroller ?? window).scrollBy({ top: rect.top - Math.max(line, top + (bottom - top) * FROM), behavior });
  }

  #scrolled() {
    if (!this.#range || this.#context.window.performance.now() < this.#moving) return;
    this.#setFollowing(this.#isVisible());
  }

  #isVisible() {
    const { line, bottom } = this.#box();
    const rect = this.#range.getBoundingClientRect();
    return rect.bottom > line && rect.top < bottom;
  }

  #box() {
    const { article, spy } = this.#context;
    const target = this.#range.startContainer.parentElement ?? article;
    const { top, line, bottom } = viewportOf(spy.scroller, target);
    return { top, line, bottom: bottom - (this.#player?.offsetHeight ?? 0) };
  }

  #setFollowing(isFollowing) {
    if (isFollowing === this.#isFollowing) return;
    this.#isFollowing = isFollowing;
    this.#removeOffer?.();
    this.#removeOffer = isFollowing ? undefined : pill(this.#context, 'oration-follow', this.#text.back, () => this.go());
  }

  destroy() {
    this.#removeOffer?.();
  }
}
