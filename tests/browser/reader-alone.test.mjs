// The reader for speeches that a server rendered: it loads no module until it is to show a speech, and only its language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { deep, masked, openMenu, opener, press, shown } from './reader-page.mjs';
import { renderToString } from 'oration';
import { answers, putPage, serve } from './site.mjs';
import { attach, html, open, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

/** The scripts of a server's page may not compile WebAssembly. */
const plain = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const loaded = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));

test('a reader needs no WebAssembly, no request but for scripts, no policy of Trusted Types, and one language', async (t) => {
  const page = await ready(t, { body: masked, policy: plain }, { rest: true, lengths: true });
  await press(page, 'j', 's', 's', 'f');
  await page.keyboard.type('稳字当头');
  await still(page);
  assert.equal(await page.textContent('.oration-find-count'), '1/1');
  const files = await loaded(page);
  assert.deepEqual(files.filter((path) => /\/(wasm|module)\//.test(path)), []);
  assert.deepEqual(files.filter((path) => path.includes('/locale/') && !path.endsWith('/index.js')), ['/pkg/locale/zh-Hans.js', '/pkg/locale/zh-Hans-later.js']);
});

test('the element needs two scripts for HTML from a server', async (t) => {
  const page = await browser.newPage();
  t.after(() => page.close());
  page.errors ??= [];
  page.on('pageerror', (error) => page.errors.push(String(error)));
  const head = '<link rel="stylesheet" href="/pkg/oration.css"><script type="module" src="/pkg/dist/define.js"></script>';
  putPage('/files/served.html', { head, body: `<oration-speech>${renderToString({ title: '讲话', lang: 'zh-Hans', body: ['同志们。'] })}</oration-speech>`, policy: plain });
  await page.goto(new URL('/files/served.html', server.url).href);
  await page.waitForSelector('.oration-time', { state: 'attached' });
  const scripts = (await loaded(page)).filter((path) => path.startsWith('/pkg/') && path.endsWith('.js')).map((path) => path.replace('/pkg/', ''));
  assert.deepEqual(scripts.sort(), ['dist/define.js', 'dist/reader.js']);
  assert.deepEqual(await page.evaluate(() => problems), []);
  assert.deepEqual(page.errors, []);
});

test('what does not show text works before the text has been loaded', async (t) => {
  const page = await open(browser, server.url, { body: masked });
  t.after(() => page.close());
  const found = await page.evaluate(async () => {
    const { attach } = await import('/pkg/reader.js');
    const reader = attach(document.body);
    const early = [reader.go('s2'), reader.current(), reader.fill({ place: '东城' }), document.querySelectorAll('[aria-current]').length, document.querySelectorAll('.oration-bar').length];
    await reader.ready;
    return { early, late: [reader.current(), document.querySelectorAll('.oration-bar').length, document.querySelector('.oration-here-name').textContent] };
  });
  assert.deepEqual(found, { early: [true, 'speech-s2', 2, 1, 0], late: ['speech-s2', 1, '二、形成合力'] });
});

test('if the text cannot be loaded, the reader reports it and works without its controls', async (t) => {
  answers.set('/pkg/locale/fr.js', { status: 404 });
  t.after(() => answers.delete('/pkg/locale/fr.js'));
  const page = await open(browser, server.url, { body: masked });
  t.after(() => page.close());
  const found = await page.evaluate(async () => {
    const { attach } = await import('/pkg/reader.js');
    const failed = new Promise((done) => document.addEventListener('oration-error', ({ detail }) => done(detail.error.code)));
    const reader = attach(document.body, { uiLang: 'fr' });
    await reader.ready;
    return { code: await failed, went: reader.go('s2'), bars: document.querySelectorAll('.oration-bar').length };
  });
  assert.deepEqual(found, { code: 'load', went: true, bars: 0 });
});

test('a reader that is destroyed before its text has been loaded leaves nothing', async (t) => {
  const page = await open(browser, server.url, { body: masked });
  t.after(() => page.close());
  const same = await page.evaluate(async () => {
    const { attach } = await import('/pkg/reader.js');
    const before = document.body.innerHTML;
    const reader = attach(document.body);
    reader.destroy();
    await reader.ready;
    return document.body.innerHTML === before;
  });
  assert.equal(same, true);
});

test('the module is loaded when omitted text is a speech', async (t) => {
  const page = await open(browser, server.url, { body: masked });
  t.after(() => page.close());
  await attach(page);
  const found = await page.evaluate(async () => {
    const [first, second] = document.querySelectorAll('#speech-s2 > .oration-omission, .oration-body > .oration-omission');
    const node = Object.assign(document.createElement('p'), { textContent: '一段。' });
    const atOnce = readers[0].resolve(first, node);
    const later = readers[0].resolve(second, [{ type: 'section', heading: '其余', body: ['完。'] }]);
    const wrong = await readers[0].resolve(document.querySelector('.oration-omission'), [{ type: 'dance' }]).catch(({ code }) => code);
    return { atOnce, later: await later, wrong, last: [...document.querySelectorAll('.oration-outline a')].at(-1).textContent };
  });
  assert.deepEqual(found, { atOnce: true, later: true, wrong: 'schema', last: '其余' });
});

test('a reader works in the document of an iframe', async (t) => {
  const page = await open(browser, server.url, { body: '', policy: `${plain}; frame-src 'self'` });
  t.after(() => page.close());
  const found = await page.evaluate(async (speech) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument;
    const parsed = document.implementation.createHTMLDocument();
    const article = inner.createElement('article');
    article.className = 'oration';
    for (const [name, className, ...words] of [['nav', 'oration-outline'], ['div', 'oration-body']]) {
      article.append(Object.assign(inner.createElement(name), { className, textContent: words.join() }));
    }
    const part = Object.assign(inner.createElement('section'), { className: 'oration-section', id: 's1' });
    part.append(Object.assign(inner.createElement('h2'), { className: 'oration-heading', textContent: speech }));
    article.lastElementChild.append(part);
    inner.body.append(article);
    const { attach } = await import('/pkg/reader.js');
    const reader = attach(inner.body, { uiLang: 'en' });
    await reader.ready;
    const went = reader.go('s1');
    const code = (() => {
      try {
        parsed.body.append(article.cloneNode(true));
        attach(parsed.body);
      } catch (error) {
        return error.code;
      }
    })();
    return { went, hash: frame.contentWindow.location.hash, own: location.hash, bars: inner.querySelectorAll('.oration-bar').length, code };
  }, '甲');
  assert.deepEqual(found, { went: true, hash: '#s1', own: '', bars: 1, code: 'attach' });
});

test('ids of the controls make way for those of the author', async (t) => {
  const body = html({ title: '名', lang: 'zh-Hans', body: ['find', 'menu', 'body'].map((id) => section('', id, [section('', `${id}之一`, ['x'])], { id })) });
  const page = await ready(t, { body });
  const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ['find', 'menu']) {
    assert.equal(await page.evaluate((id) => readers[0].go(id) && readers[0].current(), id), `speech-${id}`);
  }
});

