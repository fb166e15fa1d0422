// <oration-speech> after its speech is shown: moved, given other options, or another speech.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { files, loaded, one, opener, speechOf } from './element-page.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const open = opener(browser, server);

test('an element that is moved while its reader loads still says that it is loaded, once', async (t) => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const routes = { '**/reader/bundle.js': (route) => released.then(() => route.continue()) };
  const page = await open(t, `${one}<main></main>`, { routes });
  await page.waitForSelector('article');
  await page.evaluate(() => document.querySelector('main').append(element));
  release();
  await loaded(page);
  await page.evaluate(() => element.reader.ready);
  assert.deepEqual(await page.evaluate(() => events), ['oration-load']);
  assert.equal(await page.locator('.oration-bar').count(), 1);
});

test('another speech shifts nothing while its reader is attached', async (t) => {
  const page = await open(t, `${one}<p>After</p>`);
  await loaded(page);
  const shifts = await page.evaluate(async () => {
    await element.reader.ready;
    await still();
    const seen = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift' });
    element.src = 'two.json';
    await until(() => element.querySelector('h1').textContent === 'Two');
    const isReserved = !element.matches(':state(ready)') || element.querySelector('.oration-coming-bar, .oration-bar') !== null;
    await until(() => events.length === 2);
    await element.reader.ready;
    await still();
    return { isReserved, shifts: seen };
  });
  assert.deepEqual(shifts, { isReserved: true, shifts: [] });
});

test('ids are not those of a speech from a server on the same page', async (t) => {
  const served = `<oration-speech id="served">${renderToString(files['one.json'])}</oration-speech>`;
  for (const body of [`${served}${one}`, `${one}${served}`]) {
    const page = await open(t, body);
    await loaded(page, 2);
    const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('speech-s1') && ids.includes('speech2-s1'));
    await page.close();
  }
});

test('no generated prefix begins another', async (t) => {
  const hostile = { title: 'Hostile', body: ['2-', '2', 's'].map((id) => ({ type: 'section', heading: id, id: `${id}s1`, body: ['Text.'] })) };
  const page = await open(t, '<main></main>', { define: false });
  const { prefixes, own } = await page.evaluate(async ([speech, hostile]) => {
    await import('/pkg/define.js');
    const main = document.querySelector('main');
    for (let at = 0; at < 12; at += 1) main.append(Object.assign(document.createElement('oration-speech'), { speech: at ? speech : hostile }));
    await until(() => events.length === 12);
    const elements = [...main.children];
    return {
      prefixes: elements.map((element) => element.querySelector('h1').id.replace(/title$/, '')),
      own: elements.every((element) => [...element.querySelectorAll('[id]')].every((one) => document.getElementById(one.id) === one)),
    };
  }, [speechOf('Short', 2, 1), hostile]);
  assert.equal(own, true);
  for (const prefix of prefixes) assert.deepEqual(prefixes.filter((other) => other.startsWith(prefix)), [prefix]);
});

test('what is set to its value again, and the attribute markdown, render nothing', async (t) => {
  const page = await open(t, one);
  const options = { uiLang: 'en', reader: { controls: { keys: false }, bookmarks: ['s1'] } };
  const again = await page.evaluate(async (options) => {
    element.options = structuredClone(options);
    await until(() => events.length === 1);
    const article = element.querySelector('article');
    const { reader } = element;
    element.options = structuredClone(options);
    element.speech = undefined;
    element.src = element.src;
    element.markdown = true;
    element.markdown = false;
    await still();
    return { article: article === element.querySelector('article'), reader: reader === element.reader, events };
  }, options);
  assert.deepEqual(again, { article: true, reader: true, events: ['oration-load'] });
});

test('options that are changed in place and set again apply', async (t) => {
  const page = await open(t, one);
  await loaded(page);
  await page.evaluate(async () => {
    element.options.header = false;
    element.options = element.options;
    await until(() => !element.querySelector('.oration-header'));
  });
  assert.deepEqual(page.errors, []);
});

