// The prompter: the same words at the same second whatever the layout, its keys, and what it keeps.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as oration from 'oration';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { masked, openMenu, opener, phone } from './reader-page.mjs';
import { serve } from './site.mjs';
import { html, paragraph, section } from './speeches.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const words = 'We came here to listen, and Dr. Lee asked us to wait. Nobody left. ';
const speeches = {
  chinese: { title: '报告', lang: 'zh-Hans', body: [paragraph(3), section('一、', '形势', [paragraph(6), { type: 'omission', count: 99 }, paragraph(9)]), section('二、', '任务', [paragraph(12)])] },
  english: { title: 'Remarks', lang: 'en', body: [words.repeat(3), section('I.', 'Why', [words.repeat(9)]), section('II.', 'How', [words.repeat(9)])] },
  german: { title: 'Rede', lang: 'de', body: ['Guten Tag. Wir hörten Hrn. Weber, Abg. Klein u. a. lange zu. '.repeat(20), section('1.', 'Am 3. Mai', ['Es war bzgl. Der Sache alles gesagt. Danke. '.repeat(20)])] },
  arabic: { title: 'كلمة', lang: 'ar', body: [section('أولا', 'الوضع', ['كيف حالكم؟ نحن نعمل معا من أجل مستقبل أفضل. '.repeat(20)]), section('ثانيا', 'العمل', ['شكرا لكم جميعا. '.repeat(30)])] },
  japanese: { title: '挨拶', lang: 'ja', body: ['皆さん、こんにちは。「行きます。」と彼は言った。'.repeat(20), section('1', '終わり', ['ありがとうございました。'.repeat(20)])] },
  mixed: { title: 'T', lang: 'zh', body: [{ type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '区，GDP增长5.4%。', { remark: '（掌声）' }] }, { type: 'verse', lines: ['君不见，', '黄河之水。'] }, paragraph(4), { type: 'remark', text: '（鼓掌）' }, { type: 'list', items: [paragraph(2), 'One word. Two words.'] }, paragraph(9)] },
};

/** Opens a page whose clock the test can turn, and its prompter. */
async function prompting(t, speech, options = {}, reader = {}, context) {
  const page = await ready(t, { body: typeof speech === 'string' ? speech : html(speech), context }, { prompter: true, ...reader });
  await page.evaluate(() => {
    const real = performance.now.bind(performance);
    window.turned = 0;
    performance.now = () => real() + window.turned;
  });
  await prompter(page, options);
  return page;
}

const prompter = (page, options = {}) => page.evaluate(async (options) => void (window.prompter = await readers[0].prompter({ fullscreen: false, countdown: 0, ...options })), options);
const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const lit = (page) => page.$eval('.oration-sentence[data-now]', (one) => one.textContent);
const state = (page) => page.evaluate(() => prompter.state);

/** The sentences with a line at the reading line, or with the last line above it, and where in the line the time is. */
const atLine = (page) =>
  page.evaluate(() => {
    const y = document.querySelector('.oration-prompter-line').getBoundingClientRect().top;
    const parts = [...document.querySelectorAll('.oration-sentence')].flatMap((one) => [...one.getClientRects()].map(({ top, bottom }) => ({ text: one.textContent, top, bottom })));
    const last = Math.max(...parts.filter(({ top }) => top <= y + 12).map(({ top }) => top));
    return parts.filter(({ top }) => Math.abs(top - last) < 3).map(({ text }) => text);
  });

test('after a minute, the same sentence is at the reading line in every font, size and width', async (t) => {
  for (const [name, speech] of Object.entries(speeches)) {
    const page = await prompting(t, speech);
    const { sentences } = await oration.timing(speech, { sentences: true });
    const at = Math.min(60, sentences.at(-1).time[1] - 1);
    const expected = sentences.findLast(({ time }) => time[0] <= at).text.trim();
    for (const font of ['serif', 'sans-serif', 'monospace']) {
      for (const [width, size] of [[1200, 56], [700, 80], [380, 34]]) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(({ font, size }) => {
          document.querySelector('.oration-prompter-text').style.fontFamily = font;
          prompter.set({ size });
        }, { font, size });
        await page.evaluate((at) => void prompter.seek(at), at);
        await frames(page);
        assert.equal((await lit(page)).replace(/（.*?）/, '').trim(), expected, `${name} ${font} ${width}`);
        assert.ok((await atLine(page)).includes(await lit(page)), `${name} ${font} ${width}: ${await lit(page)} is not at the line`);
      }
    }
    assert.ok(Math.abs((await state(page)).left + at - sentences.at(-1).time[1]) < 0.5);
  }
});

