// Search, permalinks, quotations and the key-points view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { highlighted, masked, opener, press, shown } from './reader-page.mjs';
import { serve } from './site.mjs';
import { html, marked, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

test('the search ignores width, case and accents, matches across marks, and counts matches per entry', async (t) => {
  const page = await ready(t, { body: masked });
  const content = () => page.$$eval('.oration-body > :not(.oration-bar)', (all) => all.map((one) => one.outerHTML).join(''));
  const before = await content();
  for (const key of ['f', '/']) {
    await press(page, key);
    assert.ok(await page.evaluate(() => document.activeElement.matches('.oration-find input')), key);
    assert.equal(await page.inputValue('.oration-find input'), '', key);
    if (key === 'f') await press(page, 'Escape');
  }
  const hits = async (words) => {
    await page.fill('.oration-find input', words);
    await still(page);
    return highlighted(page, 'oration-find');
  };
  assert.deepEqual(await hits('要明确职责,ELYSEE'), ['要明确职责，Élysée']);
  // The browser updates live ranges at every change of the page.
  assert.ok(await page.evaluate(() => [...CSS.highlights.get('oration-find')].every((range) => range instanceof StaticRange)));
  assert.deepEqual(await hits('abc.'), ['ＡＢＣ。']);
  assert.deepEqual(await hits('话要说'), ['话要说', '话要说']);
  assert.equal(await page.textContent('.oration-outline a[href="#speech-s2"] .oration-count'), '2');
  assert.equal(await page.textContent('.oration-find-count'), '1/2');
  assert.equal(await page.textContent('.oration-status'), '第 1 处，共 2 处');
  await press(page, 'Enter');
  assert.equal(await page.textContent('.oration-find-count'), '2/2');
  await press(page, 'Enter', 'Shift+Enter');
  assert.equal(await page.textContent('.oration-find-count'), '2/2');
  assert.deepEqual(await hits('责。同'), []);
  assert.equal(await page.textContent('.oration-status'), '没有找到');
  await page.fill('.oration-find input', '要');
  await press(page, 'Escape');
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get('oration-find')].length), 0);
  assert.equal(await shown(page, '.oration-find'), 0);
  assert.equal(await shown(page, '.oration-count'), 0);
  assert.ok((await content()) === before, 'destroy restores the text');
});

test('a match outside the viewport is scrolled into view', async (t) => {
  const page = await ready(t, { body: html({ title: '长', body: [section('一、', '甲', [paragraph(200)]), section('二、', '乙', ['最后的宝藏。'])] }) });
  await press(page, 'f');
  await page.fill('.oration-find input', '宝藏');
  await still(page);
  const top = await page.evaluate(() => [...CSS.highlights.get('oration-find')][0].startContainer.parentElement.getBoundingClientRect().top);
  assert.ok(top > 0 && top < 800, String(top));
});

test('every heading has a permalink to its section', async (t) => {
  const page = await ready(t, { body: masked });
  const links = await page.$$eval('.oration-permalink', (all) => all.map((one) => [one.getAttribute('href'), one.getAttribute('aria-label')]));
  assert.deepEqual(links, [
    ['#speech-s1', '链接到本节：一、统一思想'],
    ['#speech-s2', '链接到本节：二、形成合力'],
    ['#speech-s3', '链接到本节：三、抓好落实'],
  ]);
  assert.deepEqual(await page.$$eval('.oration-heading', (all) => all.map((one) => one.textContent)), ['一、统一思想', '二、形成合力', '三、抓好落实']);
});

const select = (page, words) =>
  page.evaluate((words) => {
    const walk = document.createTreeWalker(document.querySelector('.oration-body'), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
  }, words);

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

test('the buttons for selected text disappear with the selection', async (t) => {
  const page = await ready(t, { body: masked });
  const display = () => page.$eval('.oration-quote-tools', (tools) => getComputedStyle(tools).display);
  await select(page, '后面还有很多话要说');
  await page.waitForSelector('.oration-quote-tools:not([hidden])');
  assert.equal(await display(), 'flex');
  await page.evaluate(() => getSelection().removeAllRanges());
  await page.waitForFunction(() => document.querySelector('.oration-quote-tools').hidden);
  assert.equal(await display(), 'none');
});

test('a selected passage is copied as a quotation with its source', chromiumOnly('a readable clipboard'), async (t) => {
  const page = await ready(t, { body: masked, context: clipboard });
  assert.equal(await shown(page, '.oration-quote-tools'), 0);
  await select(page, '后面还有很多话要说');
  await page.click('.oration-copy-quotation');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '已复制');
  assert.equal(await copied(page), `“后面还有很多话要说”\n——王一，《在成立大会上的讲话》，成立大会，2021年4月25日，二、形成合力\n${server.url}page#speech-s2`);
});

test('a link to a passage highlights it, even after the text around it changed', chromiumOnly('a readable clipboard'), async (t) => {
  const page = await ready(t, { body: masked, context: clipboard });
  await select(page, '同样也有很多话要说');
  await page.click('.oration-copy-link');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '已复制');
  const { hash } = new URL(await copied(page));
  assert.ok(hash.startsWith('#speech-s2&quote='), hash);
  const body = masked.replace('同样也有', '当然，同样也有').replace('同志们', '各位同志');
  const again = await ready(t, { body, hash });
  const shown = await highlighted(again, 'oration-quote');
  assert.deepEqual(shown, ['同样也有很多话要说']);
  const long = await ready(t, { body: masked });
  await select(long, '同志们，今天我们开会。');
  await long.waitForSelector('.oration-quote-tools:not([hidden])');
});

