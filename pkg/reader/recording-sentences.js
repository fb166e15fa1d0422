// The body of a speech → the sentences that are spoken, each with its range in the page and the element that has its time.
import { EXCLUDED, walk } from './lines.js';
import { sentences } from './sentences.js';
import { inSteps } from './steps.js';

const NOT_SAID = `${EXCLUDED}, figure:not(.oration-quote), figcaption, caption, thead, .oration-remark, .oration-gap, .oration-omission, .oration-turn-speaker, .oration-section[data-state="omitted"] > .oration-heading`;

/**
 * A sentence. `time` is its start and end in the recording, in seconds, if it was said.
 * @typedef {{ text: string, range: StaticRangeInit, timed: Element | null, time?: [number, number] }} Sentence
 */

/**
 * @param {Pick<import('./context.js').Context, 'article' | 'body' | 'signal'>} context
 * @returns {Sentence[] | Promise<Sentence[]>}
 */
export function sentencesOf({ article, body, signal }) {
  const lines = [];
  let line = [];
  const flush = () => {
    if (line.some(({ data }) => data.trim() !== '')) lines.push(line);
    line = [];
  };
  walk(body, NOT_SAID, (text) => line.push(text), flush);
  flush();
  const lang = article.getAttribute('lang') ?? '';
  function* all() {
    for (const texts of lines) yield* split(texts, lang);
  }
  return inSteps(all(), signal, (found) => found);
}

function* split(texts, lang) {
  const timed = texts[0].parentElement.closest('[data-start]');
  const words = texts.map(({ data }) => data).join('');
  let [at, before] = [0, 0];
  /** The text node and offset of a place in the line; of the end of one and the start of the next, either. */
  const place = (offset, isStart) => {
    while (at < texts.length - 1 && (isStart ? offset >= before + texts[at].length : offset > before + texts[at].length)) {
      before += texts[at].length;
      at += 1;
    }
    return [texts[at], Math.min(offset - before, texts[at].length)];
  };
  let start = 0;
  for (const text of sentences(words, lang)) {
    const first = start + (text.length - text.trimStart().length);
    const last = start + text.trimEnd().length;
    start += text.length;
    if (last <= first) continue;
    const [startContainer, startOffset] = place(first, true);
    const [endContainer, endOffset] = place(last, false);
    yield { text, timed, range: { startContainer, startOffset, endContainer, endOffset } };
  }
}
