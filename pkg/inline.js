// The entry point with embedded modules, for bundlers and pages that cannot serve a file.
import { exporter } from './module/export-speech.js';
import { importer } from './module/import-text.js';
import { complete } from './module/complete.js';
import { embedded } from './module/embedded.js';
import { initArgument } from './module/init-argument.js';
import { start } from './module/renderer.js';
import { timer } from './module/time-speech.js';

export * from './api.js';

const bytes = embedded(() => import('./wasm/oration-inline.js'));

export async function init(argument) {
  const { module } = initArgument(argument);
  return start(complete, () => module ?? bytes());
}

export const { importText, importDocument } = importer({
  importer: (start) => start(embedded(() => import('./wasm/importer-inline.js'))),
  markdown: (start) => start(embedded(() => import('./wasm/markdown-inline.js'))),
  html: (start) => start(embedded(() => import('./wasm/html-inline.js'))),
  document: (start) => start(embedded(() => import('./wasm/document-inline.js'))),
  interchange: (start) => start(embedded(() => import('./wasm/interchange-inline.js'))),
});

export const { exportTo, toMarkdown } = exporter(
  (start) => start(embedded(() => import('./wasm/export-inline.js'))),
  () => init(),
);

export const { align, timing } = timer(
  (start) => start(embedded(() => import('./wasm/timing-inline.js'))),
  () => init(),
  importText,
);
