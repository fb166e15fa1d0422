// The entry point for edge workers: the modules are imported compiled, because a worker may not compile them.
import { exporter } from './module/export-speech.js';
import { importer } from './module/import-text.js';
import { complete } from './module/complete.js';
import { initArgument } from './module/init-argument.js';
import { provide, start } from './module/renderer.js';
import { timer } from './module/time-speech.js';
import documentModule from './wasm/document_bg.wasm';
import exportModule from './wasm/export_bg.wasm';
import htmlModule from './wasm/html_bg.wasm';
import importerModule from './wasm/importer_bg.wasm';
import interchangeModule from './wasm/interchange_bg.wasm';
import markdownModule from './wasm/markdown_bg.wasm';
import rendererModule from './wasm/oration_bg.wasm';
import timingModule from './wasm/timing_bg.wasm';

export * from './api.js';

provide(complete, () => rendererModule);

export async function init(argument) {
  const { module } = initArgument(argument);
  return start(complete, () => module ?? rendererModule);
}

export const { importText, importDocument } = importer({
  importer: (start) => start(() => importerModule),
  markdown: (start) => start(() => markdownModule),
  html: (start) => start(() => htmlModule),
  document: (start) => start(() => documentModule),
  interchange: (start) => start(() => interchangeModule),
});

export const { exportTo, toMarkdown } = exporter(
  (start) => start(() => exportModule),
  () => init(),
);

export const { align, timing } = timer(
  (start) => start(() => timingModule),
  () => init(),
  importText,
);
