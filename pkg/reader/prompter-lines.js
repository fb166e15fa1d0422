// A block of the script in the page → when each of its lines begins, and where it is.

/**
 * A line: the time at which its first character is spoken, and its top edge below that of the block.
 * @typedef {{ time: number, top: number }} Line
 */

/**
 * @param {HTMLElement} element of the block; each sentence is a child, each span of it a child of that
 * @param {import('./script.js').Block} block
 * @param {boolean} isUpsideDown whether the page is mirrored
 * @returns {Line[]}
 */
export function linesOf(element, block, isUpsideDown) {
  const characters = new Characters(element, block, isUpsideDown);
  const lines = [];
  for (let at = 0; at < characters.length; ) {
    const place = characters.topFrom(at);
    if (place === undefined) break;
    lines.push({ time: characters.time(at), top: place.top });
    at = characters.endOfLine(place.at, place.top + place.height / 2);
  }
  return lines;
}

class Characters {
  length = 0;
  /** The text nodes, each with its first character, its sentence and how much of that is before it. */
  #nodes = [];
  #range;
  #box;
  #isUpsideDown;

  constructor(element, block, isUpsideDown) {
    this.#range = element.ownerDocument.createRange();
    this.#box = element.getBoundingClientRect();
    this.#isUpsideDown = isUpsideDown;
    for (const [at, sentence] of block.sentences.entries()) {
      let said = 0;
      for (const [index, { text, kind }] of sentence.spans.entries()) {
        const node = element.children[at].childNodes[index].firstChild;
        const isSaid = kind === 'text' || kind === 'mask';
        if (node) this.#nodes.push({ node, first: this.length, sentence, said, isSaid });
        this.length += text.length;
        if (isSaid) said += text.length;
      }
    }
  }

  #find(at) {
    let [low, high] = [0, this.#nodes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#nodes[middle].first <= at) low = middle + 1;
      else high = middle;
    }
    return this.#nodes[low - 1];
  }

  /** When a character is spoken. It depends on the text only, not on the lines. */
  time(at) {
    const { first, sentence, said, isSaid } = this.#find(at);
    const part = sentence.length > 0 ? (said + (isSaid ? at - first : 0)) / sentence.length : 0;
    return sentence.start + (sentence.end - sentence.start) * part;
  }

  #top(at) {
    const { node, first } = this.#find(at);
    this.#range.setStart(node, at - first);
    this.#range.setEnd(node, at - first + 1);
    const [rect] = this.#range.getClientRects();
    if (!rect || rect.height === 0) return undefined;
    return { at, height: rect.height, top: this.#isUpsideDown ? this.#box.bottom - rect.bottom : rect.top - this.#box.top };
  }

  /** The place of a character, or of the next one that has a place: a space at the end of a line has none. */
  topFrom(at) {
    for (let next = at; next < this.length; next += 1) {
      const place = this.#top(next);
      if (place) return place;
    }
    return undefined;
  }

  /** The first character after one that is below a height. */
  endOfLine(from, height) {
    let [low, high] = [from + 1, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = this.topFrom(middle);
      if (place === undefined || place.top > height) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
