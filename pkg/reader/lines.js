// A part of the page → its text, each block on a line.

/** Elements that do not interrupt a line of text. */
const INLINE = new Set(['SPAN', 'B', 'I', 'EM', 'STRONG', 'A', 'BDI', 'CODE', 'S', 'RUBY', 'TIME', 'MARK']);

/** Elements that are not part of the speech's text. */
export const EXCLUDED = '.oration-bar, .oration-permalink, .oration-noteref, .oration-own, rt, rp';

/** What stands for text that is left out. */
export const LEFT_OUT = '.oration-omission, .oration-gap';

/** Elements that do not count: they are not spoken, or are subsections, which are measured separately. */
export const OUTSIDE_SPEECH =
  '.oration-section, .oration-omission, .oration-gap, .oration-remark, .oration-turn-speaker, .oration-noteref, ' +
  '.oration-permalink, .oration-own, .oration-bar, figure:not(.oration-quote), figcaption, caption, thead, rt, rp, ' +
  '[data-state=omitted] > .oration-heading';

/**
 * Visits the text in a node, except in elements that match a selector; `edge` is called at the start and end of a block.
 * @param {Node} node
 * @param {string} excluded
 * @param {(text: Text) => void} visit
 * @param {() => void} edge
 */
export function walk(node, excluded, visit, edge) {
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
  // Full-width punctuation is copied as printed.
  const printed = (child) => (child.data && child.parentElement?.dataset.printed) || child.data;
  walk(node, excluded, (child) => (text += printed(child)), () => (text += '\n'));
  return text;
}
