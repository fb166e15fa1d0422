// A contender's name → the sizes of the bundle a web page would load for it.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { contender, wasmOf } from './load.mjs';

/** @returns {{ raw: number, gzip: number, brotli: number }} */
export function sizes(parts) {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const part of parts) {
    total.raw += part.length;
    total.gzip += gzipSync(part, { level: 9 }).length;
    total.brotli += brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return total;
}

/** The JavaScript and the WebAssembly of a contender, minified, as bytes. */
export async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`contenders/${name}.mjs`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    // Loaded later by ours: the importer, with the first plain text; an embedded module, if its file does not load.
    external: ['node:*', 'fs', 'path', '*/importer.js', '*/inside.js', '*-inline.js'],
    logLevel: 'error',
  });
  return { script: Buffer.from(outputFiles[0].contents), wasm: await wasmOf(await contender(name)) };
}
