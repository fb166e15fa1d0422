// Documents of 32 MB and more (a tenth in `make test`): a page, or an error that names the limit. Later calls work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oration from '../../pkg/node.js';
import { initSync } from '../../pkg/wasm/oration.js';
import { everything } from '../scale.mjs';
import { blocks, documents, plainText, references } from '../hostile/documents.mjs';

const MB = everything ? 1 << 20 : Math.floor((1 << 20) / 10);
const limits = { bytes: 64 * MB, blocks: everything ? 2_000_000 : 200_000, output: 256 * MB };
const small = oration.renderToString({ title: '讲话', body: ['甲'] });
const bytes = (text) => new TextEncoder().encode(text);
const limit = (message) => ({ name: 'SpeechError', code: 'limit', message });

for (const [name, make] of Object.entries(documents)) {
  test(`32 MB of ${name} are rendered`, async () => {
    const html = oration.renderToString(bytes(make(32 * MB)));
    assert.ok(html.startsWith('<article class="oration"') && html.endsWith('</article>\n'));
    assert.equal(oration.renderToString({ title: '讲话', body: ['甲'] }), small);
    const { memory } = initSync();
    assert.ok(memory.buffer.byteLength < 1024 * MB, `${memory.buffer.byteLength} bytes of memory`);
  });
}

test('64 MiB are rendered, and a byte more is an error', async () => {
  // Always tests the real limit: whitespace is fast to parse.
  const most = 1 << 26;
  const whole = bytes(documents['white space'](most));
  assert.equal(whole.length, most);
  assert.match(oration.renderToString(whole), /^<article/);
  const more = new Uint8Array(most + 1).fill(0x20);
  const error = limit('more than 67108864 bytes of JSON; raise the limit `bytes` to allow it');
  for (const call of [oration.parse, oration.outline, oration.measure, oration.describe, oration.render, oration.renderToString]) {
    assert.throws(() => call(more), error);
  }
  assert.deepEqual(oration.validate(more).map(({ code, message }) => [code, message]), [['limit', error.message]]);
  await assert.rejects(oration.importText(more), limit('more than 67108864 bytes of text; raise the limit `bytes` to allow it, or import it in parts'));
});

test('more blocks than the limit, and more HTML than the limit, are errors', () => {
  const most = limits.blocks;
  assert.throws(() => oration.render(bytes(blocks(most)), { limits }), limit(new RegExp(`^body\\[${most}\\]: more than ${most} blocks`)));
  assert.throws(() => oration.renderToString(bytes(references(16 * MB)), { limits }), limit(`more than ${limits.output} bytes of HTML; raise the limit \`output\` to allow it`));
  assert.equal(oration.renderToString({ title: '讲话', body: ['甲'] }), small);
});

test('32 MB of plain text are imported and rendered', async () => {
  const { speech } = await oration.importText(plainText(32 * MB));
  assert.ok(speech.body.length > (everything ? 1e5 : 1e4));
  assert.match(oration.renderToString(speech, { outline: false }), /<\/article>\n$/);
});

test('a host can lower the limits', () => {
  const speech = { title: 't', body: ['甲乙', { type: 'quote', body: ['丙'] }] };
  const message = (limits) => {
    try {
      return oration.renderToString(speech, { limits }).length > 0;
    } catch (error) {
      return `${error.code}: ${error.message}`;
    }
  };
  assert.equal(message({ bytes: 1000, depth: 4, blocks: 3, text: 6, output: 5000 }), true);
  assert.equal(message({ bytes: 50 }), 'limit: more than 50 bytes of JSON; raise the limit `bytes` to allow it');
  assert.equal(message({ depth: 2 }), 'limit: body[1]: more than 2 levels of nesting; reduce the nesting');
  assert.equal(message({ blocks: 2 }), 'limit: body[1].body[0]: more than 2 blocks, spans, items, cells and notes; raise the limit `blocks` to allow it');
  assert.equal(message({ text: 5 }), 'limit: body[0]: more than 5 bytes in one text; split it, or raise the limit `text`');
  assert.equal(message({ output: 100 }), 'limit: more than 100 bytes of HTML; raise the limit `output` to allow it');
  assert.equal(message({ depth: 65 }), 'option: options.limits.depth: expected a whole number from 1 to 64, found 65');
  assert.equal(message({ nodes: 1 }), 'option: options.limits.nodes: unknown option; expected one of bytes, depth, blocks, text, output');
  assert.equal(message(3), 'option: options.limits: expected an object, found 3');
});
