// Resolved omissions: position, ids, outline entries; and the lengths of sections.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { answers, serve } from './site.mjs';
import { html, open, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';
import { openMenu } from './reader-page.mjs';
import { example } from '../package/readme.mjs';

const { server, browser } = await start(serve, launch);

const cut = html({
  title: '在成立大会上的讲话',
  lang: 'zh-Hans',
  body: [
    section('一、', '统一思想', [], { state: 'omitted' }),
    section('二、', '形成合力', ['开头。', { type: 'omission', count: 631 }, section('（三）', '第三点', ['三。'])], { state: 'partial' }),
    section('三、', '抓好落实', [paragraph(60)]),
    { type: 'omission', rest: true, count: 100 },
  ],
});

const found = [
  '找回的一段。',
  section('（一）', '第一点', ['一。', section('1.', '小点', ['小。'])]),
  section('（二）', '第二点，', [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '区。'] }], { runin: true }),
];

/** A page that attaches readers with the package. */
async function ready(t, body, options) {
  const page = await open(browser, server.url, { body, css: 'body { margin: 0 1rem; }' });
  t.after(async () => {
    assert.deepEqual(page.errors, []);
    await page.close();
  });
  await page.evaluate(async (options) => {
    window.oration = await import('/pkg/index.js');
    await oration.init({ markdown: true });
    window.readers = [...document.querySelectorAll('article.oration')].map((article) => oration.attach(article, options));
    await Promise.all(readers.map((reader) => reader.ready));
    window.omission = (within) => document.querySelector(`${within} > .oration-omission`);
  }, options);
  await still(page);
  return page;
}

const resolve = (page, within, rest) =>
  page.evaluate(([within, rest]) => readers[0].resolve(omission(within), rest), [within, rest]);
const links = (page) => page.$$eval('.oration-outline a', (all) => all.map((link) => link.getAttribute('href')));
const sections = (page) => page.$$eval('.oration-section', (all) => all.map((one) => `#${one.id}`));
const entry = (page, id) =>
  page.$eval(`.oration-outline a[href="#${id}"]`, (link) => [link.parentElement.dataset.state ?? '', link.textContent]);

test('resolved sections get unused ids and outline entries, and existing ids stay', async (t) => {
  const page = await ready(t, cut);
  const before = await page.$$eval('[id]', (all) => all.map((one) => one.id));
  assert.equal(await resolve(page, '#speech-s2', found), true);
  assert.deepEqual(await links(page), ['#speech-s1', '#speech-s2', '#speech-s2-2', '#speech-s2-2-1', '#speech-s2-3', '#speech-s2-1', '#speech-s3']);
  assert.deepEqual(await sections(page), await links(page));
  assert.deepEqual(await entry(page, 'speech-s2-3'), ['', '（二）第二点']);
  assert.deepEqual(await entry(page, 'speech-s2-2-1'), ['', '1. 小点']);
  assert.equal(await page.textContent('#speech-s2-p2'), '找回的一段。');
  assert.deepEqual(await page.$$eval('#speech-s2-2, #speech-s2-2-1', (all) => all.map((one) => one.querySelector('.oration-heading').tagName)), ['H3', 'H4']);
  const ids = await page.$$eval('[id]', (all) => all.map((one) => one.id));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(before.filter((id) => !ids.includes(id)), []);
  assert.deepEqual(ids.filter((id) => !id.startsWith('speech-')), []);
});

test('the outline shows what each section still omits', async (t) => {
  const page = await ready(t, cut);
  assert.deepEqual(await entry(page, 'speech-s1'), ['omitted', '一、统一思想 未刊出']);
  assert.deepEqual(await entry(page, 'speech-s2'), ['partial', '二、形成合力 有删节']);
  await resolve(page, '#speech-s1', ['首先。', { type: 'omission', count: 5 }]);
  assert.deepEqual(await entry(page, 'speech-s1'), ['partial', '一、统一思想 有删节']);
  await resolve(page, '#speech-s1', ['其次。']);
  assert.deepEqual(await entry(page, 'speech-s1'), ['', '一、统一思想']);
  assert.equal(await page.getAttribute('#speech-s1', 'data-state'), null);
  await resolve(page, '#speech-s2', [section('（一）', '还缺', [], { state: 'omitted' })]);
  assert.deepEqual(await entry(page, 'speech-s2'), ['partial', '二、形成合力 有删节']);
  assert.deepEqual(await entry(page, 'speech-s2-2'), ['omitted', '（一）还缺 未刊出']);
});

