// The package as an edge worker imports it: the module comes compiled, since a worker may not compile.
import { provide, start } from './module.js';
import module from './wasm/oration_bg.wasm';

export * from './api.js';

provide(() => module);

export function init(input) {
  return start(() => input ?? module);
}
