// The documentation page in Chromium: every document is shown with its outline, and every link in it leads somewhere.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { serve } from '../../scripts/serve.mjs';
import { documentOf } from '../../www/markdown.js';
import { launch } from './chromium.mjs';
import { complaintsOf, start } from './fixtures.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');
const axe = await read('node_modules/axe-core/axe.min.js');
const { server, browser } = await start(serve, launch);

/** Opens a document. The test fails on a console error or warning. */
async function open(t, query = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', ...options });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  await page.goto(`${server.url}www/docs.html${query}`);
  await page.waitForSelector('.oration-bar');
  return page;
}

const links = (page) => page.$$eval('.oration-body a[href]:not(.oration-permalink)', (all) => all.map((one) => [one.getAttribute('href'), one.textContent]));
const ids = (page) => page.$$eval('.oration-section', (all) => all.map(({ id }) => id.replace(/^speech-/, '')));

test('every document is shown, and its links lead to documents, sections and files that exist', async (t) => {
  const page = await open(t);
  const names = await page.$$eval('[data-page]', (all) => all.map((one) => one.dataset.page));
  assert.ok(names.length > 10);
  const found = {};
  for (const name of names) {
    await page.goto(`${server.url}www/docs.html?page=${name}`);
    await page.waitForSelector('.oration-bar');
    assert.equal(await page.getAttribute(`[data-page=${name}]`, 'aria-current'), 'page');
    found[name] = { ids: await ids(page), links: await links(page) };
  }
  for (const [name, { links }] of Object.entries(found)) {
    for (const [href, words] of links) {
      const [, to, hash] = /^(?:\?page=([a-z]+))?(?:#(.*))?$/.exec(href) ?? [];
      if (to || hash) assert.ok(found[to ?? name], `${name}: ${href}`);
      if (hash) assert.ok(found[to ?? name].ids.includes(hash), `${name}: ${words} leads to ${href}`);
      const [, path] = /^https:\/\/github\.com\/oration\/oration\/blob\/main\/([^#]*)/.exec(href) ?? [];
      if (path) assert.ok(existsSync(new URL(path, root)), `${name}: ${path}`);
    }
  }
});

test('the search finds sections of all documents, and leads to them', async (t) => {
  const page = await open(t);
  const hits = () => page.$$eval('#hits li', (all) => all.map((one) => [one.querySelector('strong').textContent, one.querySelector('a').getAttribute('href')]));
  await page.fill('#words', 'historyTracking');
  await page.waitForSelector('#hits a');
  assert.deepEqual(await hits(), [['Reader options', '?page=api#reader-options']]);
  assert.equal(await page.textContent('#found'), 'Results: 1');
  assert.equal(await page.isVisible('#pages'), false);
  await page.fill('#words', 'Lambda xyz');
  await page.waitForFunction(() => document.querySelector('#found').textContent === 'Results: 0');
  assert.ok(await page.isVisible('#pages'));
  // Words in a heading come first.
  await page.fill('#words', 'reader OPTIONS');
  await page.waitForSelector('#hits a');
  assert.equal((await hits())[0][0], 'Reader options');
  await page.press('#words', 'Enter');
  await page.waitForURL(/page=api#reader-options/);
  await page.waitForFunction(() => document.querySelector('.oration-outline [aria-current]')?.textContent.startsWith('Reader options'));
});

test('a link leads to its section, and code can be copied', async (t) => {
  const page = await open(t, '?page=api#reader-options', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.waitForFunction(() => document.querySelector('.oration-outline [aria-current]')?.textContent.startsWith('Reader options'));
  const listing = page.locator('.listing', { has: page.locator('br') }).first();
  const code = await listing.locator('p').evaluate((one) => one.innerText);
  await listing.hover();
  await listing.locator('button').click();
  await page.waitForFunction(() => document.querySelector('#status').textContent === 'Copied');
  assert.ok(code.includes('\n'));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
});

test('it is valid and accessible, in English and in Chinese', async (t) => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const report = await validator.validateString(await read('www/docs.html'));
  assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)), []);
  for (const options of [{}, { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 360, height: 740 }, hasTouch: true }]) {
    const page = await open(t, '?page=styling', options);
    assert.equal(await page.$eval('[data-page=styling]', (one) => one.textContent), options.locale ? '样式与打印' : 'Styling and print');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  }
});

test('headings in code are not sections, and the same heading has the id of GitHub', () => {
  const { title, body } = documentOf('# A title\n\nText.\n\n## `call(a, b?)`\n\n```sh\n# no heading\n```\n\n#### Deep\n\n## [Link](x.md) & more\n', (url) => url);
  assert.equal(title, 'A title');
  const [intro, call, link] = body;
  assert.deepEqual([intro.text, call.id, link.id], ['Text.', 'calla-b', 'link--more']);
  assert.deepEqual(call.body.map(({ type, text, id }) => id ?? `${type}: ${text}`), ['markdown: ```sh\n# no heading\n```', 'deep']);
});
