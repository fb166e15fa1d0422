// Budgets of sections and the place of the prompter → the time of the section that is spoken, compared with its budget.
import { around } from './sections.js';
import { load } from './storage.js';

/**
 * Seconds: how long the section has been spoken, how long it may take, and how much it will be over that at this pace.
 * @typedef {{ id: string, spent: number, budget: number, over: number }} Standing
 */

export class PrompterBudgets {
  #context;
  #places;
  /** Seconds by id, with the prefix. */
  #budgets;
  /** The section that is spoken, and the time at which it was begun, in milliseconds. */
  #id;
  #begun = 0;

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./prompter-places.js').Places} places
   * @param {Record<string, number>} given by id, with or without the prefix
   */
  constructor(context, places, given) {
    const { prefix } = context.navigation;
    this.#context = context;
    this.#places = places;
    const all = { ...context.options.timing?.budgets, ...stored(context), ...given };
    this.#budgets = new Map(Object.entries(all).filter(([, seconds]) => seconds > 0).map(([id, seconds]) => [id.startsWith(prefix) ? id : prefix + id, seconds]));
  }

  /**
   * @param {number} place in milliseconds of the script
   * @param {number} elapsed in milliseconds
   * @param {number} rate
   * @returns {Standing | undefined} undefined outside sections with a budget
   */
  at(place, elapsed, rate) {
    if (this.#budgets.size === 0) return undefined;
    const section = [...around(this.#places.section(place))].find(({ id }) => this.#budgets.has(id));
    if (section?.id !== this.#id || elapsed < this.#begun) {
      this.#id = section?.id;
      this.#begun = elapsed;
    }
    if (!section) return undefined;
    const budget = this.#budgets.get(section.id);
    const spent = (elapsed - this.#begun) / 1000;
    const left = Math.max(0, this.#places.endOf(section) - place) / rate / 1000;
    return { id: section.id, spent, budget, over: spent + left - budget };
  }
}

/** Those that the user has set in the dialog of speaking times. */
function stored(context) {
  try {
    return JSON.parse(load(context, 'timing') ?? '{}')?.budgets ?? {};
  } catch {
    return {};
  }
}
