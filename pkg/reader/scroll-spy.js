// Scroll position → the current section, announced by the event `oration-section`.
import { currentBlock } from './current-block.js';
import { currentSection } from './current-section.js';
import { frameOf, observeSize } from './dom.js';
import { isDisplaced, pinAfter, pinTo } from './pin.js';
import { distanceTo, placeIn } from './place.js';
import { Sections, readSections, topOf } from './sections.js';
import { isReached, scrollerOf, viewportOf } from './viewport.js';

/** The number of sections read at a time. Reading thousands takes longer than a frame. */
const BATCH = 200;

/** The number of updates in which the place is restored after a change of the width. */
const RESTORE = 10;

/** Determines the current section. */
export class ScrollSpy {
  /** @type {import('./sections.js').Section | undefined} */
  current;
  /** Schedules an update for the next frame. */
  schedule;

  #article;
  #window;
  #signal;
  /** The sections read so far, and whether there may be others. */
  #sections;
  #hasUnread;
  #isStarted = false;
  #pin;
  /** A section to scroll back to its position. */
  #held;
  /** Where the user reads, the width of the article, and for how many frames the place is restored because it has changed. */
  #place;
  #width = 0;
  #restoring = 0;
  /** Where the user last read with each URL fragment. @type {Map<string, import('./place.js').Place | undefined>} */
  #left = new Map();

