// Complete error messages of the package.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as oration from '../../pkg/node.js';

/** The fields of the error that a call throws. */
function thrown(work) {
  try {
    work();
  } catch (error) {
    return fields(error);
  }
  assert.fail('nothing was thrown');
}

function fields(error) {
  assert.ok(error instanceof oration.SpeechError && error instanceof Error, error?.stack);
  assert.equal(error.name, 'SpeechError');
  const { code, message, path, line, column } = error;
  return { code, message, path, line, column };
}

const nested = (levels) => {
  let value = 'a';
  for (let level = 0; level < levels; level += 1) value = { type: 'quote', body: [value] };
  return { title: '', body: [value] };
};

test('an error in JSON has a position', () => {
  assert.deepEqual(thrown(() => oration.render('{\n  "title": 3,\n  "body": []\n}')), {
    code: 'schema',
    message: 'title: expected text, found a number (line 2, column 12)',
    path: 'title',
    line: 2,
    column: 12,
  });
  const { code, line, column } = thrown(() => oration.parse('{"title": }'));
  assert.deepEqual([code, line, column], ['syntax', 1, 11]);
});

test('an error in an object has a path, but no line or column', () => {
  const expected = { code: 'schema', message: 'title: expected text, found a number', path: 'title', line: undefined, column: undefined };
  assert.deepEqual(thrown(() => oration.render({ title: 3, body: [] })), expected);
  assert.deepEqual(oration.validate({ title: 3, body: [] }), [{ code: 'schema', message: expected.message, reason: 'expected text, found a number', path: 'title' }]);
});

test('validate returns all errors', () => {
  const problems = oration.validate('{"title": 3, "colour": "red"}');
  assert.deepEqual(problems.map(({ path, line, column }) => [path, line, column]), [['', 1, 1], ['title', 1, 11], ['colour', 1, 24]]);
  assert.deepEqual(oration.validate('{"title": "", "body": []}'), []);
});

test('an input of another type is an error', () => {
  const message = (input) => thrown(() => oration.render(input)).message;
  assert.equal(message(undefined), 'expected a speech as JSON text, bytes or an object, found undefined');
  assert.equal(message(null), 'expected a speech as JSON text, bytes or an object, found null');
  assert.equal(message(3), 'expected a speech as JSON text, bytes or an object, found number');
});

test('a promise, a response or a URL instead of a speech is an error that says what to pass', async () => {
  const expected = 'expected a speech as JSON text, bytes or an object, found';
  const cases = [
    [Promise.resolve('{}'), 'a Promise; await it'],
    [new Response('{}'), 'a Response; await its arrayBuffer()'],
    [new Blob(['{}']), 'a Blob; await its arrayBuffer()'],
    [new URL('https://example.org/speech.json'), 'a URL; fetch it'],
  ];
  for (const [input, hint] of cases) {
    assert.equal(thrown(() => oration.renderToString(input)).message, `${expected} ${hint}`);
    await assert.rejects(oration.importText(input), { message: `expected plain text as a string or bytes, found ${hint}` });
  }
});

test('text that is not JSON is an error that names importText', () => {
  const hint = '; for text that is not JSON, use importText';
  for (const text of ['plain words', '# Title', '同志们：', 'the end', '12 reasons', ' <p>Thanks</p>', new TextEncoder().encode('\ufeffplain words')]) {
    const { code, message, line } = thrown(() => oration.renderToString(text));
    assert.ok(['syntax', 'schema'].includes(code) && line === 1 && message.endsWith(hint), message);
    assert.ok(oration.validate(text).every(({ message }) => !message.includes('undefined')));
  }
  for (const json of ['', '{', '[]', '"text"', '{"title": x}']) assert.ok(!thrown(() => oration.parse(json)).message.includes(hint), json);
});

test('an import of another type is an error', async () => {
  const expected = { name: 'SpeechError', code: 'schema', message: 'expected plain text as a string or bytes, found object' };
  await assert.rejects(oration.importText({}), expected);
});

test('a cyclic object is an error', () => {
  const circle = { title: '', body: [] };
  circle.body.push(circle);
  const { code, message } = thrown(() => oration.render(circle));
  assert.equal(code, 'syntax');
  assert.match(message, /^the object cannot be serialized as JSON: Converting circular structure to JSON/);
});

