// <oration-speech> in a page under the strict policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { launch } from './browser.mjs';
import { answers, putPage, serve } from './site.mjs';
import { start } from './fixtures.mjs';

const speech = {
  title: '讲话',
  lang: 'zh-Hans',
  body: [
    { type: 'section', num: '一、', heading: '形势', body: ['很好。'] },
    { type: 'section', num: '二、', heading: '任务', body: ['很重。'] },
  ],
};
const json = JSON.stringify(speech);
const script = `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`;

const { server, browser } = await start(serve, launch);

/** Records events of elements from the start. */
const listen = `
globalThis.events = [];
for (const name of ['oration-load', 'oration-error']) {
  document.addEventListener(name, ({ target, detail }) => {
    events.push([name, target.id, detail.error?.message ?? detail.notices.length]);
  });
}`;

/** A page with a body, the stylesheet and, by default, the element. `files` are those it can request. */
async function open(t, body, { files = {}, define = true } = {}) {
  const page = await browser.newPage();
  t.after(() => page.close());
  page.errors ??= [];
  page.on('pageerror', (error) => page.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.errors.push(message.text()));
  answers.set('/files/listen.js', { headers: { 'content-type': 'text/javascript' }, body: listen });
  for (const [name, answer] of Object.entries(files)) answers.set(`/files/${name}`, answer);
  const script = define ? '<script type="module" src="/pkg/define.js"></script>' : '';
  const head = `<script src="listen.js"></script><link rel="stylesheet" href="/pkg/oration.css">${script}`;
  putPage('/files/page.html', { lang: 'en', head, body });
  await page.goto(new URL('/files/page.html', server.url).href);
  return page;
}

const loaded = (page, count = 1) => page.waitForFunction((count) => events.length >= count, count);
const events = (page) => page.evaluate(() => globalThis.events);
const headings = (page, scope = 'oration-speech') => page.$$eval(`${scope} h2.oration-heading`, (all) => all.map((one) => one.id || one.textContent));

const as = (type, body) => ({ headers: { 'content-type': type }, body });
const ok = as('application/json', json);

test('an element with a URL needs nothing else', async (t) => {
  const page = await open(t, '<oration-speech id="a" src="speech.json"></oration-speech>', { files: { 'speech.json': ok } });
  await loaded(page);
  assert.deepEqual(await events(page), [['oration-load', 'a', 0]]);
  assert.deepEqual(await headings(page), ['一、形势', '二、任务']);
  assert.equal(await page.$$eval('oration-speech > article.oration', (all) => all.length), 1);
  assert.deepEqual(page.errors, []);
});

test('the URL can be that of plain text', async (t) => {
  const text = '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n二、任务\n很重。\n';
  const files = { 'speech.txt': as('text/plain; charset=utf-8', text) };
  const page = await open(t, '<oration-speech src="speech.txt"></oration-speech>', { files });
  await loaded(page);
  assert.deepEqual(await headings(page), ['一、形势', '二、任务']);
});

test('JSON inside the element is rendered, and stays in the element', async (t) => {
  const page = await open(t, `<oration-speech id="a">${script}</oration-speech>`);
  await loaded(page);
  assert.deepEqual(await headings(page), ['一、形势', '二、任务']);
  assert.equal(await page.$$eval('oration-speech > script', (all) => all.length), 1);
  assert.deepEqual(page.errors, []);
});

test('JSON that a framework adds later is rendered', async (t) => {
  const page = await open(t, '<oration-speech></oration-speech>');
  await page.waitForFunction(() => document.querySelector('oration-speech').matches(':defined'));
  await page.evaluate((json) => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.append(json);
    document.querySelector('oration-speech').append(script);
  }, json);
  await loaded(page);
  assert.equal((await headings(page)).length, 2);
});

