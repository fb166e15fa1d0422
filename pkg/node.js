// The entry point for Node: the modules are embedded and start with the first call.
import { gunzipSync } from 'node:zlib';
import { importer } from './module/import-text.js';
import { provide, start } from './module/renderer.js';
import packed from './wasm/oration-inline.js';

export * from './api.js';

const unpack = (packed) => gunzipSync(Buffer.from(packed, 'base64'));

provide(() => unpack(packed));

export function init(input) {
  return start(() => input ?? unpack(packed));
}

export const importText = importer((start) =>
  start(async () => unpack((await import('./wasm/importer-inline.js')).default)),
);
