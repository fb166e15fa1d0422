// Each section → its length and speaking time, in its outline entry.
import { make } from './dom.js';
import { frame } from './frames.js';
import { OUTSIDE_SPEECH, linesOf } from './lines.js';
import { characters, measure, minutesOf, seconds, sum } from './measure.js';
import { addSheet } from './sheets.js';
import css from './styles/lengths.js';

/** The number of sections measured in a frame. */
const BATCH = 40;

/** For all sections of a complete speech. */
export class Lengths {
  /** Resolves when they are shown. */
  shown;

  #context;
  #added = [];

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    this.#context = context;
    addSheet(context, css);
    this.shown = this.#measure();
  }

  /** Measures a few sections a frame. */
  async #measure() {
    const { signal, spy, window } = this.#context;
    const total = [];
    for (const { element } of spy.sections.all) {
      total.push(measure(linesOf(element, OUTSIDE_SPEECH)));
      if (total.length % BATCH === 0) await frame(window);
      if (signal.aborted) return;
    }
    this.#show(total);
  }

  #show(total) {
    const { document, lang, options, spy } = this.#context;
    // A section comes before its subsections, so those are complete when they are added to it.
    for (const { index, parent } of [...spy.sections.all].reverse()) {
      if (parent) total[parent.index] = sum(total[parent.index], total[index]);
    }
    for (const { index, link } of spy.sections.all) {
      if (!link || characters(total[index]) === 0) continue;
      const length = make(document, 'span', { class: 'oration-length', lang }, label(this.#context, total[index], options.lengths));
      link.append(length);
      this.#added.push(length);
    }
  }

  destroy() {
    for (const length of this.#added) length.remove();
  }
}

function label({ count, messages }, total, pace) {
  const length = total.ideographs > total.words ? count(messages.characters, characters(total)) : count(messages.words, total.words);
  const minutes = minutesOf(seconds(total, pace));
  // The space separates the length from the heading in the accessible name of the link.
  return ` ${length} · ${count(messages.minutes, minutes)}`;
}
