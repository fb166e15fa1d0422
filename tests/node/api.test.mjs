// The package, imported by a Node.js program.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as oration from 'oration';

const speech = {
  title: '在成立大会上的讲话',
  lang: 'zh',
  speaker: { name: '李明', role: '区长' },
  body: [
    { type: 'salutation', text: '同志们：' },
    { type: 'section', num: '一、', heading: '形势', body: ['稳中有进😀。', { type: 'section', heading: '问题', body: ['不少。'] }] },
  ],
};
const json = JSON.stringify(speech);
const bytes = new TextEncoder().encode(json);

test('text, bytes and objects give the same result', () => {
  const html = oration.renderToString(speech);
  assert.match(html, /<article class="oration" lang="zh"/);
  const padded = new Uint8Array([0, ...bytes, 0]);
  const inputs = [
    json,
    bytes,
    Buffer.from(bytes),
    bytes.slice().buffer,
    padded.subarray(1, -1),
    new DataView(padded.buffer, 1, bytes.length),
  ];
  for (const input of inputs) assert.equal(oration.renderToString(input), html);
});

test('render returns the HTML, its outline with the same ids, and the notices', () => {
  const { html, outline, notices } = oration.render({ ...speech, colour: 'red' }, { idPrefix: 'a-' });
  assert.equal(html, oration.renderToString(speech, { idPrefix: 'a-' }));
  const [section] = outline.entries;
  assert.deepEqual([section.id, section.num, section.heading, section.level, section.state], ['a-s1', '一、', '形势', 1, 'shown']);
  assert.deepEqual(section.children.map(({ id }) => id), ['a-s1-1']);
  assert.ok(html.includes('id="a-s1-1"'));
  assert.deepEqual(outline.measure, { ideographs: 14, marks: 4, words: 0 });
  assert.deepEqual(notices.map(({ code, path }) => [code, path]), [['unknown-field', 'colour']]);
  assert.deepEqual(oration.outline(speech, { idPrefix: 'a-' }), outline);
});

test('every option has an effect', () => {
  const html = (options) => oration.renderToString(speech, options);
  assert.ok(html({ headingLevel: 3 }).includes('<h3 class="oration-title"'));
  assert.ok(html({ uiLang: 'en' }).includes('Contents') && !html({}).includes('Contents'));
  assert.ok(!html({ outline: false }).includes('<nav'));
  assert.ok(html({ collapseOutline: true }).includes('<details><summary><h2 class="oration-outline-title"'));
  assert.ok(!html({ header: false }).includes('<header'));
  assert.ok(!html({ paragraphIds: false }).includes('id="speech-s1-p1"'));
  const figure = { title: '', body: [{ type: 'figure', src: 'a.png', alt: 'a' }] };
  assert.ok(!oration.renderToString(figure).includes('<img') && oration.renderToString(figure, { images: true }).includes('<img'));
  assert.equal(html({ outline: undefined, uiLang: undefined }), html());
});

test('a speech survives parsing and serializing', () => {
  const { speech: parsed, notices } = oration.parse(json);
  assert.deepEqual(parsed, speech);
  assert.deepEqual(notices, []);
});

test('long texts in every script are complete', () => {
  for (const piece of ['形势', 'a', '😀', 'é', '\ufeff', 'a😀形\ufeff']) {
    for (const length of [1, 32767, 32768, 65535, 65536, 65537, 200001]) {
      const text = ['x', piece.repeat(length)].join('');
      const [paragraph] = oration.parse({ title: '', body: [text] }).speech.body;
      assert.ok(paragraph === text, `${length} times ${piece}`);
    }
  }
});

test('characters of all lengths in UTF-8 can be mixed', () => {
  const characters = ['a', 'é', '中', '\u{20000}', '\uFFFD', '。'];
  let state = 1;
  const pick = (list) => list[(state = (state * 48271) % 2147483647) % list.length];
  const runs = Array.from({ length: 4000 }, () => pick(characters).repeat(pick([1, 2, 3, 5, 8, 16, 17, 40])));
  for (let length = 1; length < 60; length += 1) {
    const text = runs.slice(length * 60, length * 60 + length).join('');
    assert.ok(oration.renderToString({ title: '', body: [text] }).includes(`>${text}</p>`), text);
  }
  const whole = runs.join('');
  assert.ok(oration.renderToString({ title: '', body: [whole] }).includes(`>${whole}</p>`));
});

test('plain text becomes a speech, from a string and from bytes', async () => {
  const text = '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n二、任务\n很重。\n';
  const { speech, notices } = await oration.importText(text);
  assert.equal(speech.title, '在开学典礼上的讲话');
  assert.deepEqual(oration.outline(speech).entries.map(({ num, heading }) => num + heading), ['一、形势', '二、任务']);
  assert.ok(notices.every(({ code, line, message }) => code && line > 0 && message));
  assert.deepEqual(await oration.importText(new TextEncoder().encode(text)), { speech, notices });
});

