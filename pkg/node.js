// The package as a server imports it: the modules are inside and start by themselves at the first call.
import { gunzipSync } from 'node:zlib';
import { importer } from './import.js';
import { provide, start } from './module.js';
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
