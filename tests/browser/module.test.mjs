// The built module in a page that allows only what it needs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { policy, serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';

test('the module starts under the strict Content Security Policy', async (t) => {
  const server = await serve();
  t.after(server.close);
  const browser = await launch();
  t.after(() => browser.close());

  const page = await browser.newPage();
  const reply = await page.goto(new URL('/package.json', server.url).href);
  assert.equal(reply.headers()['content-security-policy'], policy);
  const version = await page.evaluate(async () => {
    const module = await import('/pkg/wasm/oration.js');
    await module.default({ module_or_path: '/pkg/wasm/oration_bg.wasm' });
    return module.version();
  });
  const manifest = await readFile(new URL('../../Cargo.toml', import.meta.url), 'utf8');
  assert.equal(version, /^version = "(.*)"$/m.exec(manifest)[1]);
});
