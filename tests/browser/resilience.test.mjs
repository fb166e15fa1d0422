// Failures stay isolated: traps, failed downloads, thousands of speeches, two on one page.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { policy } from '../../scripts/serve.mjs';
import { chromiumOnly, launch } from './browser.mjs';
import { limitMemory } from '../hostile/memory.mjs';
import { scaled } from '../scale.mjs';
import { answers, serve } from './site.mjs';
import { open } from './speeches.mjs';
import { start } from './fixtures.mjs';
import { judging } from './hostile-page.mjs';

const { server, browser } = await start(serve, launch);

const wasm = '/pkg/wasm/oration_bg.wasm';
const plain = '/pkg/wasm/plain_bg.wasm';
const as = (type, body, status = 200) => ({ status, headers: { 'content-type': type }, body });
const html = (status) => as('text/html; charset=utf-8', '<!doctype html><title>Not found</title>', status);
const whole = await readFile(new URL('../../pkg/wasm/oration_bg.wasm', import.meta.url));

/** The memory limit of the module in pages that run out of memory: 64 MiB. */
const PAGES = 1024;
const little = limitMemory(whole, PAGES);
const wholePlain = await readFile(new URL('../../pkg/wasm/plain_bg.wasm', import.meta.url));
const littlePlain = limitMemory(wholePlain, PAGES);

async function ready(t) {
  answers.set(wasm, as('application/wasm', little));
  t.after(() => answers.delete(wasm));
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  await page.evaluate(async (pages) => {
    /** Two frames and a task, so that listeners and their frames have run. */
    window.frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    window.speech = (title) => ({
      title,
      body: [{ type: 'section', num: '一、', heading: '形势', body: ['很好。'] }, { type: 'section', heading: '任务', body: ['很重。'] }],
    });
    const { initSync } = await import('/pkg/wasm/oration.js');
    const large = JSON.stringify({ title: '', body: Array(1e5).fill('甲乙丙甲乙丙') });
    /** Uses all memory that the module may have. */
    window.starve = async () => {
      const { memory } = initSync();
      memory.grow(pages - memory.buffer.byteLength / 65536);
    };
    /** Makes the module trap by running out of memory. */
    window.trap = async () => {
      await starve();
      try {
        oration.renderToString(large);
        return undefined;
      } catch (error) {
        return { speech: error instanceof oration.SpeechError, code: error.code, message: error.message };
      }
    };
  }, PAGES);
  return page;
}

