// A jump target and its position in each frame → whether it is still the current section.
import { isReached } from './viewport.js';

/** Frames without movement after which a jump that has reached its section is over. */
const STILL = 6;

/** The same for a jump that has not: a busy browser may not scroll for many frames. */
const PATIENCE = 40;

/**
 * A section that stays current while it is where a jump put it, even if other sections are at the line. `still` is the
 * number of frames without movement; undefined once the jump has ended.
 * @typedef {{ section: import('./sections.js').Section, top: number, scrolled: number, still?: number }} Pin
 */

/**
 * The target of a jump that starts now.
 * @returns {Pin}
 */
export const pinTo = (section, top, { scrolled }) => ({ section, top, scrolled, still: 0 });

/**
 * Whether late layout above the section has moved it: text may turn out to have another height than was estimated, and
 * scroll anchoring does not always compensate.
 */
export const isDisplaced = (pin, top, { scrolled }) => Math.abs(top - pin.top) > 2 && Math.abs(scrolled - pin.scrolled) < 1;

/**
 * The pin after another frame; a displaced section is scrolled back in it. Undefined if the section moved away after the
 * jump, or the jump ended elsewhere.
 * @returns {Pin | undefined}
 */
export function pinAfter(pin, top, viewport) {
  const moved = Math.abs(top - pin.top);
  const next = { ...pin, scrolled: viewport.scrolled };
  if (pin.still === undefined) {
    if (isDisplaced(pin, top, viewport)) return { ...next, still: 0 };
    return moved <= 2 ? next : undefined;
  }
  if (moved >= 1) return { ...next, top, still: 0 };
  const still = pin.still + 1;
  if (still >= STILL && isReached(viewport, top)) return { ...next, still: undefined };
  return still < PATIENCE ? { ...next, still } : undefined;
}