test('the speech ends when its time is over', async (t) => {
  const page = await prompting(t, speeches.chinese);
  const { milliseconds } = await oration.timing(speeches.chinese);
  await page.evaluate(() => prompter.play());
  await page.evaluate((turn) => void (window.turned += turn), milliseconds - 1000);
  await frames(page);
  assert.equal((await state(page)).playing, true);
  await page.waitForFunction(() => !prompter.state.playing);
  const { time, left } = await state(page);
  assert.ok(Math.abs(time - milliseconds / 1000) < 0.5, String(time));
  assert.equal(left, 0);
});

test('a target sets the pace, and the end is on time', async (t) => {
  const page = await prompting(t, speeches.english, { target: 60 });
  assert.ok(Math.abs((await state(page)).left - 60) < 0.01);
  await page.fill('.oration-prompter-target', '2');
  await page.dispatchEvent('.oration-prompter-target', 'change');
  assert.ok(Math.abs((await state(page)).left - 120) < 0.01);
  assert.match(await page.textContent('.oration-prompter-over'), /^0:00$/);
});

test('keys of keyboards and clickers', async (t) => {
  const page = await prompting(t, speeches.chinese);
  const press = async (key) => {
    await page.keyboard.press(key);
    await frames(page);
    return state(page);
  };
  assert.equal((await press('PageDown')).section, 'speech-s1');
  assert.equal((await press('PageDown')).section, 'speech-s2');
  assert.equal((await press('PageUp')).section, 'speech-s1');
  assert.equal((await press('2')).section, 'speech-s2');
  assert.equal((await press('Home')).place, 0);
  const { place } = await press('ArrowRight');
  assert.ok(place > 0);
  assert.equal((await press('ArrowLeft')).place, 0);
  const { left } = await state(page);
  assert.ok((await press('ArrowUp')).left < left);
  await press('.');
  assert.equal(await page.$eval('.oration-prompter', (one) => one.hasAttribute('data-blank')), true);
  await press('b');
  assert.equal((await press(' ')).playing, true);
  assert.equal((await press('F5')).playing, false, 'F5 starts and pauses, and loads nothing');
  assert.equal((await press('k')).playing, true);
  assert.equal((await press('Escape')).playing, false, 'Escape first pauses');
  await page.keyboard.press('m');
  assert.equal(await page.$eval('.oration-prompter-page', (one) => one.hasAttribute('data-across')), true);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.oration-prompter', { state: 'detached' });
});

test('scrolling by hand moves the place, and the text goes on from there', async (t) => {
  const page = await prompting(t, speeches.chinese);
  await page.evaluate(() => prompter.play());
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, 800);
  await frames(page);
  const { place, playing } = await state(page);
  assert.ok(place > 5 && playing, String(place));
  // The text does not move between the two questions.
  await page.evaluate(() => prompter.pause());
  await frames(page);
  assert.ok((await atLine(page)).includes(await lit(page)));
  await page.evaluate(() => prompter.play());
  await page.mouse.wheel(0, -5000);
  await frames(page);
  assert.ok((await state(page)).place < 1);
  // A drag by a line and a half.
  await page.evaluate(() => prompter.pause());
  const before = (await state(page)).place;
  await page.mouse.move(500, 500);
  await page.mouse.down();
  await page.mouse.move(500, 380, { steps: 6 });
  await page.mouse.up();
  await frames(page);
  assert.ok((await state(page)).place > before);
  // A tap starts.
  await page.mouse.click(500, 300);
  assert.equal((await state(page)).playing, true);
});

