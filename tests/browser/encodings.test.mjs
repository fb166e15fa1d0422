// The samples of tests/encodings → the encoding detected in a browser, as in Rust and Node.js, and the decoded text.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { importText } from 'oration';
import { launch } from './browser.mjs';
import { putPage, serve } from './site.mjs';
import { start } from './fixtures.mjs';

const samples = JSON.parse(await readFile(new URL('../encodings/samples.json', import.meta.url), 'utf8'));

const { server, browser } = await start(serve, launch);

test('decodes every sample as Node.js does', async (t) => {
  putPage('/encodings', { body: '' });
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(new URL('/encodings', server.url).href);
  const found = await page.evaluate(async (hexes) => {
    const { importText } = await import('/pkg/index.js');
    const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
    return Promise.all(hexes.map(async (hex) => {
      const { encoding, speech } = await importText(bytes(hex), { explain: true });
      return { encoding, speech };
    }));
  }, samples.map(({ hex }) => hex));
  const expected = samples.map(async ({ encoding, text }) => ({ encoding, speech: (await importText(text)).speech }));
  assert.deepEqual(found, await Promise.all(expected));
});
