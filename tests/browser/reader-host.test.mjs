// The reader in arbitrary host pages: their stylesheets, their sticky headers, outlines of any length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { openMenu, opener } from './reader-page.mjs';
import { answers, serve } from './site.mjs';
import { html, marked, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const opened = opener(browser, server.url);

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const speech = html({
  title: '在成立大会上的讲话',
  lang: 'zh-Hans',
  occasion: '成立大会',
  date: '2021-04-25',
  body: [
    '同志们，今天我们开会。',
    section('一、', '统一思想', [paragraph(12), section('（一）', '认识', [paragraph(20)]), section('（二）', '行动', [paragraph(20)])]),
    section('二、', '形成合力', [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '区，**很**好。'] }, { type: 'omission', count: 631 }, paragraph(30)], { state: 'partial' }),
    section('三、', '落实', [{ type: 'list', items: ['甲', '乙'] }, { type: 'quote', text: '行胜于言。' }, paragraph(3)]),
  ],
});

const sheets = {
  'rules for element types': `* { margin: 0; padding: 0; box-sizing: content-box } a { color: red !important } nav ul, nav ol { display: flex }
    h1, h2, h3 { position: sticky; top: 0; font-size: 3rem } button { all: unset } section { display: grid; padding: 5rem } input { width: 100%; display: block }
    dl, dd { float: left } svg { width: 100%; height: auto } header { background: navy; color: white } ul, ol { list-style: square inside }
    article { display: flex; position: absolute } dialog { display: block } p { text-indent: 0 }`,
  'a CSS reset': `html, body, div, span, h1, h2, h3, h4, p, blockquote, a, code, em, strong, b, i, dl, dt, dd, ol, ul, li, label, table, article, figure, footer, header, nav, section, output {
    margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline } ol, ul { list-style: none } *:focus { outline: none }
    button, input { font: inherit; background: transparent; border: 0; appearance: none } button { text-transform: uppercase; letter-spacing: 2px; min-width: 200px }`,
  'the base styles of a framework': `*, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 } h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit }
    a { color: inherit; text-decoration: inherit } ol, ul, menu { list-style: none } img, svg, video { display: block; vertical-align: middle; max-width: 100%; height: auto }
    button { background: #06c; color: #fff; border-radius: 99px; padding: 12px 24px } main nav ol li a { display: inline-block; float: left; padding: 20px }`,
};

/** What a stylesheet of the page must not change: positions and sizes. */
const shape = (page) =>
  page.evaluate(() => {
    const article = document.querySelector('article');
    const origin = article.getBoundingClientRect();
    return [...article.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && !element.closest('.oration-boxes'))
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const name = `${element.localName}.${element.getAttribute('class') ?? ''}#${element.id}`;
        return `${name} ${[left - origin.left, top - origin.top, width, height].map(Math.round)} ${style.display} ${style.position} ${style.fontSize} ${style.fontWeight} ${style.textDecorationLine} ${style.listStyleType}`;
      });
  });

const ready = (t, { css = '', body = `<main>${speech}</main>`, options, ...content } = {}) => {
  const frame = 'html body { margin: 0; padding: 0 16px; } html main.main { display: block; } html * { transition: none !important; }';
  return opened(t, { body: body.replace('<main>', '<main class="main">'), css: `${css} ${frame}`, ...content }, options);
};

for (const [name, css] of Object.entries(sheets)) {
  for (const [screen, context] of Object.entries({ wide: {}, phone })) {
    test(`${name}: the speech and its controls keep their layout (${screen})`, async (t) => {
      const shapes = async (css) => {
        const page = await ready(t, { css, context, options: { rest: true, lengths: true } });
        await openMenu(page);
        await page.evaluate(() => readers[0].go('s2'));
        await still(page);
        const whole = await shape(page);
        if (screen !== 'phone') return [whole];
        await page.keyboard.press('Escape');
        await page.click('.oration-here');
        return [whole, (await shape(page)).filter((line) => /^(dialog|nav|li|a|button)/.test(line))];
      };
      const [expected, drawer = []] = await shapes('');
      const [found, drawerFound = []] = await shapes(css);
      assert.ok(expected.length > 100);
      assert.deepEqual(found.filter((line, at) => line !== expected[at]).slice(0, 5), []);
      assert.deepEqual(drawerFound, drawer);
      assert.equal(drawer.length > 0, screen === 'phone');
    });
  }
}

test('a page that unsets every property leaves the header and the column as they are', async (t) => {
  const frames = async (css) => {
    const page = await ready(t, { css });
    return page.$$eval('.oration-header, .oration-header *, .oration-body, .oration-bar', (all) =>
      all.map((one) => [one.localName, ...Object.values(one.getBoundingClientRect().toJSON()).map(Math.round)].join(' ')));
  };
  const expected = await frames('');
  assert.ok(expected.length > 10);
  assert.deepEqual(await frames('main * { all: unset }'), expected);
});

