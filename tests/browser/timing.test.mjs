// The dialog of speaking times, times in the outline, and rehearsals.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as oration from 'oration';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { masked, openMenu, opener, phone } from './reader-page.mjs';
import { serve } from './site.mjs';
import { html, paragraph, report, section, still } from './speeches.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const english = { title: 'Remarks', lang: 'en', body: ['Good morning.', section('I.', 'Why', ['We came here to listen. '.repeat(40)]), section('II.', 'How', ['Nobody left. '.repeat(60)])] };

async function opened(t, body, options = { timing: true }, context = {}) {
  const page = await ready(t, { body, context }, options);
  await openMenu(page);
  await page.click('.oration-timing-open');
  await page.waitForSelector('.oration-timing[open]');
  return page;
}

const seconds = (text) => text.trim().split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const times = (page) => page.$$eval('.oration-timing-time', (all) => all.map((one) => one.textContent));
const summary = (page) => page.textContent('.oration-timing-summary > :first-child');
const set = (page, selector, value) =>
  page.$eval(selector, (input, value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);

test('without the option there is no control, and nothing is loaded', async (t) => {
  const page = await ready(t, { body: masked });
  await openMenu(page);
  assert.equal(await page.$('.oration-timing-open'), null);
  assert.equal(await page.$('.oration-prompter-open'), null);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /prompter|timing|speaking/.test(name)));
  assert.deepEqual(loaded, []);
});

test('times are those of the crate, in the dialog and in the outline, and add up', async (t) => {
  const speech = report(2, 2);
  const page = await opened(t, html(speech));
  const timing = await oration.timing(speech);
  assert.deepEqual((await times(page)).map(seconds), timing.sections.map(({ seconds }) => seconds));
  assert.equal(seconds((await summary(page)).replace(/[^\d:]/g, '')), timing.total);
  const labels = await page.$$eval('.oration-outline .oration-length', (all) => all.map((one) => one.textContent));
  assert.deepEqual(labels.map(seconds), timing.sections.map(({ seconds }) => seconds));
});

test('the pace, in words and by a slider, changes times but no layout', async (t) => {
  const page = await opened(t, html(report(2, 2)));
  const width = () => page.$eval('.oration-timing-table', (one) => [...one.rows].map((row) => row.cells[1].getBoundingClientRect().left).join());
  const [before, [first]] = [await width(), await times(page)];
  await page.click('.oration-choice:text-is("庄重")');
  assert.equal(await page.textContent('.oration-timing-pace'), '每分钟160字');
  assert.ok(seconds((await times(page))[0]) > seconds(first));
  await set(page, '.oration-timing input[type=range]', '280');
  assert.equal(await page.textContent('.oration-timing-pace'), '每分钟280字');
  assert.ok(seconds((await times(page))[0]) < seconds(first));
  assert.equal(await width(), before);
  const { total } = await oration.timing(report(2, 2), { pace: { ideographs: 280, words: 196 } });
  assert.equal(seconds((await summary(page)).replace(/[^\d:]/g, '')), total);
});

test('a target says how much to cut, and budgets who is over, in words and by a sign', async (t) => {
  const page = await opened(t, html(english), { timing: { target: 60, budgets: { s2: 60 } }, storage: 'speech' });
  const { cut, over, sections } = await oration.timing(english, { target: 60 });
  const notes = () => page.textContent('.oration-timing-notes');
  assert.match(await notes(), new RegExp(`\\+1:${String(over - 60).padStart(2, '0')} over by 1 min ${over - 60} s · To fit, cut ${cut} words`));
  const overs = () => page.$$eval('.oration-timing-over', (all) => all.map((one) => one.textContent));
  assert.deepEqual(await overs(), ['', `−0:0${60 - sections[1].seconds} ${60 - sections[1].seconds} s under`]);
  await set(page, '.oration-timing tbody tr:first-child input', '1');
  assert.equal((await overs())[0], `+0:${sections[0].seconds - 60} over by ${sections[0].seconds - 60} s`);
  assert.equal(await page.$eval('.oration-timing-over', (one) => one.dataset.state), 'over');
  await set(page, '.oration-timing-target input', '');
  assert.doesNotMatch(await notes(), /cut/);
  assert.deepEqual(await page.evaluate(() => JSON.parse(localStorage['speech.timing']).budgets), { 'speech-s1': 60, 'speech-s2': 60 });
});

test('a rehearsal takes a split at each section, and learns the pace of the speaker', chromiumOnly('downloads'), async (t) => {
  const page = await opened(t, html({ title: '报告', lang: 'zh-Hans', body: [section('一、', '形势', [paragraph(40)]), section('二、', '任务', [paragraph(40)])] }), { timing: true, storage: 'speech' });
  await page.evaluate(() => {
    const real = performance.now.bind(performance);
    window.turned = 0;
    performance.now = () => real() + window.turned;
  });
  await page.evaluate(() => readers[0].go('s1'));
  await page.click('.oration-timing-actions button');
  await page.waitForSelector('.oration-rehearsal');
  await still(page);
  // 1300 characters in 325 seconds: 240 a minute.
  const [one, two] = (await times(page)).map(seconds);
  await page.evaluate((turn) => void (window.turned += turn), (one * 1000 * 200) / 240);
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  await page.waitForFunction(() => /任务/.test(document.querySelector('.oration-rehearsal-name').textContent));
  await page.click('.oration-rehearsal button');
  await page.evaluate(() => void (window.turned += 60_000));
  assert.equal(await page.textContent('.oration-rehearsal button'), '继续');
  await page.click('.oration-rehearsal button');
  await page.evaluate((turn) => void (window.turned += turn), (two * 1000 * 200) / 240);
  await page.click('.oration-rehearsal button:last-child');
  await page.waitForSelector('.oration-timing[open]');
  const pace = Number(/每分钟(\d+)字/.exec(await page.textContent('.oration-timing-result'))[1]);
  assert.ok(Math.abs(pace - 240) <= 4, String(pace));
  assert.equal(await page.evaluate(() => JSON.parse(localStorage['speech.timing']).pace), pace);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.oration-timing-actions button:last-child')]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.deepEqual([saved.title, saved.pace, saved.splits.map(({ id, heading }) => [id, heading])], ['报告', { ideographs: pace }, [['speech-s1', '一、形势'], ['speech-s2', '二、任务']]]);
  assert.ok(Math.abs(saved.splits[1].seconds - (two * 200) / 240) < 5, 'a pause does not count');
});

test('the dialog has no violations, in a narrow window and from right to left', async (t) => {
  const arabic = html({ title: 'كلمة', lang: 'ar', body: [section('أولا', 'الوضع', ['كيف حالكم؟ '.repeat(20)])] });
  for (const [body, context] of [[masked, {}], [masked, phone], [arabic, phone]]) {
    const page = await opened(t, body, { timing: { target: 600, budgets: { s1: 20 } } }, context);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document.querySelector('.oration-timing')));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
    assert.ok((await page.$eval('.oration-timing', (one) => one.scrollWidth - one.clientWidth)) <= 0, 'everything fits');
    const [name, ...others] = await page.$$eval('.oration-timing-table thead th', (all) => all.map((one) => one.getBoundingClientRect().width));
    assert.ok(name >= 120 && others.every((width) => width < name), 'the names of sections have the most room');
    if (body === arabic) assert.match(await page.textContent('.oration-timing [data-state=under]'), /^\u200e−9:/, 'the sign is before the number');
    await page.keyboard.press('Escape');
    assert.equal(await page.$('.oration-timing[open]'), null);
  }
});
