// Documents of 32 MB and more: a page, or an error that names the limit; what was large leaves nothing wrong behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oration from 'oration';
import load from '../../pkg/wasm/oration.js';
import { blocks, documents, plainText, references } from '../hostile/documents.mjs';

const MB = 1 << 20;
const small = oration.renderToString({ title: '讲话', body: ['甲'] });
const bytes = (text) => new TextEncoder().encode(text);
const limit = (message) => ({ name: 'SpeechError', code: 'limit', message });

for (const [name, make] of Object.entries(documents)) {
  test(`32 MB of ${name} are a page`, async () => {
    const html = oration.renderToString(bytes(make(32 * MB)));
    assert.ok(html.startsWith('<article class="oration"') && html.endsWith('</article>\n'));
    assert.equal(oration.renderToString({ title: '讲话', body: ['甲'] }), small);
    const { memory } = await load();
    assert.ok(memory.buffer.byteLength < 1024 * MB, `${memory.buffer.byteLength} bytes of memory`);
  });
}

test('64 MiB are a page, and a byte more is an error', async () => {
  const whole = bytes(documents['white space'](64 * MB));
  assert.equal(whole.length, 64 * MB);
  assert.match(oration.renderToString(whole), /^<article/);
  const more = new Uint8Array(64 * MB + 1).fill(0x20);
  const error = limit('more than 67108864 bytes of JSON; raise the limit `bytes` to allow it');
  for (const call of [oration.parse, oration.outline, oration.measure, oration.describe, oration.render, oration.renderToString]) {
    assert.throws(() => call(more), error);
  }
  assert.deepEqual(oration.validate(more).map(({ code, message }) => [code, message]), [['limit', error.message]]);
  await assert.rejects(oration.importText(more), limit('more than 67108864 bytes of text; import it in parts'));
});

test('more blocks than the limit, and more HTML than the limit, are errors', () => {
  assert.throws(() => oration.render(bytes(blocks())), limit(/^body\[2000000\]: more than 2000000 blocks/));
  assert.throws(() => oration.renderToString(bytes(references(16 * MB))), limit('more than 268435456 bytes of HTML; raise the limit `output` to allow it'));
  assert.equal(oration.renderToString({ title: '讲话', body: ['甲'] }), small);
});

test('32 MB of plain text are a speech, and that is a page', async () => {
  const { speech } = await oration.importText(plainText(32 * MB));
  assert.ok(speech.body.length > 1e5);
  assert.match(oration.renderToString(speech, { outline: false }), /<\/article>\n$/);
});

test('a host may ask for less', () => {
  const speech = { title: 't', body: ['甲乙', { type: 'quote', body: ['丙'] }] };
  const message = (limits) => {
    try {
      return oration.renderToString(speech, { limits }).length > 0;
    } catch (error) {
      return `${error.code}: ${error.message}`;
    }
  };
  assert.equal(message({ bytes: 1000, depth: 4, blocks: 3, text: 6, output: 5000 }), true);
  assert.equal(message({ bytes: 50 }), 'limit: more than 50 bytes of JSON');
  assert.equal(message({ depth: 2 }), 'limit: body[1]: more than 2 levels of nesting');
  assert.equal(message({ blocks: 2 }), 'limit: body[1].body[0]: more than 2 blocks, spans, items, cells and notes');
  assert.equal(message({ text: 5 }), 'limit: body[0]: more than 5 bytes in one text');
  assert.equal(message({ output: 100 }), 'limit: more than 100 bytes of HTML');
  assert.equal(message({ depth: 65 }), 'option: options.limits.depth: expected a whole number from 1 to 64, found 65');
  assert.equal(message({ nodes: 1 }), 'option: options.limits.nodes: unknown option; expected one of bytes, depth, blocks, text, output');
  assert.equal(message(3), 'option: options.limits: expected an object, found 3');
});
