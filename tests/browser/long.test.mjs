// Long speeches, which grow in the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { speech as speechOf } from '../../benches/formats.mjs';
import { generate } from '../../benches/generate.mjs';
import { policy, serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { stage } from './stage.mjs';

const long = speechOf(generate({ lang: 'zh', bytes: 600_000, markdown: 'heavy' }));
const huge = speechOf(generate({ lang: 'en', bytes: 3_000_000 }));

const { server, browser } = await stage(serve, launch);

/** A page that may ask for `speech.json`, under the strict policy. */
async function open(t, speech, { hash = '', body = '<main></main>' } = {}) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  t.after(() => page.close());
  page.setDefaultTimeout(60_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.route('**/files/speech.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(speech) }));
  await page.route('**/files/page.html', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><head><title>A page</title><link rel="stylesheet" href="/pkg/oration.css"></head><body>${body}</body></html>`,
    }),
  );
  await page.goto(new URL(`/files/page.html${hash}`, server.url).href);
  await page.evaluate(async () => {
    globalThis.oration = await import('/pkg/index.js');
    await oration.init();
    globalThis.bytes = await (await fetch('/files/speech.json')).arrayBuffer();
    globalThis.complete = new Promise((done) => document.addEventListener('oration-complete', done, { once: true }));
  });
  return Object.assign(page, { errors });
}

/** The distance of a section below the line at which jumps end. */
const landed = (page, id) =>
  page.evaluate(async (id) => {
    let [last, same] = [NaN, 0];
    while (same < 10) {
      await new Promise(requestAnimationFrame);
      const { top } = document.getElementById(id).getBoundingClientRect();
      same = top === last ? same + 1 : 0;
      last = top;
    }
    return last - parseFloat(getComputedStyle(document.getElementById(id)).scrollMarginTop);
  }, id);

for (const [name, speech] of [['long', long], ['huge', huge]]) {
  test(`a ${name} speech is in the end the page that its HTML makes`, async (t) => {
    const page = await open(t, speech);
    const same = await page.evaluate(async (html) => {
      const reader = oration.mount(document.querySelector('main'), bytes, { reader: { bar: false } });
      while (!document.querySelector('article')) await new Promise((done) => setTimeout(done));
      const atOnce = document.querySelectorAll('.oration-section').length;
      const busy = document.querySelector('article').ariaBusy;
      await complete;
      reader.destroy();
      const template = document.createElement('template');
      const { trusted } = await import('/pkg/page/trusted-html.js');
      template.innerHTML = trusted(html);
      // White space between blocks is where the parser left it.
      const plain = (element) => element.outerHTML.replace(/\s*\n\s*/g, '').replace(' aria-busy="true"', '');
      const [made, whole] = [plain(document.querySelector('article')), plain(template.content.firstElementChild)];
      let at = 0;
      while (at < whole.length && made[at] === whole[at]) at += 1;
      return { atOnce, busy, after: document.querySelector('article').ariaBusy, made: made.slice(at, at + 200), whole: whole.slice(at, at + 200) };
    }, renderToString(speech)).catch((error) => ({ error: error.message }));
    assert.equal(same.error, undefined);
    assert.ok(same.atOnce > 3 && same.atOnce < 200, `${same.atOnce} sections at once`);
    assert.equal(same.busy, 'true');
    assert.equal(same.after, null);
    assert.equal(same.made, same.whole);
  });
}

test('what is wrong with a huge speech is told once it has been read as far, and what stood there stays', async (t) => {
  const page = await open(t, { ...huge, body: [...huge.body, { type: 'nonsense' }] }, { body: '<main><p>before</p></main>' });
  const found = await page.evaluate(async () => {
    const told = (place) => new Promise((done) => place.addEventListener('oration-error', ({ detail }) => done(detail.error), { once: true }));
    const main = document.querySelector('main');
    const mounted = told(main);
    oration.mount(main, bytes);
    const { code, path } = await mounted;
    await import('/pkg/define.js');
    const element = Object.assign(document.createElement('oration-speech'), { src: '/files/speech.json' });
    const loaded = told(element);
    main.append(element);
    const { message } = await loaded;
    return { code, path, before: main.firstElementChild.textContent, same: element.innerText.includes(message), article: Boolean(main.querySelector('article')) };
  });
  assert.deepEqual(found, { code: 'schema', path: `body[${huge.body.length}].type`, before: 'before', same: true, article: false });
});

test('a huge speech gives way to another that takes its place while it is read', async (t) => {
  const page = await open(t, huge);
  const titles = await page.evaluate(async () => {
    const main = document.querySelector('main');
    oration.mount(main, bytes);
    await new Promise((done) => setTimeout(done));
    oration.mount(main, { title: '短', body: ['甲'] });
    await new Promise((done) => setTimeout(done, 500));
    return [...main.querySelectorAll('h1')].map((title) => title.textContent);
  });
  assert.deepEqual(titles, ['短']);
  assert.deepEqual(page.errors, []);
});

test('a click on an entry leads to its section even before it is there', async (t) => {
  const page = await open(t, huge);
  await page.evaluate(() => {
    oration.mount(document.querySelector('main'), bytes);
    // The list of entries is complete long before the text; the click comes as soon as the entry does.
    globalThis.early = new Promise((done) => {
      const look = () => {
        const link = document.querySelector('.oration-outline a[href="#speech-s600"]');
        if (!link) return requestAnimationFrame(look);
        const there = document.getElementById('speech-s600') !== null;
        link.click();
        done(there);
      };
      look();
    });
  });
  assert.equal(await page.evaluate(() => early), false, 'the section is not there yet');
  await page.evaluate(() => complete);
  assert.ok(Math.abs(await landed(page, 'speech-s600')) <= 2);
  assert.equal(await page.evaluate(() => location.hash), '#speech-s600');
  assert.deepEqual(await page.$$eval('[aria-current]', (all) => all.map((one) => one.getAttribute('href'))), ['#speech-s600']);
  assert.deepEqual(page.errors, []);
});

test('an address may name a section that is still to come', async (t) => {
  const page = await open(t, huge, { hash: '#speech-s400-1' });
  await page.evaluate(() => oration.mount(document.querySelector('main'), bytes) && complete);
  const id = (await page.$('#speech-s400-1')) ? 'speech-s400-1' : null;
  assert.ok(id, 'the speech has such a section');
  assert.ok(Math.abs(await landed(page, id)) <= 2);
});

test('a reader goes to what is still to come, and not to what never comes', async (t) => {
  const page = await open(t, huge);
  const went = await page.evaluate(async () => {
    const reader = oration.mount(document.querySelector('main'), bytes);
    const early = reader.go('speech-s300');
    await complete;
    await new Promise((done) => setTimeout(done, 300));
    return { early, never: reader.go('speech-s99999'), current: reader.current() };
  });
  assert.deepEqual(went, { early: true, never: false, current: 'speech-s300' });
  assert.ok(Math.abs(await landed(page, 'speech-s300')) <= 2);
});

test('whoever has scrolled on meanwhile is left in peace', async (t) => {
  const page = await open(t, huge);
  await page.evaluate(async () => {
    const reader = oration.mount(document.querySelector('main'), bytes);
    while (!document.querySelector('article')) await new Promise((done) => setTimeout(done));
    reader.go('speech-s500');
    scrollBy(0, 200);
    await complete;
  });
  assert.equal(await page.evaluate(() => Math.round(scrollY)), 200);
});

test('what is asked for early is done for all of the speech', async (t) => {
  const masked = { ...long, body: [...long.body, { type: 'section', heading: '末', body: [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '，只此一处琉璃。'] }] }] };
  const page = await open(t, masked);
  const found = await page.evaluate(async () => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, bytes);
    while (!main.querySelector('.oration-bar')) await new Promise((done) => setTimeout(done));
    main.querySelector('.oration-find-open, [aria-controls$="find"]').click();
    const input = main.querySelector('.oration-find input');
    input.value = '琉璃';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const early = main.querySelector('article').ariaBusy;
    await complete;
    const counts = [...main.querySelectorAll('.oration-count')].map((count) => count.textContent);
    main.querySelector('.oration-more').click();
    const legend = main.querySelector('.oration-legend')?.textContent;
    return { early, counts, legend, filled: reader.fill({ place: '甲地' }) };
  });
  assert.equal(found.early, 'true');
  assert.deepEqual(found.counts, ['1']);
  assert.match(found.legend, /\*\*/);
  assert.ok(found.filled >= 1);
});

test('what a person has opened stays open when a host fills masks later', async (t) => {
  const page = await open(t, long);
  const opened = await page.evaluate(async () => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, bytes);
    await complete;
    main.querySelector('.oration-skeleton-switch').click();
    const toggle = main.querySelector('.oration-unfold');
    toggle.click();
    reader.fill({ place: '甲地' });
    return toggle.isConnected && toggle.ariaExpanded;
  });
  assert.equal(opened, 'true');
});

test('masks that a host fills at once are filled, and what is printed early is whole', async (t) => {
  const masked = { ...long, body: [...long.body, { type: 'section', heading: '末', body: [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '，完。'] }] }] };
  const page = await open(t, masked);
  const found = await page.evaluate(async () => {
    const main = document.querySelector('main');
    oration.mount(main, bytes).fill({ place: '甲地' });
    await complete;
    const last = [...main.querySelectorAll('.oration-mask')].at(-1).textContent;
    oration.mount(main, bytes);
    while (!main.querySelector('.oration-bar')) await new Promise((done) => setTimeout(done));
    const before = main.querySelectorAll('.oration-section').length;
    dispatchEvent(new Event('beforeprint'));
    return { last, grew: main.querySelectorAll('.oration-section').length > before, end: main.querySelector('.oration-body').textContent.includes('，完。') };
  });
  assert.deepEqual(found, { last: '甲地', grew: true, end: true });
  assert.deepEqual(page.errors, []);
});

for (const [name, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } })) {
  test(`nothing that is seen moves while a speech grows, ${name}`, async (t) => {
    const page = await open(t, long);
    await page.setViewportSize(viewport);
    const shifts = await page.evaluate(async () => {
      const seen = [];
      const note = (list) => seen.push(...list.getEntries().map(({ value, sources }) => `${value} ${sources.map(({ node }) => node?.className ?? node?.nodeName)}`));
      new PerformanceObserver(note).observe({ type: 'layout-shift' });
      oration.mount(document.querySelector('main'), bytes);
      await complete;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)));
      return seen;
    });
    assert.deepEqual(shifts, []);
  });
}

test('a speech that takes its place stops one that grows', async (t) => {
  const page = await open(t, huge);
  const titles = await page.evaluate(async () => {
    oration.mount(document.querySelector('main'), bytes);
    oration.mount(document.querySelector('main'), { title: '短', body: ['完。'] });
    await new Promise((done) => setTimeout(done, 500));
    return [...document.querySelectorAll('article')].map((article) => [article.textContent.includes('短'), article.querySelectorAll('p').length]);
  });
  assert.deepEqual(titles, [[true, 2]]);
  assert.deepEqual(page.errors, []);
});

test('the element shows a long speech while it grows', async (t) => {
  const page = await open(t, long, { body: '<oration-speech src="speech.json"></oration-speech>' });
  const seen = await page.evaluate(async () => {
    const loaded = new Promise((done) => document.addEventListener('oration-load', done, { once: true }));
    await import('/pkg/define.js');
    await loaded;
    const progress = document.querySelector('article > progress') !== null;
    await complete;
    return { progress, after: document.querySelectorAll('article > progress').length, sections: document.querySelectorAll('.oration-section').length, toggles: document.querySelectorAll('.oration-outline ol ol:not([id])').length };
  });
  const count = (blocks) => blocks.reduce((sum, block) => sum + (block.type === 'section' ? 1 + count(block.body) : 0), 0);
  assert.deepEqual(seen, { progress: true, after: 0, sections: count(long.body), toggles: 0 });
  assert.deepEqual(page.errors, []);
});