test('mirrored text has the same words at the line, and a new size keeps the sentence', async (t) => {
  const page = await prompting(t, speeches.chinese);
  await page.evaluate(() => void prompter.seek(40));
  await frames(page);
  const sentence = await lit(page);
  for (const settings of [{ mirrorAcross: true }, { mirrorDown: true }, { size: 90 }, { width: 50 }, { mirrorDown: false, mirrorAcross: false }]) {
    await page.evaluate((settings) => prompter.set(settings), settings);
    await frames(page);
    assert.equal(await lit(page), sentence);
    if (!settings.mirrorDown && !settings.size && !settings.width) assert.ok((await atLine(page)).includes(sentence), JSON.stringify(settings));
  }
  assert.equal(await page.$eval('.oration-prompter-panel', (one) => getComputedStyle(one).transform), 'none', 'buttons are not mirrored');
});

test('masks are filled, omissions take no time, and remarks are directions', async (t) => {
  const page = await ready(t, { body: masked }, { prompter: true });
  await page.evaluate(() => readers[0].fill({ place: '江北' }));
  await prompter(page);
  const kinds = await page.$$eval('.oration-script', (all) => all.map((one) => one.dataset.kind));
  assert.ok(kinds.includes('omission') && kinds.includes('silent'), kinds.join());
  const text = await page.textContent('.oration-prompter-text');
  assert.match(text, /在江北区和江北县，×××讲过。/);
  assert.deepEqual(await page.$$eval('.oration-prompter-text [data-kind=mask]', (all) => all.map((one) => one.textContent)), ['×××']);
  assert.match(text, /此处省略631字/);
});

test('the place, the pace and the settings are there again after a reload', async (t) => {
  const page = await prompting(t, speeches.chinese, {}, { storage: 'speech' });
  await page.evaluate(() => (prompter.seek(40), prompter.set({ size: 72 }), prompter.pace(240)));
  const { left } = await state(page);
  await page.reload();
  await page.evaluate(async () => {
    window.module = await import('/pkg/reader.js');
    window.readers = [module.attach(document.querySelector('article.oration'), { prompter: true, storage: 'speech' })];
    await readers[0].ready;
  });
  await page.waitForSelector('.oration-prompter[open]');
  await prompter(page);
  assert.ok(Math.abs((await state(page)).left - left) < 0.01);
  assert.equal(await page.$eval('.oration-prompter', (one) => one.style.getPropertyValue('--_size')), '72px');
  assert.equal(await page.evaluate(() => prompter.perMinute), 240);
});

test('a paragraph at a time, and events that say where the speaker is', async (t) => {
  const page = await prompting(t, speeches.english, { paging: true });
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener('oration-prompter', ({ detail }) => told.push(detail));
    prompter.play();
    window.turned += 20_000;
  });
  await frames(page);
  assert.equal((await state(page)).place, 0);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const { place, section } = await state(page);
  assert.ok(place > 5);
  assert.equal(section, 'speech-s1');
  const told = await page.evaluate(() => window.told.at(-1));
  assert.deepEqual([told.section, told.sentence.trim()], ['speech-s1', 'We came here to listen, and Dr. Lee asked us to wait.']);
});

test('the prompter starts after a countdown, from a section, and is a dialog without violations', async (t) => {
  for (const [name, context] of [['chinese', {}], ['arabic', phone], ['english', phone]]) {
    const page = await prompting(t, speeches[name], { from: 's2', countdown: 3 }, {}, context);
    assert.equal((await state(page)).section, 'speech-s2');
    assert.equal(await page.evaluate(() => prompter.seek('s1-p1') && prompter.state.section), 'speech-s1');
    assert.equal(await page.evaluate(() => prompter.seek('nothing')), false);
    await page.evaluate(() => prompter.play());
    assert.equal(await page.textContent('.oration-prompter-countdown'), '3');
    assert.equal((await state(page)).playing, false);
    await page.evaluate(() => prompter.pause());
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document.querySelector('.oration-prompter')));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
    const box = await page.$eval('.oration-prompter-buttons', (one) => one.scrollWidth - one.clientWidth);
    assert.ok(box <= 0, 'the buttons fit');
  }
});

