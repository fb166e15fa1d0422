// The API page in Chromium: it behaves as the package does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { HtmlValidate } from 'html-validate';
import { renderToString } from 'oration';
import { serve } from '../../scripts/serve.mjs';
import { codeFor, frameworks } from '../../www/frameworks.js';
import { launch } from './chromium.mjs';
import { complaintsOf, start } from './fixtures.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const axe = await read('node_modules/axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const [{ declarations: [manifest] }] = JSON.parse(await read('pkg/custom-elements.json')).modules;

const { server, browser } = await start(serve, launch);

/** Opens the page. The test fails on a console error or warning. */
async function open(t, { fragment = '', missing = 0, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  t.after(async () => {
    await context.close();
    assert.equal(complaints.length, missing, complaints.join('\n'));
  });
  await page.goto(`${server.url}www/api.html${fragment}`);
  await page.waitForSelector('oration-speech > article', { state: 'attached' });
  return page;
}


test('sets every attribute, and updates the code shown', async (t) => {
  const page = await open(t);
  assert.deepEqual(await page.$$eval('#attributes .field code', (all) => all.map((one) => one.textContent)), manifest.attributes.map(({ name }) => name));
  const changes = [
    [() => page.selectOption('#set-src', 'speeches/water.json'), '.oration-title', 'src="speeches/water.json"'],
    [() => page.fill('#set-heading-level', '3'), 'h3.oration-title', 'heading-level="3"'],
    [() => page.fill('#set-id-prefix', 'a-'), '#a-title', 'id-prefix="a-"'],
    [() => page.fill('#set-ui-lang', 'fr'), 'nav[aria-labelledby] >> text=Sommaire', 'ui-lang="fr"'],
    [() => page.selectOption('#set-print', 'a4'), '[data-print=a4]', 'print="a4"'],
    [() => page.check('#set-no-outline'), 'oration-speech article:not(:has(nav))', 'no-outline'],
  ];
  for (const [change, selector, markup] of changes) {
    await change();
    await page.waitForSelector(selector);
    assert.ok((await page.textContent('#markup')).includes(markup), markup);
  }
  const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], 'ids are unique');
  assert.equal(await page.getAttribute('#set-heading-level', 'placeholder'), '1', 'the default is shown');
});

