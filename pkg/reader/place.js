// The block of text at the line → the same words there, after the lines have been broken again.
import { countWhile } from './sections.js';

/**
 * A block, the part of its height that is above the line, the pixels from its end to the line if that is in the space below
 * it, and the width of the article.
 * @typedef {{ block: Element, part: number, beyond: number, width: number }} Place
 */

/**
 * The place where an article is read; undefined if the line is not in it.
 * @param {HTMLElement} article
 * @param {Element} around the current section, or the body above the first
 * @param {number} line
 * @returns {Place | undefined}
 */
export function placeAt(article, around, line) {
  const frame = article.getBoundingClientRect();
  if (frame.top > line || frame.bottom <= line) return undefined;
  const blocks = [...around.children].filter((block) => !block.matches('.oration-bar, .oration-own, .oration-permalink'));
  const block = blocks[countWhile(blocks, (one) => one.getBoundingClientRect().top <= line) - 1] ?? around;
  const { top, height } = block.getBoundingClientRect();
  const part = height > 0 ? Math.min(1, (line - top) / height) : 0;
  return { block, part, beyond: Math.max(0, line - top - height), width: article.clientWidth };
}

/** How far a place is from the line; 0 if it is not in the page. @param {Place} place @param {number} line */
export function distanceTo({ block, part, beyond }, line) {
  if (!block.isConnected) return 0;
  const { top, height } = block.getBoundingClientRect();
  return top + part * height + beyond - line;
}
