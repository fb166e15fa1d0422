// The list of matches, and where a search begins and leads to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { highlighted, opener, phone, press, shown } from './reader-page.mjs';
import { serve } from './site.mjs';
import { html, paragraph, section, still } from './speeches.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

const speech = html({
  title: '在大会上的讲话',
  lang: 'zh-Hans',
  body: [
    '春天来了。',
    section('一、', '形势', [`${paragraph(4)}春天里有${'很多很多'.repeat(30)}机会。`, paragraph(30)]),
    section('二、', '任务', [paragraph(30), '春天要播种，Ｓｐｒｉｎｇ也要播种。', paragraph(30), '下一个春天会更好。']),
  ],
});

/** Searches for words. */
async function find(page, words) {
  await press(page, 'f');
  await page.fill('.oration-find input', words);
  await page.waitForFunction(() => document.querySelector('.oration-find-count').textContent !== '');
  await still(page);
}

const entries = (page) =>
  page.$$eval('.oration-results li', (all) =>
    all.map((one) => [one.querySelector('.oration-results-section')?.textContent ?? '', one.querySelector('button').textContent, one.querySelector('mark').textContent]));

const count = (page) => page.textContent('.oration-find-count');

test('the matches are listed with their sections, the words around them and the words as printed', async (t) => {
  const page = await ready(t, { body: speech });
  await find(page, '春天');
  const found = await entries(page);
  assert.deepEqual(found.map(([name]) => name), ['', '一、形势', '二、任务', '']);
  assert.deepEqual(found.map(([, , mark]) => mark), Array(4).fill('春天'));
  assert.equal(found[0][1], '春天来了。');
  assert.match(found[1][1], /^….{20,30}春天里有.{40,80}…$/);
  await page.fill('.oration-find input', 'spring');
  await still(page);
  assert.deepEqual(await entries(page), [['二、任务', '春天要播种，Ｓｐｒｉｎｇ也要播种。', 'Ｓｐｒｉｎｇ']]);
  assert.equal(await shown(page, '.oration-results'), 0, 'one match needs no list');
  await page.fill('.oration-find input', '秋天');
  await page.waitForFunction(() => document.querySelector('.oration-find-count').textContent === '没有找到');
  assert.deepEqual(await entries(page), []);
  assert.equal(await shown(page, '.oration-find-count'), 1);
  assert.equal(await page.textContent('.oration-status'), '没有找到');
  assert.equal(await shown(page, '.oration-status[data-shown]'), 0, 'the field says so already');
});

test('the button of the list looks like no other of the search', async (t) => {
  const page = await ready(t, { body: speech });
  await find(page, '春天');
  const icons = await page.$$eval('.oration-find button .oration-icon > path', (all) => all.map((one) => one.getAttribute('d')));
  assert.equal(icons.length, 4);
  assert.equal(new Set(icons).size, 4);
  assert.equal(await page.$eval('.oration-results-button > .oration-icon', (icon) => getComputedStyle(icon).rotate), 'none');
});

test('an entry leads to its match, which the list does not cover, and arrow keys move between entries', async (t) => {
  const page = await ready(t, { body: speech });
  await find(page, '春天');
  const edges = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('oration-find-current');
      return [range.getBoundingClientRect().top > document.querySelector('.oration-results').getBoundingClientRect().bottom, range.getBoundingClientRect().bottom < innerHeight];
    });
  await page.click('.oration-results li:nth-child(3) button');
  await still(page);
  assert.equal(await count(page), '3/4');
  assert.deepEqual(await edges(), [true, true]);
  assert.equal(await page.getAttribute('.oration-results li:nth-child(3) button', 'aria-current'), 'true');
  await page.focus('.oration-find input');
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  assert.equal(await count(page), '4/4');
  assert.deepEqual(await edges(), [true, true]);
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.oration-find input')));
  await press(page, 'Escape');
  assert.equal(await shown(page, '.oration-find, .oration-results'), 0);
});

test('the count shows and hides the list, and on a phone an entry hides it', chromiumOnly('a phone'), async (t) => {
  const page = await ready(t, { body: speech, context: phone });
  await find(page, '春天');
  assert.equal(await shown(page, '.oration-results'), 1);
  assert.equal(await page.getAttribute('.oration-results-button', 'aria-expanded'), 'true');
  assert.equal(await page.getAttribute('.oration-results-button', 'aria-label'), '1/4 第 1 处，共 4 处');
  await page.click('.oration-results li:nth-child(4) button');
  await still(page);
  assert.deepEqual([await count(page), await shown(page, '.oration-results')], ['4/4', 0]);
  await page.click('.oration-results-button');
  assert.equal(await shown(page, '.oration-results'), 1);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
});