  /**
   * Measures and reads nothing yet.
   * @param {HTMLElement} article
   * @param {AbortSignal} signal
   */
  constructor(article, signal) {
    this.#article = article;
    this.#window = article.ownerDocument.defaultView;
    this.#signal = signal;
    this.schedule = frameOf(this.#window, signal, () => this.#isStarted && this.update());
    const scrolled = ({ target }) => target.contains?.(article) && this.schedule();
    // Scroll events of elements do not bubble.
    article.ownerDocument.addEventListener('scroll', scrolled, { capture: true, signal });
    this.#window.addEventListener('resize', this.schedule, { signal });
  }

  /** Updates for the first time, unless it has. This reads the layout, which is to be done when a frame has been painted. */
  start() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.update();
    observeSize(this.#window, this.#signal, this.#article, () => this.update());
  }

  get sections() {
    if (!this.#sections) {
      this.#sections = new Sections(this.#article);
      this.#hasUnread = this.#sections.read(BATCH);
    }
    return this.#sections;
  }

  /** Whether there may be sections in the page that have not been read. */
  get hasUnread() {
    return this.#sections !== undefined && this.#hasUnread;
  }

  /** The scroll container; undefined if it is the window. A dialog becomes one when it opens. */
  get scroller() {
    return scrollerOf(this.#article);
  }

  /** Where the user reads; undefined at the start of the page, or if the speech is not at the line. */
  get place() {
    return this.#isStarted ? this.#placeAt(this.#viewport()) : undefined;
  }

  /** The position of a jump target in the window. */
  get line() {
    return this.#viewport().line;
  }

  /** Makes a change of the layout. The words at the line stay there. */
  keepPlace(change) {
    const place = this.place;
    change();
    if (place) this.#restore(place);
  }

  /** Scrolls to a place. */
  goTo(place) {
    this.#pin = undefined;
    this.#held = undefined;
    this.#restore(place);
  }

  /**
   * Returns to where the user was in an earlier history entry. The browser restores how far the page was scrolled, but text
   * above may have another height since then.
   */
  goBack() {
    const place = this.#left.get(this.#window.location.hash);
    if (place && !this.isAtStart() && this.#window.history.scrollRestoration === 'auto') this.goTo(place);
  }

  #restore(place) {
    this.#place = place;
    this.#width = this.#article.clientWidth;
    this.#restoring = RESTORE;
    this.#keepPlace();
  }

  /** Updates the current section now. */
  update() {
    this.#scrollToHeld();
    this.#keepPlace();
    const viewport = this.#viewport();
    this.#setCurrent(this.#pinned(viewport) ?? currentSection(this.sections, viewport));
    if (this.#restoring > 0) return;
    this.#place = this.#placeAt(viewport);
    this.#width = this.#article.clientWidth;
    this.#left.set(this.#window.location.hash, this.#place);
  }

  #placeAt({ line, scrolled }) {
    if (scrolled < 1) return undefined;
    const block = currentBlock(this.#article, this.current?.element ?? this.#article.querySelector('.oration-body'), line);
    return block && placeIn(block, line);
  }

  /**
   * Scrolls back to the words that were at the line, or to the target of the last jump, if the width of the article has
   * changed. Repeated, because the outline moves into or out of the drawer, and text that comes into view gets its height.
   */
  #keepPlace() {
    const width = this.#article.clientWidth;
    if (!this.#place || width === 0) return;
    if (width !== this.#width) this.#restoring = RESTORE;
    if (this.#restoring === 0) return;
    this.#restoring -= 1;
    this.#width = width;
    this.schedule();
    if (this.#pin) this.jumpAgain();
    else this.scrollBy(distanceTo(this.#place, this.#viewport().line));
  }

  /** Scrolls to the target of the last jump again, if it is still there. Returns whether it is. */
  jumpAgain() {
    if (!this.#pin) return false;
    const { section } = this.#pin;
    section.element.scrollIntoView();
    this.#pin = pinTo(section, topOf(section), this.#viewport());
    this.schedule();
    return true;
  }

  /** Makes a section current while it stays where a jump puts it. */
  pin(section) {
    this.#pin = pinTo(section, topOf(section), this.#viewport());
    this.#setCurrent(section);
    this.schedule();
  }

  /** Pins a section if it is where a jump would put it. Returns whether it is. */
  pinInPlace(section) {
    const reached = this.isAtTarget(section.element);
    if (reached) this.pin(section);
    return reached;
  }

  /**
   * Keeps a section at the line while text around it changes size, now and in the next frame, because the browser's scroll
   * anchoring may move it.
   */
  hold(section) {
    section.element.scrollIntoView();
    this.#held = section;
    this.schedule();
  }

  #scrollToHeld() {
    this.#held?.element.scrollIntoView();
    this.#held = undefined;
  }

  /** Whether an element is where a jump to it ends, or as close as it can get. */
  isAtTarget(element) {
    return isReached(viewportOf(this.scroller, element), element.getBoundingClientRect().top);
  }

  /** Whether the top of an element is in view, but above the line: a jump went there before there was a bar. */
  isCovered(element) {
    const { top, line } = viewportOf(this.scroller, element);
    const edge = element.getBoundingClientRect().top;
    return edge >= top && edge < line;
  }

  /** Whether nothing has been scrolled yet. */
  isAtStart() {
    return (this.scroller ? this.scroller.scrollTop : this.#window.scrollY) < 1;
  }

  /** Scrolls a range to the middle of the viewport. @param {Range} range */
  center(range) {
    const { line, bottom } = viewportOf(this.scroller, this.current?.element ?? this.#article);
    const frame = range.getBoundingClientRect();
    this.scrollBy((frame.top + frame.bottom - line - bottom) / 2);
  }

  scrollBy(pixels) {
    (this.scroller ?? this.#window).scrollBy(0, pixels);
  }

  /** The style of the current section is cheap to read, because it is known. */
  #viewport() {
    const near = (this.current ?? this.sections.all[0])?.element;
    return viewportOf(this.scroller, near ?? this.#article.querySelector('.oration-body').lastElementChild ?? this.#article);
  }

  /** The pinned section, unless it has moved away since its jump ended. */
  #pinned(viewport) {
    if (!this.#pin) return undefined;
    const { section } = this.#pin;
    const top = topOf(section);
    if (isDisplaced(this.#pin, top, viewport)) section.element.scrollIntoView();
    this.#pin = pinAfter(this.#pin, top, viewport);
    if (this.#pin?.still !== undefined) this.schedule();
    return this.#pin && section;
  }

  #setCurrent(section) {
    if (this.current === section) return;
    this.current = section;
    this.dispatch('oration-section', section);
  }

  /**
   * Dispatches an event about a section from the article; its `detail` is `{ id, index, count }` and the added fields.
   * Returns false if a listener cancelled it.
   */
  dispatch(type, section, more = {}) {
    const detail = { id: section?.id ?? null, index: section?.index ?? null, count: this.sections.all.length, ...more };
    return this.#article.dispatchEvent(new this.#window.CustomEvent(type, { bubbles: true, cancelable: true, detail }));
  }

  /** Reads the sections again, after the speech has changed. */
  readAgain() {
    this.#pin = undefined;
    this.#sections = readSections(this.#article);
    this.#hasUnread = false;
    // The section that is current may have another index now.
    this.current = undefined;
    this.update();
  }

  /** Reads more sections. Returns whether there may be others. */
  readMore() {
    const before = this.sections.all.length;
    this.#hasUnread = this.sections.read(BATCH);
    if (this.sections.all.length > before) this.schedule();
    return this.#hasUnread;
  }

  /** Whether all of the speech is in the page and has been read. */
  isComplete() {
    return this.sections && !this.#hasUnread && !this.#article.hasAttribute('aria-busy');
  }
}
