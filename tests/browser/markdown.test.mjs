// Speeches with and without Markdown: which module a page loads, and what it says if the speech needs the other one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { answers, putPage, serve } from './site.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);

const plain = { title: 'Thanks', lang: 'en', body: ['2 * 3 = 6, snake_case and [a list].', { type: 'section', heading: 'More', body: ['Thank you.'] }] };
const marked = { title: 'Thanks', lang: 'en', body: ['Thank you *all*.', { type: 'omission', count: 9 }] };
const blocks = { title: 'Thanks', lang: 'en', body: [{ type: 'markdown', text: '- one\n- two' }] };
const long = { ...marked, body: [...marked.body, ...Array.from({ length: 3000 }, (_, at) => `Paragraph ${at} of a *long* speech. ${'Words. '.repeat(20)}`)] };

async function open(t, body = '<main></main>', script = '') {
  const page = await browser.newPage();
  t.after(() => page.close());
  page.errors ??= [];
  page.on('pageerror', (error) => page.errors.push(String(error)));
  putPage('/files/markdown.html', { lang: 'en', head: `<link rel="stylesheet" href="/pkg/oration.css">${script}`, body });
  await page.goto(new URL('/files/markdown.html', server.url).href);
  return page;
}

/** The names of the WebAssembly files that a page has loaded. */
const modules = (page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => /(\w+)_bg\.wasm$/.exec(name)?.[1]).filter(Boolean));

const json = (speech) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(speech) });
const element = (attributes) => `<oration-speech ${attributes}></oration-speech>`;

/** Opens a page with an element for a speech, and waits for its reader. */
async function shown(t, speech, attributes = '') {
  answers.set('/files/speech.json', json(speech));
  const page = await open(t, element(`src="speech.json" ${attributes}`), '<script type="module" src="/pkg/dist/define.js"></script>');
  await page.waitForFunction(() => document.querySelector('oration-speech').reader);
  return page;
}

test('a page with a plain speech loads only the module without Markdown', async (t) => {
  const page = await shown(t, plain);
  assert.deepEqual(await modules(page), ['plain']);
  assert.equal(await page.textContent('.oration-body p'), plain.body[0]);
});

for (const [name, speech, expected] of [['emphasis', marked, '.oration-body em'], ['a Markdown block', blocks, '.oration-body li'], ['a long text', long, '.oration-body em']]) {
  test(`a page with ${name} loads Markdown and shows it`, async (t) => {
    const page = await shown(t, speech);
    assert.deepEqual(await modules(page), ['plain', 'oration']);
    await page.waitForSelector(expected);
    assert.deepEqual(page.errors, []);
  });
}

test('an element with the attribute markdown loads only the complete module', async (t) => {
  const page = await shown(t, marked, 'markdown');
  assert.deepEqual(await modules(page), ['oration']);
  assert.equal(await page.textContent('.oration-body em'), 'all');
});

test('mount shows a speech with Markdown once it is loaded, and keeps the earlier one until then', async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async ([plain, marked]) => {
    const { init, mount } = await import('/pkg/index.js');
    await init();
    const main = document.querySelector('main');
    mount(main, plain);
    const reader = mount(main, marked);
    const before = main.querySelectorAll('.oration-section').length;
    await reader.ready;
    return { before, text: main.querySelector('em').textContent, articles: main.children.length, bars: main.querySelectorAll('.oration-bar').length };
  }, [plain, marked]);
  assert.deepEqual(found, { before: 1, text: 'all', articles: 1, bars: 1 });
});

