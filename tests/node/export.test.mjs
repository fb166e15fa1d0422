// Speeches in other formats: `exportTo`, `toMarkdown` and `oration export`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as oration from 'oration';
import * as inline from 'oration/inline';
import { formats } from '../../pkg/module/export-formats.js';

const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
after(() => rmSync(folder, { recursive: true }));

function run(args, input) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const speech = {
  title: 'Opening',
  lang: 'en',
  date: '2024-03-05',
  body: [{ type: 'section', num: 'I.', heading: 'Why', body: ['A *town* needs <one> room.', { type: 'table', head: [['a']], rows: [['b']] }] }, { type: 'section', num: 'II.', heading: 'When', body: ['Today it opens, and everybody may come in.'] }],
};
const markdown = '---\ntitle: Opening\nlang: en\ndate: 2024-03-05\n---\n\n# Opening\n\n## I. Why\n\nA *town* needs \\<one> room.\n\n| a |\n| --- |\n| b |\n\n## II. When\n\nToday it opens, and everybody may come in.\n';

test('toMarkdown takes objects, text and bytes, and importText reads it again', async () => {
  assert.equal(await oration.toMarkdown(speech), markdown);
  assert.equal(await oration.toMarkdown(JSON.stringify(speech)), markdown);
  assert.equal(await oration.toMarkdown(new TextEncoder().encode(JSON.stringify(speech))), markdown);
  const again = (await oration.importText(markdown)).speech;
  assert.deepEqual([again.title, again.date, oration.outline(again).entries.map(({ num, heading }) => num + heading)], ['Opening', '2024-03-05', ['I.Why', 'II.When']]);
});

test('toMarkdown reports an invalid speech, and unknown options', async () => {
  await assert.rejects(oration.toMarkdown('{"title": 3, "body": []}'), { name: 'SpeechError', code: 'schema', path: 'title', line: 1, column: 11 });
  const error = await oration.toMarkdown({ title: 3, body: [] }).catch((error) => error);
  assert.deepEqual([error.message, error.line], ['title: expected text, found a number', undefined]);
  await assert.rejects(oration.toMarkdown(speech, { colour: 'red' }), { code: 'option', message: 'options.colour: unknown option; expected one of module, onNotice, url' });
});

test('exportTo gives each format, and a notice for each feature that is lost', async () => {
  const notices = [];
  const onNotice = (notice) => notices.push(notice);
  assert.equal(await oration.exportTo('markdown', speech, { onNotice }), markdown);
  assert.deepEqual(notices, []);
  assert.equal(await oration.exportTo('text', speech, { onNotice }), oration.toText(speech));
  assert.deepEqual(notices.find(({ feature }) => feature === 'emphasis'), { code: 'lost', feature: 'emphasis', message: 'emphasis: not written (1)', path: 'body[0].body[0]', count: 1 });
});

test('exportTo names the format that was probably meant, and the types of options', async () => {
  const rejects = (format, options, message) => assert.rejects(oration.exportTo(format, speech, options), { name: 'SpeechError', code: 'option', message });
  await rejects('markdwon', {}, '"markdwon": unknown format; did you mean "markdown"?');
  await rejects('zip', {}, /^"zip": unknown format; expected one of markdown, text/);
  await rejects(undefined, {}, /^undefined: unknown format; expected one of/);
  await rejects('constructor', {}, /^"constructor": unknown format/);
  await rejects('text', { onNotice: 'log' }, 'options.onNotice: expected a function, found string');
  await rejects('text', { url: 3 }, 'options.url: expected text, found number');
  await rejects('text', { onnotice() {} }, 'options.onnotice: unknown option; did you mean "onNotice"?');
});

test('exportTo says that the format comes first', async () => {
  const rejects = (first, second, message) => assert.rejects(oration.exportTo(first, second), { name: 'SpeechError', code: 'option', message });
  for (const source of [speech, JSON.stringify(speech), new TextEncoder().encode(JSON.stringify(speech))]) {
    await rejects(source, 'docx', 'the format comes first: exportTo("docx", speech)');
  }
  await rejects(speech, 'markdwon', 'the format comes first: exportTo("markdwon", speech)');
  await rejects('docs', 'Friends,', /^"docs": unknown format; did you mean "docx"\?$/);
});

