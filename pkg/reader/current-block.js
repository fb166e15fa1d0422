// The current section and the line → the block of text at the line.
import { countWhile } from './sections.js';

/** What a reader adds to a section. */
const ADDED = '.oration-bar, .oration-own, .oration-permalink';

/**
 * @param {HTMLElement} article
 * @param {Element} around the current section, or the body above the first
 * @param {number} line
 * @returns {Element | undefined} undefined if the line is not in the article
 */
export function currentBlock(article, around, line) {
  const frame = article.getBoundingClientRect();
  if (frame.top > line || frame.bottom <= line) return undefined;
  const blocks = [...around.children].filter((block) => !block.matches(ADDED));
  const found = blocks[countWhile(blocks, (one) => one.getBoundingClientRect().top <= line + 1) - 1] ?? around;
  if (around.getBoundingClientRect().bottom > line) return found;
  // Text may follow the last subsection.
  const outer = around.parentElement.closest('.oration-section, .oration-body');
  const next = outer && currentBlock(article, outer, line);
  return !next || next.matches('.oration-chunk, .oration-section') ? found : next;
}
