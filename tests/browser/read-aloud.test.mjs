// Reading aloud in a page: what is said of the examples of the format, marks, keys, following, and voices with faults.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import * as oration from 'oration';
import { launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { highlighted, masked, opener, phone } from './reader-page.mjs';
import { serve } from './site.mjs';
import { html, open, paragraph, section, still } from './speeches.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

// ---- What is said ----

const spec = new URL('../spec/', import.meta.url);
const golden = new URL('../utterances/', import.meta.url);

/** The speeches of the examples in a file. */
function* examplesOf(file) {
  const text = readFileSync(new URL(file, spec), 'utf8');
  for (const [, kind, json] of text.matchAll(/^```(body|speech)\n([\s\S]*?)\n\.\n[\s\S]*?^```/gm)) {
    yield kind === 'speech' ? json : `{"title": "", "lang": "zh-Hans", "body": ${json}}`;
  }
}

/** The utterances of each speech, one a line: its kind, its language and its text, with that of the page, if it is another. */
async function utterancesOf(t, speeches) {
  const articles = speeches.map((json) => oration.renderToString(json));
  const page = await open(browser, server.url, { body: articles.join('\n') });
  t.after(() => page.close());
  return page.evaluate(async () => {
    const modules = ['aloud-utterances', 'aloud-words', 'texts/aloud', 'texts-in', 'sentences'].map((name) => import(`/pkg/reader/${name}.js`));
    const [{ languageOf, placeOf, utterancesOf }, { aloudWords }, { default: texts }, { loadTextsIn }, { loadAbbreviations }] = await Promise.all(modules);
    const said = { masks: true, gaps: true, omissions: true, remarks: true, tables: true, figures: true };
    const linesOf = async (article) => {
      const lang = languageOf(article);
      const [{ say }] = await Promise.all([loadTextsIn(texts, lang), loadAbbreviations(lang)]);
      const utterances = utterancesOf({ article, body: article.querySelector('.oration-body') }, new Map(), aloudWords(lang, say), said);
      const lines = [...utterances].map((one) => {
        const shown = placeOf(one)?.toString().replace(/\s+/g, ' ') ?? '';
        const text = one.text.replace(/\s+/g, ' ').trim();
        return `${one.kind} ${one.lang} ${text}${shown === text ? '' : ` ⇐ ${shown}`}`;
      });
      return lines.join('\n');
    };
    return Promise.all([...document.querySelectorAll('article.oration')].map(linesOf));
  });
}

test('the examples of the format are said as in tests/utterances', async (t) => {
  let count = 0;
  for (const file of readdirSync(spec).filter((file) => file.endsWith('.md'))) {
    const speeches = [...examplesOf(file)];
    count += speeches.length;
    const text = `${(await utterancesOf(t, speeches)).join('\n\n')}\n`;
    const path = new URL(file.replace('.md', '.txt'), golden);
    if (process.env.BLESS) writeFileSync(path, text);
    assert.equal(text, existsSync(path) ? readFileSync(path, 'utf8') : '', file);
  }
  assert.ok(count > 30, String(count));
});

test('signs are said in the language of the speech', async (t) => {
  const text = ['We met in ', { mask: '**', of: 'place' }, ' with ', { mask: '**', of: 'person' }, '.'];
  const langs = ['zh-Hans', 'zh-Hant', 'en', 'fr', 'es', 'ja', 'ar', 'de'];
  const said = await utterancesOf(t, langs.map((lang) => JSON.stringify({ title: '', lang, body: [{ type: 'paragraph', text }] })));
  const expected = [
    '某地（原文隐去） with 某人.', '某地（原文隱去） with 某人.', 'a place, withheld in the text, with a name.', 'un lieu, non divulgué dans le texte, with un nom.',
    'un lugar, omitido en el texto, with un nombre.', '某所（原文では伏せ字） with 某氏.', 'مكان، محجوب في النص، with اسم.',
    // Without words of its own, in English.
    'a place, withheld in the text, with a name.',
  ];
  assert.deepEqual(said.map((line) => line.replace(/ ⇐.*/, '').replace(/^.*We met in /, '')), expected);
});

// ---- The reading ----

/** Opens a page with a synthesis that speaks ten times as fast, or with the given milliseconds for a letter, and starts to read. */
async function reading(t, speech, { faults = {}, options = {}, reader = {}, context, acts = true, letter = 20 } = {}) {
  const page = await ready(t, { body: typeof speech === 'string' ? speech : html(speech), context }, { readAloud: true, ...reader });
  await page.evaluate(async ({ faults, letter }) => {
    const { FakeSynthesis, FakeUtterance } = await import('/tests/node/synthesis.mjs');
    window.fake = new FakeSynthesis(faults, undefined, letter);
    Object.defineProperty(window, 'speechSynthesis', { value: fake, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: FakeUtterance, configurable: true });
    window.told = [];
    document.addEventListener('oration-read-aloud', ({ detail }) => told.push(detail));
  }, { faults, letter });
  if (acts) await page.evaluate(async (options) => void (window.aloud = await readers[0].readAloud(options)), options);
  return page;
}

const state = (page) => page.evaluate(() => aloud.state);
const short = { title: '讲话', lang: 'zh-Hans', body: [section('一、', '形势', ['形势很好。', '大家要努力，不要松劲。']), section('二、', '任务', ['任务很重。', 'Go on.'])] };

test('without the option there is no control, and nothing is loaded', async (t) => {
  const page = await ready(t, { body: masked });
  assert.equal(await page.$('.oration-readAloud-open'), null);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /aloud/.test(name)));
  assert.deepEqual(loaded, []);
});

