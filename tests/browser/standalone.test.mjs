// Pages of `oration render --reader`, opened from disk: the reader works and nothing is requested.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromiumOnly, launch } from './browser.mjs';

const only = chromiumOnly('failed requests');
const browser = only.skip ? undefined : await launch();
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function open(t, lang, ...options) {
  const body = [{ type: 'section', heading: 'Why', body: ['Because </script>.'] }, { type: 'section', heading: 'How', body: ['So.'] }];
  writeFileSync(join(folder, 'speech.json'), JSON.stringify({ title: 'Thanks', lang, body }));
  const file = join(folder, 'speech.html');
  execFileSync(process.execPath, [cli, 'render', 'speech.json', '--out', file, ...options], { cwd: folder });
  const page = await browser.newPage();
  t.after(() => page.close());
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => request.url() !== pathToFileURL(file).href && errors.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, errors };
}

for (const [lang, contents] of [['en', 'Contents'], ['fr', 'Sommaire'], ['ar', 'المحتويات']]) {
  test(`a page opened from disk has a reader, ${lang}`, only, async (t) => {
    const { page, errors } = await open(t, lang, '--reader');
    await page.waitForSelector('.oration-bar');
    assert.ok((await page.textContent('.oration-bar')).includes(contents));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.waitForSelector('nav.oration-outline a[aria-current]');
    assert.deepEqual(errors, []);
  });
}

test('without --reader, a page has no script', only, async (t) => {
  const { page, errors } = await open(t, 'en');
  assert.equal(await page.$('script:not([type="application/ld+json"]), .oration-bar'), null);
  assert.deepEqual(errors, []);
});
