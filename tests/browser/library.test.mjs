// The index of a library: searched, filtered and sorted without delay; without JavaScript, a list.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { indexPage, listed } from '../../pkg/cli/index-page.js';
import { chromiumOnly, launch } from './browser.mjs';

const only = chromiumOnly('pages from disk');
const browser = only.skip ? undefined : await launch();
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
const url = pathToFileURL(join(folder, 'index.html')).href;
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const COUNT = 10_000;

const description = (at) => ({
  title: `Speech ${at} on <schools>`,
  lang: 'en',
  speakers: at % 2 ? ['Ada', 'Bo'] : [`Speaker ${at % 50}`],
  date: `${2000 + (at % 20)}-05-01`,
  occasion: at % 3 ? 'Opening' : 'Closing',
  kind: at % 4 ? 'draft' : 'keynote',
  length: { ideographs: 0, marks: 0, words: at, characters: at * 5, seconds: 60 },
});

async function write(count) {
  const pages = Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}.html`, { description: description(at), stamp: '' }]));
  const { all, about } = await listed(pages);
  writeFileSync(join(folder, 'index.html'), indexPage(all, about));
}

async function open(t, options = {}, query = '') {
  const page = await browser.newPage(options);
  t.after(() => page.close());
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // Ten thousand rows take long on a busy machine.
  await page.goto(url + query, { timeout: 120_000 });
  const state = () => page.evaluate(() => ({ count: document.querySelector('output')?.value, rows: document.querySelectorAll('tbody tr').length, first: document.querySelector('tbody a')?.textContent }));
  return { page, errors, state };
}

test('the index of 10,000 speeches is searched, filtered and sorted, with few rows in the document', only, async (t) => {
  await write(COUNT);
  const { page, errors, state } = await open(t);
  assert.deepEqual([(await state()).count, (await state()).rows], ['10000 of 10000', 100]);

  await page.fill('input[type=search]', 'SPEECH ４２ ada');
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('tbody a')].every(({ textContent }) => textContent.includes('42'))), true);
  await page.fill('input[type=search]', '');
  await page.selectOption('select[name=speaker]', 'Bo');
  assert.equal((await state()).count, '5000 of 10000');
  await page.selectOption('select[name=year]', '2003');
  assert.equal((await state()).count, '500 of 10000');
  await page.selectOption('select[name=kind]', 'Draft');
  await page.selectOption('select[name=occasion]', 'Opening');
  const expected = Array.from({ length: COUNT }, (_, at) => at).filter((at) => at % 2 && at % 20 === 3 && at % 4 && at % 3);
  assert.equal((await state()).count, `${expected.length} of 10000`);

  await page.click('th[data-name=length] button');
  assert.equal((await state()).first, `Speech ${expected.at(-1)} on <schools>`);
  assert.equal(await page.getAttribute('th[data-name=length]', 'aria-sort'), 'descending');
  await page.click('th[data-name=title] button');
  assert.equal((await state()).first, `Speech ${expected[0]} on <schools>`);
  const before = await state();
  await page.reload();
  assert.deepEqual(await state(), before, 'the search is kept in the URL');

  await page.fill('input[type=search]', 'nothing like this');
  assert.deepEqual([(await state()).rows, await page.isVisible('#none')], [0, true]);
  assert.deepEqual(errors, []);
});

test('scrolling adds rows', only, async (t) => {
  await write(450);
  const { page, state } = await open(t);
  for (let more = 0; more < 5 && (await state()).rows < 450; more += 1) {
    const { rows } = await state();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction((rows) => document.querySelectorAll('tbody tr').length > rows, rows);
  }
  assert.equal((await state()).rows, 450);
});

test('without JavaScript, all speeches are listed, the newest first', only, async (t) => {
  await write(120);
  const { page } = await open(t, { javaScriptEnabled: false });
  assert.equal(await page.locator('tbody tr').count(), 120);
  assert.equal(await page.locator('form').isVisible(), false);
  assert.equal(await page.locator('tbody time').first().textContent(), '2019-05-01');
});
