// Long speeches that are rendered in pieces.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { speech as speechOf } from '../../benches/formats.mjs';
import { generate } from '../../benches/generate.mjs';
import { policy, serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { start } from './fixtures.mjs';

const long = speechOf(generate({ lang: 'zh', bytes: 600_000, markdown: 'heavy' }));
const huge = speechOf(generate({ lang: 'en', bytes: 3_000_000 }));

const { server, browser } = await start(serve, launch);

/** A page that can fetch `speech.json`, under the strict policy. */
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
    const { loadLocale } = await import('/pkg/reader/locale.js');
    await Promise.all(['en', 'zh-Hans'].map(loadLocale));
    /** Shows the same speech beside, to the end: by then an earlier one that still grew would be there as well. */
    globalThis.control = async () => {
      const beside = document.createElement('aside');
      document.body.append(beside);
      oration.mount(beside, bytes, { idPrefix: 'control-' });
      await complete;
    };
    globalThis.bytes = await (await fetch('/files/speech.json')).arrayBuffer();
    globalThis.state = (reader) => ({ went: reader.go('s2'), current: reader.current(), bars: document.querySelectorAll('.oration-bar').length });
    globalThis.until = async (holds) => {
      for (const end = performance.now() + 60_000; !holds(); await new Promise(requestAnimationFrame)) {
        if (performance.now() > end) throw new Error(`never true: ${holds}`);
      }
    };
    globalThis.complete = new Promise((done) => document.addEventListener('oration-complete', done, { once: true }));
  });
  return Object.assign(page, { errors });
}

/** The distance of a section below its scroll target. */
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
  test(`a ${name} speech ends as the same DOM as its HTML`, async (t) => {
    const page = await open(t, speech);
    const same = await page.evaluate(async (html) => {
      const reader = oration.mount(document.querySelector('main'), bytes, { reader: { controls: { bar: false } } });
      await until(() => document.querySelector('article'));
      const atOnce = document.querySelectorAll('.oration-section').length;
      const busy = document.querySelector('article').ariaBusy;
      await complete;
      reader.destroy();
      const template = document.createElement('template');
      const { trusted } = await import('/pkg/page/trusted-html.js');
      template.innerHTML = trusted(html);
      // White space between blocks depends on the parser.
      const plain = (element) => element.outerHTML.replace(/\s*\n\s*/g, '').replace(' aria-busy="true"', '');
      const [made, whole] = [plain(document.querySelector('article')), plain(template.content.firstElementChild)];
      let at = 0;
      while (at < whole.length && made[at] === whole[at]) at += 1;
      return { atOnce, busy, after: document.querySelector('article').ariaBusy, made: made.slice(at, at + 200), whole: whole.slice(at, at + 200) };
    }, renderToString(speech)).catch((error) => ({ error: error.message }));
    assert.equal(same.error, undefined);
    // The number depends on speed, which the benches measure.
    assert.ok(same.atOnce > 3, `${same.atOnce} sections in the first piece`);
    assert.equal(same.busy, 'true');
    assert.equal(same.after, null);
    assert.equal(same.made, same.whole);
  });
}