test('every format of the module is a format of the package', async () => {
  const timed = { ...speech, body: [...speech.body, { type: 'paragraph', text: 'It is open.', time: [0, 2.5] }] };
  for (const format of Object.keys(formats)) assert.ok((await oration.exportTo(format, timed)).length > 0, format);
  const source = readFileSync(new URL('../../crates/export/src/format.rs', import.meta.url), 'utf8');
  const declared = [...source.matchAll(/^ {4}\w+ = "(\w+)" in \w+,$/gm)].map(([, name]) => name);
  assert.deepEqual(declared.sort(), Object.keys(formats).sort());
});

test('export prints Markdown or plain text, also of standard input', () => {
  writeFileSync(join(folder, 'speech.json'), JSON.stringify(speech));
  assert.deepEqual(run(['export', 'speech.json']), { status: 0, stdout: markdown, stderr: '' });
  const { stdout, stderr } = run(['export', '--to', 'text', '-'], JSON.stringify(speech));
  assert.equal(stdout, oration.toText(speech));
  assert.match(stderr, /^standard input: body\[0\]\.body\[0\]: emphasis: not written \(1\)$/m);
  assert.equal(run(['export', '--to', 'text', '--quiet', '-'], JSON.stringify(speech)).stderr, '');
  const wrong = run(['export', '--to', 'txet', 'speech.json']);
  assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
  assert.match(wrong.stderr, /^oration: --to: expected markdown.*, found txet; did you mean text\?\n$/);
});

test('export writes files, and replaces none that differ', () => {
  assert.equal(run(['export', 'speech.json', '-o', 'out/speech.md']).status, 0);
  assert.equal(readFileSync(join(folder, 'out/speech.md'), 'utf8'), markdown);
  writeFileSync(join(folder, 'out/speech.md'), 'mine');
  assert.equal(run(['export', 'speech.json', '-o', 'out/speech.md']).status, 2);
  assert.equal(readFileSync(join(folder, 'out/speech.md'), 'utf8'), 'mine');
  assert.equal(run(['export', 'speech.json', '-o', 'out/speech.md', '--force']).status, 0);
});

test('export writes a file for each speech of a folder, and reports the others', () => {
  mkdirSync(join(folder, 'all/sub'), { recursive: true });
  writeFileSync(join(folder, 'all/a.json'), JSON.stringify(speech));
  writeFileSync(join(folder, 'all/a.txt'), 'Remarks at the Opening\n\nGood morning, everyone.\n');
  writeFileSync(join(folder, 'all/sub/b.json'), '{"title": 3, "body": []}');
  const { status, stderr } = run(['export', 'all', '--out', 'texts', '--to', 'text']);
  assert.equal(status, 1);
  assert.match(stderr, /b\.json:1:11: title: expected text/);
  assert.match(stderr, /^2 exported: texts$/m);
  assert.equal(readFileSync(join(folder, 'texts/a.txt'), 'utf8'), oration.toText(speech));
  assert.ok(existsSync(join(folder, 'texts/a.txt.txt')) && !existsSync(join(folder, 'texts/sub/b.txt')));
  assert.match(run(['export', 'all']).stderr, /several files need --out FOLDER/);
});

test('export gives every speech a file of its own', () => {
  mkdirSync(join(folder, 'names'));
  const titles = { 'x.json': 'One', 'x.txt': 'Two', 'x.txt.json': 'Three', 'X.txt.txt': 'Four' };
  for (const [name, title] of Object.entries(titles)) writeFileSync(join(folder, 'names', name), JSON.stringify({ ...speech, title }));
  assert.match(run(['export', 'names', '--out', 'named', '--force']).stderr, /^4 exported: named$/m);
  const found = readdirSync(join(folder, 'named')).map((name) => /^title: (.*)$/m.exec(readFileSync(join(folder, 'named', name), 'utf8'))[1]);
  assert.deepEqual(found.sort(), Object.values(titles).sort());
});

test('full-width punctuation is an option of rendering only', () => {
  const chinese = { title: '致辞', lang: 'zh', body: ['大家好,谢谢!共1,000人。'] };
  const html = oration.renderToString(chinese, { punctuation: 'fullwidth' });
  assert.ok(html.includes('大家好<span data-printed=",">，</span>谢谢<span data-printed="!">！</span>共1,000人。'), html);
  assert.ok(oration.renderToString(chinese, { punctuation: 'as-printed' }).includes('大家好,谢谢!'));
  assert.ok(oration.toText(chinese).includes('大家好,谢谢!'));
  assert.throws(() => oration.renderToString(chinese, { punctuation: 'wide' }), { message: /^options\.punctuation: expected "as-printed" or "fullwidth", found/ });
  writeFileSync(join(folder, 'zh.json'), JSON.stringify(chinese));
  assert.deepEqual(run(['render', 'zh.json', '--punctuation', 'wide']), { status: 2, stdout: '', stderr: 'oration: --punctuation: expected as-printed or fullwidth, found wide\n' });
  assert.ok(run(['render', 'zh.json', '--fragment', '--punctuation', 'fullwidth']).stdout.includes('大家好<span'));
});