test('a deeply nested object is an error, and the next speech is rendered', () => {
  for (const levels of [1e2, 1e3, 1e4, 1e5]) {
    const { code, message } = thrown(() => oration.render(nested(levels)));
    assert.equal(code, 'limit');
    assert.match(message, /more than 64 levels of nesting; reduce the nesting$|nested too deeply$/);
    assert.match(oration.renderToString(nested(2)), /<blockquote/);
  }
});

test('the error about an unknown option suggests the one that was probably meant', async () => {
  const speech = { title: '', body: [] };
  const meant = (work) => /^(?:options|pace)\.(.*): unknown option; did you mean "(.*)"\?$/.exec(thrown(work).message)?.slice(1);
  assert.deepEqual(meant(() => oration.render(speech, { idPrefx: 'a' })), ['idPrefx', 'idPrefix']);
  assert.deepEqual(meant(() => oration.outline(speech, { idprefix: 'a' })), ['idprefix', 'idPrefix']);
  assert.deepEqual(meant(() => oration.render(speech, { limits: { byts: 1 } })), ['limits.byts', 'bytes']);
  assert.deepEqual(meant(() => oration.measure(speech, { word: 1 })), ['word', 'words']);
  assert.deepEqual(meant(() => oration.renderPage(speech, { titel: 'a' })), ['titel', 'title']);
  await assert.rejects(oration.importText('a', { chraset: 'utf-8' }), { message: 'options.chraset: unknown option; did you mean "charset"?' });
  await assert.rejects(oration.init({ markdwon: true }), { message: 'options.markdwon: unknown option; did you mean "markdown"?' });
});

test('an unknown option is an error that names it', () => {
  const message = (options) => {
    const { code, message } = thrown(() => oration.renderToString({ title: '', body: [] }, options));
    assert.equal(code, 'option');
    return message;
  };
  assert.equal(message({ headingLevel: 7 }), 'options.headingLevel: expected a whole number from 1 to 6, found 7');
  assert.equal(message({ headingLevel: '2' }), 'options.headingLevel: expected a whole number from 1 to 6, found "2"');
  assert.equal(message({ outline: 'no' }), 'options.outline: expected true or false, found "no"');
  assert.equal(message({ punctuation: 'full' }), 'options.punctuation: expected "as-printed" or "fullwidth", found "full"');
  assert.equal(message({ print: 'a5' }), 'options.print: expected "gbt9704", "a4" or "letter", found "a5"');
  assert.equal(message({ punctuation: 'x'.repeat(60) }), 'options.punctuation: expected "as-printed" or "fullwidth", found string');
  assert.equal(message({ idPrefix: null }), 'options.idPrefix: expected text, found null');
  assert.equal(message({ idPrefix: 'a b"' }), 'options.idPrefix: expected ASCII letters, digits, - and _, found "a b""');
  assert.equal(
    message({ colour: 'a' }),
    'options.colour: unknown option; expected one of idPrefix, headingLevel, uiLang, outline, collapseOutline, header, images, paragraphIds, punctuation, index, print, limits',
  );
  const all = 'title, css, stylesheet, canonical, description, idPrefix, headingLevel, uiLang, outline, collapseOutline, header, images, paragraphIds, punctuation, index, print, limits';
  assert.deepEqual(thrown(() => oration.renderPage({ title: '', body: [] }, { colour: 'a' })).message, `options.colour: unknown option; expected one of ${all}`);
  assert.doesNotMatch(thrown(() => oration.renderPage({ title: '', body: [] }, { limits: { colour: 1 } })).message, /stylesheet/);
  assert.equal(message('a'), 'options: expected an object, found "a"');
  const pace = thrown(() => oration.measure({ title: '', body: [] }, { words: 0 }));
  assert.equal(pace.message, 'pace.words: expected a whole number, 1 or greater, found 0');
  assert.equal(thrown(() => oration.measure({ title: '', body: [] }, 140)).message, 'pace: expected an object, found 140');
});

