// The body of a speech → its script: blocks of sentences, each with the time at which it is spoken.
import { measure, milliseconds, sum } from './measure.js';
import { cut, isSaid, linesOf, withLast } from './script-lines.js';
import { sentences } from './sentences.js';
import { inSteps } from './steps.js';

/** The characters after which a paragraph goes on in another block, so that no block takes long to lay out. */
const LONG = 600;

/**
 * A sentence: its text, as spans of a kind, and when it is spoken, in milliseconds. `length` counts the characters that are
 * spoken.
 * @typedef {{ spans: { text: string, kind: string }[], length: number, start: number, end: number }} Sentence
 *
 * A block of the script. Only headings and texts take time, and remarks, if a pause is set for them.
 * @typedef {object} Block
 * @property {'heading' | 'text' | 'silent' | 'speaker' | 'remark' | 'omission' | 'break'} kind
 * @property {Element} element it is in
 * @property {number} section the place of its section in the speech; -1 above the first
 * @property {boolean} goesOn whether the next block is of the same paragraph
 * @property {Sentence[]} sentences
 * @property {number} start
 * @property {number} end
 *
 * @typedef {{ blocks: Block[], total: number, measure: import('./measure.js').Measure }} Script
 */

/**
 * @param {Pick<import('./context.js').Context, 'article' | 'body' | 'spy' | 'signal'>} context
 * @param {{ ideographs: number, words: number }} pace
 * @param {{ sentence: number, paragraph: number, heading: number, remark: number }} pauses in seconds
 * @returns {Script | Promise<Script>}
 */
export function scriptOf({ article, body, spy, signal }, pace, pauses) {
  const timer = new Timer(pace, pauses);
  const lang = article.getAttribute('lang') ?? '';
  const sections = new Map(spy.sections.all.map(({ element, index }) => [element, index]));
  function* timedBlocks() {
    for (const line of linesOf(body, lang, sections)) yield* timed(line, lang, timer);
  }
  return inSteps(timedBlocks(), signal, (blocks) => ({ blocks, total: timer.now(), measure: timer.measure }));
}

/** Time in milliseconds, as crates/timing/src/clock.rs counts it. */
class Timer {
  measure = { ideographs: 0, marks: 0, words: 0 };
  silent = 0;
  pauses;
  #pace;

  constructor(pace, pauses) {
    this.#pace = pace;
    this.pauses = pauses;
  }

  say(text) {
    this.measure = sum(this.measure, measure(text));
    if (/[\p{L}\p{N}]/u.test(text)) this.rest('sentence');
  }

  rest(name) {
    this.silent += Math.round(this.pauses[name] * 1000);
  }

  now() {
    return milliseconds(this.measure, this.#pace) + this.silent;
  }
}

/** Gives a line its times, and splits it into blocks. */
function* timed({ element, kind, section, spans }, lang, timer) {
  const start = timer.now();
  if (kind !== 'heading' && kind !== 'text') {
    if (kind === 'remark') timer.rest('remark');
    const text = spans.map(({ text }) => text).join('').trim();
    yield { kind, section, element, goesOn: false, sentences: [{ spans: [{ text, kind: 'text' }], length: 0, start, end: timer.now() }], start, end: timer.now() };
    return;
  }
  const said = spans.filter(isSaid).map(({ text }) => text).join('');
  let block = { kind, section, element, goesOn: false, sentences: [], start, end: start };
  let characters = 0;
  for (const [part, isLast] of withLast(cut(spans, sentences(said, lang)))) {
    const text = part.filter(isSaid).map(({ text }) => text).join('');
    const before = timer.now();
    timer.say(text);
    if (isLast) timer.rest(kind === 'heading' ? 'heading' : 'paragraph');
    block.sentences.push({ spans: part, length: text.length, start: before, end: timer.now() });
    characters += text.length;
    if (characters < LONG || isLast) continue;
    yield { ...block, goesOn: true, end: timer.now() };
    block = { ...block, sentences: [], start: timer.now() };
    characters = 0;
  }
  if (block.sentences.length > 0) yield { ...block, end: timer.now() };
}

/**
 * The place of the block that is spoken at a time: of those that begin at the same time, the last.
 * @param {Block[]} blocks
 * @param {number} time
 */
export function blockAt(blocks, time) {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].start <= time) low = middle + 1;
    else high = middle;
  }
  const found = Math.max(0, low - 1);
  // A block without time is shown between two others, and is never current.
  for (let at = found; at >= 0; at -= 1) if (blocks[at].end > blocks[at].start) return at;
  return found;
}

/** The place of the sentence of a block that is spoken at a time. */
export const sentenceAt = ({ sentences }, time) => Math.max(0, sentences.findLastIndex(({ start }) => start <= time));
