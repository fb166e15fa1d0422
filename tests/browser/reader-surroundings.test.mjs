// The reader in the colours, the scroll container and the changing width of a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { deep, openMenu, opener, press } from './reader-page.mjs';
import { serve } from './site.mjs';
import { html, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

const colours = (page, selector) =>
  page.$eval(selector, (one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]);

/** Waits until a change of the theme has been followed. */
const settled = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 300)));

test('the bar and its panels have the background and the text colour of a dark page without a colour scheme', async (t) => {
  const css = 'body { margin: 0 1rem; background: #101418; color: #e6e6e6 } body.light { background: #fffef0; color: #222; transition: background-color 0.1s }';
  const page = await ready(t, { body: `<main>${deep}</main>`, css });
  const dark = ['rgb(16, 20, 24)', 'rgb(230, 230, 230)'];
  assert.deepEqual(await colours(page, '.oration-bar'), dark);
  await openMenu(page);
  assert.deepEqual(await colours(page, '.oration-menu'), dark);
  await page.evaluate(() => document.body.classList.add('light'));
  await settled(page);
  for (const part of ['.oration-bar', '.oration-menu']) assert.deepEqual(await colours(page, part), ['rgb(255, 254, 240)', 'rgb(34, 34, 34)']);
});

test('the drawer has the background and the text colour of the page', async (t) => {
  const css = 'body { margin: 0; background: #101418; color: #e6e6e6 }';
  const page = await ready(t, { body: `<main>${deep}</main>`, css, context: { viewport: { width: 500, height: 800 } } });
  await page.click('.oration-here');
  assert.deepEqual(await colours(page, '.oration-drawer'), ['rgb(16, 20, 24)', 'rgb(230, 230, 230)']);
});

