// Failed and slow requests: <oration-speech> reports the error, offers to retry, and then shows the speech.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policy, serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { start } from './fixtures.mjs';
import { some } from './hostile-page.mjs';

const { server, browser } = await start(serve, launch);

const speech = { title: '讲话', body: ['很好。'.repeat(2000), { type: 'section', num: '一、', heading: '形势', body: ['很重。'] }] };
const json = JSON.stringify(speech);
const ok = { contentType: 'application/json', body: json };
const html = { contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>Not found</title><p>It is not here.' };
const files = {
  speech: /\/speech\.json(\?|$)/,
  text: '**/speech.txt',
  module: '**/plain_bg.wasm',
  inside: '**/wasm/oration-inline.js',
  importer: '**/importer_bg.wasm',
  'importer inside': '**/wasm/importer-inline.js',
  'code of the importer': '**/module/import-source.js',
  page: /\/speech\.html/,
};
const text = { contentType: 'text/plain; charset=utf-8', body: '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n\n二、任务\n很重。\n' };

/** A page with an element. `answers` handles the requests for its files. */
async function open(t, answers, src = '/speech.json') {
  const page = await browser.newPage();
  t.after(() => page.close());
  page.setDefaultTimeout(8000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.route(files.speech, (route) => route.fulfill(ok));
  await page.route('**/page', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><title>A page</title><link rel="stylesheet" href="/pkg/oration.css">
        <script type="module" src="/pkg/define.js"></script><oration-speech src="${src}"></oration-speech></html>`,
    }),
  );
  for (const [name, answer] of Object.entries(answers)) await page.route(files[name], answer);
  await page.goto(new URL('/page', server.url).href);
  return Object.assign(page, { errors });
}

/** Part of a body, then the connection closes, as when a server is stopped. */
const cutOff = (type, whole) => async (route) => {
  const body = Buffer.from(await whole(route));
  const headers = { 'content-type': type, 'content-length': String(body.length) };
  await route.fulfill({ headers, body: body.subarray(0, body.length >> 1) });
};

/** The embedded copy of the module fails to load too. */
const inside = (route) => route.abort();

const broken = {
  '404 response for the speech': [{ speech: (route) => route.fulfill({ status: 404, ...html }) }, /speech could not be loaded from .*speech\.json: the server responded with 404/],
  'HTML page instead of the speech': [{ speech: (route) => route.fulfill(html) }, /speech could not be loaded from .*: the response is an HTML page/],
  'HTML with the type of JSON': [{ speech: (route) => route.fulfill({ ...ok, body: html.body }) }, /the response is an HTML page/],
  'empty speech': [{ speech: (route) => route.fulfill({ ...ok, body: '' }) }, /the response is empty/],
  'network error for the speech': [{ speech: (route) => route.abort('connectionfailed') }, /speech could not be loaded/],
  'truncated speech': [{ speech: cutOff('application/json', () => json) }, /speech could not be loaded|line 1, column \d+/],
  '503 response for the speech': [{ speech: (route) => route.fulfill({ status: 503, body: '{"title": "", "body": []}' }) }, /the server responded with 503/],
  '404 response for the module': [{ module: (route) => route.fulfill({ status: 404, ...html }), inside }, /module could not be loaded from .*: the server responded with 404/],
  'HTML page instead of the module': [{ module: (route) => route.fulfill(html), inside }, /expected WebAssembly, received text\/html/],
  'network error for the module': [{ module: (route) => route.abort('connectionfailed'), inside }, /module could not be loaded/],
  'truncated module': [{ module: cutOff('application/wasm', async (route) => (await route.fetch()).body()), inside }, /module could not be loaded/],
  'speech and module cannot be loaded': [{ speech: (route) => route.abort(), module: (route) => route.abort() }, /could not be loaded/],
};

for (const [name, [answers, expected]] of Object.entries(broken)) {
  test(`${name}: the element reports the error, and a retry shows the speech`, async (t) => {
    const page = await open(t, answers);
    const alert = page.locator('oration-speech > [role=alert]');
    await alert.waitFor();
    assert.match(await alert.textContent(), expected);
    for (const file of Object.keys(answers)) await page.unroute(files[file], answers[file]);
    const again = alert.getByRole('button');
    if (await again.count()) await again.click();
    else await page.evaluate(() => document.querySelector('oration-speech').reload());
    await page.locator('oration-speech > article h1').waitFor();
    assert.equal(await alert.count(), 0);
    assert.deepEqual(page.errors, []);
  });
}

test('the element falls back to the embedded module if the module cannot be loaded', async (t) => {
  const page = await open(t, { module: (route) => route.fulfill({ status: 404, ...html }) });
  await page.locator('oration-speech > article h1').waitFor();
  assert.deepEqual(page.errors, []);
});

test('the importer is loaded with the first plain text, not before', async (t) => {
  const asked = [];
  const page = await open(t, { text: (route) => route.fulfill(text), importer: (route) => (asked.push(1), route.continue()) });
  await page.locator('oration-speech > article h1').waitFor();
  assert.equal(asked.length, 0);
  await page.evaluate(() => document.querySelector('oration-speech').setAttribute('src', '/speech.txt'));
  await page.locator('text=在开学典礼上的讲话 >> nth=0').waitFor();
  assert.equal(await page.locator('oration-speech .oration-outline li').count(), 2);
  assert.equal(asked.length, 1);
  assert.deepEqual(page.errors, []);
});

test('the module of the importer is fetched while its code is loading', async (t) => {
  let resolve;
  const isRequested = new Promise((resolved) => (resolve = resolved));
  const importer = (route) => (resolve(), route.continue());
  const code = async (route) => (await isRequested, route.continue());
  const page = await open(t, { text: (route) => route.fulfill(text), importer, 'code of the importer': code }, '/speech.txt');
  await page.waitForSelector('article .oration-section');
});

test('the element falls back to the embedded importer if the importer cannot be loaded', async (t) => {
  const page = await open(t, { text: (route) => route.fulfill(text), importer: (route) => route.fulfill({ status: 404, ...html }) }, '/speech.txt');
  await page.locator('oration-speech > article h1').waitFor();
  assert.deepEqual(page.errors, []);
});

test('if both copies of the importer fail, the element reports the error, and a retry reads the text', async (t) => {
  const answers = { importer: (route) => route.fulfill({ status: 404, ...html }), 'importer inside': inside };
  const page = await open(t, { text: (route) => route.fulfill(text), ...answers }, '/speech.txt');
  const alert = page.locator('oration-speech > [role=alert]');
  await alert.waitFor();
  assert.match(await alert.textContent(), /module could not be loaded from .*importer_bg\.wasm: the server responded with 404.* To fix this, .*importText\(text, \{ module: /);
  for (const file of Object.keys(answers)) await page.unroute(files[file], answers[file]);
  await alert.getByRole('button').click();
  await page.locator('oration-speech > article h1').waitFor();
  assert.deepEqual(page.errors, []);
});

test('if the code of the importer cannot be loaded, no other copy of its module is, and a retry reads the text', async (t) => {
  const asked = [];
  const answers = {
    'code of the importer': (route) => route.abort(),
    'importer inside': (route) => (asked.push(1), route.continue()),
  };
  const page = await open(t, { text: (route) => route.fulfill(text), ...answers }, '/speech.txt');
  const alert = page.locator('oration-speech > [role=alert]');
  await alert.waitFor();
  assert.match(await alert.textContent(), /the importer could not be loaded: /);
  await page.unroute(files['code of the importer'], answers['code of the importer']);
  await alert.getByRole('button').click();
  await page.locator('oration-speech > article h1').waitFor();
  assert.deepEqual(asked, []);
});

test('each copy of an importer that cannot be loaded is requested once', async (t) => {
  const asked = [];
  const refused = (name) => (route) => (asked.push(name), route.abort());
  const answers = { importer: refused('file'), 'importer inside': refused('copy') };
  const page = await open(t, { text: (route) => route.fulfill(text), ...answers }, '/speech.txt');
  await page.locator('oration-speech > [role=alert]').waitFor();
  // The request for the file is repeated where its error is reported.
  assert.equal(asked.filter((name) => name === 'copy').length, 1);
});

test('an HTML page is imported if its URL says that it is one', async (t) => {
  const body = '<!doctype html><html lang="en"><title>Thanks</title><main><h1>Thanks</h1><h2>First</h2><p>Thank you all for coming here today.</p><h2>Second</h2><p>Good evening to you.</p></main></html>';
  const page = await open(t, { page: (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }) }, '/speech.html?version=1#s1');
  await page.locator('oration-speech > article h1').waitFor();
  assert.equal(await page.locator('oration-speech .oration-outline li').count(), 2);
  await page.evaluate(() => document.querySelector('oration-speech').setAttribute('src', '/page'));
  const alert = page.locator('oration-speech > [role=alert]');
  await alert.waitFor();
  assert.match(await alert.textContent(), /the response is an HTML page; to import one, use a URL that ends in \.html, or pass its text to importText/);
});

test('an HTML page without a speech is an error', async (t) => {
  const body = '<!doctype html><html lang="en"><title>Host</title><div id="root"></div><script>start()</script></html>';
  const page = await open(t, { page: (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }) }, '/speech.html');
  const alert = page.locator('oration-speech > [role=alert]');
  await alert.waitFor();
  assert.match(await alert.textContent(), /no speech found in \/speech\.html/);
  assert.equal(await page.locator('oration-speech article').count(), 0);
});

test('an invalid URL is reported, and a valid one set later shows the speech', async (t) => {
  const page = await open(t, {}, 'http://[');
  const alert = page.locator('[role=alert]');
  await alert.waitFor();
  assert.match(await alert.textContent(), /speech could not be loaded from http:\/\/\[: /);
  await page.evaluate(() => document.querySelector('oration-speech').setAttribute('src', '/speech.json'));
  await page.locator('oration-speech > article h1').waitFor();
});

test('a slow speech shows a placeholder, and a removed element cancels its request without an event', async (t) => {
  let arrived;
  const request = () => new Promise((resolve) => (arrived = resolve));
  const first = request();
  const page = await open(t, { speech: (route) => arrived(route) });
  await page.locator('oration-speech > [role=status]').waitFor();
  const slow = await first;
  await page.evaluate(() => {
    window.told = [];
    for (const name of ['oration-load', 'oration-error']) addEventListener(name, ({ target }) => told.push(`${name} ${target.id}`));
    window.element = document.querySelector('oration-speech');
    element.remove();
  });
  await slow.fulfill(ok).catch(() => {});
  // A request that another element makes later completes later.
  const control = request();
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('oration-speech'), { id: 'control', src: '/speech.json?control' })));
  await (await control).fulfill(ok);
  await page.waitForFunction(() => told.length > 0);
  assert.deepEqual(await page.evaluate(() => told.splice(0)), ['oration-load control']);
  const again = request();
  await page.evaluate(() => {
    document.getElementById('control').remove();
    document.documentElement.append(element);
  });
  await (await again).fulfill(ok);
  await page.locator('oration-speech > article h1').waitFor();
  assert.deepEqual(await page.evaluate(() => told), ['oration-load ']);
  assert.deepEqual(page.errors, []);
});

test('attributes and options of the element cannot inject markup', async (t) => {
  const page = await open(t, {});
  await page.locator('oration-speech > article h1').waitFor();
  const wrong = await page.evaluate(async (payloads) => {
    const wrong = [];
    const allowed = new Set(['ARTICLE', 'DIV', 'P', 'BUTTON', 'SPAN', 'PROGRESS']);
    const old = document.querySelector('oration-speech');
    for (const words of payloads) {
      const element = document.createElement('oration-speech');
      element.options = { uiLang: words, reader: { uiLang: words, resume: words, bookmarks: [words], messages: { contents: words, print: words } } };
      element.speech = { title: '', body: [{ type: 'section', heading: '甲', body: ['乙'] }] };
      element.setAttribute('ui-lang', words);
      old.after(element);
      await new Promise((resolve) => addEventListener('oration-load', resolve, { once: true }));
      if (element.querySelector('script, img, iframe, form, object, style, a[href^="java" i]')) wrong.push(words);
      element.setAttribute('heading-level', words);
      element.setAttribute('id-prefix', words);
      await new Promise((resolve) => setTimeout(resolve));
      if ([...element.children].some(({ tagName }) => !allowed.has(tagName))) wrong.push(words);
      if (element.querySelector('script, img, iframe, form, object, style')) wrong.push(words);
      element.remove();
    }
    return wrong;
  }, some);
  assert.deepEqual(wrong, []);
  assert.deepEqual(page.errors, []);
});
