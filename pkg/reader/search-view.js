// A match → the page scrolled so that neither the panel of the search, the list of matches nor a keyboard covers it.
import { viewportOf } from './viewport.js';

/** Pixels between the list and the current match. */
const GAP = 16;

export class SearchView {
  /** The pixels by which the text is lower, so that the list does not cover a match. */
  spared = 0;

  #context;
  #panel;
  #results;

  /**
   * @param {import('./context.js').Context} context
   * @param {HTMLElement} panel that covers the text at the top
   * @param {import('./results.js').Results} results
   */
  constructor(context, panel, results) {
    this.#context = context;
    this.#panel = panel;
    this.#results = results;
  }

  /** How far the page is scrolled. */
  get scrolled() {
    return this.#viewport().scrolled;
  }

  /** Whether a match is below the list, or in the header of the speech and above the bar. @param {Range} range */
  isInView(range) {
    const { top, bottom } = range.getBoundingClientRect();
    const panel = this.#panel.getBoundingClientRect();
    if (bottom <= panel.top) return top >= this.#context.spy.line - panel.height;
    return top > panel.bottom + this.#results.height && bottom < this.#bottom();
  }

  /** Scrolls a match to the middle of what the bar, the list and a keyboard leave of the window. @param {Range} range */
  center(range) {
    const { spy } = this.#context;
    const { height: list } = this.#results;
    // Close below the bar, the list would cover the match wherever the page is scrolled.
    const below = range.getBoundingClientRect().top - this.#barBottom() - this.spared;
    this.spare(below < 0 || list === 0 ? 0 : Math.max(0, list + GAP - below));
    const { top, height } = range.getBoundingClientRect();
    const middle = (spy.line + list + Math.min(this.#viewport().bottom, this.#bottom())) / 2;
    spy.scrollBy(below < 0 ? Math.min(0, top - spy.line) : top + height / 2 - middle);
  }

  /** Leaves space for the list between the bar and the text. @param {number} pixels */
  spare(pixels) {
    if (pixels === this.spared) return;
    const { style } = this.#panel.parentElement;
    style.marginBlockEnd = '';
    const { marginBlockEnd } = this.#context.window.getComputedStyle(this.#panel.parentElement);
    if (pixels > 0) style.marginBlockEnd = `calc(${marginBlockEnd} + ${pixels}px)`;
    this.spared = pixels;
  }

  /** The bottom edge of the window, above the keyboard on its screen. */
  #bottom() {
    const { innerHeight, visualViewport } = this.#context.window;
    return visualViewport && visualViewport.scale === 1 ? Math.min(innerHeight, visualViewport.offsetTop + visualViewport.height) : innerHeight;
  }

  #viewport() {
    const { article, spy } = this.#context;
    return viewportOf(spy.scroller, article);
  }

  /** The bottom edge of the bar where it is before it sticks to the top of the window. */
  #barBottom() {
    const bar = this.#panel.parentElement;
    bar.style.position = 'static';
    const { bottom } = bar.getBoundingClientRect();
    bar.style.position = '';
    return bottom;
  }
}