/** Scrolls to a paragraph, changes the element, and returns how far the paragraph moved. */
const movedBy = (page, id, change) =>
  page.evaluate(async ([id, change]) => {
    await element.reader.ready;
    await until(() => document.getElementById(id));
    document.getElementById(id).scrollIntoView({ block: 'center' });
    await still();
    const { top } = document.getElementById(id).getBoundingClientRect();
    const article = element.querySelector('article');
    const count = events.length;
    Object.assign(element, change);
    await until(() => events.length > count && element.querySelector('article') !== article);
    await element.reader.ready;
    await still();
    return Math.round(Math.abs(document.getElementById(id).getBoundingClientRect().top - top));
  }, [id, change]);

for (const [name, src, id] of [['a speech', 'one.json', 'speech-s7-p3'], ['the end of a long speech', 'long.json', 'speech-s50-p20']]) {
  test(`options that are changed while the user reads ${name} keep the place`, async (t) => {
    const page = await open(t, `<p>Before</p><oration-speech src="${src}"></oration-speech>`);
    await loaded(page);
    if (src === 'long.json') await page.waitForFunction(() => events.includes('oration-complete'));
    for (const change of [{ headingLevel: 3 }, { options: { header: false } }, { noOutline: true }]) {
      assert.ok((await movedBy(page, id, change)) <= 2, JSON.stringify(change));
    }
    assert.deepEqual(page.errors, []);
  });
}

test('options that are changed after a jump keep the section at the top of the page, though those above have estimated heights', async (t) => {
  for (const change of [{ headingLevel: 2 }, { noHeader: true }, { images: true }, { uiLang: 'fr' }]) {
    const page = await open(t, '<oration-speech src="many.json"></oration-speech>');
    await loaded(page);
    const { size, before, after, current } = await page.evaluate(async (change) => {
      await element.reader.ready;
      element.go('s25');
      await still();
      const top = () => document.getElementById('speech-s25').getBoundingClientRect().top;
      const before = top();
      Object.assign(element, change);
      await until(() => events.length === 2);
      await element.reader.ready;
      await still();
      return { size: element.querySelector('article').dataset.size, before, after: top(), current: element.reader.current() };
    }, change);
    assert.equal(size, 'large');
    assert.ok(Math.abs(after - before) <= 2, `${JSON.stringify(change)}: from ${before} to ${after}`);
    assert.equal(current, 'speech-s25');
    await page.close();
  }
});

test('a jump right after an option is changed is not undone', async (t) => {
  const page = await open(t, '<oration-speech src="many.json"></oration-speech>');
  await loaded(page);
  const top = await page.evaluate(async () => {
    await element.reader.ready;
    element.go('s25');
    await still();
    const article = element.querySelector('article');
    element.headingLevel = 2;
    await until(() => element.querySelector('article') && element.querySelector('article') !== article);
    document.getElementById('speech-s5').scrollIntoView();
    await until(() => events.length === 2);
    await still();
    return document.getElementById('speech-s25').getBoundingClientRect().top;
  });
  assert.ok(top > 20_000, `the section that was left is at ${top}`);
});

test('another speech starts at its beginning', async (t) => {
  const page = await open(t, one);
  await loaded(page);
  const top = await page.evaluate(async () => {
    scrollTo(0, 60);
    await still();
    element.src = 'two.json';
    await until(() => events.length === 2);
    await still();
    return scrollY;
  });
  assert.equal(top, 60);
});

test('an invalid option keeps the speech and its reader', async (t) => {
  const page = await open(t, one);
  await loaded(page);
  const found = await page.evaluate(async () => {
    const article = element.querySelector('article');
    element.headingLevel = 9;
    await until(() => events.length === 2);
    return { same: article === element.querySelector('article'), children: element.children.length, goes: element.go('s2'), event: events[1] };
  });
  assert.deepEqual(found, { same: true, children: 1, goes: true, event: 'oration-error attribute heading-level: expected a whole number from 1 to 6, found "9"' });
  const level = await page.evaluate(async () => {
    element.headingLevel = 2;
    await until(() => events.length === 3);
    return element.querySelector('.oration-title').tagName;
  });
  assert.equal(level, 'H2');
});

