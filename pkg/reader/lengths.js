// Each section → its length and speaking time, in its outline entry.
import { make } from './dom.js';
import { characters, measure, seconds, sum } from './measure.js';
import { linesOf } from './text.js';

/** Elements that do not count: they are not spoken, or are subsections, which are measured separately. */
const EXCLUDED =
  '.oration-section, .oration-omission, .oration-gap, .oration-remark, .oration-turn-speaker, .oration-noteref, ' +
  '.oration-permalink, .oration-own, .oration-bar, figure:not(.oration-quote), figcaption, caption, thead, rt, rp, ' +
  '[data-state=omitted] > .oration-heading';

/** For all sections of a complete speech. @type {import('./context.js').Part} */
export function lengths(context) {
  const { document, lang, options, spy } = context;
  const { all } = spy.sections;
  const total = [];
  const added = [];
  const add = () => {
    // A section comes before its subsections, so those are complete when they are added to it.
    for (const { index, parent } of [...all].reverse()) {
      if (parent) total[parent.index] = sum(total[parent.index], total[index]);
    }
    for (const { index, link } of all) {
      if (!link || characters(total[index]) === 0) continue;
      const length = make(document, 'span', { class: 'oration-length', lang }, label(context, total[index], options.lengths));
      link.append(length);
      added.push(length);
    }
  };
  const advance = (most) => {
    const next = all.slice(total.length, total.length + most);
    for (const { element } of next) total.push(measure(linesOf(element, EXCLUDED)));
    if (next.length > 0 && total.length === all.length) add();
    return next.length;
  };
  return { advance, destroy: () => added.forEach((length) => length.remove()) };
}

function label({ count, messages }, total, pace) {
  const length = total.ideographs > total.words ? count(messages.characters, characters(total)) : count(messages.words, total.words);
  const minutes = Math.max(1, Math.floor((seconds(total, pace) + 30) / 60));
  // The space separates the length from the heading in the accessible name of the link.
  return ` ${length} · ${count(messages.minutes, minutes)}`;
}
