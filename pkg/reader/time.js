// The text of a speech → the speaking time that is left and, of a speech with omissions, how much is shown; in the toolbar.
import { frameOf, make } from './dom.js';
import { task } from './frames.js';
import { LEFT_OUT, OUTSIDE_SPEECH, linesOf } from './lines.js';
import { measure, minutesOf, seconds, sum } from './measure.js';
import { paceDefaults } from './options.js';

/** Milliseconds of work after which the browser may respond to the user. */
const STEP_MS = 5;

/** Minutes that take as much space as those of most speeches. */
const USUAL = 10;

export class Time {
  #context;
  #element;
  #text;
  #extent;
  #loadExtent;
  /** The text before the first section, and the own text of each, in seconds. */
  #before = 0;
  #own = [];
  /** The seconds after each section. */
  #after = [];
  #run = 0;

  /**
   * Takes its space in the toolbar, but does not measure the text yet.
   * @param {import('./context.js').Context} context
   * @param {import('./bar.js').Bar} bar
   * @param {() => Promise<typeof import('./extent.js').extentOf | undefined>} loadExtent called if something is left out
   */
  constructor(context, bar, loadExtent) {
    const { count, document, messages } = context;
    this.#context = context;
    this.#loadExtent = loadExtent;
    // The separator before the text has the direction of the bar, not that of the text.
    this.#text = make(document, 'bdi', {}, count(messages.minutesLeft, USUAL));
    this.#element = make(document, 'span', { class: 'oration-time', 'data-coming': '' }, this.#text);
    bar.facts.append(this.#element);
  }

  start() {
    const { article, document, signal, window } = this.#context;
    const show = frameOf(window, signal, () => this.#show());
    article.addEventListener('oration-section', show, { signal });
    article.addEventListener('oration-outline', () => this.#measure(), { signal });
    document.addEventListener('scroll', ({ target }) => target.contains?.(article) && show(), { capture: true, signal });
    if (this.#context.spy.isComplete()) this.#measure();
  }

  /** Measures the text, in steps. */
  async #measure() {
    const run = (this.#run += 1);
    const { body, document, options, signal, spy } = this.#context;
    const pace = options.lengths ?? paceDefaults;
    const own = [];
    let end = performance.now() + STEP_MS;
    let shown = { ideographs: 0, marks: 0, words: 0 };
    const secondsOf = (element) => {
      const own = measure(linesOf(element, OUTSIDE_SPEECH));
      shown = sum(shown, own);
      return seconds(own, pace);
    };
    const before = secondsOf(body);
    for (const { element } of spy.sections.all) {
      own.push(secondsOf(element));
      if (performance.now() < end) continue;
      await task();
      end = performance.now() + STEP_MS;
      if (run !== this.#run || signal.aborted) return;
    }
    const extentOf = body.querySelector(LEFT_OUT) && (await this.#loadExtent());
    const extent = await extentOf?.(this.#context, shown);
    if (run !== this.#run || signal.aborted) return;
    let after = 0;
    this.#after = own.map(() => 0);
    for (let at = own.length - 1; at >= 0; at -= 1) {
      this.#after[at] = after;
      after += own[at];
    }
    this.#before = before;
    this.#own = own;
    this.#extent?.remove();
    this.#extent = extent && make(document, 'span', { class: 'oration-extent' }, ...extent.map((text) => make(document, 'bdi', {}, text)));
    this.#element.before(this.#extent ?? '');
    this.#show();
  }

  /** Shows the time that is left; at the start, all of it. */
  #show() {
    const { body, count, messages, spy } = this.#context;
    const total = this.#before + (this.#after[0] ?? 0) + (this.#own[0] ?? 0);
    const { current } = spy;
    const rest = current ? (this.#after[current.index] ?? 0) + this.#own[current.index] * unread(current.element, current.children[0]?.element, spy.line) : total - this.#before * (1 - unread(body, spy.sections.roots[0]?.element, spy.line));
    this.#element.removeAttribute('data-coming');
    this.#element.hidden = !(total > 0);
    const isAll = !current && rest > 0.97 * total;
    this.#text.textContent = count(isAll ? messages.minutes : messages.minutesLeft, minutesOf(rest));
  }

  /** All of a long speech is in the page. */
  complete() {
    this.#measure();
  }

  destroy() {
    this.#run += 1;
    this.#element.remove();
    this.#extent?.remove();
  }
}

/** The part of the text of an element, up to its first subsection, that is below a line. */
function unread(element, until, line) {
  const { top, bottom } = element.getBoundingClientRect();
  const end = until?.getBoundingClientRect().top ?? bottom;
  return Math.min(1, Math.max(0, (end - line) / Math.max(1, end - top)));
}
