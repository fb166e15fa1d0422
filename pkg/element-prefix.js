// The ids in a page → a prefix for the ids of another speech.

/** The elements with a generated prefix, by prefix, and their prefixes. @type {Map<string, WeakRef<Element>>} */
const owners = new Map();
/** @type {WeakMap<Element, string>} */
const prefixes = new WeakMap();

/**
 * `speech-`, or a numbered variant if the page has ids that begin with it. None begins another; otherwise ids that an author
 * chose in one speech could be those of another. Elements are numbered in the order of the page, not in that in which they
 * load, so that links to their sections stay valid.
 * @param {HTMLElement} element keeps its prefix
 */
export function freePrefix(element) {
  for (const other of element.getRootNode().querySelectorAll(element.localName)) if (other === element || isGenerated(other)) prefixOf(other);
  return prefixOf(element);
}

/** Whether an element will ask for a prefix. */
const isGenerated = (element) => !element.idPrefix && typeof element.options?.idPrefix !== 'string' && !element.querySelector(':scope > article.oration');

function prefixOf(element) {
  const known = prefixes.get(element);
  if (known && owners.get(known).deref() === element) return known;
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? 'speech-' : `speech${number}-`;
    if (owners.get(prefix)?.deref()?.isConnected || isUsed(prefix, element)) continue;
    owners.set(prefix, new WeakRef(element));
    prefixes.set(element, prefix);
    return prefix;
  }
}

const isUsed = (prefix, element) =>
  [...element.getRootNode().querySelectorAll(`[id^="${prefix}"]`)].some((other) => !element.contains(other));