test('a property set before the element is defined takes effect, and a new value replaces the speech', async (t) => {
  const page = await open(t, '<oration-speech></oration-speech>', { define: false });
  await page.evaluate((speech) => {
    Object.assign(document.querySelector('oration-speech'), { speech, headingLevel: 2, noOutline: true });
    return import('/pkg/define.js');
  }, speech);
  await loaded(page);
  assert.deepEqual(await page.$$eval('h2.oration-title', (all) => all.map((one) => one.textContent)), ['讲话']);
  assert.equal(await page.$('oration-speech nav'), null);
  assert.equal(await page.$eval('oration-speech', (element) => element.getAttribute('heading-level')), '2');
  await page.evaluate(() => {
    const element = document.querySelector('oration-speech');
    element.speech = '{"title": "Second", "body": []}';
    element.noHeader = true;
    element.noHeader = false;
  });
  await loaded(page, 2);
  assert.equal(await page.textContent('oration-speech h2.oration-title'), 'Second');
  assert.equal((await events(page)).length, 2);
});

test('server-rendered HTML stays unchanged and gets a reader', async (t) => {
  const html = renderToString(speech);
  const page = await open(t, `<oration-speech id="a" src="never.json">${html}</oration-speech>`, { define: false });
  const before = await page.evaluate(async () => {
    const article = document.querySelector('article.oration');
    article.mark = 'the same';
    globalThis.shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift' });
    const text = article.querySelector('.oration-body').innerHTML;
    await import('/pkg/define.js');
    return text;
  });
  await loaded(page);
  assert.deepEqual(await events(page), [['oration-load', 'a', 0]]);
  const { mark, after, shifts, reader } = await page.evaluate(() => {
    const { mark } = document.querySelector('oration-speech > article.oration');
    const after = document.querySelector('.oration-body').textContent;
    return { mark, after, shifts, reader: typeof document.querySelector('oration-speech').reader.go };
  });
  assert.deepEqual([mark, reader], ['the same', 'function']);
  assert.ok(before.length > 0 && after.includes('很好。'));
  // The reader's controls may shift it slightly; a score below 0.1 counts as stable (web.dev/cls).
  assert.ok(shifts.reduce((sum, shift) => sum + shift, 0) < 0.01, String(shifts));
  assert.deepEqual(page.errors, []);
});

test('an error is shown and announced, and the retry button loads the speech', async (t) => {
  let answer = { status: 503, body: '' };
  const page = await open(t, '<oration-speech id="a" lang="zh" src="speech.json"></oration-speech>', {
    files: { 'speech.json': () => answer },
  });
  await loaded(page);
  const message = `the speech could not be loaded from ${server.url}files/speech.json: the server responded with 503 Service Unavailable`;
  assert.deepEqual(await events(page), [['oration-error', 'a', message]]);
  assert.equal(await page.textContent('[role=alert] .oration-error-message'), '无法显示讲话。');
  assert.equal(await page.textContent('[role=alert] .oration-error-detail'), message);
  answer = ok;
  await page.click('.oration-error-retry');
  await loaded(page, 2);
  assert.equal(await page.$('[role=alert]'), null);
  assert.equal((await headings(page)).length, 2);
});

test('an error in the speech shows its path as text, without a retry button', async (t) => {
  const body = '{"title": "a", "body": [{"type": "<img src=x onerror=alert(1)>"}]}';
  const page = await open(t, '<oration-speech src="speech.json"></oration-speech>', { files: { 'speech.json': as('application/json', body) } });
  await loaded(page);
  const [[name, , message]] = await events(page);
  assert.equal(name, 'oration-error');
  assert.ok(message.startsWith('body[0].type: ') && message.endsWith('(line 1, column 34)'), message);
  assert.equal(await page.textContent('.oration-error-detail'), message);
  assert.equal(await page.$('oration-speech img, oration-speech button'), null);
});

