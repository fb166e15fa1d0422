// Four times the speech, four times the work of its reader: every call into the page is counted, none is timed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './chromium.mjs';
import { serve } from './site.mjs';
import { stage } from './stage.mjs';
import { judging } from './trust.mjs';

const { server, browser } = await stage(serve, launch);

/** Four times the work, and room for what is done once and for arrays that double; its square would be sixteen. */
const MOST = 6;

/** Runs in the page: counts every method, getter and setter of the DOM that is called while `work` runs. */
function arm() {
  let calls = 0;
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
  window.count = async (work) => {
    calls = 0;
    await work();
    return calls;
  };
}

const shapes = {
  sections: (n) => ({ title: '', body: Array.from({ length: n }, (_, at) => ({ type: 'section', heading: `甲${at}`, body: ['乙丙丁。'] })) }),
  'sections in sections': (n) => ({
    title: '',
    body: Array.from({ length: n / 8 }, () => {
      let body = ['乙'];
      for (let level = 0; level < 8; level += 1) body = [{ type: 'section', heading: '甲', body }];
      return body[0];
    }),
  }),
  paragraphs: (n) => ({ title: '', body: ['首', ...Array(n).fill('**乙**丙丁。乙')] }),
  masks: (n) => ({ title: '', body: [{ type: 'paragraph', text: Array(n).fill({ mask: '乙', of: 'place' }) }] }),
  omissions: (n) => ({ title: '', body: Array(n).fill({ type: 'omission', reason: '乙' }) }),
  notes: (n) => ({ title: '', notes: { 1: '乙' }, body: ['[^1]乙'.repeat(n)] }),
  points: (n) => ({ title: '', body: Array(n).fill({ type: 'paragraph', text: [{ point: '一是乙', num: '一是' }, '丙。'] }) }),
};

for (const [name, shape] of Object.entries(shapes)) {
  test(`the work of a reader grows as the speech does: ${name}`, async (t) => {
    const page = await judging(browser, server.url);
    t.after(() => page.close());
    await page.evaluate(arm);
    const measure = (speech) =>
      page.evaluate(async (speech) => {
        const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        let reader;
        const html = oration.renderToString(speech);
        main.innerHTML = (await import('/pkg/page/trusted-html.js')).trusted(html);
        const press = (selector) => main.querySelector(selector)?.click();
        const type = (selector, words) => {
          const input = main.querySelector(selector);
          if (!input) return;
          input.value = words;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        };
        // A reader reads a long speech in some milliseconds of each frame.
        const attached = async () => {
          reader = oration.attach(main, { rest: true });
          const count = (selector) => main.querySelectorAll(selector).length;
          while (count('.oration-permalink') < count('.oration-section')) await frames();
        };
        const result = {
          attach: await count(attached),
          fill: await count(() => reader.fill({ place: '江北' })),
          scroll: await count(async () => (scrollTo(0, 1e6), await frames())),
          filter: await count(() => type('.oration-outline input', '甲')),
          find: await count(async () => (press('.oration-find-open, [aria-controls$=find]'), type('[id$=find] input', '乙'), await frames())),
          points: await count(async () => (main.querySelectorAll('button[aria-pressed]').forEach((button) => button.click()), await frames())),
          destroy: await count(() => reader.destroy()),
        };
        main.replaceChildren();
        return result;
      }, speech);
    const [small, large] = [await measure(shape(160)), await measure(shape(640))];
    for (const [work, calls] of Object.entries(large)) {
      const most = MOST * Math.max(small[work], 200);
      assert.ok(calls <= most, `${work}: ${small[work]} calls for 160, ${calls} for 640`);
    }
    t.diagnostic(JSON.stringify({ small, large }));
    assert.ok(large.attach > 100);
    assert.deepEqual(await page.trouble(), []);
  });
}