test('an invalid option of the reader is named by its place in the options', async (t) => {
  const page = await open(t, one);
  await loaded(page);
  const found = await page.evaluate(async () => {
    element.options = { reader: { keys: false } };
    await until(() => events.length === 2);
    const { init, mount } = await import('/pkg/index.js');
    await init();
    const message = (reader, others = {}) => {
      try {
        mount(document.body, { title: '', body: [] }, { reader, ...others });
      } catch (error) {
        return error.message;
      }
    };
    return [events[1], message({ keys: false }), message({ controls: { kyes: false } }).slice(0, 45), message(true), message({}, { raeder: {} }), message({}, { colour: 1 })];
  });
  assert.deepEqual(found, [
    'oration-error options.reader.keys: a control; set options.reader.controls.keys instead',
    'options.reader.keys: a control; set options.reader.controls.keys instead',
    'options.reader.controls.kyes: unknown option;',
    'options.reader: expected an object, found boolean',
    'options.raeder: unknown option; did you mean "reader"?',
    'options.colour: unknown option; expected one of reader, idPrefix, headingLevel, uiLang, outline, collapseOutline, header, images, paragraphIds, punctuation, index, print, limits',
  ]);
});

test('children for pages without scripts are replaced by the speech, and stay if it cannot be shown', async (t) => {
  const page = await open(t, `<oration-speech src="one.json">See <a href="one.txt">the text</a>.<!-- a framework's --></oration-speech><oration-speech src="none.json"><a href="two.txt">The text</a></oration-speech>`);
  await loaded(page);
  await page.waitForSelector('[role=alert]');
  const [shown, failed] = await page.$$eval('oration-speech', (all) => all.map(({ childNodes }) => [...childNodes].map(({ nodeName, data }) => (data?.trim() ? `${nodeName} ${data.trim()}` : nodeName))));
  assert.deepEqual(shown.filter((name) => name !== '#text'), ["#comment a framework's", 'ARTICLE']);
  assert.deepEqual(failed, ['A', 'DIV']);
});

test('after another attempt the focus is on the speech, or on the button for yet another', async (t) => {
  let answer = (route) => route.abort();
  const page = await open(t, '<oration-speech src="late.json"></oration-speech>', { routes: { '**/files/late.json': (route) => answer(route) } });
  const button = page.getByRole('button', { name: 'Try again' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => events.length === 2 && document.activeElement.matches('[role=alert] button'));
  answer = (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(files['one.json']) });
  await page.keyboard.press('Enter');
  await loaded(page);
  assert.equal(await page.evaluate(() => document.activeElement === document.querySelector('article')), true);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.querySelector('article').hasAttribute('tabindex')), false);
});

test('a page that does not allow the policy of the package gets an error that says how', async (t) => {
  const page = await open(t, '<main></main>', { define: false });
  const found = await page.evaluate(async () => {
    trustedTypes.createPolicy('oration', {});
    const { SpeechError, init, mount } = await import('/pkg/index.js');
    await init();
    try {
      mount(document.querySelector('main'), { title: 'Thanks', body: [] });
    } catch (error) {
      return [error instanceof SpeechError, error.code, error.message];
    }
  });
  assert.deepEqual(found.slice(0, 2), [true, 'load']);
  assert.match(found[2], /^the Trusted Types policy oration could not be created: .* trusted-types oration\. .* 'allow-duplicates'\.$/);
});

test('the attribute print chooses the paper, with its stylesheet', async (t) => {
  const chinese = JSON.stringify({ title: '致辞', lang: 'zh', body: ['谢谢大家。'] });
  const routes = { '**/files/zh.json': (route) => route.fulfill({ contentType: 'application/json', body: chinese }) };
  const page = await open(t, `<link rel="stylesheet" href="/pkg/print.css"><oration-speech src="zh.json" print="gbt9704"></oration-speech>`, { routes });
  await loaded(page);
  await page.emulateMedia({ media: 'print' });
  const paper = () => page.$eval('article', (article) => [article.dataset.print, getComputedStyle(article).page, Math.round(parseFloat(getComputedStyle(article).lineHeight) * 100)]);
  // 225 mm / 22 in CSS pixels, which are 25.4 / 96 mm.
  assert.deepEqual(await paper(), ['gbt9704', 'oration-gbt9704', Math.round((225 / 22 / 25.4) * 9600)]);
  await page.$eval('oration-speech', (element) => (element.print = 'letter'));
  await page.waitForFunction(() => document.querySelector('article').dataset.print === 'letter');
  assert.equal((await paper())[1], 'oration-letter');
});