test('readings are legible over any text, and a sign is before its number from right to left', async (t) => {
  const page = await prompting(t, speeches.arabic, { target: 3600, budgets: { s1: 900 } });
  await page.evaluate(() => void prompter.seek('s1'));
  await frames(page);
  assert.match(await page.textContent('.oration-prompter-over'), /^(\u200e−|0:00)/);
  assert.match(await page.textContent('.oration-prompter-budget'), / \u200e[−+]\d+:\d\d$/);
  const contrasts = () =>
    page.evaluate(() => {
      const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
      const luminance = (rgb) => rgb.map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)).reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
      const [r, g, b, alpha = 1] = channels(getComputedStyle(document.querySelector('.oration-prompter-panel')).backgroundColor);
      const behind = luminance([r, g, b].map((one) => one * alpha + 255 * (1 - alpha)));
      return [...document.querySelectorAll('.oration-prompter-readings > *')].map((one) => (luminance(channels(getComputedStyle(one).color).slice(0, 3)) + 0.05) / (behind + 0.05));
    });
  assert.ok(Math.min(...(await contrasts())) >= 4.5);
  await page.evaluate(() => (prompter.play(), document.querySelector('.oration-prompter').setAttribute('data-quiet', '')));
  assert.ok(Math.min(...(await contrasts())) >= 4.5, 'while only readings are shown');
});

test('words that cannot be loaded are reported, and are loaded when it is tried again', chromiumOnly('failing requests'), async (t) => {
  const page = await ready(t, { body: html(speeches.english) }, { prompter: true });
  await page.evaluate(() => document.addEventListener('oration-error', ({ detail }) => (window.reported = detail.error.message), { once: true }));
  await page.route('**/locale/*-speaking.js', (route) => route.abort());
  assert.equal(await page.evaluate(() => readers[0].prompter({ fullscreen: false })), undefined);
  assert.match(await page.evaluate(() => window.reported), /^a part of the reader could not be loaded: /);
  await page.unroute('**/locale/*-speaking.js');
  page.errors.splice(0);
  await prompter(page);
  assert.equal(await page.evaluate(() => prompter.isOpen), true);
});

test('invalid options are reported', async (t) => {
  const page = await ready(t, { body: html(speeches.english) });
  const wrong = (options) => page.evaluate((options) => readers[0].prompter(options).then(() => '', ({ message }) => message), options);
  assert.equal(await wrong({ sise: 30 }), 'options.prompter.sise: unknown option; did you mean "size"?');
  assert.equal(await wrong({ target: '10' }), 'options.prompter.target: expected a number of seconds greater than 0, found string');
  assert.equal(await wrong({ from: 's9' }), 'options.prompter.from: no section or paragraph has the id "s9"');
  assert.equal(await wrong({ size: 3 }), 'options.prompter.size: expected a number from 12 to 400, found 3');
});

test('of a megabyte of text, only what is around the line is in the page', async (t) => {
  const body = Array.from({ length: 40 }, (_, at) => section(`${at}.`, `部分${at}`, [paragraph(60), paragraph(200)]));
  const page = await prompting(t, html({ title: '长', lang: 'zh', body }));
  await page.evaluate(() => prompter.seek(3000));
  await frames(page);
  assert.ok((await page.$$('.oration-script')).length < 60);
  assert.equal((await state(page)).place, 3000);
});

test('a paragraph of a megabyte is read in steps', async (t) => {
  const page = await ready(t, { body: html({ title: '长', lang: 'zh', body: [paragraph(10_000)] }) }, { prompter: true });
  await page.evaluate(() => {
    const Real = MessageChannel;
    window.steps = 0;
    window.MessageChannel = function () {
      window.steps += 1;
      return new Real();
    };
  });
  await prompter(page);
  assert.ok((await page.evaluate(() => steps)) > 2);
});

