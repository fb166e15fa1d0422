// The module without the Markdown parser, which pages load first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as complete from '../../pkg/wasm/oration.js';
import * as plain from '../../pkg/wasm/plain.js';

for (const [name, glue] of Object.entries({ oration: complete, plain })) {
  glue.initSync({ module: readFileSync(new URL(`../../pkg/wasm/${name}_bg.wasm`, import.meta.url)) });
}

const bytes = (speech) => new TextEncoder().encode(JSON.stringify(speech));
const speech = {
  title: '报告',
  summary: '3 < 5，[1]，R&D',
  notes: { 1: '注*' },
  body: ['一 * 二', { type: 'section', heading: '形势', body: ['甲\n乙', { type: 'paragraph', text: ['丙', { note: '1' }] }] }],
};
const marked = { title: '报告', body: ['一', { type: 'quote', text: ['二', '**三**'] }] };

const readers = {
  renderToString: (glue, input) => glue.renderToString(bytes(input)),
  render: (glue, input) => glue.render(bytes(input)),
  outline: (glue, input) => glue.outline(bytes(input)),
  toText: (glue, input) => glue.toText(bytes(input)),
  describe: (glue, input) => glue.describe(bytes(input)),
  measure: (glue, input) => glue.measure(bytes(input)),
  ArticleBuilder: (glue, input) => new glue.ArticleBuilder(bytes(input)).read(2 ** 32 - 1),
};

for (const [name, read] of Object.entries(readers)) {
  test(`${name} gives the same without the parser for a speech without Markdown`, () => {
    assert.deepEqual(read(plain, speech), read(complete, speech));
  });

  test(`${name} throws without the parser for a speech with Markdown`, () => {
    assert.doesNotThrow(() => read(complete, marked));
    assert.throws(() => read(plain, marked), {
      name: 'SpeechError',
      code: 'markdown-not-loaded',
      message: 'this speech contains Markdown, which is not loaded; call `await init({ markdown: true })` first',
    });
  });
}

test('a Markdown block needs the parser', () => {
  const block = { title: '', body: [{ type: 'markdown', text: '一' }] };
  assert.throws(() => plain.render(bytes(block)), { code: 'markdown-not-loaded' });
});

test('parse and validate do not need the parser', () => {
  assert.deepEqual(plain.parse(bytes(marked)), complete.parse(bytes(marked)));
  assert.deepEqual(plain.validate(bytes(marked)), []);
});
