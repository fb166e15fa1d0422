// The package as a page imports it: the modules are files beside this one, fetched when they are needed.
import { importer } from './import.js';
import { start } from './module.js';

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

/** Some bundlers copy no files, and some policies allow no fetch; the modules inside the package need neither. */
function located(beside, copy) {
  return (start) => start(beside).catch((failure) => instead(start, copy, failure));
}

async function instead(start, copy, failure) {
  try {
    const { inside } = await import('./inside.js');
    await start(inside(copy));
  } catch {
    throw failure;
  }
  console.warn(`${failure.message} Until then the larger copy inside the package is used.`);
}