test('an option of another function is an error that names the function', async () => {
  const speech = { title: '', body: [] };
  const wrong = async (work) => (await Promise.resolve().then(work).then(() => assert.fail('no error'), (error) => error)).message;
  assert.equal(await wrong(() => oration.renderToString(speech, { stylesheet: 'a.css' })), 'options.stylesheet: unknown option; it belongs to renderPage');
  assert.equal(await wrong(() => oration.renderPage(speech, { reader: {} })), 'options.reader: unknown option; it belongs to mount');
  assert.equal(await wrong(() => oration.render(speech, { bookmarks: [] })), 'options.bookmarks: unknown option; it belongs to the reader');
  assert.equal(await wrong(() => oration.importText('a', { headingLevel: 2 })), 'options.headingLevel: unknown option; it belongs to render');
  assert.equal(await wrong(() => oration.timing(speech, { uiLang: 'en' })), 'options.uiLang: unknown option; it belongs to render');
  assert.equal(await wrong(() => oration.exportTo('text', speech, { charset: 'utf-8' })), 'options.charset: unknown option; it belongs to importText');
  assert.equal(await wrong(() => oration.measure(speech, { target: 3 })), 'pace.target: unknown option; it belongs to timing');
});

test('languages and lines that do not exist are errors', async () => {
  await assert.rejects(oration.importText('a', { lang: 'english' }), { code: 'option', message: 'options.lang: unknown language "english"; did you mean en?' });
  const none = { code: 'option', message: 'options.roles.99: the source has no such line; its last is 2' };
  await assert.rejects(oration.importText('A title\nA text\n', { roles: { 99: 'heading' } }), none);
  await assert.rejects(oration.importText(new TextEncoder().encode('A title\nA text\n'), { roles: { 99: 'heading' } }), none);
  await oration.importText('A title\nA text\n', { roles: { 2: 'heading' } });
});

test('what is passed instead of a document is named', async () => {
  const rejects = (value, found) => assert.rejects(oration.importDocument(value), { code: 'schema', message: `expected the bytes of a Word document, found ${found}` });
  await rejects(Promise.resolve(new Uint8Array()), 'a Promise; await it');
  await rejects(new Response(''), 'a Response; await its arrayBuffer()');
  await rejects(new Blob([]), 'a Blob; await its arrayBuffer()');
  await rejects(new URL('https://example.org/a.docx'), 'a URL; fetch it');
  await rejects(null, 'null');
});

test('the module is restarted after a trap', async () => {
  const { initSync } = await import('../../pkg/wasm/oration.js');
  const before = oration.renderToString({ title: 'a', body: [] });
  const large = { title: '', body: Array(1e6).fill('甲乙丙甲乙丙') };
  for (let time = 0; time < 3; time += 1) {
    // Use all memory.
    const { memory } = initSync();
    memory.grow(65536 - memory.buffer.byteLength / 65536);
    const { code, message } = thrown(() => oration.render(large));
    assert.equal(code, 'trap');
    assert.equal(message, 'the module stopped on this input (unreachable); it was restarted');
    assert.equal(oration.renderToString({ title: 'a', body: [] }), before);
  }
});

test('a damaged file of the package is named', async () => {
  const { WasmModule } = await import('../../pkg/module/wasm-module.js');
  const module = new WasmModule({}, { file: 'a_bg.wasm', initName: 'init', hint: 'another' });
  module.provide(() => new Uint8Array());
  const { code, message } = thrown(() => module.call(() => 1));
  assert.equal(code, 'load');
  assert.match(message, /^the module could not be loaded from the file wasm\/a_bg\.wasm of the package, or its embedded copy: expected WebAssembly, received an empty file\. /);
});

test('an uncaught error is printed with a short line of the source, and every bundle keeps the name of its class', () => {
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', 'import { render } from "oration"; render({ title: 3 });'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
  assert.match(stderr, /^SpeechError: title: expected text, found a number$/m);
  assert.match(stderr, /dist\/node\.js:\d+\n.*new SpeechError/);
  assert.ok(stderr.length < 3000, `${stderr.length} characters`);
  for (const file of ['node', 'oration', 'define']) {
    assert.match(readFileSync(new URL(`../../pkg/dist/${file}.js`, import.meta.url), 'utf8'), /class SpeechError extends Error/, file);
  }
});

test('limits count the speeches of alternates, and depth includes them', () => {
  const speech = { title: '', body: ['a'], alternates: [{ lang: 'en', speech: { title: '', body: ['a', 'b'] } }] };
  assert.ok(oration.renderToString(speech, { limits: { blocks: 4 } }));
  assert.throws(() => oration.renderToString(speech, { limits: { blocks: 3 } }), { code: 'limit', path: 'alternates[0].speech.body[1]' });
  assert.throws(() => oration.renderToString(speech, { limits: { depth: 3 } }), { code: 'limit', path: /^alternates/ });
});
