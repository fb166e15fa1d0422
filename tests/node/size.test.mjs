// The compressed size of what a page downloads: no part grows unnoticed, and the README has the actual sizes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const pkg = fileURLToPath(new URL('../../pkg/', import.meta.url));

/** The maximum size of each part in KB of 1000 bytes, a little above the actual size. */
const budget = { WebAssembly: 166, importer: 199.5, Markdown: 98, HTML: 79, JavaScript: 33, reader: 21, stylesheet: 7.6 };

/** The modules that importing a module loads, including itself. */
function graph(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from, path = from] of readFileSync(file, 'utf8').matchAll(/\b(?:import|export)\b[^'"\n;]*?\bfrom ?['"](\.[^'"]+)['"]|^import '(\.[^']+)';$/gm)) {
    graph(join(dirname(file), path), seen);
  }
  return seen;
}

const weigh = (files) =>
  [...files].reduce((bytes, file) => bytes + brotliCompressSync(readFileSync(file)).length, 0) / 1000;

const parts = {
  WebAssembly: () => [join(pkg, 'wasm/oration_bg.wasm')],
  importer: () => [join(pkg, 'wasm/importer_bg.wasm')],
  Markdown: () => [join(pkg, 'wasm/markdown_bg.wasm')],
  HTML: () => [join(pkg, 'wasm/html_bg.wasm')],
  JavaScript: () => graph(join(pkg, 'index.js')),
  reader: () => [...graph(join(pkg, 'reader.js')), join(pkg, 'locale/en.js')],
  stylesheet: () => [join(pkg, 'oration.css')],
};

for (const [part, files] of Object.entries(parts)) {
  test(`the ${part} of a page is at most ${budget[part]} KB`, () => {
    const weight = weigh(files());
    const over = (weight - budget[part]).toFixed(1);
    assert.ok(weight <= budget[part], `${part}: ${weight.toFixed(1)} KB compressed, ${over} KB over its budget`);
  });
}

test('the reader of a page that a server rendered imports no module', () => {
  const files = [...graph(join(pkg, 'reader.js'))].map((file) => file.slice(pkg.length));
  assert.deepEqual(files.filter((file) => /^(wasm|module)\//.test(file)), []);
});

test('the JavaScript of a page is what its entry point imports', () => {
  assert.ok(graph(join(pkg, 'index.js')).has(join(pkg, 'wasm/oration.js')));
});

const readme = readFileSync(join(pkg, 'README.md'), 'utf8');

/** The sizes in the README. package.test.mjs checks the list of files. */
const stated = [
  [/the module, (\d+) KB/, parts.WebAssembly],
  [/plain text, (\d+) KB/, parts.importer],
  [/third module, (\d+) KB/, parts.Markdown],
  [/another, (\d+) KB/, parts.HTML],
  [/JavaScript,\s(\d+) KB/, () => graph(join(pkg, 'define.js'))],
  [/stylesheet,\s(\d+) KB/, parts.stylesheet],
  [/`oration\/reader` is (\d+) KB/, parts.reader],
  [/`oration\/inline` is (\d+) KB/, () => [join(pkg, 'wasm/oration-inline.js')]],
];

test('the sizes in the README are those of the parts', () => {
  for (const [pattern, files] of stated) {
    const [statement, size] = pattern.exec(readme) ?? assert.fail(`the README does not say ${pattern}`);
    const weight = weigh(files());
    assert.ok(weight <= Number(size) && weight > Number(size) * 0.8, `${statement}: it is ${weight.toFixed(1)} KB`);
  }
});
