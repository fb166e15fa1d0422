// A recording beside the speech: the sentence that is being said, times that lead to it, and a view that follows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { wavHeader } from '../../scripts/wav.mjs';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { events, highlighted, openMenu, opener, phone } from './reader-page.mjs';
import { answers, serve } from './site.mjs';
import { html, section, still } from './speeches.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Silence of some seconds as a WAV file: 8,000 samples of 8 bits a second. */
const silence = (seconds) => Buffer.concat([wavHeader(seconds * 8000, 8000, 8), Buffer.alloc(seconds * 8000, 128)]);

answers.set('/speech.wav', { headers: { 'content-type': 'audio/wav', 'accept-ranges': 'bytes' }, body: silence(100) });

const at = (text, ...time) => ({ type: 'paragraph', text, time });
const filler = 'We came here to listen to each other, and nobody left before the end. ';
const speech = {
  title: 'Remarks',
  lang: 'en',
  speaker: { name: 'Ada Bell' },
  body: [
    at('Good evening. Thank you all.', 1, 5),
    section('I.', 'Roads', [at(filler.repeat(12), 10, 34), { type: 'omission', count: 90 }, at('The bridge is ready.', 60, 62)], { time: [8, 62] }),
    section('II.', 'Schools', [at(filler.repeat(12), 64, 88), at('Good night.', 90, 92)], { time: [63, 92] }),
  ],
};

/** Opens a page with the recording, and waits until it can be played and its times are there. */
async function page(t, options = {}, content = {}) {
  const shown = await ready(t, { body: html(speech), lang: 'en', ...content }, { media: '/speech.wav', ...options });
  await playable(shown);
  return shown;
}

const playable = (page) => page.waitForFunction(() => document.querySelector('audio')?.readyState > 0 && document.querySelector('.oration-timecode'));
/** Seeks, and waits until the reader has followed. */
const goTo = (page, time) =>
  page.evaluate(async (time) => {
    const media = document.querySelector('audio');
    const done = new Promise((done) => media.addEventListener('seeked', done, { once: true }));
    media.currentTime = time;
    await done;
    await new Promise(requestAnimationFrame);
  }, time);
const heard = (page) => highlighted(page, 'oration-heard');
const isInView = (page) =>
  page.evaluate(() => {
    const [{ startContainer, startOffset, endContainer, endOffset }] = CSS.highlights.get('oration-heard');
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
const play = (page) => page.evaluate(() => Promise.resolve(Object.assign(document.querySelector('audio'), { muted: true }).play()));

test('without the option nothing is added or loaded', async (t) => {
  const plain = await ready(t, { body: html(speech), lang: 'en' }, {});
  assert.equal(await plain.$('audio, .oration-timecode'), null);
  const loaded = await plain.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /recording|timing/.test(name)));
  assert.deepEqual(loaded, []);
});

test('the recording and reading aloud do not sound together', async (t) => {
  const shown = await page(t);
  await play(shown);
  await shown.evaluate(async () => (window.aloud = await readers[0].readAloud({ speak: () => new Promise(() => {}) })));
  await shown.waitForFunction(() => document.querySelector('audio').paused && aloud.state.playing);
  await play(shown);
  await shown.waitForFunction(() => !aloud.state.playing);
  assert.equal(await shown.evaluate(() => document.querySelector('audio').paused), false);
});

test('the sentence that is being said is marked, by the times of paragraphs', async (t) => {
  const shown = await page(t);
  await events(shown, 'oration-recording');
  for (const [time, sentence] of [[0.5, []], [1.5, ['Good evening.']], [3.5, ['Thank you all.']], [9, ['I. Roads']], [60.5, ['The bridge is ready.']], [40, []]]) {
    await goTo(shown, time);
    assert.deepEqual(await heard(shown), sentence, String(time));
  }
  assert.deepEqual(await shown.evaluate(() => told.map(({ id }) => id)), [null, null, 'speech-s1', 'speech-s1']);
});

test('captions give each sentence its own time', async (t) => {
  answers.set('/speech.vtt', { headers: { 'content-type': 'text/vtt' }, body: 'WEBVTT\n\n00:20.000 --> 00:21.000\ngood evening\n\n00:30.000 --> 00:31.000\nthank you all\n\n00:40.000 --> 00:42.000\nthe bridge is ready\n' });
  const shown = await page(t, { captions: '/speech.vtt' });
  for (const [time, sentence] of [[20.5, ['Good evening.']], [30.5, ['Thank you all.']], [41, ['The bridge is ready.']], [1.5, []]]) {
    await goTo(shown, time);
    assert.deepEqual(await heard(shown), sentence, String(time));
  }
});