test('a section is compared with its budget while it is spoken', async (t) => {
  const page = await prompting(t, speeches.english, { budgets: { s1: 30, 's2': 600 }, from: 's1' });
  const { milliseconds, sections } = await oration.timing(speeches.english);
  assert.ok(milliseconds > 0);
  const standing = () => page.evaluate(() => prompter.state.budget);
  const before = await standing();
  assert.deepEqual([before.id, before.spent, before.budget], ['speech-s1', 0, 30]);
  assert.ok(Math.abs(before.over - (sections[0].seconds - 30)) < 1.5, String(before.over));
  await page.evaluate(() => (prompter.play(), void (window.turned += 10_000)));
  await frames(page);
  await page.evaluate(() => prompter.pause());
  const after = await standing();
  assert.ok(after.spent >= 10, String(after.spent));
  assert.ok(Math.abs(after.over - before.over) < 0.5, 'at the planned pace nothing is lost');
  assert.match(await page.textContent('.oration-prompter-budget'), /^0:[1-5]\d \/ 0:30 [+]/);
  assert.equal(await page.$eval('.oration-prompter-budget', (one) => one.dataset.state), 'over');
  await page.evaluate(() => prompter.seek('s2'));
  await frames(page);
  assert.equal((await standing()).id, 'speech-s2');
  await page.evaluate(() => prompter.seek(0));
  await frames(page);
  assert.equal(await standing(), undefined);
  assert.equal(await page.textContent('.oration-prompter-budget'), '');
});

test('a page that oration render --prompter writes works from a disk', chromiumOnly('pages from a disk'), async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'oration-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'speech.json'), JSON.stringify(speeches.english));
  execFileSync(process.execPath, [fileURLToPath(new URL('../../pkg/cli.js', import.meta.url)), 'render', 'speech.json', '--prompter', '--storage', 'desk </script>', '--out', 'speech.html'], { cwd: folder, stdio: 'ignore' });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'speech.html')).href);
  await page.click('.oration-prompter-open');
  await page.waitForSelector('.oration-prompter[open]');
  assert.equal(await page.evaluate(() => document.fullscreenElement === document.documentElement), true);
  await page.keyboard.press('PageDown');
  assert.match(await page.textContent('.oration-prompter-section'), /^I\. ?Why/);
  await page.click('.oration-prompter-buttons > :last-child');
  await openMenu(page);
  await page.click('.oration-timing-open');
  await page.waitForSelector('.oration-timing[open]');
  assert.equal(await page.evaluate(() => Object.keys(localStorage).every((key) => key.startsWith('desk </script>.'))), true);
  assert.notEqual(await page.evaluate(() => localStorage.length), 0);
  await page.close();
});

test('a second window shows the clock and the sentences, and controls the prompter', chromiumOnly('two windows'), async (t) => {
  const page = await prompting(t, speeches.english, { target: 100, from: 's1' });
  const [clock] = await Promise.all([page.waitForEvent('popup'), page.click('.oration-prompter-button[aria-label="Clock in a second window"]')]);
  await clock.waitForFunction(() => document.getElementById('sentence')?.textContent !== '');
  assert.deepEqual(await clock.$$eval('#section, #next', (all) => all.map((one) => one.textContent.trim())), ['I. Why · Next: II. How', 'We came here to listen, and Dr. Lee asked us to wait.']);
  await clock.click('button');
  await page.waitForFunction(() => prompter.state.playing);
  await clock.waitForFunction(() => document.querySelector('button').textContent === 'Pause');
  await clock.evaluate(axe);
  const { violations } = await clock.evaluate(() => globalThis.axe.run(document.body));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  await clock.close();
});

test('while the speaker speaks, only readings are shown, and keys work', async (t) => {
  const page = await prompting(t, speeches.english);
  const isShown = () => page.$eval('.oration-prompter-buttons', (one) => one.checkVisibility());
  await page.click('.oration-prompter-button');
  assert.equal((await state(page)).playing, true);
  assert.equal(await isShown(), true);
  await page.waitForSelector('.oration-prompter[data-quiet]');
  assert.equal(await isShown(), false);
  assert.equal(await page.$eval('.oration-prompter-readings', (one) => one.checkVisibility()), true);
  await page.keyboard.press(' ');
  assert.equal((await state(page)).playing, false);
  await page.waitForFunction(() => document.querySelector('.oration-prompter-buttons').checkVisibility());
});
