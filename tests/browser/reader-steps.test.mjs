// How a reader attaches: nothing before the first frame, then step by step, while its methods work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { deep, masked } from './reader-page.mjs';
import { serve } from './site.mjs';
import { html, open, paragraph, section } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);

const outlined = (parts) => {
  const items = Array.from({ length: 9 }, (_, at) => section(`（${at + 1}）`, `条目${at + 1}`, [paragraph(3)]));
  return html({ title: '年度工作报告', lang: 'zh-Hans', body: Array.from({ length: parts }, (_, at) => section(`${at + 1}.`, `部分${at + 1}`, items)) });
};

/** An outline of 130 entries, and one of more than are read in a frame. */
const long = outlined(13);
const longer = outlined(30);

/** A page with the reader loaded, but not attached. */
async function opened(t, body, content = {}) {
  const page = await open(browser, server.url, { body, ...content });
  t.after(() => page.close());
  await page.evaluate(async () => {
    window.module = await import('/pkg/reader.js');
  });
  return page;
}

test('nothing is measured or added before the next frame', async (t) => {
  const page = await opened(t, long);
  const found = await page.evaluate(async () => {
    const article = document.querySelector('article');
    const measured = [];
    const spyOn = (owner, name) => {
      const { get, value } = Object.getOwnPropertyDescriptor(owner, name);
      const note = (self) => self !== window && article.contains(self) && measured.push(name);
      const change = value ? { value(...all) { note(this instanceof Element ? this : all[0]); return value.apply(this, all); } } : { get() { note(this); return get.call(this); } };
      Object.defineProperty(owner, name, { configurable: true, ...change });
    };
    for (const name of ['getBoundingClientRect', 'getClientRects', 'scrollTop', 'scrollHeight', 'clientHeight', 'clientTop', 'scrollIntoView']) spyOn(Element.prototype, name);
    for (const name of ['offsetTop', 'offsetHeight', 'offsetWidth', 'innerText']) spyOn(HTMLElement.prototype, name);
    window.getComputedStyle = ((own) => (element, ...rest) => (article.contains(element) && measured.push('getComputedStyle'), own.call(window, element, ...rest)))(getComputedStyle);
    const before = article.innerHTML;
    const reader = module.attach(article);
    // A busy page delays the frame.
    for (const end = performance.now() + 250; performance.now() < end;);
    const states = [[measured.length, article.innerHTML === before]];
    await new Promise((done) => requestAnimationFrame(() => (states.push([measured.length, article.innerHTML === before]), done())));
    await reader.ready;
    return { states, later: measured.length > 0, bars: article.querySelectorAll('.oration-bar').length };
  });
  assert.deepEqual(found, { states: [[0, true], [0, true]], later: true, bars: 1 });
});

