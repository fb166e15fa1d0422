// The headings of a speech → a button beside each that reads from there.
import { task } from './frames.js';
import { iconButton } from './dom.js';
import { headingOf, sectionName } from './sections.js';
import { icons } from './spoken-buttons.js';

/** The number of buttons added in one step. */
const BATCH = 50;

export class HereButtons {
  #context;
  #label;
  #read;
  #buttons = [];
  #known = 0;
  #isRemoved = false;
  #isAdding = false;

  /**
   * @param {import('./context.js').Context} context
   * @param {string} label
   * @param {(section: import('./sections.js').Section) => void} read
   */
  constructor(context, label, read) {
    this.#context = context;
    this.#label = label;
    this.#read = read;
    this.add();
  }

  /** Adds buttons to sections that have none. */
  async add() {
    if (this.#isAdding) return;
    this.#isAdding = true;
    const { document, lang, signal, spy } = this.#context;
    while (!this.#isRemoved && !signal.aborted && this.#known < spy.sections.all.length) {
      for (const section of spy.sections.all.slice(this.#known, this.#known + BATCH)) {
        const button = iconButton(document, 'oration-aloud-here oration-own', this.#label.replace('{name}', sectionName(section)), icons.readAloud);
        button.lang = lang;
        button.addEventListener('click', () => this.#read(section));
        headingOf(section.element)?.after(button);
        this.#buttons.push(button);
      }
      this.#known = this.#buttons.length;
      await task();
    }
    this.#isAdding = false;
  }

  remove() {
    this.#isRemoved = true;
    for (const button of this.#buttons) button.remove();
  }
}
