// What a page downloads, compressed as servers do: no part may grow unnoticed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const pkg = fileURLToPath(new URL('../../pkg/', import.meta.url));

/** KB of 1000 bytes that each part may have, a little over what it has. */
const budget = { WebAssembly: 231, importer: 99, JavaScript: 19.6, 'style sheet': 7.5 };

/** The modules that importing one loads, itself included. */
function graph(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^'\n]*?'(\.[^']+)';$/gm)) {
    graph(join(dirname(file), path), seen);
  }
  return seen;
}

const weigh = (files) =>
  [...files].reduce((bytes, file) => bytes + brotliCompressSync(readFileSync(file)).length, 0) / 1000;

const parts = {
  WebAssembly: () => [join(pkg, 'wasm/oration_bg.wasm')],
  importer: () => [join(pkg, 'wasm/importer_bg.wasm')],
  JavaScript: () => graph(join(pkg, 'index.js')),
  'style sheet': () => [join(pkg, 'oration.css')],
};

for (const [part, files] of Object.entries(parts)) {
  test(`the ${part} of a page is no heavier than ${budget[part]} KB`, () => {
    const weight = weigh(files());
    const over = (weight - budget[part]).toFixed(1);
    assert.ok(weight <= budget[part], `${part}: ${weight.toFixed(1)} KB compressed, ${over} KB over its budget`);
  });
}

test('the JavaScript of a page is all that its entry point imports', () => {
  assert.ok(graph(join(pkg, 'index.js')).has(join(pkg, 'wasm/oration.js')));
});
