// What the README says a page downloads is what it downloads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { project, root } from './site.mjs';

const readme = readFileSync(join(root, 'pkg/README.md'), 'utf8');

let site;
before(() => (site = project({})));
after(() => site.remove());

const file = (path) => join(site.folder, 'node_modules/oration', path);
const weigh = (paths) => [...paths].reduce((bytes, path) => bytes + brotliCompressSync(readFileSync(path)).length, 0) / 1000;

/** The modules that importing one loads at once, itself included. */
function graph(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, next] of readFileSync(path, 'utf8').matchAll(/^(?:import|export) [^'\n]*?'(\.[^']+)';$/gm)) graph(join(dirname(path), next), seen);
  return seen;
}

const parts = [
  [/the module, (\d+) KB/, () => [file('wasm/oration_bg.wasm')]],
  [/plain text, (\d+) KB/, () => [file('wasm/importer_bg.wasm')]],
  [/JavaScript,\s(\d+) KB/, () => graph(file('define.js'))],
  [/style sheet,\s(\d+) KB/, () => [file('oration.css')]],
  [/`oration\/inline` is (\d+) KB/, () => [file('wasm/oration-inline.js')]],
];

test('no part weighs more than the README says, and none much less', () => {
  for (const [words, paths] of parts) {
    const [told, said] = words.exec(readme) ?? assert.fail(`the README does not say ${words}`);
    const weight = weigh(paths());
    assert.ok(weight <= Number(said) && weight > Number(said) * 0.8, `${told}: it is ${weight.toFixed(1)} KB`);
  }
});
