// Long speeches that are rendered in pieces.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { start } from './fixtures.mjs';
import { huge, long, opener } from './streaming-page.mjs';

const { server, browser } = await start(serve, launch);
const open = opener(server, browser);

for (const [name, speech, options] of [['long', long, {}], ['huge', huge, {}], ['huge', huge, { collapseOutline: true }]]) {
  test(`a ${name} speech ends as the same DOM as its HTML ${Object.keys(options)}`, async (t) => {
    const page = await open(t, speech);
    const same = await page.evaluate(async ([html, options]) => {
      const reader = oration.mount(document.querySelector('main'), bytes, { ...options, reader: { controls: { bar: false } } });
      await until(() => document.querySelector('article'));
      const atOnce = document.querySelectorAll('.oration-section').length;
      const busy = document.querySelector('article').ariaBusy;
      await complete;
      reader.destroy();
      const template = document.createElement('template');
      const { htmlPolicy } = await import('/pkg/page/trusted-html.js');
      template.innerHTML = htmlPolicy().createHTML(html);
      // White space between blocks depends on the parser.
      const plain = (element) => element.outerHTML.replace(/\s*\n\s*/g, '').replace(' aria-busy="true"', '');
      const [made, whole] = [plain(document.querySelector('article')), plain(template.content.firstElementChild)];
      let at = 0;
      while (at < whole.length && made[at] === whole[at]) at += 1;
      return { atOnce, busy, after: document.querySelector('article').ariaBusy, made: made.slice(at, at + 200), whole: whole.slice(at, at + 200) };
    }, [renderToString(speech, options), options]).catch((error) => ({ error: error.message }));
    assert.equal(same.error, undefined);
    // The number depends on speed, which the benches measure.
    assert.ok(same.atOnce > 3, `${same.atOnce} sections in the first piece`);
    assert.equal(same.busy, 'true');
    assert.equal(same.after, null);
    assert.equal(same.made, same.whole);
  });
}

test('an error in a huge speech is reported when it is reached, and existing content stays', async (t) => {
  const page = await open(t, { ...huge, body: [...huge.body, { type: 'nonsense' }] }, { body: '<main><p>before</p></main>' });
  const found = await page.evaluate(async () => {
    const told = (place) => new Promise((done) => place.addEventListener('oration-error', ({ detail }) => done(detail.error), { once: true }));
    const main = document.querySelector('main');
    const mounted = told(main);
    oration.mount(main, bytes);
    const { code, path } = await mounted;
    await import('/pkg/define.js');
    const element = Object.assign(document.createElement('oration-speech'), { src: '/files/speech.json' });
    const loaded = told(element);
    main.append(element);
    const { message } = await loaded;
    return { code, path, before: main.firstElementChild.textContent, same: element.innerText.includes(message), article: Boolean(main.querySelector('article')) };
  });
  assert.deepEqual(found, { code: 'schema', path: `body[${huge.body.length}].type`, before: 'before', same: true, article: false });
});

test('another speech replaces a huge one that is still being parsed', async (t) => {
  const page = await open(t, huge);
  const titles = await page.evaluate(async () => {
    const main = document.querySelector('main');
    oration.mount(main, bytes);
    await new Promise((done) => setTimeout(done));
    oration.mount(main, { title: '短', body: ['甲'] });
    await control();
    return [...main.querySelectorAll('h1')].map((title) => title.textContent);
  });
  assert.deepEqual(titles, ['短']);
  assert.deepEqual(page.errors, []);
});

test('search, legend and fill include text that is rendered later', async (t) => {
  const masked = { ...long, body: [...long.body, { type: 'section', heading: '末', body: [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '，只此一处琉璃。'] }] }] };
  const page = await open(t, masked);
  const found = await page.evaluate(async () => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, bytes);
    await until(() => main.querySelector('.oration-bar'));
    main.querySelector('.oration-find-button').click();
    const input = main.querySelector('.oration-find input');
    input.value = '琉璃';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const early = main.querySelector('article').ariaBusy;
    await complete;
    while (!main.querySelector('.oration-count')) await new Promise(requestAnimationFrame);
    const counts = [...main.querySelectorAll('.oration-count')].map((count) => count.textContent);
    main.querySelector('.oration-more').click();
    while (!main.querySelector('.oration-legend')) await new Promise(requestAnimationFrame);
    const legend = main.querySelector('.oration-legend')?.textContent;
    return { early, counts, legend, filled: reader.fill({ place: '甲地' }) };
  });
  assert.equal(found.early, 'true');
  assert.deepEqual(found.counts, ['1']);
  assert.match(found.legend, /\*\*/);
  assert.ok(found.filled >= 1);
});

