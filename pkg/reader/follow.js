// A passage that moves on → the page scrolled with it, until the user scrolls away from it.
import { viewportOf } from './viewport.js';

/** Milliseconds after the user has scrolled in which the page is not scrolled. */
const HANDS_ON = 2500;
/** The part of the viewport in which a passage may begin before the page is scrolled. */
const LOW = 0.7;
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

export class Follower {
  /** Whether the page is scrolled with the passage. */
  isFollowing = true;

  #context;
  #changed;
  #covered;
  /** @type {Range | undefined} */
  #passage;
  /** When the user scrolled last, and until when a scroll is of this reader. */
  #touched = -Infinity;
  #ownUntil = -Infinity;

  /**
   * @param {Pick<import('./context.js').Context, 'article' | 'document' | 'window' | 'spy'>} context
   * @param {AbortSignal} signal
   * @param {() => void} changed called when following stops or starts
   * @param {() => number} [covered] how much of the bottom of the window is covered, in pixels
   */
  constructor(context, signal, changed, covered = () => 0) {
    this.#context = context;
    this.#changed = changed;
    this.#covered = covered;
    const { document, window } = context;
    const touched = () => {
      this.#touched = Date.now();
      this.#ownUntil = -Infinity;
    };
    for (const kind of ['wheel', 'touchmove']) window.addEventListener(kind, touched, { capture: true, passive: true, signal });
    // A scrollbar is pressed.
    window.addEventListener('pointerdown', ({ target }) => (target === document.documentElement || target === context.spy.scroller) && touched(), { capture: true, signal });
    window.addEventListener('keydown', ({ key, target }) => SCROLL_KEYS.has(key) && !target.closest?.('button, select, input') && touched(), { capture: true, signal });
    document.addEventListener('scroll', ({ target }) => target.contains?.(context.article) && this.#scrolled(), { capture: true, passive: true, signal });
  }

  /** Shows a passage, if it is followed. @param {Range | undefined} passage */
  show(passage) {
    this.#passage = passage;
    if (!passage || !this.isFollowing || this.#isInView(LOW)) return;
    const isBusy = Date.now() - this.#touched < HANDS_ON || this.#isSelecting();
    if (!isBusy) this.#scroll();
    else if (!this.#isInView()) this.#follow(false);
  }

  /** Goes back to the passage and follows it. */
  resume() {
    this.#touched = -Infinity;
    this.#follow(true);
    if (this.#passage && !this.#isInView(LOW)) this.#scroll();
  }

  #follow(isFollowing) {
    if (this.isFollowing === isFollowing) return;
    this.isFollowing = isFollowing;
    this.#changed();
  }

  /** The user scrolled: following stops when the passage is out of view, and goes on when it is in view again. */
  #scrolled() {
    if (!this.#passage || Date.now() < this.#ownUntil) return;
    this.#follow(this.#isInView());
  }

  /** Whether the passage begins in the upper part of the viewport, or all of it is in view. */
  #isInView(part = 1) {
    const { line, bottom } = this.#viewport();
    const { top, bottom: end, height } = this.#passage.getBoundingClientRect();
    if (height === 0) return true;
    const limit = line + (bottom - line) * part;
    const isLong = end - top > bottom - line;
    return part < 1 ? top >= line - 2 && (top <= limit || end <= bottom) && (isLong || end <= bottom) : end > line && top < bottom;
  }

  #viewport() {
    const { article, spy } = this.#context;
    const { line, bottom } = viewportOf(spy.scroller, spy.current?.element ?? article);
    return { line, bottom: bottom - this.#covered() };
  }

  #isSelecting() {
    const selection = this.#context.document.getSelection();
    return Boolean(selection) && !selection.isCollapsed && this.#context.article.contains(selection.anchorNode);
  }

  #scroll() {
    const { spy, window } = this.#context;
    const { line, bottom } = this.#viewport();
    const { top } = this.#passage.getBoundingClientRect();
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#ownUntil = Date.now() + 1000;
    (spy.scroller ?? window).scrollBy({ top: top - line - (bottom - line) / 4, behavior: isStill ? 'instant' : 'smooth' });
  }
}
