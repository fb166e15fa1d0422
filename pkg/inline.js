// The package with the modules inside: no file to fetch, for bundlers and pages that cannot serve one.
import { importer } from './import.js';
import { inside } from './inside.js';
import { start } from './module.js';

export * from './api.js';

const show = inside(() => import('./wasm/oration-inline.js'));

export function init(input) {
  return start(() => input ?? show());
}

export const importText = importer((start) => start(inside(() => import('./wasm/importer-inline.js'))));
