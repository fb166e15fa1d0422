// Four times the speech, four times the reader's work: DOM calls are counted, not timed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './chromium.mjs';
import { serve } from './site.mjs';
import { start } from './fixtures.mjs';
import { judging } from './hostile-page.mjs';

const { server, browser } = await start(serve, launch);

/** The maximum growth for a speech four times as long: 4, plus fixed costs and doubling arrays. Quadratic would be 16. */
const MOST = 6;

/** Runs in the page: counts every DOM method, getter and setter that is called while `work` runs. */
function arm() {
  let calls = 0;
  const frame = window.requestAnimationFrame;
  const counted = (one) =>
    one &&
    function (...given) {
      calls += 1;
      return one.apply(this, given);
    };
  for (const { prototype } of [EventTarget, Node, Element, HTMLElement, Document, Text, Range, DOMTokenList, NodeList, HTMLInputElement, Selection, CharacterData]) {
    for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name === 'constructor' || !own.configurable) continue;
      const { value, get, set } = own;
      if (typeof value === 'function') Object.defineProperty(prototype, name, { ...own, value: counted(value) });
      else if (get || set) Object.defineProperty(prototype, name, { ...own, get: counted(get), set: counted(set) });
    }
  }
  const { body } = document;
  const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get;
  const querySelector = Element.prototype.querySelector;
  /** Resolves when an element has a text; work in steps waits for other processes. */
  window.untilText = async (selector, text) => {
    const end = performance.now() + 20_000;
    while (textContent.call(querySelector.call(body, selector)) !== text && performance.now() < end) {
      await new Promise((resolve) => frame.call(window, resolve));
    }
  };
  window.count = async (work) => {
    calls = 0;
    await work();
    return calls;
  };
}

/** Bodies of about `n` blocks, the features of the reader that they exercise, and how often each contains `乙`. */
const shapes = {
  sections: { has: ['filter', 'sections'], hits: (n) => n, of: (n) => Array.from({ length: n }, (_, at) => ({ type: 'section', heading: `甲${at}`, body: ['乙丙丁。'] })) },
  'nested sections': {
    has: ['filter', 'sections'],
    hits: (n) => n / 8,
    of: (n) =>
      Array.from({ length: n / 8 }, () => {
        let body = ['乙'];
        for (let level = 0; level < 8; level += 1) body = [{ type: 'section', heading: '甲', body }];
        return body[0];
      }),
  },
  paragraphs: { has: [], hits: (n) => 2 * n, of: (n) => ['首', ...Array(n).fill('**乙**丙丁。乙')] },
  masks: { has: ['masks'], hits: () => 0, of: (n) => [{ type: 'paragraph', text: Array(n).fill({ mask: '乙', of: 'place' }) }] },
  omissions: { has: [], hits: (n) => n, of: (n) => Array(n).fill({ type: 'omission', reason: '乙' }) },
  notes: { has: [], hits: (n) => n + 1, notes: { 1: '乙' }, of: (n) => ['[^1]乙'.repeat(n)] },
  points: { has: [], hits: (n) => n, of: (n) => Array(n).fill({ type: 'paragraph', text: [{ point: '一是乙', num: '一是' }, '丙。'] }) },
};

/** Runs in the page: the number of DOM calls of each task of a reader, and whether the task succeeded. */
async function measure({ speech, has, counted }) {
  const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const all = (selector) => main.querySelectorAll(selector).length;
  const one = (selector) => main.querySelector(selector) ?? fail(`there is no ${selector}`);
  const fail = (message) => {
    throw new Error(message);
  };
  const type = (selector, text) => {
    const input = one(selector);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const html = oration.renderToString(speech);
  main.innerHTML = (await import('/pkg/page/trusted-html.js')).htmlPolicy().createHTML(html);
  let reader;
  // A reader parses a long speech for a few milliseconds of each frame.
  /** Waits for what may have to be loaded first, and for the frames after it. */
  const until = async (isDone) => {
    while (!isDone()) await frames();
    await frames();
  };
  const attached = async () => {
    reader = oration.attach(main, { rest: true });
    await reader.ready;
    while (all('.oration-permalink') < all('.oration-section')) await frames();
    // Parts that load when they are needed are not to be counted with later work.
    for (const part of ['skeleton', 'extent', 'omissions', 'leftovers', 'spoken-buttons']) await import(`/pkg/reader/bundle-${part}.js`);
    for (let at = 0; at < 4; at += 1) await frames();
  };
  const calls = { attach: await count(attached) };
  one('.oration-more').click();
  while (all('.oration-skeleton-switch') === 0) await frames();
  const controls = { filter: all('.oration-filter') > 0, points: all('.oration-skeleton-switch') > 0 };
  let filled;
  calls.fill = await count(() => (filled = reader.fill({ place: '江北' })));
  if (has.includes('masks') !== filled > 0) fail(`${filled} masks are filled`);
  calls.scroll = await count(async () => (scrollTo(0, 1e6), await frames()));
  if (controls.filter) {
    calls.filter = await count(async () => (type('.oration-filter', '1'), await until(() => all('[data-filtering]') > 0)));
    await (type('.oration-filter', ''), until(() => all('[data-filtering]') === 0));
  }
  // Find begins where the user reads.
  await (scrollTo(0, 0), frames());
  calls.find = await count(async () => (one('.oration-find-button').click(), type('.oration-find input', '乙'), await untilText('.oration-find-count', counted)));
  const hits = one('.oration-find-count').textContent;
  calls['close find'] = await count(async () => (one('.oration-find .oration-close').click(), await frames()));
  if (controls.points) {
    // The switch acts after promises of its module.
    const switched = async () => {
      one('.oration-skeleton-switch').click();
      for (let at = 0; at < 4; at += 1) await frames();
    };
    calls.points = await count(switched);
    await switched();
  }
  calls.destroy = await count(() => reader.destroy());
  main.replaceChildren();
  return { calls, controls, hits };
}

for (const [name, { has, hits, notes, of }] of Object.entries(shapes)) {
  test(`the work of a reader is linear in the speech: ${name}`, async (t) => {
    const page = await judging(browser, server.url);
    t.after(() => page.close());
    await page.evaluate(arm);
    const counted = (n) => (hits(n) ? `1/${hits(n)}` : '没有找到');
    const measured = (n) => page.evaluate(measure, { speech: { title: '', notes, body: of(n) }, has, counted: counted(n) });
    const [of160, of640] = [await measured(160), await measured(640)];
    t.diagnostic(JSON.stringify({ of160, of640 }));
    const [small, large] = [of160.calls, of640.calls];
    assert.equal(of640.controls.filter, has.includes('filter'), 'the outline has a filter');
    assert.equal(of640.hits, counted(640), 'the number of matches');
    assert.deepEqual(Object.keys(small), Object.keys(large));
    for (const [work, calls] of Object.entries(large)) {
      const most = MOST * Math.max(small[work], 200);
      assert.ok(calls <= most, `${work}: ${small[work]} calls for 160, ${calls} for 640`);
      // Without sections, no section can be current.
      if (work !== 'scroll' || has.includes('sections')) assert.ok(calls > 0, `${work} makes no calls`);
    }
    assert.ok(large.attach > 100, 'attaching makes calls');
    assert.deepEqual(await page.problems(), []);
  });
}
