// Random hostile strings, a different one in every field of a speech. A failure reports its seed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { scaled } from '../scale.mjs';
import { serve } from './site.mjs';
import { start } from './fixtures.mjs';
import { inSlices, judging, payloads } from './hostile-page.mjs';

const { server, browser } = await start(serve, launch);

/** Numbers below 1, generated from a seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The text of a field: a payload, two in a row, halves of two, or one in the middle of other text. */
const mixes = [
  (one) => one,
  (one, other) => one + other,
  (one, other) => one.slice(0, one.length >> 1) + other.slice(other.length >> 1),
  (one) => `同志们${one}，很好`,
  () => '',
];

/** A seed, and the text of every field generated from it. */
function draw(seed) {
  const next = random(seed);
  const of = (list) => list[Math.floor(next() * list.length)];
  return { seed, words: Array.from({ length: 96 }, () => of(mixes)(of(payloads), of(payloads))), lang: of(['zh-Hans', 'en', 'ar']) };
}

test('random strings in all fields cannot inject markup, in the string or in the page', async (t) => {
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  const draws = Array.from({ length: scaled(240) }, (_, seed) => draw(seed));
  const outcomes = await inSlices(page, draws, (draws) => {
    // An unpaired surrogate in an object is an error; no other error is expected.
    const fields = everywhere('§').split('§');
    const speechOf = (words) =>
      fields.reduce((json, rest, at) => json + JSON.stringify(words[(at - 1) % words.length].toWellFormed()).slice(1, -1) + rest);
    return draws.map(({ seed, words, lang }) => {
      const wrong = [];
      const report = (how, found) => found.forEach((what) => wrong.push({ seed, how, what }));
      const json = speechOf(words);
      const options = { uiLang: lang };
      const string = inert(oration.renderToString(json, options));
      report('string', judge(string));
      report('with pictures', judge(inert(oration.renderToString(json, { ...options, images: true }))));
      const reader = oration.mount(main, json, { ...options, reader: { rest: true, lengths: true, resume: words[0], bookmarks: [words[1]] } });
      report('mounted', judge(main, { attached: true }));
      let at = 2;
      reader.fill(() => words[(at += 1) % words.length]);
      report('filled', judge(main, { attached: true }));
      const omission = main.querySelector('.oration-omission');
      const rest = [5, 6, 7, 8].map((at) => words[at].toWellFormed());
      const [first, num, heading, inside] = rest;
      const found = [first, { type: 'section', num, heading, body: [inside] }];
      if (!omission || !reader.resolve(omission, found)) wrong.push({ seed, how: 'resolved', what: 'the omission was not replaced' });
      report('resolved', judge(main, { attached: true }));
      reader.destroy();
      const again = oration.parse(json).speech;
      if (oration.renderToString(again, options) !== oration.renderToString(json, options)) wrong.push({ seed, how: 'written again', what: 'another page' });
      return { wrong, size: string.innerHTML.length };
    });
  });
  assert.deepEqual(outcomes.flatMap(({ wrong }) => wrong).slice(0, 5), []);
  assert.equal(outcomes.length, draws.length);
  assert.ok(new Set(outcomes.map(({ size }) => size)).size > draws.length * 0.8, 'the speeches vary');
  assert.deepEqual(await page.problems(), []);
});
