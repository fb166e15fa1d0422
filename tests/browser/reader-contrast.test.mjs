// High contrast: the theme that the user chooses, the preference of the system, and forced colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { openMenu, opener, phone } from './reader-page.mjs';
import { serve } from './site.mjs';
import { attach, html, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

/** A speech with everything that has a colour of its own. */
const colourful = html({
  title: '在成立大会上的讲话',
  lang: 'zh-Hans',
  speaker: { name: '王一', role: '局长' },
  occasion: '成立大会',
  date: '2021-04-25',
  summary: '摘要。',
  breadcrumb: [{ label: '讲话', url: 'https://example.org/' }],
  notes: { n: '注释。' },
  body: [
    '同志们。',
    section('一、', '统一思想', [], { state: 'omitted' }),
    section('二、', '形成合力', [
      { type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, { gap: 12 }, '[链接](https://example.org/)', { note: 'n' }, { remark: '（掌声）' }] },
      { type: 'omission', count: 631 },
      { type: 'turn', speaker: { name: '问' }, body: ['问题。'] },
    ]),
    ...Array.from({ length: 13 }, (_, at) => section(`${at + 3}、`, `部分${at}`, [paragraph(20)])),
  ],
});

/** Host colours that a user cannot read. */
const css = ':root, .oration { --oration-ink: #999; --oration-muted: #bbb; --oration-rule: #eee; --oration-accent: #f9a; } .oration { color: #999; background: #fafafa; }';

/** The text with a contrast below `least`, of elements that are shown. */
const faint = (page, least) =>
  page.evaluate((least) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    const rgba = (colour, under) => {
      canvas.fillStyle = under;
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return `rgb(${[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)})`;
    };
    const luminance = (colour) => {
      const [r, g, b] = colour.match(/\d+/g).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
      const layers = [];
      for (let next = element; next; next = next.parentElement) layers.unshift(getComputedStyle(next).backgroundColor);
      return layers.reduce((under, layer) => rgba(layer, under), 'rgb(255,255,255)');
    };
    const found = [];
    let count = 0;
    for (const element of document.querySelectorAll('.oration *')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!(hasText || element.matches('.oration-icon')) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      count += 1;
      const paper = behind(element);
      const ink = rgba(getComputedStyle(element).color, paper);
      const [dark, light] = [luminance(ink), luminance(paper)].sort((a, b) => a - b);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < least) found.push(`${element.className.baseVal ?? element.className} ${element.tagName} ${ink} on ${paper}: ${ratio.toFixed(1)}`);
    }
    return { found: [...new Set(found)], many: count > 60 };
  }, least);

for (const colorScheme of ['light', 'dark']) {
  test(`the theme has a contrast of 7 everywhere, whatever the colours of the page, and underlined links: ${colorScheme}`, chromiumOnly('a colour scheme'), async (t) => {
    const page = await ready(t, { body: colourful, css: `body { margin: 0 1rem; } ${css}`, context: { colorScheme } }, { storage: `contrast-${colorScheme}` });
    assert.notDeepEqual((await faint(page, 7)).found, [], 'the page itself has less');
    await openMenu(page);
    await page.click('[data-colours="contrast"]');
    await page.waitForFunction((is) => getComputedStyle(document.querySelector('.oration-bar')).backgroundColor === is, colorScheme === 'dark' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
    // The swatches of other themes have their own colours.
    await page.evaluate(() => document.querySelectorAll('[data-colours]:not([data-colours="contrast"])').forEach((one) => one.remove()));
    assert.deepEqual(await faint(page, 7), { found: [], many: true });
    assert.deepEqual(await page.$$eval('.oration a:not(:has(> svg))', (links) => [...new Set(links.map((link) => getComputedStyle(link).textDecorationLine))]), ['underline']);
    const border = await page.$eval('.oration-menu', (one) => getComputedStyle(one).borderTopColor);
    assert.equal(border, colorScheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)');
    // It is there again on the next visit, before the reader says that it is ready.
    await page.evaluate(() => readers[0].destroy());
    await attach(page, { storage: `contrast-${colorScheme}` });
    assert.deepEqual((await faint(page, 7)).found, []);
  });
}

test('a match of the search has a contrast of 7 in every theme', async (t) => {
  const page = await ready(t, { body: colourful });
  const pairs = await page.evaluate(async () => {
    const { default: css } = await import('/pkg/reader/styles/highlight.js');
    const holder = document.body.appendChild(document.createElement('p'));
    return [...css.matchAll(/::highlight\([\w-]+\)\{background-color:(light-dark\([^}]*?\));color:(light-dark\([^}]*?\))\}/g)].flatMap(([, background, ink]) =>
      ['light', 'dark'].map((scheme) => {
        for (const [property, value] of [['color-scheme', scheme], ['background-color', background], ['color', ink]]) holder.style.setProperty(property, value);
        const style = getComputedStyle(holder);
        return [style.backgroundColor, style.color];
      }));
  });
  assert.equal(pairs.length, 6);
  const luminance = (colour) => colour.match(/\d+/g).slice(0, 3).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  for (const [one, other] of pairs) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    assert.ok((light + 0.05) / (dark + 0.05) >= 7, `${one} on ${other}`);
  }
});

test('if the system asks for more contrast, text has 7 and borders have the colour of the text', chromiumOnly('a preference for contrast'), async (t) => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await ready(t, { body: colourful.replace('class="oration"', 'class="oration" data-theme="auto"'), context: { colorScheme, contrast: 'more' } });
    await openMenu(page);
    await page.evaluate(() => document.querySelectorAll('[data-colours]').forEach((one) => one.remove()));
    assert.deepEqual(await faint(page, 7), { found: [], many: true }, colorScheme);
    const [border, ink] = await page.$eval('.oration-menu', (one) => [getComputedStyle(one).borderTopColor, getComputedStyle(one).color]);
    assert.equal(border, ink);
  }
});

test('in forced colours, what is chosen, current, masked or found differs by more than its colour', chromiumOnly('forced colours'), async (t) => {
  const page = await ready(t, { body: colourful, context: { forcedColors: 'active' } });
  const style = (selector, ...names) => page.$eval(selector, (one, names) => names.map((name) => getComputedStyle(one)[name]).join(' '), names);
  assert.equal(await style('.oration-mask', 'borderTopWidth', 'borderTopStyle'), '1px solid');
  assert.equal(await style('.oration-gap', 'borderTopWidth', 'borderTopStyle'), '1px solid');
  await openMenu(page);
  await page.click('[data-colours="dark"]');
  const chosen = await style('[data-colours="dark"]', 'backgroundColor', 'color');
  assert.notEqual(chosen, await style('[data-colours="light"]', 'backgroundColor', 'color'));
  const system = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    for (const [property, value] of [['forced-color-adjust', 'none'], ['background-color', 'Highlight'], ['color', 'HighlightText']]) probe.style.setProperty(property, value);
    return `${getComputedStyle(probe).backgroundColor} ${getComputedStyle(probe).color}`;
  });
  assert.equal(chosen, system);
});

test('in forced colours on a phone, the drawer has an edge', chromiumOnly('forced colours'), async (t) => {
  const page = await ready(t, { body: colourful, context: { ...phone, forcedColors: 'active' } });
  await page.click('.oration-here');
  await still(page);
  const edge = await page.$eval('.oration-drawer', (one) => [getComputedStyle(one).borderInlineEndWidth, getComputedStyle(one).borderInlineEndColor === getComputedStyle(one).color]);
  assert.deepEqual(edge, ['1px', true]);
});
