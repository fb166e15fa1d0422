// Every runtime renders a speech to the same bytes.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { matrix, mounted, run, tool } from './pages.mjs';

const bun = ['linux-x64', 'linux-aarch64', 'darwin-aarch64']
  .map((name) => join(matrix, `node_modules/@oven/bun-${name}/bin/bun`))
  .find(existsSync);

const runtimes = {
  'Node, import': [process.execPath, 'render.mjs'],
  'Node, require': [process.execPath, 'render.cjs'],
  Deno: [tool('deno'), 'run', '--allow-read', 'render.mjs'],
  'Deno, require': [tool('deno'), 'run', '--allow-read', 'render.cjs'],
  Bun: [bun, 'run', 'render.mjs'],
  'Bun, require': [bun, 'run', 'render.cjs'],
  'the command line': [process.execPath, '../node_modules/oration/cli.js', 'render', '--fragment'],
};

for (const [name, [command, ...args]] of Object.entries(runtimes)) {
  test(name, { skip: !command && 'there is no Bun for this machine' }, async () => {
    assert.equal(await run('runtimes', command, ...args, '../speech.json'), mounted);
  });
}
