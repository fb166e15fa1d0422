// The package as a page imports it: the module is a file beside this one, fetched when `init` is called.
import { start } from './module.js';

export * from './api.js';

const beside = () => new URL('./wasm/oration_bg.wasm', import.meta.url);

export function init(input) {
  return input === undefined ? start(beside).catch(instead) : start(() => input);
}

/** Some bundlers copy no files, and some policies allow no fetch; the module inside the package needs neither. */
async function instead(failure) {
  try {
    const inside = await import('./inline.js');
    await inside.init();
  } catch {
    throw failure;
  }
  console.warn(`${failure.message} Until then the larger copy inside the package is used.`);
}
