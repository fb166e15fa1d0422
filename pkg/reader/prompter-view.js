// A script and a time → the text at the reading line. Only the blocks around it are in the page.
import { make } from './dom.js';
import { linesOf } from './prompter-lines.js';
import { blockAt, sentenceAt } from './script.js';

/** How much text is in the page before and after the reading line, in heights of the page. */
const NEAR = 1.2;
const FAR = 3;

export class PrompterView {
  #document;
  #page;
  #text;
  #blocks;
  /** The blocks in the page: the place of the first, their elements, their top edges and, once known, their lines. */
  #first = 0;
  #elements = [];
  #tops = [];
  #lines = new Map();
  #lit;
  isUpsideDown = false;
  /** Where the reading line is, as a part of the height. */
  line = 1 / 3;

  /**
   * @param {HTMLElement} page
   * @param {import('./script.js').Block[]} blocks
   */
  constructor(page, blocks) {
    this.#document = page.ownerDocument;
    this.#page = page;
    this.#blocks = blocks;
    this.#text = make(this.#document, 'div', { class: 'oration-prompter-text' });
    page.append(this.#text);
  }

  get #height() {
    return this.#page.clientHeight || 1;
  }

  /** Lays the text out again after its size or width has changed. */
  changed() {
    this.#lines.clear();
    this.#tops = [];
  }

  /** Shows a time at the reading line. */
  show(time) {
    const at = blockAt(this.#blocks, time);
    if (this.#blocks.length === 0) return;
    this.#surround(at);
    const y = this.#positionOf(at, time);
    this.#text.style.transform = `translateY(${(this.#height * this.line - y).toFixed(2)}px)`;
    this.#light(at, sentenceAt(this.#blocks[at], time));
  }

  /** The time that is at the reading line after the text has moved up by some pixels. */
  timeAfter(time, pixels) {
    const at = blockAt(this.#blocks, time);
    if (this.#blocks.length === 0) return time;
    this.#surround(at);
    const y = this.#positionOf(at, time) + pixels;
    return between(this.#knotsAt(y), 'y', 'time', y) ?? time;
  }

  /** The sentence that is lit. */
  get lit() {
    return this.#lit?.textContent ?? '';
  }

  // ---- What is in the page ----

  /** Makes sure that there is enough text around a block in the page, and not too much. */
  #surround(at) {
    const last = this.#first + this.#elements.length - 1;
    if (at < this.#first || at > last + 1) this.#clear(at);
    const height = this.#height;
    const centre = () => this.#topOf(Math.min(at, this.#first + this.#elements.length - 1));
    // The next block with time has to be there, because the last line moves up to it.
    const end = this.#nextSpoken(at) ?? at;
    while (this.#hasNext() && (this.#first + this.#elements.length <= end || this.#bottom() - centre() < NEAR * height)) this.#append();
    while (this.#first > 0 && centre() < NEAR * height) this.#prepend();
    while (this.#elements.length > 1 && this.#first + this.#elements.length - 1 > end && this.#topOf(this.#first + this.#elements.length - 1) - centre() > FAR * height) this.#remove(this.#elements.length - 1);
    while (this.#first < at && centre() - this.#topOf(this.#first + 1) > FAR * height) this.#remove(0);
  }

  #hasNext() {
    return this.#first + this.#elements.length < this.#blocks.length;
  }

  #clear(at) {
    this.#text.replaceChildren();
    this.#elements = [];
    this.#tops = [];
    this.#lines.clear();
    this.#first = at;
    this.#lit = undefined;
    this.#append();
  }

  #append() {
    const element = this.#make(this.#first + this.#elements.length);
    this.#text.append(element);
    this.#elements.push(element);
  }

  #prepend() {
    this.#first -= 1;
    const element = this.#make(this.#first);
    this.#text.prepend(element);
    this.#elements.unshift(element);
    this.#tops = [];
  }

  #remove(index) {
    const [element] = this.#elements.splice(index, 1);
    this.#lines.delete(element);
    element.remove();
    if (index > 0) return;
    this.#first += 1;
    this.#tops = [];
  }

  #make(at) {
    const { goesOn, kind, sentences } = this.#blocks[at];
    const isContinued = at > 0 && this.#blocks[at - 1].goesOn;
    const element = make(this.#document, 'p', { class: 'oration-script', 'data-kind': kind });
    element.toggleAttribute('data-goes-on', goesOn);
    element.toggleAttribute('data-continued', isContinued);
    for (const { spans } of sentences) {
      element.append(make(this.#document, 'span', { class: 'oration-sentence' }, ...spans.map(({ kind, text }) => make(this.#document, 'span', kind === 'text' ? {} : { 'data-kind': kind }, text))));
    }
    return element;
  }

  // ---- Where it is ----

  #topOf(at) {
    const index = at - this.#first;
    return (this.#tops[index] ??= this.#elements[index]?.offsetTop ?? 0);
  }

  #bottom() {
    return this.#text.offsetHeight;
  }

  #nextSpoken(at) {
    for (let next = at + 1; next < this.#blocks.length; next += 1) if (this.#blocks[next].end > this.#blocks[next].start) return next;
    return undefined;
  }

  /** The lines of a block, from the top of the text. */
  #knots(at) {
    const element = this.#elements[at - this.#first];
    if (!element || this.#blocks[at].end <= this.#blocks[at].start) return [];
    if (!this.#lines.has(element)) this.#lines.set(element, linesOf(element, this.#blocks[at], this.isUpsideDown));
    const top = this.#topOf(at);
    const lines = this.#lines.get(element);
    return lines.length > 0 ? lines.map((line) => ({ time: line.time, y: top + line.top })) : [{ time: this.#blocks[at].start, y: top }];
  }

  /** Where the text ends. */
  #end() {
    return { time: this.#blocks.at(-1).end, y: this.#bottom() };
  }

  /** The position of a time from the top of the text: it moves evenly from the top of a line to that of the next. */
  #positionOf(at, time) {
    return between(this.#knotsTo(at), 'time', 'y', time) ?? this.#topOf(at);
  }

  /** The lines of a block, and the first after it. */
  #knotsTo(at) {
    const next = this.#nextSpoken(at);
    return [...this.#knots(at), ...(next === undefined ? [this.#end()] : this.#knots(next).slice(0, 1))];
  }

  /** The same for the block at a position. The lines of others are not measured, which takes most of the time of a movement. */
  #knotsAt(y) {
    const spoken = this.#elements.map((_, index) => this.#first + index).filter((at) => this.#blocks[at].end > this.#blocks[at].start);
    const at = spoken.findLast((at) => this.#topOf(at) <= y) ?? spoken[0];
    return at === undefined ? [] : this.#knotsTo(at);
  }

  #light(at, sentence) {
    const element = this.#elements[at - this.#first]?.children[sentence];
    if (element === this.#lit) return;
    this.#lit?.removeAttribute('data-now');
    element?.setAttribute('data-now', '');
    this.#lit = element;
  }
}

/** The value of a line between two others, in proportion. @returns {number | undefined} undefined without lines */
function between(knots, key, wanted, value) {
  const after = knots.findIndex((knot) => knot[key] > value);
  if (after < 0) return knots.at(-1)?.[wanted];
  if (after === 0) return knots[0][wanted];
  const [from, to] = [knots[after - 1], knots[after]];
  return from[wanted] + ((to[wanted] - from[wanted]) * (value - from[key])) / (to[key] - from[key]);
}