test('a section that the user expanded stays expanded when a host fills masks', async (t) => {
  const page = await open(t, long);
  const opened = await page.evaluate(async () => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, bytes);
    await complete;
    await reader.ready;
    main.querySelector('.oration-more').click();
    while (!main.querySelector('.oration-skeleton-switch')) await new Promise(requestAnimationFrame);
    main.querySelector('.oration-skeleton-switch').click();
    while (!main.querySelector('.oration-unfold')) await new Promise(requestAnimationFrame);
    const toggle = main.querySelector('.oration-unfold');
    toggle.click();
    reader.fill({ place: '甲地' });
    return toggle.isConnected && toggle.ariaExpanded;
  });
  assert.equal(opened, 'true');
});

test('masks filled early are filled in later pieces, and printing renders the complete speech', async (t) => {
  const masked = { ...long, body: [...long.body, { type: 'section', heading: '末', body: [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '，完。'] }] }] };
  const page = await open(t, masked);
  const found = await page.evaluate(async () => {
    const main = document.querySelector('main');
    oration.mount(main, bytes).fill({ place: '甲地' });
    await complete;
    const last = [...main.querySelectorAll('.oration-mask')].at(-1).textContent;
    oration.mount(main, bytes);
    await until(() => main.querySelector('[aria-busy] .oration-bar'));
    const before = main.querySelectorAll('.oration-section').length;
    dispatchEvent(new Event('beforeprint'));
    return { last, grew: main.querySelectorAll('.oration-section').length > before, end: main.querySelector('.oration-body').textContent.includes('，完。') };
  });
  assert.deepEqual(found, { last: '甲地', grew: true, end: true });
  assert.deepEqual(page.errors, []);
});

for (const [name, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } })) {
  test(`rendering in pieces causes no layout shift, ${name}`, async (t) => {
    const page = await open(t, long);
    await page.setViewportSize(viewport);
    const shifts = await page.evaluate(async () => {
      const seen = [];
      const note = (entries) => seen.push(...entries.map(({ value, sources }) => `${value} ${sources.map(({ node }) => node?.className ?? node?.nodeName)}`));
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'layout-shift' });
      oration.mount(document.querySelector('main'), bytes);
      await complete;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      note(observer.takeRecords());
      const growing = [...seen];
      document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Something that pushes the speech down.' }));
      await until(() => seen.length > growing.length);
      return growing;
    });
    assert.deepEqual(shifts, []);
  });
}

test('mounting another speech stops one that is being rendered', async (t) => {
  const page = await open(t, huge);
  const titles = await page.evaluate(async () => {
    oration.mount(document.querySelector('main'), bytes);
    oration.mount(document.querySelector('main'), { title: '短', body: ['完。'] });
    await control();
    return [...document.querySelectorAll('main article')].map((article) => [article.textContent.includes('短'), article.querySelectorAll('p').length]);
  });
  assert.deepEqual(titles, [[true, 2]]);
  assert.deepEqual(page.errors, []);
});

test('the element shows a long speech while it is being rendered', async (t) => {
  const page = await open(t, long, { body: '<oration-speech src="speech.json"></oration-speech>' });
  const seen = await page.evaluate(async () => {
    const loaded = new Promise((done) => document.addEventListener('oration-load', done, { once: true }));
    await import('/pkg/define.js');
    await loaded;
    const progress = document.querySelector('article > progress') !== null;
    await complete;
    return { progress, after: document.querySelectorAll('article > progress').length, sections: document.querySelectorAll('.oration-section').length, toggles: document.querySelectorAll('.oration-outline ol ol:not([id])').length };
  });
  const count = (blocks) => blocks.reduce((sum, block) => sum + (block.type === 'section' ? 1 + count(block.body) : 0), 0);
  assert.deepEqual(seen, { progress: true, after: 0, sections: count(long.body), toggles: 0 });
  assert.deepEqual(page.errors, []);
});

const short = { title: 'Short', body: [1, 2, 3].map((num) => ({ type: 'section', heading: `Point ${num}`, body: ['Text.'] })) };

/** The result of `state` while the reader works. */
const working = { went: true, current: 'speech-s2', bars: 1 };

test('a speech keeps its reader if the huge speech that should replace it is invalid', async (t) => {
  const page = await open(t, { ...huge, body: [...huge.body, { type: 'nonsense' }] });
  const found = await page.evaluate(async (short) => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, short);
    await reader.ready;
    const failed = new Promise((done) => main.addEventListener('oration-error', (event) => (event.preventDefault(), done(event.detail.error.code)), { once: true }));
    oration.mount(main, bytes);
    return { error: await failed, ...state(reader) };
  }, short).catch((error) => ({ error: error.message }));
  assert.deepEqual(found, { error: 'schema', ...working });
  assert.deepEqual(page.errors, []);
});

