// The package as an edge worker imports it: the modules come compiled, since a worker may not compile.
import { importer } from './import.js';
import { provide, start } from './module.js';
import importing from './wasm/importer_bg.wasm';
import showing from './wasm/oration_bg.wasm';

export * from './api.js';

provide(() => showing);

export function init(input) {
  return start(() => input ?? showing);
}

export const importText = importer((start) => start(() => importing));