test('sets options, custom properties and the speech property', async (t) => {
  const page = await open(t);
  await page.click('#parts summary');
  await page.uncheck('#set-bar');
  await page.waitForSelector('.oration-bar', { state: 'detached' });
  assert.match(await page.textContent('#markup'), /\.options = \{\s+reader: \{\s+controls: \{\s+bar: false/);
  await page.click('#looks summary');
  await page.fill('#set---oration-accent', 'rgb(1, 2, 3)');
  assert.equal(await page.$eval('oration-speech', (element) => element.style.getPropertyValue('--oration-accent')), 'rgb(1, 2, 3)');
  assert.match(await page.textContent('#markup'), /oration-speech \{\s+--oration-accent: rgb\(1, 2, 3\);/);
  await page.click('#own summary');
  await page.click('#set');
  await page.waitForSelector('oration-speech p >> text=Thank you all.');
});

test('shows the code for each framework, and copies it', async (t) => {
  const page = await open(t, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.fill('#set-heading-level', '2');
  await page.click('#reader summary');
  await page.check('#set-rest');
  for (const framework of await page.$$eval('#framework option', (all) => all.map((one) => one.value))) {
    await page.selectOption('#framework', framework);
    const code = await page.textContent('#markup');
    assert.equal(code, codeFor(framework, { attributes: [['src', 'speeches/convocation.json'], ['heading-level', '2']], reader: { rest: true }, looks: [] }));
    await page.click('#copy');
    await page.waitForFunction(async (code) => (await navigator.clipboard.readText()) === code, code);
  }
});

test('the code for JavaScript frameworks compiles', async () => {
  const settings = { attributes: [['src', "it's.json"], ['heading-level', '2'], ['no-outline', true]], reader: { rest: true, uiLang: "l'x" }, looks: [['--oration-accent', 'red']] };
  const loader = { JavaScript: 'js', React: 'jsx', 'Node.js': 'js' };
  for (const [framework, kind] of Object.entries(loader)) {
    for (const one of [settings, { attributes: [], looks: [] }]) {
      await transform(codeFor(framework, one), { loader: kind, format: 'esm', target: 'es2022' });
    }
  }
  for (const framework of frameworks) assert.ok(codeFor(framework, settings).includes('--oration-accent: red'), framework);
});

test('filters settings by name and description, and opens their groups', async (t) => {
  const page = await open(t);
  const visible = () => page.$$eval('.controls .field[data-name]', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.name));
  await page.fill('#filter', 'quotation');
  assert.deepEqual(await visible(), ['keys', 'quote', 'card']);
  assert.equal(await page.textContent('#found'), 'Settings: 3');
  await page.fill('#filter', '--ORATION-IN');
  assert.deepEqual(await visible(), ['--oration-ink']);
  await page.fill('#filter', 'no such setting');
  assert.deepEqual(await visible(), []);
  assert.equal(await page.textContent('#found'), 'Settings: 0');
  await page.fill('#filter', '');
  assert.deepEqual(await visible(), manifest.attributes.map(({ name }) => name), 'the groups are as before');
});

test('the interface is available in Chinese', async (t) => {
  const page = await open(t, { locale: 'zh-CN' });
  assert.equal(await page.title(), 'API 试用 · Oration');
  assert.match(await page.textContent('#about-src'), /^讲话的网址/);
  await page.fill('#filter', '书签');
  assert.ok((await page.$$eval('.controls .field[data-name]', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.name))).includes('bookmark'));
  await page.click('[data-view=functions]');
  assert.match(await page.textContent('#about'), /讲话的 HTML/);
  await page.click('#language');
  assert.match(await page.textContent('#about'), /The HTML of a speech/);
  assert.equal(await page.textContent('#about-src'), 'The URL of a speech: Speech JSON, plain text, Markdown, HTML or captions.');
});

test('logs events and return values in a few words', async (t) => {
  const page = await open(t, { missing: 2 });
  assert.match(await page.textContent('#newest'), /^oration-load notices: \[0\]$/);
  await page.click('#events summary');
  await page.click('#methods summary');
  await page.selectOption('#section', 'speech-s2');
  await page.click('text=go(id)');
  await page.waitForSelector('#log li >> text=go(id) true');
  await page.waitForFunction(() => [...document.querySelectorAll('#log li')].some((line) => /^oration-section id: "speech-s2", index: 1, count: \d+$/.test(line.textContent)));
  await page.selectOption('#set-src', 'speeches/none.json');
  await page.waitForSelector('#log li >> text=the server responded with 404 Not Found');
  await page.waitForSelector('oration-speech [role=alert]');
});

test('calls each function with the arguments entered, and shows results and errors', async (t) => {
  const page = await open(t, { fragment: '#functions' });
  const result = () => page.textContent('#result');
  await page.fill('#input', '{"title": "Thanks", "body": ["Thank you."]}');
  assert.equal(await result(), renderToString({ title: 'Thanks', body: ['Thank you.'] }, { headingLevel: 2 }));
  for (const name of await page.$$eval('#function option', (all) => all.map((one) => one.value))) {
    await page.selectOption('#function', name);
    assert.doesNotMatch(await page.textContent('#summary'), /Error/, name);
    assert.ok((await page.textContent('#about')).startsWith(`${name}(`), name);
    assert.ok((await result()).length > 1, name);
  }
  await page.selectOption('#function', 'render');
  await page.fill('#input', '{"title": 3, "body": []}');
  const { code, path, line, column } = JSON.parse(await result());
  assert.deepEqual([code, path, line, column], ['schema', 'title', 1, 11]);
});

test('the pages are valid HTML', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });
  for (const name of ['www/index.html', 'www/api.html']) {
    const { results } = await validator.validateString(await read(name), name);
    assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)), [], name);
  }
});

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 360, height: 740 }]]) {
  test(`both views are accessible and fit the viewport, ${name}`, async (t) => {
    const page = await open(t, { viewport });
    for (const view of ['element', 'functions']) {
      await page.click(`[data-view=${view}]`);
      if (view === 'element') await page.click('#events summary');
      await page.evaluate(axe);
      const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), tags);
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), [], view);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
    }
  });
}
