// The pieces of a long speech, joined, are its HTML.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, test } from 'node:test';
import { renderToString } from '../../pkg/node.js';
import { speech as speechOf } from '../../benches/formats.mjs';
import { generate } from '../../benches/generate.mjs';
import * as module from '../../pkg/wasm/oration.js';

const encoder = new TextEncoder();
const spec = new URL('../spec/', import.meta.url);

before(() => renderToString({ title: '', body: [] }));

/** The pieces of a speech, each with the number of enclosing elements; `bytes` is the approximate size of each. */
function pieces(speech, bytes, options) {
  const all = new module.Pieces(encoder.encode(JSON.stringify(speech)), options);
  while (all.read(bytes));
  const taken = [{ html: all.head(), depth: 0 }];
  const take = (name) => {
    for (let html = all[name](bytes); html; html = all[name](bytes)) taken.push({ name, html, depth: all.depth });
  };
  take('entries');
  taken.push({ html: all.between(), depth: 0 });
  take('blocks');
  taken.push({ html: all.end(), depth: 0 });
  all.discard();
  return taken;
}

const joined = (taken) => taken.map(({ html }) => html).join('');

const examples = readdirSync(spec)
  .filter((name) => name !== 'README.md')
  .flatMap((name) => [...readFileSync(new URL(name, spec), 'utf8').matchAll(/^```(speech|body)\n(.*?)\n\.\n/gms)])
  .map(([, kind, json]) => (kind === 'speech' ? JSON.parse(json) : { title: '', body: JSON.parse(json) }));

test('every example of the format can be rendered in pieces', () => {
  for (const example of examples) {
    for (const bytes of [1, 200]) assert.equal(joined(pieces(example, bytes)), renderToString(example));
  }
  assert.ok(examples.length > 20, `${examples.length} examples`);
});

for (const [name, bytes] of [['medium', 300_000], ['huge', 3_000_000]]) {
  test(`a ${name} speech can be rendered in pieces of any size`, () => {
    const speech = speechOf(generate({ lang: 'zh', bytes, markdown: 'heavy' }));
    const whole = renderToString(speech);
    for (const size of [1 << 12, 1 << 16, 2 ** 32 - 1]) assert.equal(joined(pieces(speech, size)), whole);
  });
}

test('a piece continues inside elements that earlier pieces left open', () => {
  const deep = (level) => ({
    type: 'section',
    heading: `第${level}层`,
    body: ['甲'.repeat(40), ...(level < 4 ? [deep(level + 1), deep(level + 1)] : []), '乙'.repeat(40)],
  });
  const speech = { title: '深', body: [deep(1), deep(1), '末段。'] };
  const opened = (html, tag) => [...html.matchAll(new RegExp(`<(/?)${tag}\\b`, 'g'))].reduce((sum, [, end]) => sum + (end ? -1 : 1), 0);
  for (const [name, tag] of [['blocks', 'section'], ['entries', 'ol']]) {
    let open = name === 'entries' ? 1 : 0;
    for (const { html, depth } of pieces(speech, 150).filter((piece) => piece.name === name)) {
      const closers = /^(<\/(section|ol|li)>\n?)*/.exec(html)[0];
      assert.equal(depth, Math.max(0, open + opened(closers, tag)));
      open += opened(html, tag);
    }
    assert.equal(open, name === 'entries' ? 1 : 0);
  }
});

test('options and notes apply to pieces', () => {
  const speech = { title: '讲话', notes: { a: '注一', b: '注二' }, body: [['甲', { note: 'b' }], { type: 'markdown', text: '# 一\n\n乙[^c]\n\n[^c]: 注三' }].map((text) => (Array.isArray(text) ? { type: 'paragraph', text } : text)) };
  const options = { idPrefix: 'x-', outline: false, header: false, paragraphIds: false, uiLang: 'en' };
  assert.equal(joined(pieces(speech, 10, options)), renderToString(speech, options));
});

test('an invalid speech is rejected before the first piece', () => {
  assert.throws(() => pieces({ title: 3, body: [] }, 10), { name: 'SpeechError', path: 'title' });
});
