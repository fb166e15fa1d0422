// An omission and the text that was omitted → that text in its place, with ids of the speech and entries in the outline.
import { addEntries, updateState } from './entries.js';
import { around, isGenerated, readSections } from './sections.js';

/** The elements that get ids. */
const NAMED = '.oration-section, p[id]';

/**
 * Replaces an omission with a node. Sections and paragraphs without an id, or with the prefix `draftPrefix`, get ids of
 * this speech, and sections get outline entries.
 * @param {import('./context.js').Context} context
 * @param {Element} omission
 * @param {Node} rest
 * @param {string} draftPrefix
 * @returns {Element | undefined} the first element
 */
export function replaceOmission(context, omission, rest, draftPrefix) {
  const { article, outline, spy } = context;
  const id = spy.sections.containing(omission)?.id;
  const added = rest.nodeType === 1 ? [rest] : [...(rest.children ?? [])];
  omission.replaceWith(rest);
  setIds(context, added, draftPrefix);
  if (outline) addEntries(context, readSections(article));
  spy.readAgain();
  for (const section of around(id && spy.sections.byId(id))) updateState(context, section);
  return added[0];
}

function setIds({ document, navigation: { prefix } }, added, draftPrefix) {
  /** The last number that was given out, by the text before it. */
  const numbers = new Map();
  const isFree = (id) => document.getElementById(id) === null;
  const isOwn = (element) => document.getElementById(element.id) === element;
  const elements = added.flatMap((top) => [...(top.matches(NAMED) ? [top] : []), ...top.querySelectorAll(NAMED)]);
  for (const element of elements) {
    const isDraft = draftPrefix !== '' && element.id.startsWith(draftPrefix);
    const authored = isDraft ? element.id.slice(draftPrefix.length) : '';
    if (authored && !isGenerated(authored, '') && isFree(prefix + authored)) element.id = prefix + authored;
    else if (isDraft || !isOwn(element)) element.id = nextId(prefix, element, numbers, isFree);
  }
}

/** The next free number at the position of an element. Existing elements keep theirs. */
function nextId(prefix, element, numbers, isFree) {
  const parent = element.parentElement?.closest('.oration-section[id]');
  const letter = element.tagName === 'P' ? 'p' : parent ? '' : 's';
  const base = parent ? `${parent.id}-${letter}` : prefix + letter;
  let number = numbers.get(base) ?? 0;
  do number += 1;
  while (!isFree(base + number));
  numbers.set(base, number);
  return base + number;
}
