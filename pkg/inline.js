// The package with the module inside: no file to fetch, for bundlers and pages that cannot serve one.
import { start } from './module.js';
import packed from './wasm/inline.js';

export * from './api.js';

export function init(input) {
  return start(() => input ?? unpack());
}

async function unpack() {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