test('a long passage is found by its start or end when the rest has changed', async (t) => {
  const words = (text) => text.split(',').map(encodeURIComponent).join(',');
  for (const [ends, found] of [
    ['后面还有,很多话要说', '后面还有很多话要说'],
    ['后面还有,已经删去了', '后面还有'],
    ['已经删去了,同样也有', '同样也有'],
  ]) {
    const page = await ready(t, { body: masked, hash: `#speech-s2&quote=${words(ends)}` });
    assert.deepEqual(await highlighted(page, 'oration-quote'), [found]);
    assert.deepEqual(await page.evaluate(() => document.querySelector('.oration-quote-tools').hidden), true);
  }
});

test('the key-points view shows headings and points, and each section expands in place', async (t) => {
  const page = await ready(t, { body: masked });
  const text = () => page.$eval('#speech-s2', (section) => section.innerText.replace(/\s+/g, ' '));
  await press(page, 's');
  assert.deepEqual(await page.$$eval('#speech-s2 .oration-points li', (all) => all.map((one) => one.textContent)), ['一是稳字当头。', '二是快字为先。']);
  assert.deepEqual(await page.$$eval('#speech-s2 > p', (all) => all.map((one) => one.getAttribute('hidden'))), Array(4).fill('until-found'));
  assert.match(await text(), /一是稳字当头/);
  await page.click('#speech-s2 .oration-unfold');
  assert.match(await text(), /后面还有很多话要说/);
  assert.equal(await page.getAttribute('#speech-s2 .oration-unfold', 'aria-expanded'), 'true');
  await page.evaluate(() => readers[0].go('s3-p1'));
  assert.equal(await page.getAttribute('#speech-s3 .oration-unfold', 'aria-expanded'), 'true');
  await press(page, 's');
  assert.equal(await shown(page, '.oration-points, .oration-unfold'), 0);
  assert.equal(await page.$$eval('.oration-body [hidden=until-found]', (all) => all.length), 0);
});

test('the key-points view hides the text after a run-in heading', async (t) => {
  const runin = { type: 'section', num: '一是', heading: '稳字当头。', runin: true, body: [paragraph(8)] };
  const page = await ready(t, { body: html({ title: '要点', lang: 'zh-Hans', body: [section('一、', '总体', [runin])] }) });
  const lines = () => page.$eval('#speech-s1-1', (one) => Math.round(one.offsetHeight / parseFloat(getComputedStyle(one).lineHeight)));
  const all = await lines();
  assert.ok(all > 5, `${all} lines`);
  await press(page, 's');
  await page.waitForSelector('[data-points]');
  assert.equal(await lines(), 1);
  await page.click('#speech-s1-1 .oration-unfold');
  assert.equal(await lines(), all);
});

test('the search expands what the key-points view has hidden', async (t) => {
  const page = await ready(t, { body: masked });
  await press(page, 's', 'f');
  await page.fill('.oration-find input', '后面还有');
  await still(page);
  assert.equal(await page.getAttribute('#speech-s2 .oration-unfold', 'aria-expanded'), 'true');
});

/** Types letters with an input method, and then the word that they become. */
async function compose(page, letters, word) {
  const input = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end += 1) {
    await input.send('Input.imeSetComposition', { text: letters.slice(0, end), selectionStart: end, selectionEnd: end });
    await still(page);
  }
  await input.send('Input.insertText', { text: word });
  await still(page);
}

/** Records what is announced from now on. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.said = [];
    const status = document.querySelector('.oration-status');
    new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });

test('while an input method composes, nothing is announced, even if the search arrives meanwhile', chromiumOnly('input methods'), async (t) => {
  const page = await ready(t, { body: masked });
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route('**/*-words.js*', async (route) => {
    await held;
    await route.continue();
  });
  await press(page, 'f');
  await listen(page);
  const composing = compose(page, 'kaihui', '开会');
  await page.waitForFunction(() => document.querySelector('.oration-find input').value.length > 1);
  arrive();
  await composing;
  await page.waitForFunction(() => document.querySelector('.oration-find-count').textContent === '1/1');
  assert.deepEqual(await page.evaluate(() => said), ['第 1 处，共 1 处']);
});

test('the filter of the outline waits for the word of an input method', chromiumOnly('input methods'), async (t) => {
  const page = await ready(t, { body: html({ title: '长', lang: 'zh-Hans', body: Array.from({ length: 14 }, (_, at) => section(`${at + 1}.`, `方面${at + 1}`, ['好。'])) }) });
  await page.focus('.oration-filter');
  await listen(page);
  await compose(page, 'fang', '方面3');
  await page.waitForFunction(() => said.length > 0);
  assert.equal((await page.evaluate(() => said)).length, 1);
  assert.equal(await page.locator('.oration-outline li:not([data-filtered])').count(), 1);
});
