// The entry point for browsers and bundlers: the modules are files of the package, fetched when needed.
import { importer } from './module/import-text.js';
import { start } from './module/renderer.js';

export * from './api.js';

export function init(input) {
  return input === undefined ? startRenderer(start) : start(() => input);
}

const startRenderer = located(
  () => new URL('./wasm/oration_bg.wasm', import.meta.url),
  () => import('./wasm/oration-inline.js'),
);

export const importText = importer({
  importer: located(
    () => new URL('./wasm/importer_bg.wasm', import.meta.url),
    () => import('./wasm/importer-inline.js'),
  ),
  markdown: located(
    () => new URL('./wasm/markdown_bg.wasm', import.meta.url),
    () => import('./wasm/markdown-inline.js'),
  ),
  html: located(
    () => new URL('./wasm/html_bg.wasm', import.meta.url),
    () => import('./wasm/html-inline.js'),
  ),
});

/** Falls back to the embedded module: some bundlers do not copy the file, and some policies forbid fetching it. */
function located(separate, copy) {
  return (start) => start(separate).catch((failure) => startEmbedded(start, copy, failure));
}

async function startEmbedded(start, copy, failure) {
  try {
    const { embedded } = await import('./module/embedded.js');
    await start(embedded(copy));
  } catch {
    throw failure;
  }
  console.warn(`${failure.message} Until then, the larger embedded copy is used.`);
}
