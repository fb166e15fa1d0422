// The stylesheets of the reader: where they are added, when they are removed, and what they apply to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { masked, opener, press } from './reader-page.mjs';
import { serve } from './site.mjs';
import { attach, open } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

test('the readers of a page share a stylesheet, which is removed with the last of them', async (t) => {
  const body = `<main>${masked}${masked.replaceAll('speech-', 'other-')}</main>`;
  const page = await ready(t, { body });
  const count = () => page.evaluate(() => document.adoptedStyleSheets.length);
  assert.equal(await count(), 1);
  await press(page, 'f');
  await page.fill('.oration-find input', '职责');
  await page.waitForFunction(() => document.querySelector('.oration-find-count').textContent.includes('/'));
  assert.equal(await count(), 3, 'the styles of highlights and of the list of matches are added with the first one');
  await page.evaluate(() => readers[0].destroy());
  assert.equal(await count(), 1);
  assert.equal(await page.$eval('[id^=other-] .oration-bar, .oration-bar', (bar) => getComputedStyle(bar).position), 'sticky');
  await page.evaluate(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, new CSSStyleSheet()];
    readers[1].destroy();
  });
  assert.equal(await count(), 1, 'that of the page is left');
});

test('a reader adds its stylesheet to the shadow tree or the document of its speech', async (t) => {
  const page = await open(browser, server.url, { body: '', policy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'" });
  t.after(() => page.close());
  const found = await page.evaluate(async (html) => {
    const { attach } = await import('/pkg/reader.js');
    const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.append(parsed.cloneNode(true));
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument.body.append(parsed.cloneNode(true));
    const positions = [];
    for (const place of [root.firstElementChild, frame.contentDocument.body]) {
      const reader = attach(place);
      await reader.ready;
      const bar = place.querySelector('.oration-bar');
      positions.push(bar.ownerDocument.defaultView.getComputedStyle(bar).position);
    }
    return { positions, sheets: [document, root, frame.contentDocument].map((one) => one.adoptedStyleSheets.length) };
  }, masked);
  assert.deepEqual(found, { positions: ['sticky', 'sticky'], sheets: [0, 1, 1] });
  assert.deepEqual(page.errors, []);
});

test('without constructed stylesheets, it is an element that is removed with the last reader', async (t) => {
  const page = await open(browser, server.url, { body: masked, policy: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'" });
  t.after(() => page.close());
  await page.evaluate(() => {
    for (const kind of [Document, ShadowRoot, DocumentFragment, Node]) delete kind.prototype.adoptedStyleSheets;
  });
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets), undefined);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await attach(page);
  assert.equal(await page.$$eval('style', (all) => all.length), 1);
  assert.equal(await page.$eval('.oration-bar', (bar) => getComputedStyle(bar).position), 'sticky');
  await page.evaluate(() => readers[0].destroy());
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
});

test('the stylesheet applies to nothing that a speech has without a reader', async (t) => {
  const page = await open(browser, server.url, { body: masked });
  t.after(() => page.close());
  const { count, found } = await page.evaluate(async () => {
    const { default: reader } = await import('/pkg/reader/styles/reader.js');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(reader);
    const rulesIn = (rule) => (rule.selectorText ? [rule.selectorText] : [...(rule.cssRules ?? [])].flatMap(rulesIn));
    const selectors = [...sheet.cssRules].flatMap(rulesIn);
    const article = document.querySelector('article');
    return { count: selectors.length, found: selectors.filter((selector) => article.matches(selector) || article.querySelector(selector)) };
  });
  assert.ok(count > 70, String(count));
  assert.deepEqual(found, []);
});