test('a loading speech has a skeleton, and a long one a progress bar', async (t) => {
  let release;
  const answered = new Promise((resolve) => (release = resolve));
  const long = JSON.stringify({ title: 'Long', body: Array.from({ length: 6000 }, () => 'A paragraph of some words, said at length.') });
  const page = await open(t, '<oration-speech src="speech.json"></oration-speech>', {
    files: {
      'speech.json': async () => {
        await answered;
        return { headers: { 'content-type': 'application/json', 'content-length': String(long.length) }, body: long };
      },
    },
  });
  await page.waitForSelector('oration-speech > [role=status].oration-loading');
  await page.waitForFunction(() => document.querySelector('.oration-loading-text').textContent !== '');
  assert.equal(await page.textContent('.oration-loading-text'), 'Loading the speech…');
  await page.evaluate(() => {
    globalThis.parts = [];
    new MutationObserver((all) => {
      for (const { addedNodes } of all) for (const node of addedNodes) if (node.className === 'oration-loading-progress') parts.push(node);
    }).observe(document.querySelector('oration-speech'), { childList: true, subtree: true });
  });
  release();
  await loaded(page);
  assert.deepEqual(await page.evaluate(() => parts.map(({ value }) => value)), [1]);
  assert.equal(await page.$('.oration-loading'), null);
});

test('an element can be moved, removed and reinserted', async (t) => {
  const page = await open(t, `<div id="one"><oration-speech>${script}</oration-speech></div><div id="two"></div>`);
  await loaded(page);
  const kept = await page.evaluate(async () => {
    const element = document.querySelector('oration-speech');
    const article = element.querySelector('article');
    const [one, two] = [document.getElementById('one'), document.getElementById('two')];
    const results = [];
    for (const move of [() => two.append(element), () => one.moveBefore?.(element, null), () => element.remove(), () => one.append(element)]) {
      move();
      // The element reads it in a microtask.
      await new Promise((resolve) => setTimeout(resolve));
      results.push([element.querySelector('article') === article, Boolean(element.reader)]);
    }
    return results;
  });
  assert.deepEqual(kept, [[true, true], [true, true], [true, false], [true, true]]);
  assert.equal((await events(page)).length, 1);
  assert.deepEqual(page.errors, []);
});

test('an element removed while it loads dispatches no events', async (t) => {
  let release;
  const answered = new Promise((resolve) => (release = resolve));
  const page = await open(t, '<oration-speech src="speech.json"></oration-speech>', {
    files: { 'speech.json': () => answered.then(() => ok) },
  });
  await page.waitForSelector('.oration-loading');
  await page.evaluate(() => document.querySelector('oration-speech').remove());
  release();
  // A request that another element makes later completes later.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('oration-speech'), { id: 'control', src: 'speech.json' })));
  await loaded(page);
  assert.deepEqual(await events(page), [['oration-load', 'control', 0]]);
  assert.deepEqual(page.errors, []);
});

test('speeches are numbered in the order of the page, whichever loads first', async (t) => {
  const script = `<script type="application/json">${JSON.stringify({ title: 'Second', body: ['Text.'] })}</script>`;
  const page = await open(t, `<oration-speech></oration-speech><oration-speech>${script}</oration-speech>`);
  await loaded(page);
  await page.evaluate(() => (document.querySelector('oration-speech').speech = { title: 'First', body: ['Text.'] }));
  await loaded(page, 2);
  assert.deepEqual(await page.$$eval('h1', (all) => all.map((one) => one.id)), ['speech-title', 'speech2-title']);
});

test('several speeches on a page have unique ids', async (t) => {
  const page = await open(t, `<oration-speech>${script}</oration-speech><oration-speech>${script}</oration-speech><oration-speech id-prefix="c-">${script}</oration-speech>`);
  await loaded(page, 3);
  const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ['speech-s1', 'speech2-s1', 'c-s1']) assert.ok(ids.includes(id), id);
});

test('the element can be defined twice', async (t) => {
  const page = await open(t, `<oration-speech>${script}</oration-speech>`);
  await loaded(page);
  await page.evaluate(() => import('/pkg/define.js?twice'));
  assert.deepEqual(page.errors, []);
});

