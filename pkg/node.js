// The entry point for Node.js: the modules are embedded and start with the first call.
import { gunzipSync } from 'node:zlib';
import { importer } from './module/import-text.js';
import { complete } from './module/complete.js';
import { initArgument } from './module/init-argument.js';
import { provide, start } from './module/renderer.js';
import packed from './wasm/oration-inline.js';

export * from './api.js';

const unpack = (packed) => gunzipSync(Buffer.from(packed, 'base64'));

provide(complete, () => unpack(packed));

export async function init(argument) {
  const { module } = initArgument(argument);
  return start(complete, () => module ?? unpack(packed));
}

const embeddedIn = (load) => (start) => start(async () => unpack((await load()).default));

export const { importText } = importer({
  importer: embeddedIn(() => import('./wasm/importer-inline.js')),
  markdown: embeddedIn(() => import('./wasm/markdown-inline.js')),
  html: embeddedIn(() => import('./wasm/html-inline.js')),
});