test('a resolved ending keeps its notes and authored ids', async (t) => {
  const page = await ready(t, cut);
  const rest = {
    title: '其余',
    notes: { 1: '来源。' },
    body: [section('四、', '谢谢', ['再见。', { type: 'paragraph', text: ['出处', { note: '1' }] }]), section('五、', '附', ['x'], { id: 'annex' })],
  };
  await resolve(page, '.oration-body', rest);
  assert.deepEqual((await links(page)).slice(-2), ['#speech-s4', '#speech-annex']);
  assert.ok(await page.evaluate(() => document.querySelector(document.querySelector('#speech-s4 .oration-noteref a, #speech-s4 a.oration-noteref').hash) !== null));
  await page.click('.oration-outline a[href="#speech-s4"]');
  await still(page);
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s4');
  assert.equal(await page.textContent('.oration-here-count'), '5/6');
});

test('every control includes the new sections, and the user\'s state is kept', async (t) => {
  const page = await ready(t, cut, { rest: true, lengths: true, bookmarks: ['speech-s2-2'] });
  await page.click('[aria-controls="speech-s2-entries"]');
  await page.evaluate(() => {
    window.told = [];
    for (const kind of ['oration-omission', 'oration-outline']) document.addEventListener(kind, (event) => told.push([kind, event.detail.id]));
  });
  await page.focus('#speech-s2 > .oration-omission .oration-rest');
  await page.keyboard.press('Enter');
  await resolve(page, '#speech-s2', found);
  await still(page);
  assert.deepEqual(await page.evaluate(() => told), [['oration-omission', 'speech-s2'], ['oration-outline', 'speech-s2']]);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '找回的一段。');
  assert.equal(await page.getAttribute('[aria-controls="speech-s2-entries"]', 'aria-expanded'), 'false');
  assert.equal(await page.getAttribute('[aria-controls="speech-s2-2-entries"]', 'aria-expanded'), 'true');
  assert.equal(await page.getAttribute('#speech-s2-3 .oration-permalink', 'href'), '#speech-s2-3');
  assert.deepEqual(await page.$$eval('[data-bookmarked]', (all) => all.map((one) => one.hash)), ['#speech-s2-2']);
  assert.equal(await page.$$eval('.oration-section', (all) => all.filter((one) => one.querySelectorAll(':scope > .oration-permalink, :scope > .oration-runin > .oration-permalink').length !== 1).length), 0);
  assert.match(await page.textContent('[href="#speech-s2-2"] .oration-length'), /^ \d+字 · 约1分钟$/);
  await openMenu(page);
  assert.match(await page.textContent('.oration-legend'), /\*\*隐去的地名 × 1/);
});

test('a host can resolve an omission synchronously, in the event listener', async (t) => {
  const page = await ready(t, cut, { rest: true });
  await page.evaluate((found) => document.addEventListener('oration-omission', ({ detail }) => (window.done = readers[0].resolve(detail.omission, found))), found);
  await page.click('#speech-s2 > .oration-omission .oration-rest');
  assert.equal(await page.evaluate(() => done), true);
  await page.click('#speech-s1 .oration-rest');
  assert.deepEqual(await sections(page), await links(page));
});

test('the key-points view includes resolved sections', async (t) => {
  const page = await ready(t, cut);
  // The view is loaded when it is first used.
  await page.keyboard.press('s');
  await page.waitForFunction(() => document.querySelector('.oration-body [hidden="until-found"]'));
  await resolve(page, '#speech-s2', found);
  await page.waitForFunction(() => document.querySelector('#speech-s2-2 > p').hidden === 'until-found');
  await page.keyboard.press('s');
  assert.equal(await page.$$eval('.oration-body [hidden="until-found"]', (all) => all.length), 0);
});