test('a speech keeps its reader until a replacement is shown', async (t) => {
  const page = await open(t, long);
  const found = await page.evaluate(async (short) => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, short);
    await reader.ready;
    const seen = [];
    oration.mount(main, bytes);
    seen.push(state(reader));
    oration.mount(main, bytes);
    seen.push(state(reader));
    await complete;
    return { seen, after: reader.current(), articles: main.querySelectorAll('article').length, bars: main.querySelectorAll('.oration-bar').length };
  }, short);
  assert.deepEqual(found, { seen: [working, working], after: undefined, articles: 1, bars: 1 });
  assert.deepEqual(page.errors, []);
});

test('mounting with invalid reader options changes nothing', async (t) => {
  const page = await open(t, long);
  const found = await page.evaluate(async (short) => {
    const main = document.querySelector('main');
    const reader = oration.mount(main, short);
    await reader.ready;
    const codes = [bytes, { title: 'Other', body: [] }].map((speech) => {
      try {
        return oration.mount(main, speech, { reader: { colour: true } }) && 'none';
      } catch (error) {
        return error.code;
      }
    });
    return { codes, title: main.querySelector('h1').textContent, ...state(reader) };
  }, short);
  assert.deepEqual(found, { codes: ['option', 'option'], title: 'Short', ...working });
});

test('the element stops parsing a huge speech when another is set', async (t) => {
  const page = await open(t, huge);
  const found = await page.evaluate(async (short) => {
    await import('/pkg/define.js');
    const { ArticleBuilder } = await import('/pkg/wasm/plain.js');
    const element = document.createElement('oration-speech');
    const steps = new Map();
    const { read } = ArticleBuilder.prototype;
    ArticleBuilder.prototype.read = function (...args) {
      steps.set(this, (steps.get(this) ?? 0) + 1);
      if (steps.size === 1) element.speech = short;
      return read.apply(this, args);
    };
    const loaded = new Promise((done) => element.addEventListener('oration-load', done, { once: true }));
    document.querySelector('main').append(element);
    element.speech = bytes;
    await loaded;
    return { steps: [...steps.values()], title: element.querySelector('h1').textContent };
  }, short);
  assert.deepEqual(found, { steps: [1, 1], title: 'Short' });
  assert.deepEqual(page.errors, []);
});

test('a plain speech that is being parsed does not start again when another needs Markdown', async (t) => {
  const page = await open(t, short);
  const builders = await page.evaluate(async () => {
    const glue = await Promise.all(['plain', 'oration'].map((name) => import(`/pkg/wasm/${name}.js`)));
    const seen = new Set();
    let asked;
    let isLoaded = false;
    for (const { ArticleBuilder } of glue) {
      const { read } = ArticleBuilder.prototype;
      ArticleBuilder.prototype.read = function (bytes) {
        // A module that starts reads a speech of a few bytes.
        if (bytes < 1 << 16) return read.call(this, bytes);
        seen.add(this);
        asked ??= oration.init({ markdown: true }).then(() => (isLoaded = true));
        return isLoaded ? read.call(this, bytes) : true;
      };
    }
    const plain = JSON.stringify({ title: 'Plain', lang: 'en', body: Array(20_000).fill('Words '.repeat(25)) });
    const reader = oration.mount(document.querySelector('main'), plain);
    await reader.ready;
    return seen.size;
  });
  assert.equal(builders, 1);
});

test('a short and a long speech can be mounted in the document of a frame', async (t) => {
  const page = await open(t, long);
  const found = await page.evaluate(async (short) => {
    const { contentDocument } = document.body.appendChild(document.createElement('iframe'));
    const at = (words) => contentDocument.body.appendChild(contentDocument.createElement(words));
    const [one, two] = [at('main'), at('section')];
    const reader = oration.mount(one, short);
    await reader.ready;
    const done = new Promise((resolve) => two.addEventListener('oration-complete', resolve, { once: true }));
    const other = oration.mount(two, bytes, { idPrefix: 'b-' });
    await Promise.all([done, other.ready]);
    return { own: [one, two].every((place) => place.querySelector('article').ownerDocument === contentDocument), went: [reader.go('s2'), other.go('s2')], bars: contentDocument.querySelectorAll('.oration-bar').length, busy: contentDocument.querySelectorAll('[aria-busy]').length };
  }, short);
  assert.deepEqual(found, { own: true, went: [true, true], bars: 2, busy: 0 });
  assert.deepEqual(page.errors, []);
});
