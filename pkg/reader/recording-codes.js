// Sentences with times → times in the margin and in the outline, and offers to hear what the text leaves out.
import { clockTime } from './clock-time.js';
import { make, textButton } from './dom.js';

/** Seconds without text in which an omitted passage may be said. */
const PASSAGE = 3;

/**
 * Adds a button with the time to every block that has one. Its time is not text, so that it is not copied or found.
 * @param {import('./context.js').Context} context
 * @param {Record<string, string>} text
 * @param {import('./recording-sentences.js').Sentence[]} said
 * @param {(time: number) => void} seek
 */
export function timecodes({ body, document, lang, signal }, text, said, seek) {
  const codes = [];
  let last;
  for (const [place, { range, time }] of said.entries()) {
    const block = range.startContainer.parentElement.closest('p, li, .oration-heading, .oration-verse, blockquote');
    if (!block || block === last || block.closest('.oration-heading') || !body.contains(block)) continue;
    last = block;
    const clock = clockTime(Math.floor(time[0]));
    const code = make(document, 'button', { type: 'button', class: 'oration-timecode oration-own', tabindex: '-1', lang, 'data-clock': clock, 'aria-label': text.playFrom.replace('{time}', clock) });
    code.addEventListener('click', () => seek(time[0]), { signal });
    block.classList.add('oration-timed');
    block.prepend(code);
    codes.push({ code, block, place });
  }
  body.addEventListener('keydown', (event) => {
    const at = codes.findIndex(({ code }) => code === event.target);
    const next = codes[at + { ArrowUp: -1, ArrowDown: 1 }[event.key]];
    if (at < 0 || !next) return;
    event.preventDefault();
    setCurrent(next.code);
    next.code.focus();
  }, { signal });
  let current;
  const setCurrent = (code) => {
    current?.setAttribute('tabindex', '-1');
    current = code;
    current?.setAttribute('tabindex', '0');
  };
  setCurrent(codes[0]?.code);
  let marked;
  return {
    /** Marks the block of the sentence at a place. */
    show(place) {
      const found = codes.findLast((code) => code.place <= place);
      if (marked === found) return;
      marked?.block.removeAttribute('aria-current');
      marked = found;
      marked?.block.setAttribute('aria-current', 'time');
      if (found) setCurrent(found.code);
    },
    destroy() {
      marked?.block.removeAttribute('aria-current');
      for (const { code, block } of codes) {
        code.remove();
        block.classList.remove('oration-timed');
        if (!block.className) block.removeAttribute('class');
      }
    },
  };
}

/** When each section begins, by the place in the speech. @returns {Map<import('./sections.js').Section, number>} */
export function sectionStarts({ spy }, said) {
  const starts = new Map();
  for (const { range, time } of said) {
    for (let section = spy.sections.containing(range.startContainer.parentElement); section; section = section.parent) {
      if (!starts.has(section)) starts.set(section, time[0]);
    }
  }
  return starts;
}

/** Shows the start of each section in the outline. */
export function outlineTimes({ document, lang }, starts) {
  const labels = [...starts].filter(([{ link }]) => link).map(([{ link }, start]) => {
    const label = make(document, 'span', { class: 'oration-length', lang }, ` ${clockTime(Math.floor(start))}`);
    link.append(label);
    return label;
  });
  return { destroy: () => labels.forEach((label) => label.remove()) };
}

/**
 * Offers to play what the recording has in place of an omission.
 * @param {HTMLMediaElement} media whose length is known
 */
export function passages({ body, document, lang, signal }, text, said, media, seek) {
  const buttons = [...body.querySelectorAll('.oration-omission')].flatMap((omission) => {
    const isBefore = ({ range }) => Boolean(omission.compareDocumentPosition(range.startContainer) & 2);
    const next = said.findIndex((sentence) => !isBefore(sentence));
    const start = said.at(next < 0 ? -1 : next - 1)?.time[1];
    const from = next === 0 ? 0 : start;
    const to = next < 0 ? media.duration : said[next].time[0];
    if (!(to - from >= PASSAGE)) return [];
    const span = `${clockTime(Math.floor(from))}–${clockTime(Math.floor(to))}`;
    const button = textButton(document, 'oration-passage oration-own', text.passage.replace('{time}', span));
    button.lang = lang;
    button.addEventListener('click', () => seek(from), { signal });
    omission.append(button);
    return [button];
  });
  return { destroy: () => buttons.forEach((button) => button.remove()) };
}
