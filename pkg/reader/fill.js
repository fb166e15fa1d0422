// Values that a host supplies → the masks of a speech.
import { plain } from './popovers.js';

/** @param {HTMLElement} body */
export function masksOf(body) {
  /** The masks that are filled, with their original content. */
  let filled = [];

  const clear = () => {
    for (const { mask, sign, name } of filled) {
      mask.textContent = sign;
      mask.setAttribute('role', 'img');
      mask.setAttribute('aria-label', name);
      mask.removeAttribute('data-filled');
      masks.cleared?.(mask);
    }
    filled = [];
  };

  const masks = {
    clear,
    /** Called for each mask that is not filled any more. @type {((mask: Element) => void) | undefined} */
    cleared: undefined,
    /**
     * Replaces masks with values and returns how many were replaced.
     * @param {unknown} values an object whose keys are indexes of masks (from 0), kinds (`person`, `place` …) or signs, or
     *   a function of `{ index, of, mask }`
     * @param {() => boolean} isShown whether the reader still exists: a function of the host may destroy it
     */
    fill(values, isShown) {
      clear();
      const wanted = [...body.querySelectorAll('.oration-mask')].map((mask, index) => ({ mask, value: valueOf(values, index, mask) }));
      // A function of the host may have filled masks as well.
      clear();
      if (!isShown()) return 0;
      for (const { mask, value } of wanted) {
        if (typeof value !== 'string') continue;
        filled.push({ mask, sign: mask.textContent, name: mask.getAttribute('aria-label') ?? '' });
        mask.textContent = value;
        plain(mask);
        mask.removeAttribute('aria-label');
        mask.setAttribute('data-filled', '');
      }
      return filled.length;
    },
  };
  return masks;
}

/** The host's functions and getters can throw. */
function valueOf(values, index, mask) {
  const { of } = mask.dataset;
  const sign = mask.textContent;
  try {
    if (typeof values === 'function') return values({ index, of, mask: sign });
    const key = [String(index), of, sign].find((key) => key !== undefined && isText(values, key));
    return key === undefined ? undefined : values[key];
  } catch {
    return undefined;
  }
}

const isText = (values, key) => values !== null && typeof values === 'object' && Object.hasOwn(values, key) && typeof values[key] === 'string';
