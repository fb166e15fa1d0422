// The reader without scripts, in forced colours, with reduced motion, in other languages, and with parts missing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { opener } from './reader-page.mjs';
import { serve } from './site.mjs';
import { attach, html, marked, open, paragraph, report, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const long = html(report());

test('the outline works without scripts, also on a phone', chromiumOnly('pages with scripts disabled'), async (t) => {
  for (const context of [{}, phone]) {
    const page = await open(browser, server.url, { body: long, context: { ...context, javaScriptEnabled: false } });
    t.after(() => page.close());
    await page.click('.oration-outline a[href="#speech-s3-2"]');
    assert.ok(page.url().endsWith('#speech-s3-2'));
    const { y } = await page.locator('#speech-s3-2').boundingBox();
    assert.ok(Math.abs(y) < 60, String(y));
  }
});

test('the current entry and pressed buttons have a border in forced colours', chromiumOnly('forced colours'), async (t) => {
  const page = await ready(t, { body: long, context: { forcedColors: 'active' } });
  await page.evaluate(() => readers[0].go('s2'));
  await page.click('.oration-bookmark-button');
  const edge = (selector) =>
    page.$eval(selector, (one) => {
      const style = getComputedStyle(one);
      return `${style.borderInlineStartWidth} ${style.borderInlineStartStyle} ${style.borderInlineStartColor}`;
    });
  assert.notEqual(await edge('.oration-outline a[aria-current]'), await edge('.oration-outline a:not([aria-current])'));
  assert.notEqual(await edge('.oration-bookmark-button[aria-pressed="true"]'), await edge('.oration-find-button'));
});

test('with large text, the outline is in the drawer, so that the text has the width of the page', async (t) => {
  const page = await ready(t, { body: long, css: ':root { font-size: 200%; } body { margin: 0 1rem; }', context: { viewport: { width: 1280, height: 800 } } });
  const layout = () => page.evaluate(() => [document.querySelector('.oration-outline').parentElement.tagName, Math.round(document.querySelector('.oration-body').clientWidth / document.querySelector('article').clientWidth * 10)]);
  assert.deepEqual(await layout(), ['DIALOG', 10]);
  const usual = await ready(t, { body: long, css: 'body { margin: 0 1rem; }', context: { viewport: { width: 1280, height: 800 } } });
  assert.equal(await usual.evaluate(() => document.querySelector('.oration-outline').parentElement.tagName), 'ARTICLE');
});

test('reduced motion disables animations and keeps the scroll offset', chromiumOnly('reduced motion'), async (t) => {
  const page = await ready(t, { body: long, context: { reducedMotion: 'reduce' } });
  await page.click('.oration-outline a[href="#speech-s3"]');
  const running = await page.evaluate(() => document.getAnimations().length);
  assert.equal(running, 0);
  const [bar, heading] = await page.evaluate(() => [document.querySelector('.oration-bar').getBoundingClientRect().bottom, document.querySelector('#speech-s3 .oration-heading').getBoundingClientRect().top]);
  assert.ok(heading >= bar, `${heading} under ${bar}`);
});

test('Arabic mirrors the outline, the controls and the drawer, and links work', async (t) => {
  const speech = html({
    title: 'كلمة الافتتاح',
    lang: 'ar',
    body: [1, 2, 3].map((at) => section(`${at}.`, `القسم ${at}`, ['نص قصير. '.repeat(200), section('أ.', 'فرع', ['نص. '.repeat(100)])])),
  });
  const page = await ready(t, { body: speech });
  const middle = (selector) => page.$eval(selector, (one) => one.getBoundingClientRect().x + one.getBoundingClientRect().width / 2);
  assert.ok((await middle('.oration-outline')) > (await middle('.oration-body')));
  assert.ok((await middle('.oration-here')) > (await middle('.oration-more')));
  assert.ok((await middle('.oration-toggle')) < (await middle('.oration-outline')));
  assert.equal(await page.getAttribute('.oration-find-button', 'aria-label'), 'بحث في الخطاب');
  await page.click('.oration-outline a[href="#speech-s2"]');
  await still(page);
  assert.deepEqual(await marked(page), ['#speech-s2']);
  const narrow = await ready(t, { body: speech, context: phone });
  await narrow.click('.oration-here');
  const { x, width } = await narrow.locator('.oration-drawer').boundingBox();
  assert.equal(Math.round(x + width), await narrow.evaluate(() => document.documentElement.clientWidth));
});

test('the controls have their own lang attribute', async (t) => {
  const page = await ready(t, { body: long }, { uiLang: 'fr', lengths: true });
  for (const selector of ['.oration-bar', '.oration-skip', '.oration-status', '.oration-filter', '.oration-length']) {
    assert.equal(await page.evaluate((selector) => (document.querySelector(selector)?.closest('[lang]') ?? document.querySelector('.oration-bar')).lang, selector), 'fr', selector);
  }
  assert.equal(await page.getAttribute('article', 'lang'), 'zh-Hans');
  const own = await ready(t, { body: long }, { uiLang: 'fr', messages: { find: 'Chercher', of: 'Partie {n} de {m}' } });
  assert.equal(await own.getAttribute('.oration-find-button', 'aria-label'), 'Chercher');
  await own.evaluate(() => readers[0].go('s1'));
  assert.equal(await own.getAttribute('.oration-here-count', 'title'), 'Partie 1 de 14');
});

test('a reader works on a speech without sections, outline, header or text', async (t) => {
  const strip = (selector) => (page) => page.evaluate((selector) => document.querySelectorAll(selector).forEach((one) => one.remove()), selector);
  const cases = [
    [html({ title: '短', lang: 'zh-Hans', body: ['一句话。'] }), () => {}],
    [html({ title: '', body: [] }), () => {}],
    [long, strip('.oration-outline')],
    [long, strip('.oration-header')],
    [long, strip('.oration-header, .oration-outline')],
  ];
  for (const [body, change] of cases) {
    const page = await open(browser, server.url, { body });
    t.after(() => page.close());
    await change(page);
    const before = await page.innerHTML('body');
    await attach(page, { rest: true, lengths: true, historyTracking: true, resume: 's1' });
    for (const key of ['j', 'k', 'o', 'b', 's', 's', 'f', 'Escape', 'q', 'l', '?', 'Escape']) await page.keyboard.press(key);
    await page.evaluate(() => {
      const [reader] = readers;
      reader.next();
      reader.previous();
      reader.go('s2');
      reader.fill({ place: 'x' });
      reader.destroy();
    });
    await still(page);
    assert.ok((await page.innerHTML('body')) === before);
    assert.deepEqual(page.errors, []);
  }
});

test('an omitted entry is labelled and links to its omission', async (t) => {
  const body = [
    section('一、', '甲', [paragraph(40)]),
    section('二、', '乙', [], { state: 'omitted' }),
    section('三、', '丙', ['开头。', { type: 'omission', count: 9 }, paragraph(40)], { state: 'partial' }),
  ];
  const page = await ready(t, { body: html({ title: '删节', lang: 'zh-Hans', body }) });
  const name = await page.locator('.oration-outline a[href="#speech-s2"]').textContent();
  assert.equal(name, '二、乙 未刊出');
  await page.click('.oration-outline a[href="#speech-s2"]');
  await still(page);
  assert.deepEqual(await marked(page), ['#speech-s2']);
  const gap = await page.locator('#speech-s2 .oration-omission').boundingBox();
  assert.ok(gap.y > 0 && gap.y < 800);
  assert.equal(await page.locator('#speech-s2 .oration-omission').getAttribute('role'), 'note');
});

test('destroy removes all listeners, observers, frames, nodes and highlights', async (t) => {
  for (const context of [{}, phone]) {
    const page = await open(browser, server.url, { body: html({ title: '报告', lang: 'zh-Hans', body: [section('一、', '甲', [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '区。'] }, { type: 'omission' }, paragraph(60)], { state: 'partial' }), ...report().body.slice(1)] }), context });
    t.after(() => page.close());
    await page.evaluate(() => {
      window.open_ = { listeners: 0, observers: 0, frames: new Set(), pushes: 0 };
      const wrap = (owner, name, run) => {
        const own = owner[name];
        owner[name] = function (...all) {
          run(this, all);
          return own.apply(this, all);
        };
      };
      const listen = EventTarget.prototype.addEventListener;
      wrap(EventTarget.prototype, 'addEventListener', (target, [, , options]) => {
        if (!(target instanceof AbortSignal)) open_.listeners += 1;
        if (options?.signal) listen.call(options.signal, 'abort', () => (open_.listeners -= 1));
      });
      wrap(EventTarget.prototype, 'removeEventListener', () => (open_.listeners -= 1));
      wrap(History.prototype, 'pushState', () => (open_.pushes += 1));
      for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
        window[name] = class extends window[name] {
          observe(...all) {
            open_.observers += this.on ? 0 : 1;
            this.on = true;
            super.observe(...all);
          }
          disconnect() {
            open_.observers -= this.on ? 1 : 0;
            this.on = false;
            super.disconnect();
          }
        };
      }
      const ask = window.requestAnimationFrame;
      window.requestAnimationFrame = (run) => {
        const asked = ask((time) => {
          open_.frames.delete(asked);
          run(time);
        });
        open_.frames.add(asked);
        return asked;
      };
      const cancel = window.cancelAnimationFrame;
      window.cancelAnimationFrame = (asked) => {
        open_.frames.delete(asked);
        cancel(asked);
      };
    });
    const state = () => page.evaluate(() => ({ ...open_, frames: open_.frames.size, history: history.length, marks: [...CSS.highlights.values()].reduce((sum, marks) => sum + marks.size, 0), shape: document.documentElement.outerHTML }));
    const before = await state();
    for (let round = 0; round < 3; round += 1) {
      await attach(page, { rest: true, lengths: true, historyTracking: true, resume: 's2', bookmarks: ['speech-s2'] });
      for (const key of ['j', 'b', 's', 's', 'f']) await page.keyboard.press(key);
      await page.keyboard.type('职责');
      // Not waitForFunction: Playwright would add its own listeners.
      await page.evaluate(async () => {
        while (!CSS.highlights.get('oration-find')?.size) await new Promise(requestAnimationFrame);
      });
      const during = await state();
      assert.ok(during.listeners > 10 && during.observers > 0 && during.marks > 0);
      await page.evaluate(() => {
        readers[0].fill(() => 'x');
        getSelection().selectAllChildren(document.querySelector('#speech-s1 p'));
        scrollBy(0, 300);
        readers[0].destroy();
      });
      const { frames, ...after } = await state();
      const { frames: none, ...wanted } = before;
      assert.equal(frames, none);
      assert.ok(after.shape === wanted.shape, 'destroy restores the page');
      assert.deepEqual({ ...after, shape: 0 }, { ...wanted, shape: 0 });
    }
    assert.deepEqual(page.errors, []);
  }
});
