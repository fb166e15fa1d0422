// The build tools, and the module they built, match the manifests and this Node.js.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');
const tool = (name) =>
  execFileSync('bash', ['-c', `source scripts/tools.sh; installed ${name}`], { cwd: root, encoding: 'utf8' }).trim();

const named = (manifest, name) => new RegExp(`^${name} = "=?([0-9.]+)"$`, 'm').exec(manifest)?.[1];
const locked = (lock, name) => new RegExp(`name = "${name}"\nversion = "([0-9.]+)"`).exec(lock)?.[1];

test('the wasm-bindgen tool, the manifest and the lock file have the same version', async () => {
  const version = named(await read('Cargo.toml'), 'wasm-bindgen');
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(tool('wasm-bindgen'), version);
  assert.equal(locked(await read('Cargo.lock'), 'wasm-bindgen'), version);
});

test('wasm-pack has the version in the manifest', async () => {
  assert.equal(tool('wasm-pack'), named(await read('Cargo.toml'), 'wasm-pack'));
});

test('the npm tools have exact versions', async () => {
  const { devDependencies } = JSON.parse(await read('package.json'));
  for (const version of Object.values(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
});

test('the module compiles and starts in this Node.js', async () => {
  const { initSync, version } = await import('../../pkg/wasm/oration.js');
  initSync({ module: await readFile(new URL('pkg/wasm/oration_bg.wasm', root)) });
  assert.equal(version(), /^version = "(.*)"$/m.exec(await read('Cargo.toml'))[1]);
});
