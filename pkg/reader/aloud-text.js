// A speech in a page → the utterances of it, kept up to date; and the utterance at a place of the page.
import { languageOf, placeOf, utterancesOf } from './aloud-utterances.js';
import { aloudWords } from './aloud-words.js';
import { inSteps } from './steps.js';

export class AloudText {
  /** @type {import('./aloud-utterances.js').Utterance[]} */
  all = [];

  #context;
  #signature;
  #texts;

  /** @param {import('./context.js').Context} context @param {Record<string, any>} texts what is said for that which is not text */
  constructor(context, texts) {
    this.#context = context;
    this.#texts = texts;
  }

  /**
   * Reads the speech, unless it is as it was. Waits for nothing if it is short, so that a click of the user still counts.
   * @param {import('./aloud-utterances.js').Said} said
   * @param {AbortSignal} signal
   * @returns {Promise<void> | undefined}
   */
  read(said, signal) {
    const { article, body, spy } = this.#context;
    const signature = JSON.stringify([said, spy.sections.all.length, body.textContent.length, body.querySelectorAll('[data-filled]').length]);
    if (signature === this.#signature) return undefined;
    const sections = new Map(spy.sections.all.map(({ element, index }) => [element, index]));
    return inSteps(utterancesOf(this.#context, sections, aloudWords(languageOf(article), this.#texts), said), signal, (found) => {
      if (signal.aborted) return;
      this.#signature = signature;
      this.all = found;
    });
  }

  /** The place of the utterance to start with. */
  start() {
    const { spy } = this.#context;
    // What was being read, if it is in view.
    return this.selected() ?? (spy.isAtStart() ? 0 : this.below(spy.line));
  }

  /** The place of the utterance at the selection; the selection is cleared, so that it counts once. */
  selected() {
    const { body, document } = this.#context;
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !body.contains(selection.anchorNode)) return undefined;
    const at = this.from(selection.getRangeAt(0));
    selection.removeAllRanges();
    return at;
  }

  /** The place of an utterance in the text as it is now. */
  again({ element, text }, at) {
    const same = this.all[at];
    if (same?.element === element && same.text === text) return at;
    const found = this.all.findIndex((one) => one.element === element && one.text === text);
    return found < 0 ? Math.min(at, this.all.length - 1) : found;
  }

  /** The place of the first utterance in an element. @param {Element} element */
  in(element) {
    const found = this.all.findIndex((one) => element.contains(one.element));
    return found < 0 ? undefined : found;
  }

  /** The place of the utterance that a range begins in, or of the one after it. @param {Range} range */
  from(range) {
    const { startContainer, startOffset } = range;
    return this.#first((place) => place.comparePoint(startContainer, startOffset) <= 0);
  }

  /** The place of the first utterance below a line of the window. @param {number} line in pixels */
  below(line) {
    return this.#first((place) => place.getBoundingClientRect().bottom > line + 4);
  }

  /** The first utterance for which something is true; it is true for all after it. */
  #first(isAfter) {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = placeOf(this.all[middle]);
      if (!place || isAfter(place)) high = middle;
      else low = middle + 1;
    }
    return Math.min(low, Math.max(0, this.all.length - 1));
  }
}
