// The ids in a page → a prefix for the ids of another speech.

/** The elements with a generated prefix, by prefix. */
const prefixes = new Map();

/**
 * `speech-`, or a numbered variant if the page has ids that begin with it. None begins another; otherwise ids that an author
 * chose in one speech could be those of another.
 * @param {HTMLElement} element keeps its prefix
 */
export function freePrefix(element) {
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? 'speech-' : `speech${number}-`;
    const owner = prefixes.get(prefix)?.deref();
    if (owner !== element) {
      if (owner?.isConnected || isUsed(prefix, element)) continue;
      prefixes.set(prefix, new WeakRef(element));
    }
    return prefix;
  }
}

const isUsed = (prefix, element) =>
  [...element.getRootNode().querySelectorAll(`[id^="${prefix}"]`)].some((other) => !element.contains(other));