test('hundreds of matches are listed as the user scrolls, and can be stepped through', async (t) => {
  const page = await ready(t, { body: html({ title: '多', lang: 'zh-Hans', body: Array.from({ length: 20 }, () => '春天。'.repeat(10)) }) });
  await find(page, '春天');
  const some = (await entries(page)).length;
  assert.ok(some < 200, String(some));
  await press(page, 'Shift+Enter');
  assert.equal(await count(page), '200/200');
  assert.equal((await entries(page)).length, 200);
  assert.ok(await page.evaluate(() => {
    const [entry, list] = ['.oration-results [aria-current]', '.oration-results'].map((one) => document.querySelector(one).getBoundingClientRect());
    return entry.top >= list.top && entry.bottom <= list.bottom + 1;
  }));
});

test('a search begins where the user reads', async (t) => {
  const page = await ready(t, { body: speech });
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  await find(page, '春天');
  assert.equal(await count(page), '3/4');
  await page.fill('.oration-find input', '春天要');
  await still(page);
  assert.deepEqual(await highlighted(page, 'oration-find-current'), ['春天要']);
});

test('a search that does not scroll offers no way back', async (t) => {
  const page = await ready(t, { body: speech });
  await page.evaluate(() => readers[0].go('s2'));
  await page.evaluate(() => document.querySelector('.oration-pill .oration-close')?.click());
  await still(page);
  const words = await page.evaluate(() => {
    const paragraph = document.querySelector('#speech-s2 > p');
    paragraph.firstChild.data = `${paragraph.firstChild.data.slice(0, 400)}这里只有一处。${paragraph.firstChild.data.slice(400)}`;
    return '只有一处';
  });
  const top = await page.evaluate(() => scrollY);
  await find(page, words);
  assert.equal(await page.evaluate(() => scrollY), top);
  assert.equal(await shown(page, '.oration-back'), 0);
  await page.fill('.oration-find input', '更好');
  await press(page, 'Enter');
  await page.waitForSelector('.oration-back', { state: 'attached' });
  assert.equal(await page.isVisible('.oration-back'), false, 'an offer would cover matches');
  await press(page, 'Escape');
  await page.waitForSelector('.oration-back');
});

/** Where the current match is in the window, and whether it is on top there. */
const currentRect = (page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('oration-find-current');
    const { left, top, right, bottom } = range.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return { top, bottom, isText: range.startContainer.parentElement.contains(at) || at.contains(range.startContainer), height: innerHeight };
  });

for (const [name, context] of [['a wide window', { viewport: { width: 1440, height: 900 } }], ['a phone', phone]]) {
  test(`while the user types, the current match is not covered and has the colour of the current one in ${name}`, async (t) => {
    const page = await ready(t, { body: speech, context });
    await find(page, '春天');
    assert.equal(await count(page), '1/4');
    assert.equal(await shown(page, '.oration-results'), 1);
    assert.ok(await page.evaluate(() => CSS.highlights.get('oration-find-current').priority > CSS.highlights.get('oration-find').priority));
    const { top, bottom, isText, height } = await currentRect(page);
    assert.ok(isText && top > 0 && bottom < height, `${top} to ${bottom} of ${height}`);
    await press(page, 'Escape');
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.equal(await page.$eval('.oration-bar', (bar) => bar.style.marginBlockEnd), '');
  });
}

test('a match in the header, above the bar, is in view', async (t) => {
  const page = await ready(t, { body: speech });
  await find(page, '大会');
  assert.equal((await currentRect(page)).isText, true);
});

test('without a match, and after Escape, the user is where the search began', async (t) => {
  const page = await ready(t, { body: speech });
  await page.evaluate(() => scrollTo(0, 400));
  await still(page);
  const top = await page.evaluate(() => scrollY);
  const isThere = async () => assert.ok(Math.abs((await page.evaluate(() => scrollY)) - top) <= 1, `${await page.evaluate(() => scrollY)}, not ${top}`);
  const isElsewhere = async () => assert.ok(Math.abs((await page.evaluate(() => scrollY)) - top) > 100);
  await find(page, '更好');
  await isElsewhere();
  await page.fill('.oration-find input', '更好好');
  await page.waitForFunction(() => document.querySelector('.oration-find-count').textContent === '没有找到');
  await still(page);
  await isThere();
  await page.fill('.oration-find input', '更好');
  await page.waitForFunction(() => document.querySelector('.oration-find-count').textContent === '1/1');
  await still(page);
  await isElsewhere();
  await press(page, 'Escape');
  await isThere();
  assert.equal(await shown(page, '.oration-back'), 0);
  await find(page, '更好');
  await press(page, 'Enter', 'Escape');
  await isElsewhere();
  await page.waitForSelector('.oration-back');
});

test('the field controls the list, and the number of matches is announced', chromiumOnly('roles'), async (t) => {
  const page = await ready(t, { body: speech });
  await find(page, '春天');
  const list = await page.getAttribute('.oration-results', 'id');
  assert.equal(await page.getAttribute('.oration-find input', 'aria-controls'), list);
  assert.equal(await page.getByRole('search').getByRole('searchbox').count(), 1);
  assert.equal(await page.getByRole('status').textContent(), '第 1 处，共 4 处');
});