test('an error in a huge speech is reported when it is reached, and existing content stays', async (t) => {
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

test('another speech replaces a huge one that is still being parsed', async (t) => {
  const page = await open(t, huge);
  const titles = await page.evaluate(async () => {
    const main = document.querySelector('main');
    oration.mount(main, bytes);
    await new Promise((done) => setTimeout(done));
    oration.mount(main, { title: '短', body: ['甲'] });
    await control();
    return [...main.querySelectorAll('h1')].map((title) => title.textContent);
  });
  assert.deepEqual(titles, ['短']);
  assert.deepEqual(page.errors, []);
});

test('clicking an entry scrolls to its section before the section is rendered', async (t) => {
  const page = await open(t, huge);
  await page.evaluate(() => {
    oration.mount(document.querySelector('main'), bytes);
    // The outline is complete long before the text; the click follows as soon as the entry exists.
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
  assert.equal(await page.evaluate(() => early), false, 'the section is not rendered yet');
  await page.evaluate(() => complete);
  assert.ok(Math.abs(await landed(page, 'speech-s600')) <= 2);
  assert.equal(await page.evaluate(() => location.hash), '#speech-s600');
  assert.deepEqual(await page.$$eval('[aria-current]', (all) => all.map((one) => one.getAttribute('href'))), ['#speech-s600']);
  assert.deepEqual(page.errors, []);
});

test('a fragment can name a section that is not rendered yet', async (t) => {
  const page = await open(t, huge, { hash: '#speech-s400-1' });
  await page.evaluate(() => oration.mount(document.querySelector('main'), bytes) && complete);
  const id = (await page.$('#speech-s400-1')) ? 'speech-s400-1' : null;
  assert.ok(id, 'the speech has this section');
  assert.ok(Math.abs(await landed(page, id)) <= 2);
});

test('go accepts a section that is not rendered yet, and rejects one that does not exist', async (t) => {
  const page = await open(t, huge);
  const went = await page.evaluate(async () => {
    const reader = oration.mount(document.querySelector('main'), bytes);
    const early = reader.go('speech-s300');
    await complete;
    await until(() => reader.current() === 'speech-s300');
    return { early, never: reader.go('speech-s99999'), current: reader.current() };
  });
  assert.deepEqual(went, { early: true, never: false, current: 'speech-s300' });
  assert.ok(Math.abs(await landed(page, 'speech-s300')) <= 2);
});

test('a jump is cancelled if the user scrolls meanwhile', async (t) => {
  const page = await open(t, huge);
  await page.evaluate(async () => {
    const reader = oration.mount(document.querySelector('main'), bytes);
    await until(() => document.querySelector('article'));
    reader.go('speech-s500');
    scrollBy(0, 200);
    await complete;
  });
  assert.equal(await page.evaluate(() => Math.round(scrollY)), 200);
});

test('search, legend and fill include text that is rendered later', async (t) => {
  const masked = { ...long, body: [...long.body, { type: 'section', heading: '末', body: [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '，只此一处琉璃。'] }] }] };
  const page = await open(t, masked);
  const found = await page.evaluate(async () => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, bytes);
    await until(() => main.querySelector('.oration-bar'));
    main.querySelector('.oration-find-button').click();
    const input = main.querySelector('.oration-find input');
    input.value = '琉璃';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const early = main.querySelector('article').ariaBusy;
    await complete;
    while (!main.querySelector('.oration-count')) await new Promise(requestAnimationFrame);
    const counts = [...main.querySelectorAll('.oration-count')].map((count) => count.textContent);
    main.querySelector('.oration-more').click();
    while (!main.querySelector('.oration-legend')) await new Promise(requestAnimationFrame);
    const legend = main.querySelector('.oration-legend')?.textContent;
    return { early, counts, legend, filled: reader.fill({ place: '甲地' }) };
  });
  assert.equal(found.early, 'true');
  assert.deepEqual(found.counts, ['1']);
  assert.match(found.legend, /\*\*/);
  assert.ok(found.filled >= 1);
});

test('a section that the user expanded stays expanded when a host fills masks', async (t) => {
  const page = await open(t, long);
  const opened = await page.evaluate(async () => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, bytes);
    await complete;
    await reader.ready;
    main.querySelector('.oration-more').click();
    while (!main.querySelector('.oration-skeleton-switch')) await new Promise(requestAnimationFrame);
    main.querySelector('.oration-skeleton-switch').click();
    while (!main.querySelector('.oration-unfold')) await new Promise(requestAnimationFrame);
    const toggle = main.querySelector('.oration-unfold');
    toggle.click();
    reader.fill({ place: '甲地' });
    return toggle.isConnected && toggle.ariaExpanded;
  });
  assert.equal(opened, 'true');
});

test('masks filled early are filled in later pieces, and printing renders the complete speech', async (t) => {
  const masked = { ...long, body: [...long.body, { type: 'section', heading: '末', body: [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '，完。'] }] }] };
  const page = await open(t, masked);
  const found = await page.evaluate(async () => {
    const main = document.querySelector('main');
    oration.mount(main, bytes).fill({ place: '甲地' });
    await complete;
    const last = [...main.querySelectorAll('.oration-mask')].at(-1).textContent;
    oration.mount(main, bytes);
    await until(() => main.querySelector('[aria-busy] .oration-bar'));
    const before = main.querySelectorAll('.oration-section').length;
    dispatchEvent(new Event('beforeprint'));
    return { last, grew: main.querySelectorAll('.oration-section').length > before, end: main.querySelector('.oration-body').textContent.includes('，完。') };
  });
  assert.deepEqual(found, { last: '甲地', grew: true, end: true });
  assert.deepEqual(page.errors, []);
});

