// What goes wrong in one place stays there: traps, broken downloads, thousands of speeches, two on one page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { answers, serve } from './site.mjs';
import { open } from './speeches.mjs';
import { judging } from './trust.mjs';

let server, browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function ready(t) {
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  await page.evaluate(() => {
    window.speech = (title) => ({
      title,
      body: [{ type: 'section', num: '一、', heading: '形势', body: ['很好。'] }, { type: 'section', heading: '任务', body: ['很重。'] }],
    });
    /** Makes the module trap: bytes that claim to be more than its memory can hold. */
    window.trap = () => {
      class Endless extends Uint8Array {
        get length() {
          return 2 ** 31;
        }
      }
      try {
        oration.renderToString(new Endless(1));
        return undefined;
      } catch (error) {
        return { speech: error instanceof oration.SpeechError, code: error.code, message: error.message };
      }
    };
  });
  return page;
}

test('a trap says so, and speeches before and after it go on', async (t) => {
  const page = await ready(t);
  const found = await page.evaluate(async () => {
    const [one, two] = [document.createElement('div'), document.createElement('div')];
    main.append(one, two);
    const earlier = oration.mount(one, speech('甲'), { idPrefix: 'a-' });
    const before = oration.renderToString(speech('乙'));
    const traps = [trap(), trap(), trap()];
    const again = oration.renderToString(speech('乙'));
    const later = oration.mount(two, speech('丙'), { idPrefix: 'b-' });
    const went = later.go('s2');
    // The earlier reader's listeners meet a click, a scroll and a key, and its end.
    one.querySelector('.oration-outline li a').click();
    dispatchEvent(new Event('scroll'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [gone] = [earlier.current(), earlier.destroy()];
    later.destroy();
    return { traps, gone, same: before === again, went, shown: [one, two].map((box) => box.querySelector('h1').textContent) };
  });
  for (const { speech, code, message } of found.traps) {
    assert.deepEqual([speech, code], [true, 'trap']);
    assert.match(message, /^the module stopped at this input .*; it has been started again$/);
  }
  assert.deepEqual([found.gone, found.same, found.went, found.shown], [undefined, true, true, ['甲', '丙']]);
  assert.deepEqual(await page.trouble(), []);
});

test('two speeches on one page do not disturb each other', async (t) => {
  const page = await ready(t);
  const found = await page.evaluate(() => {
    const [one, two] = [document.createElement('div'), document.createElement('div')];
    main.append(one, two);
    const readers = [oration.mount(one, speech('甲'), { idPrefix: 'a-' }), oration.mount(two, speech('乙'), { idPrefix: 'b-' })];
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    readers[0].destroy();
    const goes = readers[1].go('s1');
    readers[1].destroy();
    readers[1].destroy();
    return { unique: new Set(ids).size === ids.length, goes, titles: [one, two].map((box) => box.querySelector('h1').textContent) };
  });
  assert.deepEqual(found, { unique: true, goes: true, titles: ['甲', '乙'] });
  assert.deepEqual(await page.trouble(), []);
});

const wasm = '/pkg/wasm/oration_bg.wasm';
const as = (type, body, status = 200) => ({ status, headers: { 'content-type': type }, body });
const html = (status) => as('text/html; charset=utf-8', '<!doctype html><title>Not found</title>', status);
const whole = await readFile(new URL('../../pkg/wasm/oration_bg.wasm', import.meta.url));
const failures = {
  'a page that says 404': [html(404), /the answer was 404/],
  'a page of HTML in its place': [html(200), /no WebAssembly but text\/html/],
  'HTML that claims to be WebAssembly': [as('application/wasm', '<!doctype html>'), /could not be loaded/],
  'no network': [() => Promise.reject(new Error('no network')), /could not be loaded/],
  'nothing': [as('application/wasm', ''), /could not be loaded/],
  'a module cut off in the middle': [as('application/wasm', whole.subarray(0, whole.length >> 1)), /could not be loaded/],
};

for (const [name, [answer, expected]] of Object.entries(failures)) {
  test(`instead of the module comes ${name}: init says so, and works when it is called again`, async (t) => {
    const page = await open(browser, server.url, { body: '' });
    t.after(() => page.close());
    answers.set(wasm, answer);
    t.after(() => answers.delete(wasm));
    const [code, message] = await page.evaluate(async () => {
      const { init } = await import('/pkg/index.js');
      return init().then(() => [], (error) => [error.code, error.message]);
    });
    assert.equal(code, 'load');
    assert.match(message, expected);
    answers.delete(wasm);
    const works = await page.evaluate(async () => {
      const { init, renderToString } = await import('/pkg/index.js');
      await init();
      return renderToString({ title: '甲', body: [] }).includes('甲');
    });
    assert.equal(works, true);
  });
}

test('a slow module is waited for by everyone who asked for it, once', async (t) => {
  const page = await open(browser, server.url, { body: '' });
  t.after(() => page.close());
  let asked = 0;
  answers.set(wasm, async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 700));
    return as('application/wasm', whole);
  });
  t.after(() => answers.delete(wasm));
  const version = await page.evaluate(async () => {
    const { init, isReady, version } = await import('/pkg/index.js');
    const waiting = [init(), init(), init()];
    if (isReady()) throw new Error('ready too early');
    await Promise.all(waiting);
    return version();
  });
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(asked, 1);
});

test('thousands of speeches come and go, and memory stays flat', chromiumOnly('counts of nodes and listeners'), async (t) => {
  const page = await ready(t);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const counts = async () => {
    await client.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const [wasm, slots] = await page.evaluate(async () => {
      const { default: load } = await import('/pkg/wasm/oration.js');
      const { memory, __wbindgen_externrefs: values } = await load();
      return [memory.buffer.byteLength, values.length];
    });
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize'), wasm, slots };
  };
  const soak = (times) =>
    page.evaluate(async (times) => {
      for (let time = 0; time < times; time += 1) {
        oration.mount(main, speech(`甲${time}`)).destroy();
        // Handles are given back between tasks.
        if (time % 50 === 49) await new Promise((resolve) => setTimeout(resolve));
      }
      main.replaceChildren();
    }, times);
  const rounds = Number(process.env.SOAK ?? 600);
  await soak(rounds / 2);
  const before = await counts();
  await soak(rounds);
  const after = await counts();
  assert.ok(after.nodes <= before.nodes + 200, `${before.nodes} nodes became ${after.nodes}`);
  assert.ok(after.listeners <= before.listeners + 20, `${before.listeners} listeners became ${after.listeners}`);
  assert.ok(after.heap <= before.heap + 2e6, `${before.heap} bytes of JavaScript became ${after.heap}`);
  assert.ok(after.wasm <= before.wasm + 65536, `${before.wasm} bytes of WebAssembly became ${after.wasm}`);
  assert.equal(after.slots, before.slots, 'places for values of JavaScript');
  assert.deepEqual(await page.trouble(), []);
});
