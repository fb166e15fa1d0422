// The user's settings ↔ local storage, if the host has enabled it.

/** @param {import('./context.js').Context} context @param {string} name */
export function load({ window, options }, name) {
  if (options.storage === undefined) return undefined;
  try {
    return window.localStorage.getItem(`${options.storage}.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether a setting is stored whose name matches. @param {import('./context.js').Context} context @param {RegExp} pattern */
export function isStored({ window, options: { storage } }, pattern) {
  if (storage === undefined) return false;
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith(`${storage}.`) && pattern.test(key.slice(storage.length + 1)));
  } catch {
    return false;
  }
}

/** @param {import('./context.js').Context} context @param {string} name @param {string} value */
export function store({ window, options }, name, value) {
  if (options.storage === undefined) return;
  try {
    window.localStorage.setItem(`${options.storage}.${name}`, value);
  } catch {
    // Storage is full or forbidden; the setting lasts as long as the page.
  }
}