test('an outline entry links to its section', async (t) => {
  const page = await open(t, `<oration-speech>${script}</oration-speech>`);
  await loaded(page);
  await page.click('oration-speech nav a[href="#speech-s2"]');
  assert.equal(new URL(page.url()).hash, '#speech-s2');
  assert.equal(await page.evaluate(() => document.querySelector('oration-speech').go('s1')), true);
});

test('mount replaces existing content, and attach rejects an element without a speech', async (t) => {
  const page = await open(t, '<main>Wait</main><aside></aside>', { define: false });
  const result = await page.evaluate(async (speech) => {
    const oration = await import('/pkg/index.js');
    await oration.init();
    const main = document.querySelector('main');
    const reader = oration.mount(main, speech, { headingLevel: 2, reader: { controls: { bar: false } } });
    const went = reader.go('s2');
    reader.destroy();
    const thrown = (work) => {
      try {
        work();
      } catch (error) {
        return [error instanceof oration.SpeechError, error.code, error.message];
      }
    };
    return {
      went,
      first: main.firstElementChild.className,
      text: main.textContent.includes('Wait'),
      none: thrown(() => oration.attach(document.querySelector('aside'))),
      option: thrown(() => oration.mount(main, speech, { reader: { colour: true } }))[1],
    };
  }, speech);
  assert.deepEqual(result, {
    went: true,
    first: 'oration',
    text: false,
    none: [true, 'attach', 'attach: no article of the class oration here'],
    option: 'option',
  });
  assert.deepEqual(page.errors, []);
});

test('options that are set after a reader was attached to HTML from a server apply to it', async (t) => {
  const page = await open(t, `<oration-speech>${renderToString(json)}</oration-speech>`);
  await loaded(page);
  await page.waitForSelector('.oration-bar');
  await page.evaluate(() => (document.querySelector('oration-speech').options = { reader: { controls: { bar: false } } }));
  await loaded(page, 2);
  await page.evaluate(() => document.querySelector('oration-speech').reader.ready);
  assert.equal(await page.$$eval('.oration-bar', (all) => all.length), 0);
  assert.deepEqual(page.errors, []);
});

test('a long speech is shown to its end if its reader cannot be attached', async (t) => {
  const paragraph = 'Words that fill the speech. '.repeat(12);
  const long = { title: 'Long', lang: 'en', body: Array.from({ length: 900 }, (_, at) => ({ type: 'section', heading: `Part ${at}`, body: [paragraph] })) };
  const files = { 'long.json': as('application/json', JSON.stringify(long)) };
  const page = await open(t, '<oration-speech src="long.json"></oration-speech>', { files });
  await page.evaluate(() => (document.querySelector('oration-speech').options = { reader: { nonsense: true } }));
  await page.waitForFunction(() => document.querySelectorAll('.oration-body .oration-section').length === 900 && !document.querySelector('[aria-busy]'));
  const messages = (await events(page)).map(([name, , message]) => [name, message]);
  assert.match(JSON.stringify(messages), /oration-error.*nonsense/);
});

test('with the attribute storage, bookmarks are kept', async (t) => {
  const body = speech.body.map((section) => ({ ...section, body: Array(40).fill('很长。'.repeat(40)) }));
  const long = JSON.stringify({ ...speech, body });
  const page = await open(t, `<oration-speech storage="kept"><script type="application/json">${long}</script></oration-speech>`);
  const marked = async (pressed) => {
    await page.waitForFunction(() => document.querySelector('oration-speech')?.reader);
    await page.evaluate(() => document.querySelector('oration-speech').reader.ready);
    await page.evaluate(() => document.querySelector('oration-speech').go('s2'));
    await page.waitForSelector(`.oration-bookmark-button[aria-pressed="${pressed}"]`);
  };
  await marked(false);
  await page.click('.oration-bookmark-button');
  await page.waitForFunction(() => localStorage.getItem('kept.bookmarks')?.includes('s2'));
  await page.reload();
  await marked(true);
});