test('a speech is measured at the requested pace', () => {
  const words = { title: '', body: ['one two three four'] };
  assert.deepEqual(oration.measure(words, { words: 60 }), { ideographs: 0, marks: 0, words: 4, characters: 4, seconds: 4 });
  assert.equal(oration.measure(words, { words: 120 }).seconds, 2);
});

test('a speech is described in plain text', () => {
  const { title, lang, dir, speakers, length } = oration.describe({ ...speech, title: ['在', { mask: '**' }, '区*讲话*'] });
  assert.deepEqual({ title, lang, dir, speakers }, { title: '在**区讲话', lang: 'zh', dir: 'ltr', speakers: ['李明'] });
  assert.equal(length.characters, 18);
});

test('names with a special meaning in JavaScript are ordinary names', () => {
  const hostile = '{"title":"","notes":{"__proto__":"a","constructor":"b"},"__proto__":{"x":1},"body":[{"note":"__proto__"}]}';
  assert.ok(oration.validate(hostile).length > 0);
  const { speech, notices } = oration.parse(hostile.replace('{"note":"__proto__"}', '"a"'));
  assert.deepEqual(Object.keys(speech.notes), ['__proto__', 'constructor']);
  assert.equal(Object.getPrototypeOf(speech), Object.prototype);
  assert.equal({}.x, undefined);
  assert.deepEqual(notices.map(({ path }) => path), ['__proto__']);
});

test('init can be called repeatedly and concurrently', async () => {
  await Promise.all([oration.init(), oration.init(), oration.init()]);
  await oration.init();
  assert.match(oration.version(), /^\d+\.\d+\.\d+$/);
});

test('a page is escaped, and has the language and direction of the speech', () => {
  const hostile = { title: '</title><script>"&', lang: 'ar', body: ['x'] };
  const page = oration.renderPage(hostile, { stylesheet: '/a.css?b="c', canonical: 'https://example.org/?a&b', description: '"><b>' });
  assert.match(page, /^<!DOCTYPE html>\n<html lang="ar" dir="rtl">/);
  assert.ok(page.includes('<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;</title>'), page);
  assert.ok(page.includes('<link rel="stylesheet" href="/a.css?b=&quot;c">'));
  assert.ok(page.includes('<link rel="canonical" href="https://example.org/?a&amp;b">'));
  assert.ok(page.includes('<meta name="description" content="&quot;&gt;&lt;b&gt;">'));
  assert.ok(page.includes(oration.renderToString(hostile).trim()));
  assert.throws(() => oration.renderPage(hostile, { headingLevel: 9 }), { code: 'option' });
  assert.throws(() => oration.renderPage(hostile, { title: 3 }), { code: 'option', message: 'options.title: expected text, found number' });
  const styled = oration.renderPage(hostile, { title: 'A & B', css: 'p::after { content: "</style><script>"; }' });
  assert.ok(styled.includes('<title>A &amp; B</title>'));
  assert.ok(styled.includes('p::after { content: "<\\/style><script>"; }'), styled);
});

test('the plain text of a speech imports as the same speech', async () => {
  const { speech } = oration.parse('{"title":"致辞","lang":"zh-Hans","body":[{"type":"salutation","text":"同志们："},"大家好！",{"type":"section","num":"一、","heading":"形势","body":["很好。"]},{"type":"section","num":"二、","heading":"任务","body":["很重。"]}]}');
  assert.deepEqual((await oration.importText(oration.toText(speech))).speech, speech);
});

test('a CommonJS program can require the package', () => {
  const required = createRequire(import.meta.url)('oration');
  assert.equal(required.renderToString(speech), oration.renderToString(speech));
});

test('every entry point gives the same HTML', () => {
  const html = oration.renderToString(speech);
  const start = {
    inline: 'await oration.init()',
    slim: 'await oration.init(await fs.promises.readFile("pkg/wasm/oration_bg.wasm"))',
    'slim ': 'await oration.init(new WebAssembly.Module(fs.readFileSync("pkg/wasm/oration_bg.wasm")))',
  };
  for (const [entry, call] of Object.entries(start)) {
    const program = `import * as oration from 'oration/${entry.trim()}'; import fs from 'node:fs'; ${call};
      process.stdout.write(oration.renderToString(${json}));`;
    const cwd = new URL('../../', import.meta.url);
    assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd, encoding: 'utf8' }), html);
  }
});

test('the package has the version of the crate', async () => {
  const root = new URL('../../', import.meta.url);
  const [, version] = /^version = "(.*)"$/m.exec(await readFile(new URL('Cargo.toml', root), 'utf8'));
  assert.equal(oration.version(), version);
  assert.equal(JSON.parse(await readFile(new URL('pkg/package.json', root), 'utf8')).version, version);
});
