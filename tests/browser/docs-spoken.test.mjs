// The examples of docs/api.md about speaking, reading aloud and recordings, run in a page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { answers, serve } from './site.mjs';
import { html, open, paragraph, section } from './speeches.mjs';

const { server, browser } = await start(serve, launch);
const docs = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

/** The code of the section of a heading. */
const codeOf = (heading) => [...docs.split(`\n### ${heading}\n`)[1].split('\n### ')[0].matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code);

const speech = { title: '报告', lang: 'zh-Hans', body: [paragraph(2), section('一、', '形势', [paragraph(3)]), section('二、', '任务', [paragraph(3)])] };

/** What is there after the examples have run, by the heading of their section. */
const effects = {
  'Speaking times': (page) => page.click('.oration-more').then(() => page.waitForSelector('.oration-timing-open')),
  Recordings: (page) => page.waitForSelector('.oration-timecode'),
  Prompter: (page) => page.waitForSelector('.oration-prompter[open]'),
  'Read aloud': (page) => page.waitForSelector('.oration-aloud'),
};

for (const [heading, effect] of Object.entries(effects)) {
  test(`the examples of “${heading}” run`, chromiumOnly('code that is given as text'), async (t) => {
    const examples = codeOf(heading);
    assert.ok(examples.length > 0);
    answers.set('/speech.vtt', { headers: { 'content-type': 'text/vtt' }, body: `WEBVTT\n\n00:01.000 --> 00:20.000\n${paragraph(2)}\n` });
    const page = await open(browser, server.url, { body: `<audio id="recording" controls></audio>${html(speech)}` });
    t.after(() => page.close());
    await page.evaluate(async () => {
      window.module = await import('/pkg/index.js');
      window.article = document.querySelector('article.oration');
    });
    const usesReader = examples.some((code) => code.includes('reader.'));
    const attached = usesReader ? 'const reader = attach(article, { prompter: true, readAloud: { speak: () => new Promise(() => {}) } });' : '';
    await page.evaluate(`(async () => { const { attach } = module; ${attached}${examples.join('\n')} })()`);
    await effect(page);
    assert.deepEqual(page.errors, []);
  });
}
