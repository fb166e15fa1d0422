// Random hostile strings, a different one in every field of a speech. Failures are reported with their seed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { serve } from './site.mjs';
import { stage } from './stage.mjs';
import { inSlices, judging, payloads } from './trust.mjs';

const { server, browser } = await stage(serve, launch);

/** Numbers below 1 that a seed determines (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a field may say: one payload, two that meet, halves of two, or one far inside other words. */
const mixes = [
  (one) => one,
  (one, other) => one + other,
  (one, other) => one.slice(0, one.length >> 1) + other.slice(other.length >> 1),
  (one) => `同志们${one}，很好`,
  () => '',
];

/** A seed and words for every field, drawn by it. */
function draw(seed) {
  const next = random(seed);
  const of = (list) => list[Math.floor(next() * list.length)];
  return { seed, words: Array.from({ length: 96 }, () => of(mixes)(of(payloads), of(payloads))), lang: of(['zh-Hans', 'en', 'ar']) };
}

test('no words in any fields together break out of their places, in the string and in the page', async (t) => {
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  const draws = Array.from({ length: 240 }, (_, seed) => draw(seed));
  const outcomes = await inSlices(page, draws, (draws) => {
    // Half of a surrogate pair is an error in an object; here nothing else is to be one.
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
      if (!omission || !reader.resolve(omission, found)) wrong.push({ seed, how: 'resolved', what: 'nothing was put in place' });
      report('resolved', judge(main, { attached: true }));
      reader.destroy();
      const again = oration.parse(json).speech;
      if (oration.renderToString(again, options) !== oration.renderToString(json, options)) wrong.push({ seed, how: 'written again', what: 'another page' });
      return { wrong, size: string.innerHTML.length };
    });
  });
  assert.deepEqual(outcomes.flatMap(({ wrong }) => wrong).slice(0, 5), []);
  assert.equal(outcomes.length, 240);
  assert.ok(new Set(outcomes.map(({ size }) => size)).size > 200, 'the speeches differ');
  assert.deepEqual(await page.trouble(), []);
});
