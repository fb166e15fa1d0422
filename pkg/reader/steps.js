// What a generator yields → a list, made in steps between which the browser can respond to the user.
import { task } from './frames.js';

/** Milliseconds of a step. */
const STEP_MS = 8;

/**
 * Waits for nothing if one step is enough, so that a click of the user still counts.
 * @template Item, Result
 * @param {Iterator<Item>} items
 * @param {AbortSignal} signal ends it before all items are there
 * @param {(found: Item[]) => Result} done
 * @returns {Result | Promise<Result>}
 */
export function inSteps(items, signal, done) {
  const found = [];
  const step = () => {
    for (const end = performance.now() + STEP_MS; performance.now() < end; ) {
      const next = items.next();
      if (next.done) return true;
      found.push(next.value);
    }
    return false;
  };
  if (step()) return done(found);
  return (async () => {
    do await task();
    while (!signal.aborted && !step());
    return done(found);
  })();
}
