// The API page in Chromium: it behaves as the package does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { start } from './fixtures.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const axe = await read('node_modules/axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const [{ declarations: [manifest] }] = JSON.parse(await read('pkg/custom-elements.json')).modules;

const { server, browser } = await start(serve, launch);

/** Opens the page. The test fails on a console error or warning. */
async function open(t, { fragment = '', missing = 0, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  t.after(async () => {
    await context.close();
    assert.equal(complaints.length, missing, complaints.join('\n'));
  });
  await page.goto(`${server.url}www/api.html${fragment}`);
  await page.waitForSelector('oration-speech > article', { state: 'attached' });
  return page;
}

const shown = (page, before) => page.waitForFunction((count) => document.querySelectorAll('#log b').length > count && document.querySelector('oration-speech > article'), before);
const told = (page) => page.$eval('#log', (log) => log.children.length);

test('sets every attribute, and updates the markup shown', async (t) => {
  const page = await open(t);
  assert.deepEqual(await page.$$eval('#attributes code', (all) => all.map((one) => one.textContent)), manifest.attributes.map(({ name }) => name));
  const changes = [
    [() => page.selectOption('#set-src', 'speeches/convocation.json'), '.oration-title', 'src="speeches/convocation.json"'],
    [() => page.fill('#set-heading-level', '3'), 'h3.oration-title', 'heading-level="3"'],
    [() => page.fill('#set-id-prefix', 'a-'), '#a-title', 'id-prefix="a-"'],
    [() => page.fill('#set-ui-lang', 'fr'), 'nav[aria-labelledby] >> text=Sommaire', 'ui-lang="fr"'],
    [() => page.check('#set-no-outline'), 'oration-speech article:not(:has(nav))', 'no-outline'],
  ];
  for (const [change, selector, markup] of changes) {
    const before = await told(page);
    await change();
    await shown(page, before);
    assert.equal(await page.locator(selector).count(), 1, selector);
    assert.ok((await page.textContent('#markup')).includes(markup), markup);
  }
});

test('sets options, custom properties and the speech property', async (t) => {
  const page = await open(t);
  await page.click('summary >> text=options.reader');
  await page.uncheck('#set-bar');
  await page.waitForSelector('.oration-bar', { state: 'detached' });
  assert.match(await page.textContent('#markup'), /element\.options = \{\s+"reader": \{\s+"controls": \{\s+"bar": false/);
  await page.click('summary >> text=Custom properties');
  await page.fill('#set---oration-accent', 'rgb(1, 2, 3)');
  assert.equal(await page.$eval('oration-speech', (element) => element.style.getPropertyValue('--oration-accent')), 'rgb(1, 2, 3)');
  await page.click('summary >> text=The speech property');
  await page.click('#set');
  await page.waitForSelector('oration-speech p >> text=Thank you all.');
});

test('logs events and return values', async (t) => {
  const page = await open(t, { missing: 1 });
  await page.click('summary >> text=Methods');
  await page.selectOption('#section', 'speech-s2');
  await page.click('text=go(id)');
  await page.waitForSelector('#log li >> text=go(id) true');
  await page.waitForFunction(() => [...document.querySelectorAll('#log li')].some((line) => /^oration-section \{"id":"speech-s2"/.test(line.textContent)));
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

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 360, height: 740 }]]) {
  test(`both views are accessible and fit the viewport, ${name}`, async (t) => {
    const page = await open(t, { viewport });
    for (const view of ['element', 'functions']) {
      await page.click(`[data-view=${view}]`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), tags);
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), [], view);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
    }
  });
}
