// The whole speech in the clipboard, in each format, and text with full-width punctuation as printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { unfold } from './reader-page.mjs';
import { putPage, serve } from './site.mjs';
import { html, open, attach, still } from './speeches.mjs';

const { server, browser } = await start(serve, launch);

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const speech = {
  title: '致辞',
  lang: 'zh-Hans',
  speaker: { name: '王一' },
  date: '2021-04-25',
  body: [{ type: 'section', num: '一、', heading: '形势', body: ['要*稳*,要快。'] }, { type: 'section', num: '二、', heading: '任务', body: ['很重。'] }],
};

async function mounted(t, options = {}) {
  const page = await browser.newPage(clipboard);
  page.setDefaultTimeout(8000);
  t.after(() => page.close());
  putPage('/page', { head: '<link rel="stylesheet" href="/pkg/oration.css">', body: '<main></main>' });
  await page.goto(new URL('/page', server.url).href);
  await page.evaluate(async ([speech, options]) => {
    const { init, mount } = await import('/pkg/index.js');
    await init({ markdown: true });
    await mount(document.querySelector('main'), speech, options).ready;
  }, [speech, options]);
  await still(page);
  return page;
}

const copies = async (page, name) => {
  await page.evaluate(() => (document.querySelector('.oration-status').textContent = ''));
  if (await page.isHidden('.oration-menu')) await page.click('.oration-more');
  await unfold(page, '复制全文');
  await page.click(`.oration-group[aria-label="复制全文"] >> text="${name}"`);
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '已复制');
  return page.evaluate(() => navigator.clipboard.readText());
};

test('the speech is copied as text, Markdown and HTML', chromiumOnly('a clipboard'), async (t) => {
  const page = await mounted(t);
  assert.equal(await copies(page, '纯文本'), '致辞\n\n王一\n\n发表日期: 2021年4月25日\n\n一、形势\n\n要稳,要快。\n\n二、任务\n\n很重。\n'.replace('发表日期', await page.textContent('.oration-date dt')));
  assert.equal(await copies(page, 'Markdown'), '---\ntitle: 致辞\nlang: zh-Hans\nspeaker: 王一\ndate: 2021-04-25\n---\n\n# 致辞\n\n## 一、形势\n\n要*稳*,要快。\n\n## 二、任务\n\n很重。\n');
  const copied = await copies(page, 'HTML');
  assert.equal(copied, html(speech).trim());
});

test('a page without the speech has no Markdown of it', async (t) => {
  const page = await open(browser, server.url, { body: html(speech) });
  t.after(() => page.close());
  await attach(page);
  await page.click('.oration-more');
  await page.waitForSelector('.oration-group[aria-label="复制全文"]');
  assert.deepEqual(await page.$$eval('.oration-group[aria-label="复制全文"] button', (buttons) => buttons.map(({ textContent }) => textContent)), ['纯文本', 'HTML']);
});

test('a selection is copied as a Markdown quotation', chromiumOnly('a clipboard'), async (t) => {
  const page = await mounted(t);
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('#speech-s1-p1')));
  await page.click('.oration-copy-markdown');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '已复制');
  const [quoted, , source] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  assert.equal(quoted, '> 要稳,要快。');
  assert.match(source, /^> ——\[王一，《致辞》，.*，一、形势\]\(<http.*#speech-s1>\)$/);
});

test('text with full-width punctuation is copied as printed', chromiumOnly('a clipboard'), async (t) => {
  const page = await mounted(t, { punctuation: 'fullwidth' });
  assert.equal(await page.textContent('#speech-s1-p1'), '要稳，要快。');
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('#speech-s1')));
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('printed')));
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /要稳,要快。/);
  await page.click('.oration-copy-quotation');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '已复制');
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /要稳,要快。”/);
  // The passage is found by its words, whatever their width.
  await page.keyboard.press('f');
  await page.fill('.oration-find input', '稳,要');
  await page.waitForFunction(() => /1/.test(document.querySelector('.oration-find-count').textContent));
});

test('a page without Markdown loads the complete module for full-width punctuation', async (t) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(8000);
  t.after(() => page.close());
  putPage('/page', { head: '<link rel="stylesheet" href="/pkg/oration.css">', body: '<main></main><oration-speech punctuation="fullwidth"></oration-speech>' });
  await page.goto(new URL('/page', server.url).href);
  const code = await page.evaluate(async () => {
    const { init, mount, renderToString } = await import('/pkg/index.js');
    const { OrationSpeechElement } = await import('/pkg/element.js');
    const speech = { title: '致辞', lang: 'zh', body: ['大家好,谢谢!'] };
    await init();
    let code;
    try {
      renderToString(speech, { punctuation: 'fullwidth' });
    } catch (error) {
      code = error.code;
    }
    customElements.define('oration-speech', OrationSpeechElement);
    document.querySelector('oration-speech').speech = speech;
    mount(document.querySelector('main'), speech, { punctuation: 'fullwidth' });
    return code;
  });
  assert.equal(code, 'markdown-not-loaded');
  for (const shown of ['main p[id]', 'oration-speech p[id]']) {
    await page.waitForSelector(shown);
    assert.equal(await page.textContent(shown), '大家好，谢谢！');
  }
});
