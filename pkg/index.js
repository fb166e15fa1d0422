// The package as a page imports it: the module is a file beside this one, fetched when `init` is called.
import { start } from './module.js';

export * from './api.js';

export function init(input) {
  return start(() => input ?? new URL('./wasm/oration_bg.wasm', import.meta.url));
}