test('a short speech is never busy, whether Markdown is loaded or not', async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async (marked) => {
    const { init, mount } = await import('/pkg/index.js');
    await init();
    const main = document.querySelector('main');
    const seen = [];
    main.addEventListener('oration-complete', () => seen.push('complete'));
    const look = () => main.querySelector('[aria-busy], progress') && seen.push('busy');
    new MutationObserver(look).observe(main, { attributes: true, childList: true, subtree: true });
    const early = mount(main, marked);
    const willGo = early.go('p1');
    await early.ready;
    const went = document.activeElement.id;
    await mount(main, marked).ready;
    return { seen, willGo, went };
  }, { ...marked, body: [...marked.body, { type: 'section', heading: 'More', body: ['Thank you.'] }] });
  assert.deepEqual(found, { seen: [], willGo: true, went: 'speech-p1' });
});

test('what returns its result at once says what to await', async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async ([plain, marked, blocks]) => {
    const oration = await import('/pkg/index.js');
    await oration.init();
    const outcome = (work) => {
      try {
        return work();
      } catch (error) {
        return [error instanceof oration.SpeechError, error.code, error.reason];
      }
    };
    const names = ['render', 'renderToString', 'renderPage', 'outline', 'toText', 'describe', 'measure'];
    const early = [marked, blocks].flatMap((speech) => names.map((name) => outcome(() => oration[name](speech))));
    const works = [oration.parse(marked).speech.title, oration.validate(marked).length, oration.renderToString(plain).length > 100];
    await oration.init({ markdown: true });
    const late = names.map((name) => typeof oration[name](marked));
    return { early, works, late };
  }, [plain, marked, blocks]);
  for (const outcome of found.early) {
    assert.deepEqual(outcome.slice(0, 2), [true, 'markdown-not-loaded']);
    assert.match(outcome[2], /call `await init\(\{ markdown: true \}\)` first/);
  }
  assert.deepEqual(found.works, ['Thanks', 0, true]);
  assert.deepEqual(found.late, ['object', 'string', 'string', 'object', 'string', 'object', 'object']);
});

test('a plain speech has the same HTML in both modules', async (t) => {
  const page = await open(t);
  const [one, two] = await page.evaluate(async (plain) => {
    const { init, renderToString } = await import('/pkg/index.js');
    await init();
    const one = renderToString(plain);
    await init({ markdown: true });
    return [one, renderToString(plain)];
  }, plain);
  assert.equal(one, two);
  assert.deepEqual(await modules(page), ['plain', 'oration']);
});

test('a reader loads Markdown for text that the publisher supplies later', async (t) => {
  const page = await open(t);
  const found = await page.evaluate(async (speech) => {
    const { init, mount } = await import('/pkg/index.js');
    await init();
    const reader = mount(document.querySelector('main'), speech);
    const resolved = reader.resolve(document.querySelector('.oration-omission'), ['The *rest*.']);
    return [resolved instanceof Promise, await resolved, document.querySelector('em').textContent];
  }, { ...plain, body: [...plain.body, { type: 'omission', count: 9 }] });
  assert.deepEqual(found, [true, true, 'rest']);
});

test('an invalid argument of init is an error', async (t) => {
  const page = await open(t);
  const [full, slim] = await page.evaluate(async () => {
    const values = [{ markdwon: true }, { markdown: 'yes' }, null, true, 1, []];
    const messages = ({ init }) => Promise.all(values.map((value) => init(value).then(() => 'started', (error) => `${error.code}: ${error.message}`)));
    const slim = await import('/pkg/slim.js');
    const needs = await slim.init({ markdown: true }).catch((error) => `${error.code}: ${error.message}`);
    return [await messages(await import('/pkg/index.js')), [...(await messages(slim)), needs]];
  });
  const expected = 'option: init: expected a module (its URL, its bytes, a Response or a WebAssembly.Module) or options such as { markdown: true }, found';
  const errors = [
    'option: options.markdwon: unknown option; did you mean "markdown"?',
    'option: options.markdown: expected true or false, found string',
    ...['null', 'true', 'a number', 'an array'].map((found) => `${expected} ${found}`),
  ];
  assert.deepEqual(full, errors);
  assert.deepEqual(slim, [...errors, 'load: init() of "oration/slim" needs the module: pass its URL, its bytes, a Response or a WebAssembly.Module']);
});
