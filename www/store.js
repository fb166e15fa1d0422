// Names and values → the browser's storage, which may be full or blocked.

/** The storage of this tab or of this browser, or undefined if the browser blocks it. */
function area(name) {
  try {
    return globalThis[name];
  } catch {
    return undefined;
  }
}

const wrap = (storage) => ({
  /** @param {string} name @returns {string | null} */
  get: (name) => storage?.getItem(name) ?? null,
  /** Returns false if the value could not be stored. */
  set(name, value) {
    try {
      storage?.setItem(name, value);
      return storage !== undefined;
    } catch {
      return false;
    }
  },
  /** @param {string} name */
  remove: (name) => storage?.removeItem(name),
  /** @returns {string[]} */
  names: () => Object.keys(storage ?? {}),
});

/** Kept in this browser. */
export const kept = wrap(area('localStorage'));
/** Kept until this tab is closed. */
export const passing = wrap(area('sessionStorage'));

/** The user's preferences. */
export const preference = {
  get: (name) => kept.get(`oration-demo-${name}`),
  set: (name, value) => kept.set(`oration-demo-${name}`, value),
};

/** The languages the user reads, the chosen one first, as BCP 47 tags. */
export const languages = () => [preference.get('language'), ...navigator.languages].filter((tag) => tag !== null);
