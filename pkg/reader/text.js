// The body of a speech → one folded text to search, and positions in it ↔ ranges of the page.
import { characterAt, fold, foldCharacter } from './fold.js';
import { EXCLUDED, walk } from './lines.js';
import { rangeOf } from './ranges.js';

export class FoldedText {
  /** The folded text, each block on a line. */
  text = '';
  /** The text nodes, and the start of each in the folded text. */
  #nodes = [];
  #starts = [];
  /** The last point that was asked for. */
  #last;

  /** @param {Node} [root] */
  constructor(root, excluded = EXCLUDED) {
    if (root) this.#read(root, excluded);
  }

  /** Adds a block. @param {Element} block @param {string} excluded */
  add(block, excluded) {
    this.edge();
    this.#read(block, excluded);
    this.edge();
  }

  /** Starts a line. */
  edge() {
    this.text += '\n';
  }

  #read(root, excluded) {
    const visit = (node) => {
      this.#nodes.push(node);
      this.#starts.push(this.text.length);
      this.text += fold(node.data);
    };
    walk(root, excluded, visit, () => this.edge());
  }

  /** The position of an offset in a node; undefined if the node is not text of this speech. */
  position(node, offset) {
    const at = this.#nodes.indexOf(node);
    if (at < 0) return undefined;
    let [units, folded] = [0, 0];
    while (units < offset && units < node.data.length) {
      const character = characterAt(node.data, units);
      units += character.length;
      folded += foldCharacter(character).length;
    }
    return this.#starts[at] + folded;
  }

  /** The text node at a position. */
  node(position) {
    return this.#nodes[this.#nodeAt(position, true)];
  }

  /** The range of the page for a range of the folded text. @param {[number, number]} range */
  range(range) {
    return rangeOf(this.ends(range));
  }

  /** The same without a range object. The browser updates each of those at every change of the page. */
  ends([start, end]) {
    const [startContainer, startOffset] = this.#point(start, true);
    const [endContainer, endOffset] = this.#point(end, false);
    return { startContainer, startOffset, endContainer, endOffset };
  }

  /** The text of the page for a range of the folded text. @param {[number, number]} range */
  slice([start, end]) {
    if (start >= end) return '';
    const [first, last] = [this.#nodeAt(start, true), this.#nodeAt(end, false)];
    const [, from] = this.#point(start, true);
    const [, to] = this.#point(end, false);
    const nodes = this.#nodes.slice(first, last + 1);
    return nodes.map(({ data }, at) => data.slice(at === 0 ? from : 0, at === nodes.length - 1 ? to : undefined)).join('');
  }

  /** A position → a node and an offset in it, in UTF-16 code units. Positions are mostly asked for in order. */
  #point(position, isStart) {
    const at = this.#nodeAt(position, isStart);
    const { data } = this.#nodes[at];
    const isLater = this.#last?.at === at && this.#last.folded <= position;
    let { units, folded } = isLater ? this.#last : { units: 0, folded: this.#starts[at] };
    while (units < data.length && folded < position) {
      const character = characterAt(data, units);
      units += character.length;
      folded += foldCharacter(character).length;
    }
    this.#last = { at, units, folded };
    return [this.#nodes[at], units];
  }

  /** The last node that starts before a position, or at it if a range starts there. */
  #nodeAt(position, isStart) {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] < position || (isStart && this.#starts[middle] === position)) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