test('Escape closes the menu that its button has opened, and the focus stays there', async (t) => {
  const page = await ready(t, { body: masked });
  await openMenu(page);
  assert.equal(await shown(page, '.oration-menu'), 1);
  await press(page, 'Escape');
  assert.equal(await shown(page, '.oration-menu'), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches('.oration-more')));
});

test('the filter says when nothing matches, and Enter goes to the first match', async (t) => {
  const page = await ready(t, { body: deep });
  await page.fill('.oration-filter', '没有这一节');
  await still(page);
  assert.equal(await page.locator('.oration-filter-none').textContent(), '没有找到');
  assert.equal(await shown(page, '.oration-filter-none'), 1);
  await page.fill('.oration-filter', '方面7');
  await still(page);
  assert.equal(await shown(page, '.oration-filter-none'), 0);
  await page.focus('.oration-filter');
  await press(page, 'Enter');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s7');
});

test('leaving the key-points view returns to the place where it was entered', async (t) => {
  const page = await ready(t, { body: deep });
  await page.evaluate(() => readers[0].go('s5-2'));
  await still(page);
  await page.evaluate(() => scrollBy(0, 37));
  await still(page);
  const place = () => page.evaluate(() => [readers[0].current(), Math.round(document.getElementById('speech-s5-2').getBoundingClientRect().top)]);
  const [current, top] = await place();
  await press(page, 's');
  assert.equal(await page.evaluate(() => readers[0].current()), current);
  await press(page, 's');
  const [after, back] = await place();
  assert.equal(after, current);
  assert.ok(Math.abs(back - top) <= 2, `${back} instead of ${top}`);
});

