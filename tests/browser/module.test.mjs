// The built module in a page that allows only what it needs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { policy, serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);

test('the module starts under the strict Content Security Policy', async (t) => {
  const page = await browser.newPage();
  t.after(() => page.close());
  const reply = await page.goto(new URL('/package.json', server.url).href);
  assert.equal(reply.headers()['content-security-policy'], policy);
  const version = await page.evaluate(async () => {
    const module = await import('/pkg/wasm/oration.js');
    module.initSync({ module: await WebAssembly.compileStreaming(fetch('/pkg/wasm/oration_bg.wasm')) });
    return module.version();
  });
  const manifest = await readFile(new URL('../../Cargo.toml', import.meta.url), 'utf8');
  assert.equal(version, /^version = "(.*)"$/m.exec(manifest)[1]);
});

test('a reader without a module says what could not be loaded if it is to show text of the publisher', async (t) => {
  const page = await browser.newPage();
  t.after(() => page.close());
  const html = renderToString({ title: 'Thanks', lang: 'en', body: ['Thank you.', { type: 'omission', count: 9 }] });
  await page.route('**/page', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>A page</title><body>${html}` }));
  await page.route('**/pkg/index.js', (route) => route.abort());
  await page.goto(new URL('/page', server.url).href);
  const error = await page.evaluate(async () => {
    const { SpeechError, attach } = await import('/pkg/reader.js');
    const reader = attach(document.body);
    const failed = await reader.resolve(document.querySelector('.oration-omission'), ['The rest.']).catch((error) => error);
    return [failed instanceof SpeechError, failed.code, failed.message.split(': ')[0]];
  });
  assert.deepEqual(error, [true, 'load', 'the renderer could not be loaded']);
});
