// Server-rendered HTML in <oration-speech>: the reader shifts nothing, and without a reader the outline is shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { policy, serve } from '../../scripts/serve.mjs';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';

const section = (heading, words) => ({ type: 'section', heading, body: [words] });
const many = Array.from({ length: 9 }, (_, at) => section(`第${at}节`, '很长。'.repeat(200)));
const speechOf = (...body) => ({ title: '讲话', lang: 'zh-Hans', speaker: { name: '李明' }, body });
const branch = (heading) => ({ type: 'section', heading, body: [...many.slice(0, 4), { ...many[4], body: [section('细节', '很细。')] }] });
const speeches = {
  short: speechOf(section('形势', '很好。'), ...many),
  long: speechOf(...many, ...many),
  large: speechOf('同志们：', branch('形势'), branch('任务'), section('保障', '很好。'), ...['一', '二', '三', '四'].map(branch)),
};

const only = chromiumOnly('layout shift entries');
const { server, browser } = await start(serve, () => (only.skip ? undefined : launch()));

/** A page with the speech as a server sends it; the text of its reader comes when it is released. No module may come. */
async function open(t, speech, viewport) {
  const page = await browser.newPage({ viewport });
  t.after(() => page.close());
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  let release;
  const released = new Promise((resolve) => (release = resolve));
  t.after(() => release());
  await page.addInitScript(() => {
    globalThis.shifts = [];
    const note = (entries) => shifts.push(...entries.map(({ value }) => value));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    /** Waits until changes are painted and layout shifts are recorded. */
    globalThis.painted = async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
      note(observer.takeRecords());
    };
  });
  await page.route('**/locale/zh-Hans.js', (route) => released.then(() => route.continue()).catch(() => {}));
  await page.route('**/*.wasm', (route) => (errors.push('a module was loaded'), route.abort()));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.route('**/served.html', (route) => {
    const body = `<!doctype html><html lang="zh"><head><title>A page</title><link rel="stylesheet" href="/pkg/oration.css">
      <script type="module" src="/pkg/define.js"></script></head><body><oration-speech>${renderToString(speech)}</oration-speech></body></html>`;
    return route.fulfill({ headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }, body });
  });
  await page.goto(`${server.url}served.html`);
  await page.evaluate(() => painted());
  return { page, release, errors };
}

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };
for (const [name, viewport, size] of [['wide', wide], ['narrow', narrow]].flatMap((page) => Object.keys(speeches).map((size) => [...page, size]))) {
  test(`attaching the reader causes no layout shift, ${name}, ${size} outline`, only, async (t) => {
    const { page, release, errors } = await open(t, speeches[size], viewport);
    const article = await page.evaluateHandle(() => document.querySelector('article.oration'));
    release();
    await page.waitForFunction(() => document.querySelector('oration-speech').reader);
    await page.evaluate(() => document.querySelector('oration-speech').reader.ready);
    await page.evaluate(() => painted());
    const found = await page.evaluate((article) => [document.querySelector('article.oration') === article, Boolean(article.querySelector('.oration-bar')), shifts], article);
    assert.deepEqual(found, [true, true, []]);
    await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Something that pushes the speech down.' })));
    await page.waitForFunction(() => shifts.length > 0);
    assert.deepEqual(errors, []);
  });
}

test('the outline is shown if no reader is attached', only, async (t) => {
  const { page } = await open(t, speeches.large, narrow);
  const outline = page.locator('nav.oration-outline');
  assert.ok((await outline.boundingBox()).height < 1);
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  assert.ok((await outline.boundingBox()).height > 100);
  assert.ok(await outline.locator('a').first().isVisible());
  assert.ok(await outline.locator('li li li a').first().isVisible());
});