for (const [name, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } })) {
  test(`rendering in pieces causes no layout shift, ${name}`, async (t) => {
    const page = await open(t, long);
    await page.setViewportSize(viewport);
    const shifts = await page.evaluate(async () => {
      const seen = [];
      const note = (entries) => seen.push(...entries.map(({ value, sources }) => `${value} ${sources.map(({ node }) => node?.className ?? node?.nodeName)}`));
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'layout-shift' });
      oration.mount(document.querySelector('main'), bytes);
      await complete;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      note(observer.takeRecords());
      const growing = [...seen];
      document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Something that pushes the speech down.' }));
      await until(() => seen.length > growing.length);
      return growing;
    });
    assert.deepEqual(shifts, []);
  });
}

test('mounting another speech stops one that is being rendered', async (t) => {
  const page = await open(t, huge);
  const titles = await page.evaluate(async () => {
    oration.mount(document.querySelector('main'), bytes);
    oration.mount(document.querySelector('main'), { title: '短', body: ['完。'] });
    await control();
    return [...document.querySelectorAll('main article')].map((article) => [article.textContent.includes('短'), article.querySelectorAll('p').length]);
  });
  assert.deepEqual(titles, [[true, 2]]);
  assert.deepEqual(page.errors, []);
});

test('the element shows a long speech while it is being rendered', async (t) => {
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

const short = { title: 'Short', body: [1, 2, 3].map((num) => ({ type: 'section', heading: `Point ${num}`, body: ['Text.'] })) };

/** The result of `state` while the reader works. */
const working = { went: true, current: 'speech-s2', bars: 1 };

test('a speech keeps its reader if the huge speech that should replace it is invalid', async (t) => {
  const page = await open(t, { ...huge, body: [...huge.body, { type: 'nonsense' }] });
  const found = await page.evaluate(async (short) => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, short);
    await reader.ready;
    const failed = new Promise((done) => main.addEventListener('oration-error', ({ detail }) => done(detail.error.code), { once: true }));
    oration.mount(main, bytes);
    return { error: await failed, ...state(reader) };
  }, short).catch((error) => ({ error: error.message }));
  assert.deepEqual(found, { error: 'schema', ...working });
  assert.deepEqual(page.errors, []);
});

test('a speech keeps its reader until a replacement is shown', async (t) => {
  const page = await open(t, long);
  const found = await page.evaluate(async (short) => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, short);
    await reader.ready;
    const seen = [];
    oration.mount(main, bytes);
    seen.push(state(reader));
    oration.mount(main, bytes);
    seen.push(state(reader));
    await complete;
    return { seen, after: reader.current(), articles: main.querySelectorAll('article').length, bars: main.querySelectorAll('.oration-bar').length };
  }, short);
  assert.deepEqual(found, { seen: [working, working], after: undefined, articles: 1, bars: 1 });
  assert.deepEqual(page.errors, []);
});

test('mounting with invalid reader options changes nothing', async (t) => {
  const page = await open(t, long);
  const found = await page.evaluate(async (short) => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, short);
    await reader.ready;
    const codes = [bytes, { title: 'Other', body: [] }].map((speech) => {
      try {
        return oration.mount(main, speech, { reader: { colour: true } }) && 'none';
      } catch (error) {
        return error.code;
      }
    });
    return { codes, title: main.querySelector('h1').textContent, ...state(reader) };
  }, short);
  assert.deepEqual(found, { codes: ['option', 'option'], title: 'Short', ...working });
});

test('the element stops parsing a huge speech when another is set', async (t) => {
  const page = await open(t, huge);
  const found = await page.evaluate(async (short) => {
    await import('/pkg/define.js');
    const { Pieces } = await import('/pkg/wasm/plain.js');
    const element = document.createElement('oration-speech');
    const steps = new Map();
    const { read } = Pieces.prototype;
    Pieces.prototype.read = function (...args) {
      steps.set(this, (steps.get(this) ?? 0) + 1);
      if (steps.size === 1) element.speech = short;
      return read.apply(this, args);
    };
    const loaded = new Promise((done) => element.addEventListener('oration-load', done, { once: true }));
    document.querySelector('main').append(element);
    element.speech = bytes;
    await loaded;
    return { steps: [...steps.values()], title: element.querySelector('h1').textContent };
  }, short);
  assert.deepEqual(found, { steps: [1, 1], title: 'Short' });
  assert.deepEqual(page.errors, []);
});