test('controls are readable over a picture below light text', async (t) => {
  const page = await ready(t, { css: 'body { background: linear-gradient(#113, #311); color: #eee }' });
  const [text, behind] = await page.$eval('.oration-bar', (bar) => [getComputedStyle(bar).color, getComputedStyle(bar).backgroundColor]);
  assert.deepEqual([text, behind], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('focus is visible in a page that hides outlines, and a host rule with a class overrides the stylesheet', async (t) => {
  const css = '*:focus { outline: 0 } .oration-heading { color: rgb(1, 2, 3); margin-top: 77px } .oration-bar { position: static }';
  const page = await ready(t, { css });
  await page.focus('.oration-outline a');
  await page.keyboard.press('Tab');
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
  const style = (selector, property) => page.$eval(selector, (one, property) => getComputedStyle(one)[property], property);
  assert.equal(await style('.oration-heading', 'color'), 'rgb(1, 2, 3)');
  assert.equal(await style('.oration-heading', 'marginTop'), '77px');
  assert.equal(await style('.oration-bar', 'position'), 'static');
});

test('one offset positions the bar, jump targets and the current section below a sticky page header', async (t) => {
  const css = ':root { --oration-scroll-offset: 90px } .site { position: sticky; top: 0; height: 90px; background: #ddd; z-index: 9 }';
  const page = await ready(t, { css, body: `<div class="site">A newspaper</div><main>${speech}</main>` });
  for (const id of ['speech-s1', 'speech-s1-2', 'speech-s2']) {
    await page.click(`.oration-outline a[href="#${id}"]`);
    await still(page);
    assert.deepEqual(await marked(page), [`#${id}`]);
    const [bar, heading] = await page.evaluate((id) => {
      const bar = document.querySelector('.oration-bar').getBoundingClientRect();
      return [bar.toJSON(), document.querySelector(`#${id} .oration-heading`).getBoundingClientRect().toJSON()];
    }, id);
    assert.ok(Math.abs(bar.top - 90) < 1, String(bar.top));
    assert.ok(heading.top >= bar.bottom && heading.top < bar.bottom + 30, `${heading.top} under ${bar.bottom}`);
  }
});

test('the bar does not cover the header of a speech before it is sticky', async (t) => {
  const css = ':root { --oration-scroll-offset: 90px }';
  const page = await ready(t, { css });
  const covered = await page.evaluate(() => {
    const { left, top } = document.querySelector('.oration-date, .oration-facts').getBoundingClientRect();
    return getComputedStyle(document.querySelector('.oration-bar'), '::before').content !== 'none' ? [left, top] : [];
  });
  assert.deepEqual(covered, []);
});

test('an outline of 130 entries can be filtered, and keyboard navigation keeps the current entry in view', async (t) => {
  const body = Array.from({ length: 13 }, (_, at) =>
    section(`${at + 1}.`, `部分${at + 1}`, Array.from({ length: 9 }, (_, sub) => section(`（${sub + 1}）`, `条目${at + 1}之${sub + 1}`, [paragraph(6)]))),
  );
  const page = await ready(t, { body: `<main>${html({ title: '报告', lang: 'zh-Hans', body })}</main>` });
  assert.equal(await page.$$eval('.oration-outline a', (all) => all.length), 130);
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.press('j');
    const [seen, open, current] = await page.evaluate(() => {
      const link = document.querySelector('.oration-outline [aria-current]');
      const [entry, frame] = [link.getBoundingClientRect(), document.querySelector('.oration-outline').getBoundingClientRect()];
      const inside = entry.height > 0 && entry.top >= Math.max(0, frame.top) - 1 && entry.bottom <= Math.min(innerHeight, frame.bottom) + 1;
      return [inside, document.querySelectorAll('.oration-outline ol ol:not([hidden])').length, link.hash];
    });
    assert.ok(seen, `${current} is in view`);
    assert.ok(open <= 1, `${open} branches are open`);
  }
  await page.fill('.oration-filter', '之9');
  await page.waitForSelector('[data-filtering]');
  assert.equal(await page.$$eval('.oration-outline li li', (all) => all.filter((one) => one.checkVisibility()).length), 13);
});

test('two speeches have separate outlines, search, keys and history, and unique ids', async (t) => {
  const page = await ready(t, { body: `<main>${speech}${speech.replaceAll('speech-', 'other-')}</main>` });
  const ids = await page.$$eval('[id]', (all) => all.map((one) => one.id));
  assert.equal(new Set(ids).size, ids.length);
  const entries = await page.evaluate(() => history.length);
  await page.click('.oration-outline a[href="#other-s2"]');
  await still(page);
  assert.equal(await page.evaluate(() => history.length), entries + 1);
  await page.keyboard.press('k');
  await still(page);
  assert.deepEqual(await page.evaluate(() => readers.map((reader) => reader.current())), ['speech-s3', 'other-s1-2']);
  await page.keyboard.press('f');
  await page.keyboard.type('合力');
  await page.waitForSelector('.oration-count');
  const [first, second] = await page.$$eval('.oration-find', (all) => all.map((one) => one.checkVisibility()));
  assert.deepEqual([first, second], [false, true]);
  assert.equal(await page.$$eval('[id^="other-"] .oration-count, a[href^="#other-"] .oration-count', (all) => all.length > 0), true);
  assert.equal(await page.$$eval('a[href^="#speech-"] .oration-count', (all) => all.length), 0);
  const labels = await page.$$eval('nav.oration-outline', (all) => all.map((one) => one.getAttribute('aria-labelledby')));
  assert.equal(new Set(labels).size, 2);
});

test('the current section stays the same after late images and larger text', async (t) => {
  const body = html({
    title: '图',
    lang: 'zh-Hans',
    body: [section('1.', '甲', [{ type: 'figure', src: '/late.svg', alt: '图' }, paragraph(30)]), section('2.', '乙', [paragraph(60)]), section('3.', '丙', [paragraph(60)])],
  });
  const page = await ready(t, { body: `<main>${body}</main>` });
  await page.click('.oration-outline a[href="#speech-s2"]');
  await still(page);
  let give;
  const wanted = new Promise((resolve) => (give = resolve));
  answers.set('/late.svg', async () => {
    await wanted;
    return { headers: { 'content-type': 'image/svg+xml' }, body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="700"/>' };
  });
  t.after(() => answers.delete('/late.svg'));
  const loaded = page.evaluate(
    () =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve(image.getBoundingClientRect().height);
        image.src = '/late.svg';
        document.querySelector('#speech-s1 figure').append(image);
      }),
  );
  give();
  assert.ok((await loaded) > 300);
  await still(page);
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s2');
  for (const size of ['150%', '200%']) {
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
    await still(page);
    const { line, current, top } = await page.evaluate(() => {
      const sections = [...document.querySelectorAll('.oration-section')];
      const line = parseFloat(getComputedStyle(sections[0]).scrollMarginTop) + 2;
      const top = sections.filter((one) => one.getBoundingClientRect().top <= line).at(-1)?.id;
      return { line, current: readers[0].current(), top };
    });
    assert.equal(current, top, `${size}, line ${line}`);
  }
});

test('text and controls have the same size in a page with a root font size of 62.5 %', async (t) => {
  const sizes = (page) =>
    page.evaluate(() => {
      const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
      const layout = getComputedStyle(document.querySelector('.oration-bar')).getPropertyValue('--oration-layout');
      return [
        ...['.oration-section p', '.oration-title', '.oration-outline a', '.oration-bar'].map((part) => of(part, 'fontSize')),
        of('.oration-here', 'minHeight'),
        of('.oration-outline', 'width'),
        layout.trim(),
      ];
    });
  const plain = await sizes(await ready(t));
  assert.equal(plain[0], '18px');
  const tenths = await ready(t, { css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' });
  assert.deepEqual(await sizes(tenths), plain);
  const small = await ready(t, { css: 'body { font-size: 12px }' });
  assert.deepEqual(await sizes(small), plain);
  const large = await sizes(await ready(t, { css: 'body { font-size: 20px }' }));
  assert.deepEqual([large[0], large[3]], ['22.5px', '17.5px']);
  const own = await sizes(await ready(t, { css: 'html { font-size: 62.5% } .main { --oration-text-size: 2rem; --oration-small-size: 11px }' }));
  assert.equal(own[0], '20px');
});

test('text size and line height scale the values set by the host and the language', async (t) => {
  for (const [css, size, line] of [['', 18, 1.95], ['.main { --oration-text-size: 20px; --oration-line-height: 2 }', 20, 2]]) {
    const page = await ready(t, { css });
    await openMenu(page);
    assert.deepEqual(await page.$$eval('.oration-scale output', (all) => all.map((one) => one.textContent)), ['100%', '100%']);
    const measured = () => page.$eval('.oration-section p', (one) => [getComputedStyle(one).fontSize, getComputedStyle(one).lineHeight].map(parseFloat));
    const near = ([a, b], [c, d]) => assert.ok(Math.abs(a - c) < 0.02 && Math.abs(b - d) < 0.1, `${[a, b]} is not ${[c, d]}`);
    near(await measured(), [size, size * line]);
    for (const button of await page.$$eval('.oration-more-of', (all) => all.map((_, at) => at))) {
      await page.evaluate((at) => document.querySelectorAll('.oration-more-of')[at].click(), button);
    }
    near(await measured(), [size * 1.1, size * 1.1 * line * 1.1]);
    assert.deepEqual(await page.$$eval('.oration-scale output', (all) => all.map((one) => one.textContent)), ['110%', '110%']);
  }
});