test('captions that cannot be used are reported, and the times of the speech remain', async (t) => {
  answers.set('/bad.vtt', { headers: { 'content-type': 'text/vtt' }, body: 'WEBVTT\n' });
  const shown = await ready(t, { body: html(speech), lang: 'en' }, {});
  const message = await shown.evaluate(async () => {
    const failed = new Promise((done) => document.addEventListener('oration-error', ({ detail }) => done(detail.error.message), { once: true }));
    window.module.attach(document.querySelector('article'), { media: '/speech.wav', captions: '/bad.vtt' });
    return failed;
  });
  assert.equal(message, 'the transcript is WebVTT without cues');
  await playable(shown);
  await goTo(shown, 1.5);
  assert.deepEqual(await heard(shown), ['Good evening.']);
});

test('times in the margin play from there, and are not copied or read as text', async (t) => {
  const shown = await page(t);
  await playable(shown);
  assert.deepEqual(await shown.$$eval('.oration-timecode', (all) => all.map((one) => one.dataset.clock)), ['0:01', '0:10', '1:00', '1:04', '1:30']);
  assert.equal(await shown.getAttribute('.oration-timecode', 'aria-label'), 'Play from 0:01');
  await shown.evaluate(() => Object.assign(document.querySelector('audio'), { muted: true }));
  await shown.evaluate(() => document.querySelectorAll('.oration-timecode')[2].scrollIntoView({ block: 'center' }));
  await shown.click('.oration-timecode >> nth=2');
  await shown.waitForFunction(() => !document.querySelector('audio').paused && document.querySelector('audio').currentTime >= 60);
  await shown.evaluate(() => document.querySelector('audio').pause());
  const copied = await shown.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector('.oration-body'));
    const text = String(getSelection());
    getSelection().removeAllRanges();
    return text;
  });
  assert.ok(copied.includes('Good evening.') && !/\d:\d\d/.test(copied), copied.slice(0, 99));
});

