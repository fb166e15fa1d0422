// The `oration` command.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
after(() => rmSync(folder, { recursive: true }));

function oration(args, input) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name, content) {
  writeFileSync(join(folder, name), content);
  return name;
}

const text = '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n二、任务\n很重。\n';
const json = '{"title": "Thanks & <more>", "lang": "en", "body": [{"type": "section", "num": "1.", "heading": "Why", "state": "partial", "body": ["Because."]}]}';

test('import prints Speech JSON, and one notice per line on standard error', () => {
  const { status, stdout, stderr } = oration(['import', file('speech.txt', text)]);
  assert.equal(status, 0);
  const speech = JSON.parse(stdout);
  assert.equal(speech.title, '在开学典礼上的讲话');
  assert.deepEqual(speech.body.filter(({ type }) => type === 'section').map(({ num }) => num), ['一、', '二、']);
  assert.ok(stdout.startsWith('{\n  "title"'));
  for (const line of stderr.trimEnd().split('\n')) assert.match(line, /^speech\.txt:\d+: /);
});

test('JSON is detected, and its fields are printed in canonical order', () => {
  const { stdout, stderr } = oration(['import', '-'], '{"body": ["a"], "colour": 1, "title": "t"}');
  assert.equal(stdout, '{\n  "title": "t",\n  "body": [\n    "a"\n  ]\n}\n');
  assert.equal(stderr, 'standard input:1: colour: unknown field, ignored\n');
});

test('the encoding of a file is detected', () => {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const gb18030 = Buffer.from('cdacd6bec3c7a3ba0a0ad2bba1a2d0cecac60abadcbac3a1a30ab6fea1a2c8cecef10abadcd6d8a1a30a', 'hex');
  const encodings = [`\ufeff${text}`, utf16, utf16.swap16(), text.replaceAll('\n', '\r\n'), Buffer.from(`${text}等`).subarray(0, -1), gb18030];
  for (const bytes of encodings) {
    const { stdout } = oration(['outline', '-'], bytes instanceof Buffer ? Buffer.from(bytes) : bytes);
    assert.equal(stdout, '一、形势\n二、任务\n');
  }
});

test('an outline shows levels and missing text, as text and as JSON', () => {
  const inner = '{"type": "section", "num": "一是", "heading": "稳。", "runin": true, "state": "omitted", "body": []}';
  const speech = `{"title": "", "body": [{"type": "section", "num": "1.", "heading": "Why", "body": [${inner}]}]}`;
  assert.equal(oration(['outline', '-'], speech).stdout, '1. Why\n  一是稳 [omitted]\n');
  const { entries } = JSON.parse(oration(['outline', '-', '--json'], speech).stdout);
  assert.deepEqual(entries.map(({ id, num, children }) => [id, num, children.length]), [['speech-s1', '1.', 1]]);
});

test('a page is self-contained', () => {
  const { status, stdout, stderr } = oration(['render', file('speech.json', json), '-o', 'speech.html']);
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
  const page = readFileSync(join(folder, 'speech.html'), 'utf8');
  assert.ok(page.startsWith('<!DOCTYPE html>\n<html lang="en">\n'));
  assert.ok(page.includes('<title>Thanks &amp; &lt;more&gt;</title>'));
  assert.ok(page.includes('@layer oration'));
  assert.ok(page.includes('<a href="#speech-s1">') && page.includes('id="speech-s1"'));
  assert.doesNotMatch(page, /<link|<script[^>]*src|url\(/);
});

test('the options of render reach the renderer', () => {
  const args = ['--fragment', '--id-prefix', 'x-', '--heading-level', '2', '--no-outline', '--ui-lang', 'de'];
  const { stdout } = oration(['render', file('speech.json', json), ...args]);
  assert.ok(stdout.startsWith('<article class="oration"'));
  assert.ok(stdout.includes('<h2 class="oration-title" id="x-title">') && !stdout.includes('<nav'));
});

test('check prints one error per line, and fails', () => {
  file('bad.json', '{\n "title": 3,\n "body": [{"type": "section"}]\n}\n');
  file('good.json', json);
  const { status, stdout, stderr } = oration(['check', 'bad.json', 'good.json']);
  assert.deepEqual([status, stderr], [1, '']);
  assert.equal(
    stdout,
    'bad.json:2:11: title: expected text, found a number\n' +
      'bad.json:3:11: body[0]: missing field "heading"\n' +
      'bad.json:3:11: body[0]: missing field "body"\n',
  );
  assert.deepEqual(oration(['check', 'good.json']), { status: 0, stdout: '', stderr: '' });
});

test('a failure is reported in one line, with an exit status', () => {
  file('bad.json', '{\n "title": 3}');
  file('speech.json', json);
  const cases = [
    [['render', 'bad.json'], 1, 'bad.json:2:11: title: expected text, found a number'],
    [['import', '-'], 1, 'standard input:1:2: ', '{'],
    [['print', 'a'], 2, 'unknown command print; expected one of import, render, outline, check (see oration --help)'],
    [['import'], 2, 'import needs a file, or - for standard input (see oration --help)'],
    [['import', 'a', 'b'], 2, 'import takes one file, not 2'],
    [['import', 'none.txt'], 2, 'none.txt: no such file'],
    [['import', '.'], 2, '.: this is a folder'],
    [['render', 'speech.json', '-o', 'none/a.html'], 2, 'none/a.html: no such folder'],
    [['render', 'speech.json', '--colour'], 2, "Unknown option '--colour' (see oration --help)"],
    [['render', 'speech.json', '--heading-level', '9'], 2, 'options.headingLevel: expected a whole number from 1 to 6, found 9'],
  ];
  for (const [args, status, message, input] of cases) {
    const result = oration(args, input);
    assert.deepEqual([result.status, result.stdout], [status, ''], args.join(' '));
    assert.ok(result.stderr.startsWith(`oration: ${message}`), result.stderr);
    assert.equal(result.stderr.trimEnd().split('\n').length, 1, result.stderr);
  }
});

test('help and version are printed', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../pkg/package.json', import.meta.url), 'utf8'));
  assert.deepEqual(oration(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  assert.match(oration(['--help']).stdout, /^Usage: oration COMMAND FILE\n/);
  assert.match(oration([]).stdout, /^Usage: oration/);
});