test('a long outline takes several tasks: the current section, the bar, the filter, then the controls of a few sections each', async (t) => {
  const page = await opened(t, long, { hash: '#speech-s2' });
  const { order, most } = await page.evaluate(async () => {
    const kinds = { 'aria-current': '[aria-current]', bar: '.oration-bar', filter: '.oration-filter', toggle: '.oration-toggle', link: '.oration-permalink' };
    const seen = [];
    let [links, most] = [0, 0];
    // Its callback runs once at the end of each task that has changed the page.
    const observer = new MutationObserver(() => {
      const fresh = Object.keys(kinds).filter((kind) => !seen.flat().includes(kind) && document.querySelector(kinds[kind]));
      if (fresh.length > 0) seen.push(fresh);
      const now = document.querySelectorAll('.oration-permalink').length;
      [links, most] = [now, Math.max(most, now - links)];
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    await module.attach(document.body).ready;
    return { order: seen, most };
  });
  assert.deepEqual(order, [['aria-current'], ['bar'], ['filter'], ['toggle'], ['link']]);
  assert.ok(most > 0 && most <= 40, String(most));
});

test('before the first frame, every method works', async (t) => {
  const page = await opened(t, masked);
  const found = await page.evaluate(async () => {
    const article = document.querySelector('article');
    const events = [];
    article.addEventListener('oration-section', ({ detail }) => events.push(detail.id));
    const reader = module.attach(article);
    const node = Object.assign(document.createElement('p'), { textContent: '其余。' });
    const early = [
      reader.current() ?? 'none', reader.go('nowhere'), reader.go('s3'), reader.current(), reader.fill({ place: '东城' }),
      reader.resolve(article.querySelector('.oration-body > .oration-omission'), node), node.isConnected,
    ];
    reader.previous();
    early.push(reader.current());
    await reader.ready;
    return { early, late: [reader.current(), document.querySelector('.oration-here-name').textContent, location.hash], events };
  });
  assert.deepEqual(found.early, ['none', false, true, 'speech-s3', 2, true, true, 'speech-s2']);
  assert.deepEqual(found.late, ['speech-s2', '二、形成合力', '#speech-s3']);
  assert.deepEqual([...new Set(found.events)], ['speech-s3', 'speech-s2']);
});

test('what the user does before the first frame is not lost', async (t) => {
  const page = await opened(t, deep);
  const found = await page.evaluate(async () => {
    const reader = module.attach(document.body);
    document.querySelector('.oration-outline a[href="#speech-s4"]').click();
    await reader.ready;
    const top = document.getElementById('speech-s4').getBoundingClientRect().top;
    return { current: reader.current(), below: top >= document.querySelector('.oration-bar').getBoundingClientRect().bottom, focus: document.activeElement.parentElement.id };
  });
  assert.deepEqual(found, { current: 'speech-s4', below: true, focus: 'speech-s4' });
});

test('the buttons keep their position, and the name of the section its own, when the time is known', async (t) => {
  for (const hash of ['', '#speech-s2']) {
    const page = await opened(t, masked, { hash, context: { viewport: { width: 360, height: 740 } } });
    const { positions, times } = await page.evaluate(async () => {
      const positions = new Set();
      const times = [];
      const reader = module.attach(document.body);
      let isReady = false;
      reader.ready.then(() => (isReady = true));
      while (!isReady) {
        await new Promise(requestAnimationFrame);
        if (!document.querySelector('.oration-bar')) continue;
        const shown = [...document.querySelectorAll('.oration-buttons button, .oration-here, .oration-here-name, .oration-here-count')].filter((one) => one.checkVisibility());
        positions.add(shown.map((one) => `${one.className} ${['left', 'top', 'bottom'].map((side) => Math.round(one.getBoundingClientRect()[side]))}`).join('; '));
        times.push(document.querySelector('.oration-time') !== null);
      }
      return { positions: [...positions], times };
    });
    assert.equal(positions.length, 1, positions.join('\n'));
    assert.ok(times.length > 0 && times[0], 'the space of the time is there with the bar');
  }
});

test('a reader can be destroyed, replaced or asked for more text between any two steps', async (t) => {
  const page = await opened(t, long);
  const found = await page.evaluate(async () => {
    const article = document.querySelector('article');
    const before = document.documentElement.outerHTML;
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const left = [];
    for (let steps = 0; steps < 9; steps += 1) {
      const reader = module.attach(article);
      for (let at = 0; at < steps; at += 1) await frame();
      reader.destroy();
      await reader.ready;
      if (document.documentElement.outerHTML !== before || document.adoptedStyleSheets?.length) left.push(steps);
    }
    const added = [];
    for (let steps = 0; steps < 9; steps += 1) {
      const reader = module.attach(article);
      for (let at = 0; at < steps; at += 1) await frame();
      const omission = Object.assign(document.createElement('p'), { className: 'oration-omission' });
      document.getElementById('speech-s3').append(omission);
      reader.resolve(omission, Object.assign(document.createElement('p'), { textContent: '其余。' }));
      await reader.ready;
      added.push(['.oration-bar', '.oration-permalink', '.oration-toggle', '.oration-filter'].map((one) => document.querySelectorAll(one).length).join());
    }
    return { left, added: [...new Set(added)] };
  });
  assert.deepEqual(found, { left: [], added: ['1,130,13,1'] });
});

test('a reader whose steps have not ended when it is replaced leaves its controls to the next one', async (t) => {
  const page = await opened(t, long);
  const count = await page.evaluate(async () => {
    const first = module.attach(document.body);
    await new Promise(requestAnimationFrame);
    const second = module.attach(document.body);
    await Promise.all([first.ready, second.ready]);
    return ['.oration-bar', '.oration-permalink', '.oration-status', '.oration-skip'].map((one) => document.querySelectorAll(one).length);
  });
  assert.deepEqual(count, [1, 130, 1, 1]);
});

for (const [screen, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } })) {
  test(`nothing shifts if the space of the controls is reserved by a class, ${screen}`, chromiumOnly('layout shift entries'), async (t) => {
    const page = await opened(t, `<main class="oration-coming">${longer}</main>`, { context: { viewport } });
    const { shifts, bars, left } = await page.evaluate(async () => {
      const shifts = [];
      const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
      await painted();
      const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)));
      observer.observe({ type: 'layout-shift' });
      const reader = module.attach(document.body);
      await reader.ready;
      while (document.querySelectorAll('.oration-permalink').length < 300) await painted();
      await painted();
      shifts.push(...observer.takeRecords().map(({ value }) => value));
      return { shifts, bars: document.querySelectorAll('.oration-bar').length, left: document.querySelectorAll('[class*=oration-coming]').length };
    });
    assert.deepEqual({ shifts, bars, left }, { shifts: [], bars: 1, left: 0 });
  });
}
