// The body of a speech → one folded text to search, and positions in it ↔ ranges of the page.
import { foldCharacter } from './fold.js';

/** Elements that do not interrupt a line of text. */
const INLINE = new Set(['SPAN', 'B', 'I', 'EM', 'STRONG', 'A', 'BDI', 'CODE', 'S', 'RUBY', 'TIME', 'MARK']);

/** Elements that are not part of the speech's text. */
export const EXCLUDED = '.oration-bar, .oration-permalink, .oration-noteref, .oration-own, rt, rp';

/**
 * Visits the text in a node, except in elements that match a selector; `edge` is called at the start and end of a block.
 * @param {Node} node
 * @param {string} excluded
 * @param {(text: Text) => void} visit
 * @param {() => void} edge
 */
function walk(node, excluded, visit, edge) {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) visit(child);
    if (child.nodeType !== 1 || child.matches(excluded)) continue;
    const isBlock = !INLINE.has(child.tagName);
    if (isBlock) edge();
    walk(child, excluded, visit, edge);
    if (isBlock) edge();
  }
}

/** The text in a node, each block on a line. @param {Node} node */
export function linesOf(node, excluded = EXCLUDED) {
  let text = '';
  walk(node, excluded, (child) => (text += child.data), () => (text += '\n'));
  return text;
}

export class FoldedText {
  /** The folded text, each block on a line. */
  text = '';
  /** The text nodes, and the start of each in the folded text. */
  #nodes = [];
  #starts = [];

  /** @param {Node} root */
  constructor(root, excluded = EXCLUDED) {
    walk(
      root,
      excluded,
      (node) => {
        this.#nodes.push(node);
        this.#starts.push(this.text.length);
        let folded = '';
        for (const character of node.data) folded += foldCharacter(character);
        this.text += folded;
      },
      () => (this.text += '\n'),
    );
  }

  /** The position of an offset in a node; undefined if the node is not text of this speech. */
  position(node, offset) {
    const at = this.#nodes.indexOf(node);
    if (at < 0) return undefined;
    let [units, folded] = [0, 0];
    for (const character of node.data) {
      if (units >= offset) break;
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
  range([start, end]) {
    const [first, offset] = this.#point(start, true);
    const [last, lastOffset] = this.#point(end, false);
    const range = first.ownerDocument.createRange();
    range.setStart(first, offset);
    range.setEnd(last, lastOffset);
    return range;
  }

  /** A position → a node and an offset in it, in UTF-16 code units. */
  #point(position, isStart) {
    const at = this.#nodeAt(position, isStart);
    const node = this.#nodes[at];
    let [units, folded] = [0, this.#starts[at]];
    for (const character of node.data) {
      if (folded >= position) break;
      units += character.length;
      folded += foldCharacter(character).length;
    }
    return [node, units];
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
