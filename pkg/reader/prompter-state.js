// Where the prompter is → what the speaker sees of it, and what other windows and the host learn.
import { load, store } from './storage.js';

/**
 * What the panel shows. @typedef {ReturnType<PrompterState['reading']>} Reading
 */
export class PrompterState {
  #context;
  #clock;
  #places;
  #budgets;
  #total;

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./prompter-clock.js').PrompterClock} clock
   * @param {import('./prompter-places.js').Places} places
   * @param {import('./prompter-budgets.js').PrompterBudgets} budgets
   * @param {number} total milliseconds of the script
   */
  constructor(context, clock, places, budgets, total) {
    this.#context = context;
    this.#clock = clock;
    this.#places = places;
    this.#budgets = budgets;
    this.#total = total;
  }

  /** In seconds. */
  get now() {
    const { elapsed, isPlaying, left, over, place, rate } = this.#clock;
    const budget = this.#budgets.at(place, elapsed, rate);
    return { time: elapsed / 1000, left: left / 1000, over: over === undefined ? undefined : over / 1000, place: place / 1000, section: this.#places.section(place)?.id, playing: isPlaying, budget };
  }

  reading() {
    const { place, target } = this.#clock;
    return { ...this.now, place, total: this.#total, target, name: this.#places.heading(place), next: this.#places.heading(place, 1) };
  }

  /** The sentence at the reading line. */
  get sentence() {
    return this.#places.sentence(this.#clock.place);
  }

  /** Informs the host, with an event, and a second window. @param {BroadcastChannel | undefined} channel */
  tell(channel) {
    const { article, window } = this.#context;
    const { budget, left, over, playing, section, time } = this.now;
    const { place } = this.#clock;
    article.dispatchEvent(new window.CustomEvent('oration-prompter', { bubbles: true, composed: true, detail: { time, left, over, section, playing, sentence: this.sentence, budget } }));
    channel?.postMessage({ state: { time, left, over, playing, heading: this.#places.heading(place), nextHeading: this.#places.heading(place, 1), sentence: this.sentence, nextSentence: this.#places.nextSentence(place) } });
    return playing;
  }

  store(open, settings) {
    const { elapsed, place, rate } = this.#clock;
    store(this.#context, 'prompter', JSON.stringify({ open, settings, rate, place, elapsed, total: this.#total }));
  }
}

/** What was stored. @param {import('./context.js').Context} context */
export function storedState(context) {
  try {
    return JSON.parse(load(context, 'prompter') ?? '{}') ?? {};
  } catch {
    return {};
  }
}
