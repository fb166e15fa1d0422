// Every argument gives a result or a SpeechError, and later calls work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oration from '../../pkg/node.js';
import { initSync } from '../../pkg/wasm/oration.js';
import { values } from '../hostile/values.mjs';

const speech = { title: '讲话', body: ['甲', { type: 'section', heading: '乙', body: ['丙'] }] };
const page = oration.renderToString(speech);
const memory = () => initSync().memory;

/** Every way to pass a value. */
const calls = {
  parse: (value) => oration.parse(value),
  validate: (value) => oration.validate(value),
  importText: (value) => oration.importText(value),
  'options of importText': (value) => oration.importText('', value),
  'the module of the importer': (value) => oration.importText('', { module: value }),
  outline: (value) => oration.outline(value),
  measure: (value) => oration.measure(value),
  describe: (value) => oration.describe(value),
  render: (value) => oration.render(value),
  renderToString: (value) => oration.renderToString(value),
  'a field': (value) => oration.renderToString({ title: value, body: [value] }),
  'options of outline': (value) => oration.outline(speech, value),
  'options of measure': (value) => oration.measure(speech, value),
  'options of render': (value) => oration.render(speech, value),
  'options of renderToString': (value) => oration.renderToString(speech, value),
  idPrefix: (value) => oration.renderToString(speech, { idPrefix: value }),
  uiLang: (value) => oration.renderToString(speech, { uiLang: value }),
  headingLevel: (value) => oration.renderToString(speech, { headingLevel: value }),
  images: (value) => oration.renderToString(speech, { images: value }),
  limits: (value) => oration.renderToString(speech, { limits: value }),
  'a limit': (value) => oration.renderToString(speech, { limits: { bytes: value } }),
  'a pace': (value) => oration.measure(speech, { words: value }),
  'options of renderPage': (value) => oration.renderPage(speech, value),
  'the title of a page': (value) => oration.renderPage(speech, { title: value }),
  'the roles of importText': (value) => oration.importText('', { roles: value }),
  'a role of importText': (value) => oration.importText('', { roles: { 1: value } }),
  'the charset of importText': (value) => oration.importText('', { charset: value }),
  'the limits of importText': (value) => oration.importText('', { limits: value }),
  'an element to attach to': (value) => oration.attach(value),
  'an element to mount in': (value) => oration.mount(value, speech),
  'options of mount': (value) => oration.mount({ nodeType: 1 }, speech, value),
};

const codes = ['syntax', 'schema', 'limit', 'not-text', 'option', 'attach', 'load'];

async function tried(name, kind) {
  try {
    await calls[name](values[kind]());
    return undefined;
  } catch (error) {
    const known = error instanceof oration.SpeechError && codes.includes(error.code) && error.message.length > 0;
    return known ? undefined : `${name}, ${kind}: ${error?.code} ${String(error?.stack)}`;
  }
}

test('hostile values are errors with a code, and do not affect later calls', async () => {
  const problems = new Set();
  // Creating text beyond the limit is slow.
  const small = Object.keys(values).filter((kind) => kind !== 'text beyond the limit');
  const round = async (kinds) => {
    for (const name of Object.keys(calls)) {
      for (const kind of kinds) {
        const wrong = await tried(name, kind);
        if (wrong) problems.add(wrong);
      }
      assert.equal(oration.renderToString(speech), page, name);
    }
  };
  await round(Object.keys(values));
  const before = memory().buffer;
  for (let time = 0; time < 6; time += 1) await round(small);
  assert.deepEqual([...problems], []);
  // The same buffer means that the instance was not replaced and its memory has not grown.
  assert.equal(memory().buffer, before);
});

test('hostile values passed to init are errors', async () => {
  const slim = await import('oration/slim');
  for (const [kind, make] of Object.entries(values)) {
    await slim.init(make()).catch((error) => assert.ok(error instanceof oration.SpeechError, `${kind}: ${error?.stack}`));
  }
});

test('getters of an object are called once', () => {
  let asked = 0;
  const counting = new Proxy(speech, { get: (target, name) => { asked += name === 'title'; return target[name]; } });
  assert.equal(oration.renderToString(counting), page);
  assert.equal(asked, 1);
  const nested = { toJSON: () => (oration.renderToString(speech), speech) };
  assert.equal(oration.renderToString(nested), page);
  const options = { get outline() { oration.renderToString(speech); return true; } };
  assert.equal(oration.renderToString(speech, options), page);
});

test('running out of memory, even for a restart, is an error, and later calls work', async () => {
  const large = JSON.stringify({ title: '', body: Array(1.9e6).fill('甲乙丙甲乙丙') });
  const { Instance } = WebAssembly;
  for (let time = 0; time < 2; time += 1) {
    const own = memory();
    own.grow(65536 - own.buffer.byteLength / 65536);
    if (time) WebAssembly.Instance = class { constructor() { throw new RangeError('out of memory'); } };
    try {
      assert.throws(() => oration.renderToString(large), { name: 'SpeechError', code: 'trap', message: time ? /next call restarts it$/ : /restarted$/ });
      if (time) assert.throws(() => oration.renderToString(speech), { code: 'trap', message: /next call restarts it$/ });
    } finally {
      WebAssembly.Instance = Instance;
    }
    assert.equal(oration.renderToString(speech), page);
    assert.ok(memory().buffer.byteLength < 2 ** 24);
  }
});