test('the time of a paragraph that a heading runs into is in the margin', async (t) => {
  const body = [section('I.', 'Roads', [section('1.', 'The bridge over the river.', [at(filler, 10, 20)], { runin: true })])];
  const shown = await page(t, {}, { body: html({ ...speech, body }) });
  const [code, heading, runin, link] = await shown.evaluate(() =>
    ['.oration-timecode', '.oration-runin > .oration-heading', '.oration-runin', '.oration-runin > .oration-permalink'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
  assert.ok(code.right < heading.left, `${code.right} is not before ${heading.left}`);
  assert.ok(Math.abs(code.top - runin.top) < 10 && code.bottom <= link.top, JSON.stringify([code, runin, link]));
});

test('the menu is above the player', async (t) => {
  const shown = await page(t, { prompter: true, readAloud: true, timing: true }, { context: { viewport: { width: 1200, height: 500 } } });
  await openMenu(shown);
  await still(shown);
  const { overlaps, top } = await shown.evaluate(() => {
    const [menu, player] = ['.oration-menu', '.oration-player'].map((one) => document.querySelector(one).getBoundingClientRect());
    const at = document.elementFromPoint(menu.left + menu.width / 2, menu.bottom - 8);
    return { overlaps: menu.bottom > player.top + 8, top: Boolean(at.closest('.oration-menu')) };
  });
  assert.deepEqual({ overlaps, top }, { overlaps: true, top: true });
});

test('one time is in the tab order, and arrows lead to the others', async (t) => {
  const shown = await page(t);
  await playable(shown);
  await shown.focus('.oration-timecode[tabindex="0"]');
  await shown.keyboard.press('ArrowDown');
  await shown.keyboard.press('ArrowDown');
  assert.equal(await shown.evaluate(() => document.activeElement.dataset.clock), '1:00');
  assert.equal(await shown.$$eval('.oration-timecode[tabindex="0"]', (all) => all.length), 1);
});

test('the view follows until the user scrolls away, and a button leads back', async (t) => {
  const shown = await page(t);
  await playable(shown);
  await play(shown);
  await goTo(shown, 80);
  await shown.waitForFunction(() => scrollY > 300);
  await shown.waitForFunction(() => document.querySelector('.oration-follow') === null);
  // While the browser scrolls smoothly, it ignores the wheel.
  do await still(shown);
  while (!(await isInView(shown)));
  await shown.mouse.move(600, 300);
  await shown.mouse.wheel(0, -5000);
  await shown.waitForSelector('.oration-follow');
  assert.equal(await shown.textContent('.oration-follow'), 'Back to what is being said');
  const before = await shown.evaluate(() => scrollY);
  await goTo(shown, 70);
  assert.equal(await shown.evaluate(() => scrollY), before, 'the view stays where the user is');
  await shown.click('.oration-follow');
  await shown.waitForFunction(() => scrollY > 100);
  await shown.evaluate(() => document.querySelector('audio').pause());
});

test('an omission offers the passage that the recording has', async (t) => {
  const shown = await page(t);
  await shown.waitForSelector('.oration-passage');
  assert.equal(await shown.textContent('.oration-passage'), 'Hear this passage in the recording (0:34–1:00)');
  await shown.evaluate(() => Object.assign(document.querySelector('audio'), { muted: true }));
  // Drivers scroll to what is out of the window, not to what is under the player.
  await shown.evaluate(() => document.querySelector('.oration-passage').scrollIntoView({ block: 'center' }));
  await shown.click('.oration-passage');
  await shown.waitForFunction(() => document.querySelector('audio').currentTime >= 34);
  await shown.evaluate(() => document.querySelector('audio').pause());
});

test('media keys step through the sections', async (t) => {
  const shown = await ready(t, { body: html(speech), lang: 'en' }, {});
  await shown.evaluate(() => {
    window.actions = {};
    navigator.mediaSession.setActionHandler = (name, act) => (actions[name] = act);
    window.readers[0].destroy();
    window.readers = [window.module.attach(document.querySelector('article'), { media: '/speech.wav' })];
  });
  await playable(shown);
  await play(shown);
  assert.equal(await shown.evaluate(() => navigator.mediaSession.metadata.title), 'Remarks');
  const time = () => shown.evaluate(() => Math.floor(document.querySelector('audio').currentTime));
  for (const [name, expected] of [['nexttrack', 8], ['nexttrack', 63], ['previoustrack', 8]]) {
    await shown.evaluate((name) => actions[name](), name);
    assert.equal(await time(), expected, name);
  }
  await shown.evaluate(() => document.querySelector('audio').pause());
});

test('?t in the URL starts there', async (t) => {
  const shown = await ready(t, { body: html(speech), lang: 'en', hash: '?t=1m30s' }, { media: '/speech.wav' });
  await shown.waitForFunction(() => CSS.highlights.get('oration-heard')?.size === 1);
  assert.deepEqual(await heard(shown), ['Good night.']);
  assert.equal(await shown.evaluate(() => document.querySelector('audio').currentTime), 90);
  await shown.waitForFunction(() => scrollY > 100);
});

test('an element of the page is used; another is an error', async (t) => {
  const body = `<audio id="recording" src="/speech.wav" preload="metadata" controls></audio><p id="other"></p>${html(speech)}`;
  const shown = await ready(t, { body, lang: 'en' }, { media: '#recording' });
  await playable(shown);
  assert.equal(await shown.$$eval('audio', (all) => all.length), 1);
  const fail = (media) =>
    shown.evaluate(async (media) => {
      const failed = new Promise((done) => document.addEventListener('oration-error', ({ detail }) => done(detail.error.message), { once: true }));
      window.module.attach(document.querySelector('article'), { media });
      return failed;
    }, media);
  assert.equal(await fail('#none'), 'options.media: no element matches #none');
  assert.equal(await fail('#other'), 'options.media: expected an <audio> or <video>, found the element #other, a <p>');
});

test('destroy removes all that was added', async (t) => {
  const shown = await ready(t, { body: html(speech), lang: 'en' }, {});
  await shown.evaluate(() => window.readers[0].destroy());
  const before = await shown.evaluate(() => document.querySelector('article').outerHTML);
  await shown.evaluate(() => (window.readers = [window.module.attach(document.querySelector('article'), { media: '/speech.wav' })]));
  await shown.waitForSelector('.oration-passage');
  await goTo(shown, 61);
  await shown.evaluate(() => window.readers[0].destroy());
  assert.equal(await shown.evaluate(() => document.querySelector('article').outerHTML), before);
});

test('the element has attributes for both', async (t) => {
  const shown = await ready(t, { body: `<oration-speech media="/speech.wav" captions="/speech.vtt">${html(speech)}</oration-speech>`, lang: 'en' }, {});
  await shown.evaluate(() => window.readers[0].destroy());
  await shown.evaluate(() => import('/pkg/define.js'));
  await playable(shown);
  await goTo(shown, 41);
  assert.deepEqual(await heard(shown), ['The bridge is ready.']);
});

test('it is accessible, on a desktop and on a phone', chromiumOnly, async (t) => {
  for (const context of [{}, phone]) {
    const shown = await page(t, {}, { context });
    await shown.waitForSelector('.oration-passage');
    await goTo(shown, 61);
    assert.equal(await shown.$eval('[aria-current="time"]', (one) => one.textContent), 'The bridge is ready.');
    await shown.evaluate(axe);
    const { violations } = await shown.evaluate(() => window.axe.run('article'));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    assert.equal(await shown.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  }
});

test('a recording that cannot be played is replaced by a message', async (t) => {
  answers.set('/broken.wav', { headers: { 'content-type': 'audio/wav' }, body: 'no sound' });
  const shown = await ready(t, { body: html(speech), lang: 'en' }, { media: '/broken.wav' });
  await shown.waitForFunction(() => document.querySelector('.oration-player-error'), undefined, { timeout: 5000 });
  assert.equal(await shown.textContent('.oration-player'), 'The recording could not be played');
  assert.equal(await shown.$('audio'), null);
});