test('a trap is reported, and earlier and later speeches work', async (t) => {
  const page = await ready(t);
  const found = await page.evaluate(async () => {
    const [one, two] = [document.createElement('div'), document.createElement('div')];
    main.append(one, two);
    const earlier = oration.mount(one, speech('甲'), { idPrefix: 'a-' });
    const before = oration.renderToString(speech('乙'));
    const traps = [await trap(), await trap(), await trap()];
    const again = oration.renderToString(speech('乙'));
    const later = oration.mount(two, speech('丙'), { idPrefix: 'b-' });
    const went = later.go('s2');
    // The earlier reader's listeners handle a click, a scroll and a key, then destroy.
    one.querySelector('.oration-outline li a').click();
    dispatchEvent(new Event('scroll'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    await frames();
    const current = earlier.current();
    earlier.destroy();
    later.destroy();
    return { traps, current, same: before === again, went, shown: [one, two].map((box) => box.querySelector('h1').textContent) };
  });
  for (const { speech, code, message } of found.traps) {
    assert.deepEqual([speech, code], [true, 'trap']);
    assert.match(message, /^the module stopped on this input .*; it was restarted$/);
  }
  assert.deepEqual([found.current, found.same, found.went, found.shown], ['a-s1', true, true, ['甲', '丙']]);
  assert.deepEqual(await page.problems(), []);
});

test('a speech that is loading when the module traps reports the error', async (t) => {
  const page = await ready(t);
  const codes = await page.evaluate(async () => {
    const codes = [];
    for (const count of [30_000, 300_000]) {
      const told = new Promise((done) => main.addEventListener('oration-error', ({ detail }) => done(detail.error.code), { once: true }));
      oration.mount(main, { title: '讲话', body: Array(count).fill('甲乙丙') });
      await trap();
      codes.push(await told);
    }
    return codes;
  });
  assert.deepEqual(codes, ['trap', 'trap']);
});

test('two speeches on one page are independent', async (t) => {
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
  assert.deepEqual(await page.problems(), []);
});

test('mounting twice in an element keeps the later speech, and the earlier reader does nothing', async (t) => {
  const page = await ready(t);
  const found = await page.evaluate(async () => {
    const one = oration.mount(main, speech('甲'));
    const two = oration.mount(main, speech('乙'));
    const shown = main.innerHTML;
    one.fill({ a: 'b' });
    const gone = [one.current(), one.go('s1'), one.destroy()].map((answer) => answer ?? null);
    const same = main.innerHTML === shown;
    const goes = two.go('s2');
    const three = oration.attach(main);
    await three.ready;
    const bars = main.querySelectorAll('.oration-bar').length;
    two.destroy();
    const still = main.querySelectorAll('.oration-bar').length;
    three.destroy();
    return { gone, same, goes, bars, still, wrong: judge(main), title: main.querySelector('h1').textContent };
  });
  assert.deepEqual(found, { gone: [null, false, null], same: true, goes: true, bars: 1, still: 1, wrong: [], title: '乙' });
  assert.deepEqual(await page.problems(), []);
});

test('two copies of the package share a page, and one works after the other traps', async (t) => {
  const pkg = new URL('../../pkg/', import.meta.url);
  const files = (await readdir(pkg, { recursive: true })).filter((name) => /\.(js|wasm)$/.test(name) && !/^examples|node_modules|-inline/.test(name));
  for (const file of files) {
    answers.set(`/other/${file}`, as(file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript', await readFile(new URL(file, pkg))));
  }
  answers.set(plain, as('application/wasm', littlePlain));
  t.after(() => answers.delete(plain));
  const page = await open(browser, server.url, { body: '<main></main><aside></aside>', policy: `${policy} 'allow-duplicates'` });
  t.after(() => page.close());
  const found = await page.evaluate(async (pages) => {
    const [one, two] = [await import('/pkg/index.js'), await import('/other/index.js')];
    await Promise.all([one.init(), two.init()]);
    const [main, aside] = document.body.children;
    const speech = (title) => ({ title, body: [{ type: 'section', heading: '甲', body: ['乙'] }, { type: 'section', heading: '丙', body: ['丁'] }] });
    const readers = [one.mount(main, speech('一')), two.mount(aside, speech('二'), { idPrefix: 'b-' })];
    const { memory } = (await import('/pkg/wasm/plain.js')).initSync();
    memory.grow(pages - memory.buffer.byteLength / 65536);
    let code;
    try {
      one.renderToString({ title: '', body: Array(1e5).fill('甲乙丙甲乙丙') });
    } catch (error) {
      code = error.code;
    }
    const goes = readers[1].go('s2');
    const again = one.mount(main, speech('三')).go('s1');
    readers[1].destroy();
    await Promise.all([import('/pkg/define.js'), import('/other/define.js')]);
    return { copies: one !== two, code, goes, again, titles: [main, aside].map((box) => box.querySelector('h1').textContent) };
  }, PAGES);
  assert.deepEqual(found, { copies: true, code: 'trap', goes: true, again: true, titles: ['三', '二'] });
  assert.deepEqual(page.errors, []);
});

test('a reader accepts or rejects odd values and keeps working', async (t) => {
  const page = await ready(t);
  const wrong = await page.evaluate(async () => {
    const { values } = await import('/tests/hostile/values.mjs');
    const { initSync } = await import('/pkg/wasm/oration.js');
    const mask = { title: '', body: [{ type: 'section', heading: '甲', body: [{ type: 'paragraph', text: [{ mask: '**', of: 'place' }] }, { type: 'omission', reason: '略' }] }] };
    const wrong = [];
    const attempt = (what, work) => {
      try {
        work();
      } catch (error) {
        if (!(error instanceof oration.SpeechError) || error.code === 'trap') wrong.push(`${what}: ${error?.stack}`);
      }
    };
    // Creating bytes beyond the limit is slow; other tests do it.
    const odd = Object.entries(values).filter(([kind]) => kind !== 'text beyond the limit' && kind !== 'shared bytes' && kind !== 'a shared buffer');
    const reader = oration.mount(main, mask);
    const round = () => {
      for (const [kind, make] of odd) {
        attempt(`fill ${kind}`, () => reader.fill(make()));
        attempt(`fill a mask with ${kind}`, () => reader.fill({ place: make() }));
        attempt(`fill with a function that returns ${kind}`, () => reader.fill(() => make()));
        attempt(`go ${kind}`, () => reader.go(make()));
        attempt(`resolve ${kind}`, () => reader.resolve(make(), make()));
        attempt(`resolve with ${kind}`, () => reader.resolve(main.querySelector('.oration-omission'), make()));
      }
      attempt('a function that throws', () => reader.fill(() => { throw null; }));
      attempt('a function that fills', () => reader.fill(() => (reader.fill({ place: '甲' }), '乙')));
    };
    round();
    const { buffer } = initSync().memory;
    for (let time = 0; time < 20; time += 1) round();
    if (initSync().memory.buffer !== buffer) wrong.push('memory grew, or the module was restarted');
    if (reader.fill({ place: '江北' }) !== 1 || !reader.go('s1')) wrong.push('the reader no longer works');
    attempt('a function that destroys', () => reader.fill(() => (reader.destroy(), '乙')));
    const names = ['uiLang', 'words', 'storage', 'bookmarks', 'resume', 'rest', 'bar', 'historyTracking'];
    for (const [kind, make] of odd) {
      attempt(`attach to ${kind}`, () => oration.attach(make()));
      attempt(`mount in ${kind}`, () => oration.mount(make(), mask));
      attempt(`mount with ${kind}`, () => oration.mount(main, mask, make()).destroy());
      attempt(`attach with ${kind}`, () => oration.attach(main, make()).destroy());
      for (const name of names) attempt(`${name} ${kind}`, () => oration.attach(main, { [name]: make() }).destroy());
      attempt(`words of ${kind}`, () => oration.attach(main, { messages: { contents: make(), of: make() } }).destroy());
    }
    return wrong;
  });
  assert.deepEqual(wrong.slice(0, 5), []);
  assert.deepEqual(await page.problems(), []);
});

const failures = {
  'a 404 response': [html(404), /the server responded with 404/],
  'an HTML page instead of the module': [html(200), /expected WebAssembly, received text\/html/],
  'HTML with the type of WebAssembly': [as('application/wasm', '<!doctype html>'), /could not be loaded/],
  'a network error': [() => Promise.reject(new Error('a network error')), /could not be loaded/],
  'an empty response': [as('application/wasm', ''), /could not be loaded/],
  'a truncated module': [as('application/wasm', whole.subarray(0, whole.length >> 1)), /could not be loaded/],
};

for (const [name, [answer, expected]] of Object.entries(failures)) {
  test(`init reports ${name}, and works when called again`, async (t) => {
    const page = await open(browser, server.url, { body: '' });
    t.after(() => page.close());
    answers.set(wasm, answer);
    t.after(() => answers.delete(wasm));
    const [code, message] = await page.evaluate(async (address) => {
      const { init } = await import('/pkg/index.js');
      return init(address).then(() => [], (error) => [error.code, error.message]);
    }, wasm);
    assert.equal(code, 'load');
    assert.match(message, expected);
    answers.delete(wasm);
    const works = await page.evaluate(async (address) => {
      const { init, renderToString } = await import('/pkg/index.js');
      await init(address);
      return renderToString({ title: '甲', body: [] }).includes('甲');
    }, wasm);
    assert.equal(works, true);
  });
}

test('the embedded module is used if no URL was given and the module cannot be loaded', async (t) => {
  const page = await open(browser, server.url, { body: '' });
  t.after(() => page.close());
  answers.set(plain, html(404));
  t.after(() => answers.delete(plain));
  const works = await page.evaluate(async () => {
    const { init, renderToString } = await import('/pkg/index.js');
    await init();
    return renderToString({ title: '甲', body: [] }).includes('甲');
  });
  assert.equal(works, true);
});

test('concurrent calls of init wait for one slow request', async (t) => {
  const page = await open(browser, server.url, { body: '' });
  t.after(() => page.close());
  let asked = 0;
  let release;
  const released = new Promise((resolve) => (release = resolve));
  answers.set(plain, async () => {
    asked += 1;
    await released;
    return as('application/wasm', wholePlain);
  });
  answers.set('/release', () => (release(), { status: 204 }));
  t.after(() => answers.delete(plain));
  const version = await page.evaluate(async () => {
    const { init, version } = await import('/pkg/index.js');
    const waiting = [init(), init(), init()];
    await fetch('/favicon.ico');
    let early = true;
    try {
      version();
    } catch {
      early = false;
    }
    if (early) throw new Error('the module is ready before it is loaded');
    await fetch('/release');
    await Promise.all(waiting);
    return version();
  });
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(asked, 1);
});

test('mounting and destroying speeches repeatedly does not leak memory', chromiumOnly('counts of nodes and listeners'), async (t) => {
  const page = await ready(t);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const collected = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const [wasm, slots] = await page.evaluate(async () => {
      const { initSync } = await import('/pkg/wasm/oration.js');
      const { memory, __wbindgen_externrefs: values } = initSync();
      return [memory.buffer.byteLength, values.length];
    });
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize'), wasm, slots };
  };
  /** The counts once garbage collection no longer lowers them: finalizers release memory for the next collection. */
  const counts = async () => {
    let [last, now] = [undefined, await collected()];
    while (!last || Object.keys(now).some((name) => now[name] < last[name] * 0.999)) [last, now] = [now, await collected()];
    return now;
  };
  const soak = (times) =>
    page.evaluate(async (times) => {
      for (let time = 0; time < times; time += 1) {
        oration.mount(main, speech(`甲${time}`)).destroy();
        // Handles are released between tasks.
        if (time % 50 === 49) await new Promise((resolve) => setTimeout(resolve));
      }
      main.replaceChildren();
    }, times);
  await soak(scaled(1000));
  const before = await counts();
  for (let round = 0; round < 10; round += 1) await soak(scaled(1000));
  const after = await counts();
  assert.ok(after.nodes <= before.nodes + 100, `${before.nodes} nodes became ${after.nodes}`);
  assert.ok(after.listeners <= before.listeners + 20, `${before.listeners} listeners became ${after.listeners}`);
  assert.ok(after.heap <= before.heap + 2e6, `${before.heap} bytes of JavaScript became ${after.heap}`);
  assert.ok(after.wasm <= before.wasm + 65536, `${before.wasm} bytes of WebAssembly became ${after.wasm}`);
  assert.equal(after.slots, before.slots, 'slots for JavaScript values');
  assert.deepEqual(await page.problems(), []);
});
