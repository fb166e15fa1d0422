// A group of parts of a reader, detached in reverse order.

export class Parts {
  /** @type {import('./context.js').Attached[]} */
  #attached = [];

  /** @template {import('./context.js').Attached | void} T @param {T} part @returns {T} */
  add(part) {
    if (part) this.#attached.push(part);
    return part;
  }

  sectionsChanged() {
    for (const part of this.#attached) part.sectionsChanged?.();
  }

  /** Lets the parts process up to a number of sections in all, one part after the other. Returns whether there may be more. */
  advance(most) {
    let left = most;
    for (const part of this.#attached) {
      left -= part.advance?.(left) ?? 0;
      if (left <= 0) return true;
    }
    return false;
  }

  complete() {
    for (const part of [...this.#attached]) part.complete?.();
  }

  /** Lets the parts store what they know before any of them is removed. */
  leave() {
    for (const part of this.#attached) part.leave?.();
  }

  destroy() {
    for (const part of this.#attached.splice(0).reverse()) part.destroy?.();
  }
}
