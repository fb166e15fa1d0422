// A speech in the page, and its article in another language → both side by side: each block of the other beside its own.
import { make } from './dom.js';
import { numbersOf, pairsOf } from './pairs.js';

/** What is in a body, but not a block of the speech. */
const ADDED = '.oration-bar, .oration-own, .oration-permalink, .oration-boxes, .oration-other, .oration-edge';

const HEAD = ':scope > .oration-heading, :scope > .oration-runin';

/**
 * @typedef {import('./pairs.js').Item & { element: Element, head?: Element }} Item
 */

/** The blocks of a body or section. @param {Element} root @returns {Item[]} */
function itemsOf(root) {
  const items = [...root.children].filter((child) => !child.matches(ADDED)).flatMap((element) => {
    if (element.matches('.oration-chunk')) return itemsOf(element);
    if (!element.matches('.oration-section')) return [{ kind: kindOf(element), element }];
    const head = element.querySelector(HEAD);
    const inside = itemsOf(element).filter((item) => item.element !== head);
    return [{ kind: 'section', element, head, inside }];
  });
  const numbers = numbersOf(items.map(({ head }) => head?.querySelector('.oration-num')?.textContent));
  return items.map((item, at) => ({ ...item, number: numbers[at] }));
}

const kindOf = (element) => [...element.classList].find((name) => name.startsWith('oration-') && name !== 'oration-continued') ?? element.localName;

/** The blocks of two articles, in pairs. @param {Element} one @param {Element} other */
export const blocksOf = (one, other) => pairsOf(itemsOf(bodyOf(one)), itemsOf(bodyOf(other)));

const bodyOf = (article) => article.querySelector('.oration-body');

/**
 * The element in another article that corresponds to one, or to the block that is before it.
 * @param {import('./pairs.js').Pair[]} pairs
 * @param {Element} element
 * @returns {Element | undefined}
 */
export function partnerOf(pairs, element) {
  let found;
  const visit = (list) => list.some(({ one, other, inside }) => {
    if (!one) return false;
    const isBefore = one.element === element || one.element.contains(element) || one.element.compareDocumentPosition(element) & 4;
    if (!isBefore) return true;
    if (other) found = one.head && one.head.contains(element) ? (other.head ?? other.element) : other.element;
    return inside ? visit(inside) : false;
  });
  visit(pairs);
  return found;
}

/**
 * Puts the blocks of a copy of another article beside those of an article.
 * @param {import('./context.js').Context} context
 * @param {Element} article in the other language, which is taken apart
 * @returns {() => void} removes them
 */
export function weave({ article: own, body, document }, article) {
  const { lang, dir } = article;
  const added = [];
  const place = (element, after, isFirst) => {
    element.classList.add('oration-other');
    element.lang = lang;
    element.dir = dir;
    // The reader would take them for sections of this speech.
    for (const section of [element, ...element.querySelectorAll('.oration-section')]) section.classList.replace('oration-section', 'oration-other-section');
    if (isFirst) after.prepend(element);
    else after.after(element);
    added.push(element);
    return element;
  };
  const join = (pairs, root, start) => {
    let last = start;
    for (const { one, other, inside } of pairs) {
      if (!one) {
        last = place(other.element, last ?? root, !last);
      } else if (inside) {
        const head = one.head && other.head ? place(other.head, one.head) : one.head;
        join(inside, one.element, head);
        last = one.element;
      } else {
        last = other ? place(other.element, one.element) : one.element;
      }
    }
  };
  const pairs = blocksOf(own, article);
  const bar = body.querySelector(':scope > .oration-bar');
  join(pairs, body, bar ?? undefined);
  const title = own.querySelector('.oration-title');
  const otherTitle = article.querySelector('.oration-title');
  if (title && otherTitle) place(make(document, 'p', { class: 'oration-other-title' }, ...otherTitle.childNodes), title);
  const notes = article.querySelector('.oration-notes');
  if (notes) place(notes, own.querySelector('.oration-notes') ?? body);
  own.toggleAttribute('data-parallel', true);
  return () => {
    for (const element of added) element.remove();
    own.removeAttribute('data-parallel');
    own.removeAttribute('data-side');
  };
}