test('the README example requests an omission and resolves it', async (t) => {
  const page = await ready(t, '<main></main>');
  const body = JSON.stringify([section('（一）', '首先', ['好。'])]);
  answers.set('/rest/speech-s1', { headers: { 'content-type': 'application/json' }, body });
  t.after(() => answers.delete('/rest/speech-s1'));
  const speech = { title: '讲话', lang: 'zh-Hans', body: [section('一、', '形势', [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '区。'] }, { type: 'omission' }], { state: 'partial' })] };
  await page.evaluate(`{
    const { mount } = oration;
    const [main, speech] = [document.querySelector('main'), ${JSON.stringify(speech)}];
    ${example('rest')}
  }`);
  assert.equal(await page.textContent('#speech-s1-p1'), '在江北区。');
  await page.click('.oration-rest');
  await page.waitForSelector('#speech-s1-1');
  assert.deepEqual(await links(page), ['#speech-s1', '#speech-s1-1']);
});

test('a speech without an outline does not get one', async (t) => {
  const page = await ready(t, '<main></main>');
  const speech = { title: '讲话', lang: 'zh-Hans', body: [section('一、', '形势', [{ type: 'omission' }])] };
  await page.evaluate((speech) => (window.readers = [oration.mount(document.querySelector('main'), speech, { outline: false })]), speech);
  assert.equal(await resolve(page, '#speech-s1', found), true);
  assert.deepEqual(await sections(page), ['#speech-s1', '#speech-s1-1', '#speech-s1-1-1', '#speech-s1-2']);
  assert.equal(await page.$$eval('nav.oration-outline, .oration-drawer', (all) => all.length), 0);
  assert.equal(await page.evaluate(() => readers[0].go('s1-1-1')), true);
});

test('destroy removes everything after the speech has grown', async (t) => {
  const page = await ready(t, cut, { rest: true, lengths: true });
  await resolve(page, '#speech-s2', found);
  await page.evaluate(() => readers[0].destroy());
  const left = await page.$$eval('.oration *', (all) => all.map((one) => one.className).filter((name) => /own|permalink|toggle|bar|length|rest|skip|status|filter|everything/.test(name)));
  assert.deepEqual(left, []);
  assert.deepEqual(await sections(page), await links(page));
});

test('resolve with an unknown omission or an invalid speech changes nothing', async (t) => {
  const page = await ready(t, cut);
  const before = await page.innerHTML('.oration-body');
  assert.equal(await page.evaluate(() => readers[0].resolve(document.body, ['x'])), false);
  assert.equal(await page.evaluate(() => readers[0].resolve(document.querySelector('.oration-section p[id]'), ['x'])), false);
  const message = await page.evaluate(() => {
    try {
      readers[0].resolve(omission('#speech-s2'), [{ type: "dance" }]);
    } catch (error) {
      return `${error.name} ${error.code} ${error.path}`;
    }
  });
  assert.match(message, /^SpeechError schema body\[0\]/);
  assert.ok((await page.innerHTML('.oration-body')) === before);
});

for (const name of ['library-league.txt', 'city-memory.json', 'convocation.json', 'water.json', 'work-report.txt']) {
  test(`the lengths in the outline of ${name} match its sections`, async (t) => {
    const page = await ready(t, '<main></main>');
    const text = await readFile(new URL(`../../www/speeches/${name}`, import.meta.url), 'utf8');
    const [shown, expected] = await page.evaluate(
      async ([name, text]) => {
        const speech = name.endsWith('.json') ? JSON.parse(text) : (await oration.importText(text)).speech;
        await oration.mount(document.querySelector('main'), speech, { uiLang: 'en', reader: { lengths: { ideographs: 100, words: 100 } } }).ready;
        const all = (entries) => entries.flatMap((entry) => [entry, ...all(entry.children)]);
        const number = (count) => count.toLocaleString('en');
        const said = ({ measure: { ideographs, marks, words } }) => {
          const length = ideographs > words ? `${number(ideographs + marks + words)} characters` : `${number(words)} words`;
          const seconds = Math.floor((ideographs * 60) / 100) + Math.floor((words * 60) / 100);
          return ideographs + marks + words ? ` ${length} · ${number(Math.max(1, Math.round(seconds / 60)))} min` : '';
        };
        const lengths = [...document.querySelectorAll('.oration-outline a')].map((link) => link.querySelector('.oration-length')?.textContent ?? '');
        return [lengths, all(oration.outline(speech).entries).map(said)];
      },
      [name, text],
    );
    assert.ok(shown.some(Boolean));
    assert.deepEqual(shown, expected);
  });
}