test('in a scroll container with padding, the bar is at its top edge and covers no target', async (t) => {
  const css = 'body { margin: 0 } main { box-sizing: border-box; height: 600px; overflow: auto; padding: 24px }';
  const page = await ready(t, { body: `<main>${deep}</main>`, css });
  await page.evaluate(() => readers[0].go('s3'));
  await still(page);
  const [bar, heading] = await page.evaluate(() =>
    ['.oration-bar', '#speech-s3 > .oration-heading'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
  assert.ok(Math.abs(bar.top) < 1, String(bar.top));
  assert.ok(heading.top >= bar.bottom && heading.top < bar.bottom + 30, `${heading.top} is not below ${bar.bottom}`);
});

test('after a change of the width, the same words are at the top', async (t) => {
  const body = html({
    title: '报告',
    lang: 'zh-Hans',
    body: Array.from({ length: 8 }, (_, at) => section(`${at + 1}.`, `部分${at + 1}`, Array.from({ length: 5 }, () => paragraph(9)))),
  });
  for (const [from, to] of [[[1440, 900], [700, 900]], [[360, 740], [740, 360]]]) {
    const page = await ready(t, { body, context: { viewport: { width: from[0], height: from[1] } } });
    const resize = async ([width, height]) => {
      await page.setViewportSize({ width, height });
      await still(page);
    };
    const place = () =>
      page.evaluate(() => {
        const line = document.querySelector('.oration-bar').getBoundingClientRect().bottom + 12;
        const blocks = [...document.querySelectorAll('.oration-section > p')];
        const at = blocks.findLastIndex((one) => one.getBoundingClientRect().top <= line);
        const { top, height } = blocks[at].getBoundingClientRect();
        return [readers[0].current(), at + (line - top) / height];
      });
    await page.evaluate(() => document.querySelectorAll('.oration-section > p')[23].scrollIntoView());
    await still(page);
    await page.evaluate(() => scrollBy(0, 90));
    await still(page);
    const [current, before] = await place();
    await resize(to);
    const [there, after] = await place();
    await resize(from);
    const [back, again] = await place();
    assert.deepEqual([there, back], [current, current]);
    for (const one of [after, again]) assert.ok(Math.abs(one - before) < 0.25, `${before}, ${after}, ${again}`);
  }
});

test('after a change of the width, the target of a jump is still below the bar', async (t) => {
  const page = await ready(t, { body: deep });
  await page.evaluate(() => readers[0].go('s6-2'));
  await still(page);
  await page.setViewportSize({ width: 600, height: 800 });
  await still(page);
  const [bar, heading] = await page.evaluate(() =>
    ['.oration-bar', '#speech-s6-2 > .oration-heading'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
  assert.ok(heading.top >= bar.bottom && heading.top < bar.bottom + 30, `${heading.top} is not below ${bar.bottom}`);
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s6-2');
});

test('the number of matches in an outline entry covers no words', async (t) => {
  const page = await ready(t, { body: deep });
  await press(page, 'f');
  await page.fill('.oration-find input', '各级');
  await page.waitForSelector('.oration-outline .oration-count', { state: 'attached' });
  const found = await page.$$eval('.oration-outline a:has(> .oration-count)', (links) => {
    const boxes = (node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    };
    const overlap = (one, other) => one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;
    const shown = links.filter((link) => link.checkVisibility({ contentVisibilityAuto: true }));
    const covered = shown.filter((link) => {
      const badge = link.querySelector('.oration-count').getBoundingClientRect();
      const toggle = link.previousElementSibling?.getBoundingClientRect();
      return boxes(link.querySelector('bdi')).some((box) => overlap(box, badge)) || (toggle && overlap(toggle, badge));
    });
    return { shown: shown.length > 0, covered: covered.map((link) => link.textContent) };
  });
  assert.deepEqual(found, { shown: true, covered: [] });
});

test('a speech is printed in black on white, whatever the theme of the page', chromiumOnly('print emulation'), async (t) => {
  const css = ':root { color-scheme: dark } body { background: #101418; color: #e6e6e6 }';
  for (const body of [deep, deep.replace('<article', '<article data-theme="dark"')]) {
    const page = await ready(t, { body, css });
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await colours(page, 'article'), ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    assert.equal(await page.$eval('article', (one) => getComputedStyle(one).colorScheme), 'light');
    assert.equal((await colours(page, '.oration-section p'))[1], 'rgb(0, 0, 0)');
  }
});

test('the scrollbars of the panels have the colours of a dark page without a colour scheme', async (t) => {
  const page = await ready(t, { body: deep, css: 'body { margin: 0 1rem; background: rgb(16, 20, 24); color: rgb(230, 230, 230) }' });
  await openMenu(page);
  for (const panel of ['.oration-menu', '.oration-outline']) {
    const [thumb, track] = (await page.$eval(panel, (one) => getComputedStyle(one).scrollbarColor)).match(/(color|rgba?)\([^)]*\)/g) ?? [];
    assert.match(track, /[, /]0\)$/, panel);
    // It is mixed from the light text.
    assert.match(thumb, /^(color\(srgb 0\.9|rgba\(230, 230, 230)/, panel);
  }
});

test('on a narrow page nothing in the bar is beside its space, and the menu has the buttons that are not there', chromiumOnly('a phone'), async (t) => {
  const body = html({ title: 'T', lang: 'en', body: [{ type: 'omission', count: 1000, unit: 'words' }, ...Array.from({ length: 3 }, (_, at) => section(`${at + 1}.`, 'A heading', [paragraph(40)]))] });
  for (const [width, hidden] of [[320, ['prompter', 'readAloud']], [375, ['prompter']], [900, []]]) {
    const page = await ready(t, { body, context: { viewport: { width, height: 600 }, hasTouch: true } }, { prompter: true, readAloud: true });
    const [ends, begins] = await page.evaluate(() => [Math.max(...[...document.querySelectorAll('.oration-here > *')].map((one) => one.getBoundingClientRect().right)), document.querySelector('.oration-buttons').getBoundingClientRect().left]);
    assert.ok(ends <= begins + 0.5, `${width}: ${ends} is beyond ${begins}`);
    await openMenu(page);
    for (const name of ['prompter', 'readAloud']) {
      const isHidden = hidden.includes(name);
      assert.equal(await page.isVisible(`.oration-${name}-open`), !isHidden, `${width} ${name}`);
      assert.equal(await page.isVisible(`.oration-${name}-item`), isHidden, `${width} ${name}`);
    }
  }
});

test('the bar of a speech from right to left is so too, whatever the language of the controls', async (t) => {
  const body = html({ title: 'كلمة', lang: 'ar', body: Array.from({ length: 3 }, (_, at) => section(`${at + 1}.`, 'عنوان', ['نص. '.repeat(200)])) });
  const page = await ready(t, { body, lang: 'ar', dir: 'rtl', context: { viewport: { width: 360, height: 700 } } }, { uiLang: 'en' });
  const [here, buttons] = await page.$$eval('.oration-here, .oration-buttons', (all) => all.map((one) => one.getBoundingClientRect().left));
  assert.ok(here > buttons);
  assert.equal(await page.$eval('.oration-bar', (bar) => getComputedStyle(bar).direction), 'rtl');
  await openMenu(page);
  const { left, right } = await page.$eval('.oration-menu', (one) => one.getBoundingClientRect());
  assert.ok(left >= 0 && right <= 360 && left < 40, `${left} ${right}`);
});

test('some of the text is on the first screen of a phone', chromiumOnly('a phone'), async (t) => {
  const speech = { title: 'The Work of Paying Attention', subtitle: 'Address at the opening convocation', lang: 'en', speaker: { name: 'Eleanor Ashworth', role: 'President', affiliation: 'Hartwell University' }, occasion: 'Opening convocation, academic year 2025–26', place: 'Great Hall, Hartwell', date: '2025-09-08', summary: 'On reading slowly, listening to those who disagree with us, and why a university is a place where nobody has to be finished yet.' };
  const body = html({ ...speech, body: ['Welcome.', section('1.', 'A', [paragraph(40)])] });
  const page = await ready(t, { body, context: { viewport: { width: 360, height: 640 } } });
  const bottom = await page.getByText('Welcome.').evaluate((one) => one.getBoundingClientRect().bottom);
  assert.ok(bottom < 640, String(bottom));
});

test('on a phone, the dots between facts are not at an end of a line', chromiumOnly('a phone'), async (t) => {
  const speech = { title: 'T', speaker: { name: 'A' }, occasion: 'Opening convocation, academic year', place: 'Great Hall', date: '2025-09-08', body: ['Text.'] };
  for (const [lang, dir, dots] of [['en', 'ltr', true], ['ar', 'rtl', true], ['zh-Hans', 'ltr', false]]) {
    const page = await ready(t, { body: html({ ...speech, lang }), lang, dir, context: { viewport: { width: 360, height: 640 } } });
    const { facts, clip, lines } = await page.$eval('.oration-header > .oration-facts', (list) => {
      const all = [...list.children].map((fact) => ({ top: fact.getBoundingClientRect().top, dot: getComputedStyle(fact, '::before') }));
      return {
        facts: all.map(({ dot }) => ({ isDot: dot.content.includes('·'), before: parseFloat(dot.insetInlineStart) })),
        clip: getComputedStyle(list).overflowX,
        lines: new Set(all.map(({ top }) => top)).size,
      };
    });
    assert.ok(lines > 1, `${lang} has one line`);
    assert.equal(clip, 'clip');
    assert.deepEqual(facts.map(({ isDot }) => isDot), facts.map(() => dots), lang);
    // A dot is before its fact: at the start of a line that is outside the list.
    for (const { isDot, before } of facts) assert.ok(!isDot || before < -5, `${lang}: ${before}`);
  }
});
