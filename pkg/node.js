// The entry point for Node.js: the modules are files of the package, and start with the first call.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { complete } from './module/complete.js';
import { exporter } from './module/export-speech.js';
import { importer } from './module/import-text.js';
import { initArgument } from './module/init-argument.js';
import { provide, start } from './module/renderer.js';
import { timer } from './module/time-speech.js';
import packed from './wasm/oration-inline.js';

export * from './api.js';

const unpack = (packed) => gunzipSync(Buffer.from(packed, 'base64'));

/** Bundlers for servers copy the JavaScript of a package, but not always its other files. */
function readModule() {
  try {
    return readFileSync(new URL('./wasm/oration_bg.wasm', import.meta.url));
  } catch {
    return unpack(packed);
  }
}

provide(complete, readModule);

/** @type {typeof import('./index.js').init} */
export async function init(argument) {
  const { module } = initArgument(argument);
  return start(complete, () => module ?? readModule());
}

const embeddedIn = (load) => (start) => start(async () => unpack((await load()).default));

export const { importText, importDocument } = importer({
  importer: embeddedIn(() => import('./wasm/importer-inline.js')),
  markdown: embeddedIn(() => import('./wasm/markdown-inline.js')),
  html: embeddedIn(() => import('./wasm/html-inline.js')),
  document: embeddedIn(() => import('./wasm/document-inline.js')),
  interchange: embeddedIn(() => import('./wasm/interchange-inline.js')),
});

export const { exportTo, toMarkdown } = exporter(embeddedIn(() => import('./wasm/export-inline.js')), () => init());

export const { align, timing } = timer(embeddedIn(() => import('./wasm/timing-inline.js')), () => init(), importText);