test('leaving the key-points view above the first section returns to the paragraph where it was entered', async (t) => {
  const intro = Array.from({ length: 6 }, () => paragraph(6));
  const page = await ready(t, { body: html({ title: '报告', lang: 'zh-Hans', body: [...intro, ...[1, 2, 3].map((at) => section(`${at}.`, `部分${at}`, [paragraph(30)]))] }) });
  await page.evaluate(() => {
    document.getElementById('speech-p3').scrollIntoView();
    scrollBy(0, 30);
  });
  await still(page);
  const place = () => page.evaluate(() => [readers[0].current() ?? null, Math.round(document.getElementById('speech-p3').getBoundingClientRect().top)]);
  const before = await place();
  assert.equal(before[0], null);
  await press(page, 's', 's');
  const after = await place();
  assert.equal(after[0], null);
  assert.ok(Math.abs(after[1] - before[1]) <= 2, `${after[1]} instead of ${before[1]}`);
});

test('a search finds what is outside the body, and counts what it cannot highlight at once', async (t) => {
  const body = html({ title: '琉璃厂', lang: 'zh-Hans', notes: { 1: '琉璃瓦。' }, body: [`[^1]${'砖瓦'.repeat(2500)}`, '琉璃。'] });
  const page = await ready(t, { body });
  await press(page, 'f');
  await page.fill('.oration-find input', '琉璃');
  await page.waitForSelector('.oration-find-count:not(:empty)');
  assert.equal(await page.textContent('.oration-find-count'), '1/3');
  await page.fill('.oration-find input', '砖瓦');
  assert.equal(await page.textContent('.oration-find-count'), '1/2500');
  await press(page, 'Shift+Enter');
  assert.equal(await page.textContent('.oration-find-count'), '2500/2500');
});

test('every bundle loads the functions of the reader when they are used: the one file from itself', async (t) => {
  for (const [bundle, files] of [['dist/oration.js', []], ['dist/define.js', ['dist/reader-menu.js', 'dist/reader-words.js']], ['define.js', ['reader/bundle-menu.js', 'reader/bundle-words.js']]]) {
    const page = await browser.newPage();
    t.after(() => page.close());
    const head = `<link rel="stylesheet" href="/pkg/oration.css"><script type="module" src="/pkg/${bundle}"></script>`;
    putPage('/files/bundle.html', { head, body: `<oration-speech>${masked}</oration-speech>`, policy: plain });
    await page.goto(new URL('/files/bundle.html', server.url).href);
    await page.waitForSelector('.oration-time', { state: 'attached' });
    // The time in the toolbar may have moved its buttons.
    await still(page);
    await openMenu(page);
    await page.click('.oration-skeleton-switch');
    await page.waitForSelector('.oration-unfold');
    await page.click('.oration-find-button');
    await page.fill('.oration-find input', '稳字当头');
    await page.waitForSelector('.oration-count');
    const scripts = (await loaded(page)).map((path) => path.replace('/pkg/', '')).filter((path) => /(menu|words)\.js$/.test(path));
    assert.deepEqual(scripts.sort(), files, bundle);
    assert.deepEqual(await page.evaluate(() => problems), [], bundle);
  }
});