test('a speech is read to its end, sentence by sentence, and each is marked', async (t) => {
  const page = await reading(t, short);
  await page.waitForFunction(() => aloud.state.ended);
  const told = await page.evaluate(() => window.told);
  const sentences = told.filter(({ playing }) => playing).map(({ sentence }) => sentence.trim());
  assert.deepEqual(sentences, ['讲话', '一、形势', '形势很好。', '大家要努力，不要松劲。', '二、任务', '任务很重。', 'Go on.']);
  assert.deepEqual([...new Set(told.map(({ section }) => section ?? 'none'))], ['none', 'speech-s1', 'speech-s2']);
  assert.equal(told.at(-1).ended, true);
  assert.equal(await page.$eval('.oration-aloud-play', (one) => one.getAttribute('aria-label')), '朗读');
});

test('every fault of a synthesis is survived in a page', async (t) => {
  for (const faults of [{ noEnd: true }, { wrongBoundary: true, cancelsNext: true }, { lateVoices: true, isPaused: true, pauseCancels: true }]) {
    const page = await reading(t, short, { faults });
    await page.waitForFunction(() => aloud.state.index === 3);
    await page.evaluate(() => (aloud.pause(), aloud.play()));
    await page.waitForFunction(() => aloud.state.ended);
    assert.deepEqual((await page.evaluate(() => fake.heard)).slice(-4).map((text) => text.trim()), ['大家要努力，不要松劲。', '二、任务', '任务很重。', 'Go on.']);
  }
});

test('the sentence and the word that are said are marked', async (t) => {
  const page = await reading(t, { title: '', lang: 'en', body: ['It begins here and goes on for a while with many words. Then it ends.'] }, { letter: 200 });
  await page.waitForFunction(() => CSS.highlights?.get('oration-word')?.size > 0 || document.querySelector('.oration-boxes[data-of=oration-word]'));
  await page.evaluate(() => aloud.pause());
  if (await page.evaluate(() => Boolean(CSS.highlights))) assert.deepEqual(await highlighted(page, 'oration-said'), ['It begins here and goes on for a while with many words.']);
  else assert.ok(await page.$('.oration-boxes[data-of=oration-said]'));
  await page.evaluate(() => aloud.stop());
  assert.equal(await page.evaluate(() => CSS.highlights?.get('oration-said')?.size ?? 0), 0);
  assert.equal(await page.$('.oration-aloud'), null);
});

test('a click is asked for where a browser wants one, and the button starts', async (t) => {
  const page = await reading(t, short, { faults: { needsGesture: true } });
  await page.waitForFunction(() => document.querySelector('.oration-aloud-status').textContent !== '');
  assert.equal(await page.textContent('.oration-aloud-status'), '请按播放键开始朗读');
  await page.evaluate(() => document.querySelector('.oration-aloud').addEventListener('click', () => (fake.isActing = true), { capture: true }));
  await page.click('.oration-aloud-play');
  await page.waitForFunction(() => aloud.state.ended);
});

test('reading starts from the button, the selection, a heading or an id', async (t) => {
  const page = await reading(t, short, { acts: false });
  await page.click('.oration-readAloud-open');
  await page.waitForSelector('.oration-aloud');
  await page.waitForFunction(() => window.told[0]?.sentence === '讲话');
  await page.click('.oration-aloud-close');
  await page.evaluate(async () => {
    const [text] = [...document.querySelectorAll('#speech-s1-p2')].map((one) => one.firstChild);
    getSelection().setBaseAndExtent(text, 7, text, 9);
    window.told = [];
    window.aloud = await readers[0].readAloud();
  });
  assert.equal((await state(page)).sentence, '大家要努力，不要松劲。');
  await page.click('.oration-aloud-play');
  assert.equal((await state(page)).playing, false);
  await page.hover('#speech-s2');
  await page.click('#speech-s2 > .oration-aloud-here');
  await page.waitForFunction(() => aloud.state.section === 'speech-s2' && aloud.state.playing);
  assert.equal(await page.evaluate(() => aloud.seek('s1-p1') && aloud.state.sentence), '形势很好。');
  assert.equal(await page.evaluate(() => aloud.seek('nothing')), false);
  const wrong = (options) => page.evaluate((options) => readers[0].readAloud(options).then(() => '', ({ message }) => message), options);
  assert.equal(await wrong({ from: 's9' }), 'options.readAloud.from: no section or paragraph has the id "s9"');
  assert.equal(await wrong({ rat: 1 }), 'options.readAloud.rat: unknown option; did you mean "rate"?');
  assert.equal(await wrong({ rate: 9 }), 'options.readAloud.rate: expected a number from 0.5 to 2, found 9');
});