test('docx takes a style and fonts, and importDocument reads the file', async () => {
  const [style, fonts] = ['gbt9704', { body: '仿宋_GB2312' }];
  const bytes = await oration.exportTo('docx', speech, { style, fonts });
  assert.ok(bytes instanceof Uint8Array && Buffer.from(bytes).includes('w:eastAsia="仿宋_GB2312"'));
  const again = (await oration.importDocument(bytes)).speech;
  assert.deepEqual([again.title, again.date, oration.outline(again).entries.map(({ num, heading }) => num + heading)], ['Opening', '2024-03-05', ['I.Why', 'II.When']]);
  const rejects = (options, message) => assert.rejects(oration.exportTo('docx', speech, options), { name: 'SpeechError', code: 'option', message });
  await rejects({ style: 'gb' }, 'options.style: expected gbt9704 or plain');
  await rejects({ fonts: { text: 'x' } }, 'options.fonts.text: unknown option');
  await rejects({ fonts: 'x' }, 'options.fonts: expected an object, found string');
});

test('export writes a Word document in a style', () => {
  writeFileSync(join(folder, 'speech.json'), JSON.stringify(speech));
  assert.equal(run(['export', 'speech.json', '--to', 'docx', '--style', 'gbt9704', '--out', 'speech.docx', '--quiet']).status, 0);
  assert.ok(readFileSync(join(folder, 'speech.docx')).includes('evenAndOddHeaders'));
  assert.match(run(['export', 'speech.json', '--to', 'docx', '--style', 'gb', '--out', 'a.docx']).stderr, /--style: expected gbt9704 or plain/);
  assert.match(run(['export', 'speech.json', '--to', 'text', '--style', 'plain']).stderr, /--style: text has none/);
});

test('epub has the time of the change, vtt and srt need times', async () => {
  const book = Buffer.from(await oration.exportTo('epub', speech, { modified: '2024-06-01' }));
  assert.equal(book.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
  assert.ok(book.includes('<meta property="dcterms:modified">2024-06-01T00:00:00Z</meta>'));
  await assert.rejects(oration.exportTo('epub', speech, { modified: 'today' }), { code: 'option', message: /^options\.modified: expected a time such as/ });
  for (const format of ['vtt', 'srt']) await assert.rejects(oration.exportTo(format, speech), { name: 'SpeechError', code: 'export', message: /^the speech has no times/ });
  const timed = { title: '', body: [{ type: 'paragraph', text: 'It is open.', time: [0, 2.5] }] };
  assert.equal(await oration.exportTo('srt', timed), '1\n00:00:00,000 --> 00:00:02,500\nIt is open.\n');
});

test('export says when a book was changed', () => {
  writeFileSync(join(folder, 'speech.json'), JSON.stringify(speech));
  assert.equal(run(['export', 'speech.json', '--to', 'epub', '--modified', '2024-06-01', '--out', 'speech.epub', '--quiet']).status, 0);
  assert.ok(readFileSync(join(folder, 'speech.epub')).includes('2024-06-01T00:00:00Z</meta>'));
  assert.match(run(['export', 'speech.json', '--to', 'epub', '--modified', 'today', '--out', 'a.epub']).stderr, /--modified: expected a time such as/);
  assert.match(run(['export', 'speech.json', '--to', 'docx', '--modified', '2024', '--out', 'a.docx']).stderr, /--modified: docx has none/);
});

test('exportTo is the same in one file and in a worker', async () => {
  const timed = { ...speech, body: [...speech.body, { type: 'paragraph', text: 'It is open.', time: [0, 2.5] }] };
  const expected = Object.fromEntries(await Promise.all(Object.keys(formats).map(async (format) => [format, await oration.exportTo(format, timed)])));
  for (const format of Object.keys(formats)) assert.deepEqual(await inline.exportTo(format, timed), expected[format], format);
  const code = `import { parentPort, workerData } from 'node:worker_threads';
    const { exportTo } = await import(workerData.entry);
    const files = {};
    for (const format of workerData.formats) files[format] = await exportTo(format, workerData.speech);
    parentPort.postMessage(files);`;
  const workerData = { entry: import.meta.resolve('oration'), formats: Object.keys(formats), speech: timed };
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData });
  const files = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  assert.deepEqual(files, expected);
});
