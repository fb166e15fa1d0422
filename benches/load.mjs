// A contender's name → its module, ready to run in Node.js.
import { readFile } from 'node:fs/promises';

/** The bytes of a contender's WebAssembly module; `null` if it has none. */
export const wasmOf = async ({ wasm }) => (wasm ? readFile(new URL(wasm, import.meta.url)) : null);

/** @param {string} name */
export const contender = (name) => import(`./contenders/${name}.mjs`);

/** @returns {Promise<{ format: string, run: (bytes: Uint8Array) => unknown }>} */
export async function load(name) {
  const module = await contender(name);
  const run = await module.load(await wasmOf(module));
  return { format: module.format, run };
}