test('keys pause and step, and are listed', async (t) => {
  const page = await reading(t, { title: '', lang: 'zh-Hans', body: Array.from({ length: 12 }, () => paragraph(9)) });
  await page.keyboard.press('p');
  assert.equal((await state(page)).playing, false);
  const { index } = await state(page);
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  assert.equal((await state(page)).index, index + 2);
  await page.keyboard.press(',');
  assert.equal((await state(page)).index, index + 1);
  await page.keyboard.press('p');
  assert.equal((await state(page)).playing, true);
  await page.click('.oration-more');
  await page.waitForSelector('.oration-menu:not([hidden])');
  assert.match(await page.textContent('.oration-keys'), /朗读 \/ 暂停朗读/);
});

test('the page follows, never fights scrolling, and a button leads back', async (t) => {
  const page = await reading(t, { title: '', lang: 'zh-Hans', body: [section('一、', '长', Array.from({ length: 40 }, () => paragraph(4)))] });
  await page.evaluate(() => aloud.seek('s1-p20'));
  await page.waitForFunction(() => scrollY > 500);
  await still(page);
  const place = () => page.evaluate(() => scrollY);
  const before = await place();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -4000);
  await page.waitForSelector('.oration-aloud-back:not([hidden])');
  await still(page);
  const away = await place();
  assert.ok(away < before - 500);
  const { index } = await state(page);
  await page.waitForFunction((index) => aloud.state.index > index + 1, index);
  assert.equal(await place(), away, 'it stays where the user is');
  await page.click('.oration-aloud-back');
  await page.waitForFunction((away) => scrollY > away + 500, away);
  assert.equal(await page.$eval('.oration-aloud-back', (one) => one.hidden), true);
});

test('the rate and the voice are kept, and a host can speak itself', async (t) => {
  const page = await reading(t, short, { reader: { storage: 'speech' } });
  await page.selectOption('.oration-aloud-rate', '1.5');
  assert.equal(await page.evaluate(() => JSON.parse(localStorage.getItem('speech.aloud')).rate), 1.5);
  assert.equal(await page.evaluate(() => aloud.rate), 1.5);
  await page.evaluate(async () => {
    aloud.stop();
    window.requests = [];
    window.aloud = await readers[0].readAloud({ from: 's2', speak: async (request, { signal }) => void requests.push({ ...request, isSignal: signal instanceof AbortSignal }) });
  });
  await page.waitForFunction(() => aloud.state.ended);
  const requests = await page.evaluate(() => window.requests);
  assert.deepEqual(requests.map(({ text }) => text.trim()), ['二、任务', '任务很重。', 'Go on.']);
  assert.deepEqual(requests[0], { text: '二、任务', lang: 'zh-Hans', rate: 1.5, pitch: 1, kind: 'heading', section: 'speech-s2', from: 0, isSignal: true });
  await page.evaluate(async () => {
    aloud.stop();
    window.failed = [];
    document.addEventListener('oration-error', ({ detail }) => failed.push(detail.error.message));
    window.aloud = await readers[0].readAloud({ from: 's1', speak: () => Promise.reject(new Error('no sound')) });
  });
  await page.waitForFunction(() => window.failed.length === 3 && !aloud.state.playing);
  assert.equal(await page.evaluate(() => window.failed[0]), 'options.readAloud.speak: no sound');
});

test('the buttons fit, are accessible, and masks are said as they are filled', async (t) => {
  for (const context of [{}, phone]) {
    const page = await reading(t, masked, { context });
    await page.evaluate(() => aloud.pause());
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run('.oration-aloud'));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
    assert.ok(await page.$eval('.oration-aloud', (one) => one.scrollWidth <= one.clientWidth && one.getBoundingClientRect().right <= innerWidth));
    const heard = async (id) => {
      await page.evaluate((id) => void (window.told = [], aloud.pause(), aloud.seek(id), aloud.play()), id);
      await page.waitForFunction(() => window.told.some(({ playing, kind }) => playing && kind === 'text'));
      return page.evaluate(() => window.told.find(({ playing, kind }) => playing && kind === 'text').sentence);
    };
    assert.equal(await heard('s2-p1'), '在某区和某县，某人（原文隐去）讲过。');
    await page.evaluate(() => readers[0].fill({ place: '江北' }));
    assert.equal(await heard('s2-p1'), '在江北区和江北县，某人（原文隐去）讲过。');
  }
});
