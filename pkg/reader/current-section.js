// Sections and a viewport → the current section.
import { topOf } from './sections.js';

/** Pixels of scrolling during which a section is current that can never reach the line. */
const SHARE = 24;

/**
 * The last section at or above the line. Sections too close to the end to reach the line become current one after the
 * other during the last part of the scrolling, each only once it is visible.
 * @param {import('./sections.js').Sections} sections
 * @param {import('./viewport.js').Viewport} viewport
 * @returns {import('./sections.js').Section | undefined}
 */
export function currentSection(sections, { line, bottom, scrolled, remaining }) {
  const height = bottom - line;
  // A jump may end a fraction of a pixel short.
  const strict = sections.at(line + 1);
  if (remaining >= height) return strict;
  const reach = sections.at(line + remaining + 1);
  const last = sections.at(bottom + remaining - 1);
  const beyond = last ? last.index + 1 - count(reach) : 0;
  if (beyond === 0) return last && strict;
  const room = reach ? remaining - (topOf(reach) - line) : height;
  const zone = Math.min(Math.max(room, Math.min(SHARE * beyond, height / 2)), height, scrolled + remaining);
  // There is nothing to scroll, or the last part has not begun.
  if (remaining >= zone || zone <= 2) return strict;
  const first = count(sections.at(line + remaining - zone + 1));
  const left = remaining <= 2 ? 0 : remaining / zone;
  const turn = Math.floor((last.index + 2 - first) * (1 - left));
  const shown = count(sections.at(bottom - 1));
  return sections.all[Math.min(first + turn, last.index + 1, shown) - 1];
}

/** The number of sections up to and including one. */
const count = (section) => (section ? section.index + 1 : 0);
