// The speech as a file, from the menu.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { unfold } from './reader-page.mjs';
import { putPage, serve } from './site.mjs';
import { attach, html, open, still } from './speeches.mjs';

const { server, browser } = await start(serve, launch);

const speech = { title: '在*会*上的讲话 1/2', lang: 'zh-Hans', body: [{ type: 'section', num: '一、', heading: '形势', body: ['要稳。'] }] };

async function mounted(t, reader) {
  const page = await browser.newPage();
  page.setDefaultTimeout(8000);
  t.after(() => page.close());
  putPage('/page', { head: '<link rel="stylesheet" href="/pkg/oration.css">', body: '<main></main>' });
  await page.goto(new URL('/page', server.url).href);
  await page.evaluate(async ([speech, reader]) => {
    const { init, mount } = await import('/pkg/index.js');
    await init({ markdown: true });
    // What the browser would save.
    window.saved = new Promise((resolve) => {
      let blob;
      URL.createObjectURL = (object) => ((blob = object), 'blob:saved');
      HTMLAnchorElement.prototype.click = function () {
        resolve(blob.arrayBuffer().then((content) => ({ name: this.download, bytes: [...new Uint8Array(content)] })));
      };
    });
    addEventListener('oration-error', ({ detail }) => (window.failure = detail.error.message));
    await mount(document.querySelector('main'), speech, { reader }).ready;
  }, [speech, reader]);
  await still(page);
  return page;
}

const openMenu = async (page) => {
  await page.click('.oration-more');
  await page.waitForSelector('.oration-menu .oration-group');
};

const names = (page) => page.$$eval('.oration-group[aria-label="下载"] button', (buttons) => buttons.map(({ textContent }) => textContent));

test('the formats of the option are in the menu, and reached with the keyboard', async (t) => {
  const page = await mounted(t, { download: ['docx', 'text', 'epub', 'markdown'] });
  await openMenu(page);
  assert.deepEqual(await names(page), ['Word', '纯文本', 'EPUB', 'Markdown']);
  await page.focus('.oration-group[aria-label="下载"] summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const { name, bytes } = await page.evaluate(() => window.saved);
  assert.equal(name, '在会上的讲话 1 2.docx');
  assert.equal(String.fromCharCode(...bytes.slice(0, 2)), 'PK');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '下载: 在会上的讲话 1 2.docx');
});

test('every format is offered once, by a name of its own in every language', async (t) => {
  for (const uiLang of ['ar', 'en', 'es', 'fr', 'ja', 'zh-Hans', 'zh-Hant']) {
    const page = await mounted(t, { uiLang, download: ['text', 'typst', 'text', 'tei', 'docx'] });
    await openMenu(page);
    const found = await page.$$eval('.oration-group', (groups) => [...groups].map((group) => [...group.querySelectorAll('.oration-choice')].map(({ textContent }) => textContent)).find((all) => all.includes('Typst')));
    assert.deepEqual(found.slice(1), ['Typst', 'TEI', 'Word']);
    assert.ok(!['Text', 'Texte', 'Texto', 'نص', 'テキスト'].includes(found[0]), `${uiLang}: ${found[0]}`);
  }
});

test('a format that does not exist is not offered', chromiumOnly('messages of the console'), async (t) => {
  const page = await mounted(t, { download: ['docx', 'pdf', 'akn'] });
  const warned = page.waitForEvent('console', (message) => message.text().includes('unknown format "pdf"'));
  await openMenu(page);
  assert.deepEqual(await names(page), ['Word', 'Akoma Ntoso']);
  await warned;
});

test('text is saved as text', async (t) => {
  const page = await mounted(t, { download: ['text'] });
  await openMenu(page);
  await unfold(page, '下载');
  await page.click('.oration-group[aria-label="下载"] button');
  const { name, bytes } = await page.evaluate(() => window.saved);
  assert.deepEqual([name, Buffer.from(bytes).toString()], ['在会上的讲话 1 2.txt', '在会上的讲话 1/2\n\n一、形势\n\n要稳。\n']);
});

test('a speech that a format cannot express is said to have failed', async (t) => {
  const page = await mounted(t, { download: ['vtt'] });
  await openMenu(page);
  await unfold(page, '下载');
  await page.click('.oration-group[aria-label="下载"] button');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '下载失败');
  assert.match(await page.evaluate(() => window.failure), /^the speech has no times/);
});

test('a menu has no downloads unless they are asked for, and the page has the speech', async (t) => {
  const page = await mounted(t, {});
  await openMenu(page);
  assert.deepEqual(await names(page), []);
  const served = await open(browser, server.url, { body: html(speech) });
  t.after(() => served.close());
  await attach(served, { download: ['text'] });
  await openMenu(served);
  assert.deepEqual(await names(served), []);
});

test('the element has the formats as an attribute', async (t) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(8000);
  t.after(() => page.close());
  putPage('/element', { head: '<link rel="stylesheet" href="/pkg/oration.css"><script type="module" src="/pkg/define.js"></script>', body: `<oration-speech download="docx  text"><script type="application/json">${JSON.stringify(speech)}</script></oration-speech>` });
  await page.goto(new URL('/element', server.url).href);
  await page.waitForSelector('.oration-more');
  await openMenu(page);
  await page.waitForSelector('.oration-group[aria-label="下载"]');
  assert.deepEqual(await names(page), ['Word', '纯文本']);
});
