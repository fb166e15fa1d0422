// The entry point for browsers and bundlers: the modules are files of the package, fetched when needed.
import { importer } from './module/import-text.js';
import { start } from './module/renderer.js';

export * from './api.js';

export function init(input) {
  return input === undefined ? show(start) : start(() => input);
}

const show = located(
  () => new URL('./wasm/oration_bg.wasm', import.meta.url),
  () => import('./wasm/oration-inline.js'),
);

export const importText = importer(
  located(
    () => new URL('./wasm/importer_bg.wasm', import.meta.url),
    () => import('./wasm/importer-inline.js'),
  ),
);

/** Some bundlers do not copy the files and some policies forbid fetch: the embedded modules need neither. */
function located(beside, copy) {
  return (start) => start(beside).catch((failure) => instead(start, copy, failure));
}

async function instead(start, copy, failure) {
  try {
    const { embedded } = await import('./module/embedded.js');
    await start(embedded(copy));
  } catch {
    throw failure;
  }
  console.warn(`${failure.message} Until then, the larger embedded copy is used.`);
}
