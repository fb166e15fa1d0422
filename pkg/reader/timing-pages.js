// The body of a speech → the A4 pages that it fills.
import { linesOf } from './lines.js';

/** What is not printed as text. */
const EXCLUDED = '.oration-own, .oration-bar, .oration-permalink, .oration-noteref, rt, rp, figcaption, caption';
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60“”‘’—…]|[\u{20000}-\u{3ffff}]/u;

/** Pages of 22 lines of 28 characters, as crates/timing/src/pages.rs counts them. @param {Element} body */
export function pagesOf(body) {
  const lines = linesOf(body, EXCLUDED).split('\n').map((line) => line.trim()).filter(Boolean);
  const width = (line) => [...line].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
  return Math.max(1, Math.ceil(lines.reduce((sum, line) => sum + Math.ceil((4 + width(line)) / 56), 0) / 22));
}
