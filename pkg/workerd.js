// The entry point for edge workers: the modules are imported compiled, because a worker may not compile them.
import { importer } from './module/import-text.js';
import { provide, start } from './module/renderer.js';
import importing from './wasm/importer_bg.wasm';
import showing from './wasm/oration_bg.wasm';

export * from './api.js';

provide(() => showing);

export function init(input) {
  return start(() => input ?? showing);
}

export const importText = importer((start) => start(() => importing));
