// What `oration check` finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentErrors } from '../../pkg/cli/content-errors.js';
import { nearest } from '../../pkg/cli/suggest.js';
import { speech, workspace } from './command.mjs';

const errorsIn = (fields) => contentErrors(JSON.stringify({ title: '', body: [], ...fields })).map(({ path, message }) => `${path}: ${message}`);

test('a date is in the calendar, and in ISO 8601', () => {
  for (const date of ['2024', '2024-02', '2024-02-29', '0987-01-01']) assert.deepEqual(errorsIn({ date }), []);
  for (const published of ['2024-03-06', '2024-03-06T09:30:00+08:00', '2024-03-06T09:30Z', '2024-03-06T09:30:15.250']) assert.deepEqual(errorsIn({ published }), []);
  for (const date of ['2023-02-29', '2024-13', '2024-00-10', '2024-04-31']) assert.deepEqual(errorsIn({ date }), [`date: ${date} is not in the calendar`]);
  for (const date of ['5 March 2024', '2024-3-5', '05/03/2024', '', '2024-03-05T10:00']) {
    assert.deepEqual(errorsIn({ date }), [`date: expected a date, month or year such as 2024-03-05, 2024-03 or 2024, found ${JSON.stringify(date)}`]);
  }
  assert.deepEqual(errorsIn({ published: '2024-03-06T25:00Z' }), ['published: expected a date, or a date and time such as 2024-03-05T09:30:00+08:00, found "2024-03-06T25:00Z"']);
  assert.deepEqual(errorsIn({ published: '2024-02-30T10:00Z' }), ['published: 2024-02-30 is not in the calendar']);
});

test('a language is a tag of a known language', () => {
  for (const lang of ['en', 'zh-Hans', 'zh-Hans-HK', 'yue', 'ug', 'mn-Mong', 'de-1996', 'en-x-old', 'es-419']) assert.deepEqual(errorsIn({ lang }), [], lang);
  const meant = { english: 'en', Chinese: 'zh', zh_CN: 'zh-CN', 'en_us': 'en-US', jp: 'ja', cn: 'zh', ' en': 'en' };
  for (const [lang, tag] of Object.entries(meant)) assert.deepEqual(errorsIn({ lang }), [`lang: unknown language ${JSON.stringify(lang)}; did you mean ${tag}?`]);
  for (const lang of ['', 'xx', 'zz', 'qq', 'the old tongue', 'en-QQQ']) {
    assert.deepEqual(errorsIn({ lang }), [`lang: unknown language ${JSON.stringify(lang)}; expected a BCP 47 tag, such as en or zh-Hans`]);
  }
  assert.deepEqual(errorsIn({ body: [{ type: 'paragraph', text: [{ text: 'status quo', lang: 'latin' }] }] }), ['body[0].text[0].lang: unknown language "latin"; did you mean la?']);
});

test('a reference leads to a note', () => {
  const body = [{ type: 'paragraph', text: ['a', { note: '7' }] }, { type: 'omission', note: 'left out' }];
  assert.deepEqual(errorsIn({ body }), ['body[0].text[1].note: unknown note "7"; the speech has no notes']);
  assert.deepEqual(errorsIn({ body, notes: { 1: 'one', 2: ['two', { note: '3' }] } }), [
    'body[0].text[1].note: unknown note "7"; notes has 1, 2',
    'notes["2"][1].note: unknown note "3"; notes has 1, 2',
  ]);
  assert.deepEqual(errorsIn({ body, notes: { 7: 'seven', note: 'a note of this name', date: 'yesterday', lang: 'klingon', id: 'a' } }), []);
});

test('alternates have known languages, each once, and links that are shown', () => {
  const alternates = [{ lang: '', url: 'en.json' }, { lang: 'fr', url: ' ' }, { lang: 'es', url: 'javascript:alert(1)' }, { lang: 'FR', url: 'https://example.org/a?b=c:d' }];
  assert.deepEqual(errorsIn({ lang: 'zh', alternates }), [
    'alternates[0].lang: unknown language ""; expected a BCP 47 tag, such as en or zh-Hans',
    'alternates[1].url: the URL is empty',
    'alternates[2].url: a link with the scheme "javascript" is not shown',
    'alternates[3].lang: another alternate is in FR',
  ]);
  assert.deepEqual(errorsIn({ alternates: 3 }), []);
});

test('the speech of an alternate has ids and notes of its own', () => {
  const other = { lang: 'en', date: '2023-02-29', body: [{ type: 'paragraph', id: 'a', text: ['a', { note: '1' }, { note: '2' }] }], notes: { 1: 'one' } };
  const body = [{ type: 'paragraph', id: 'a', text: ['a', { note: '2' }] }];
  assert.deepEqual(errorsIn({ body, notes: { 2: 'two' }, alternates: [{ lang: 'en', speech: other }] }), [
    'alternates[0].speech.date: 2023-02-29 is not in the calendar',
    'alternates[0].speech.body[0].text[2].note: unknown note "2"; notes has 1',
  ]);
});

test('a heading is not empty', () => {
  const body = [{ type: 'section', heading: ' ', body: [] }, { type: 'section', heading: [], body: [] }];
  assert.deepEqual(errorsIn({ body }), ['body[0].heading: the heading is empty; the outline shows its number or the first words instead']);
});

test('ids are unique, times go forward, and a part is no longer than the whole', () => {
  const section = (id, body = []) => ({ type: 'section', heading: 'a', id, body });
  assert.deepEqual(errorsIn({ body: [section('a', [{ type: 'paragraph', text: '', id: 'b' }]), section('b'), section('a')] }), [
    'body[1].id: duplicate id; it is also at body[0].body[0].id',
    'body[2].id: duplicate id; it is also at body[0].id',
  ]);
  assert.deepEqual(errorsIn({ body: [{ type: 'turn', body: [], time: [9, 4.5] }] }), ['body[0].time: the end is before the start']);
  assert.deepEqual(errorsIn({ extent: { total: 10, shown: 11 } }), ['extent.shown: more than the total, 10']);
});

test('errors in values have lines and columns, and are in order among the others', () => {
  const { file, run } = workspace();
  file('a.json', '{\n  "lang": "xx",\n  "titel": "",\n  "a\\"b": [{}, "x]"],\n  "date": "😀", "published": "2024-13",\n  "body": [3, {"type": "section", "heading": "H", "id": "a", "body": [{"note": "1"}]}, {"type": "paragraph", "text": "", "id": "a"}]\n}\n');
  const { status, stdout } = run('check', 'a.json');
  assert.equal(status, 1);
  assert.deepEqual(stdout.trimEnd().split('\n').map((line) => /^a\.json:(\d+:\d+): (?:([\w[\].]+): )?/.exec(line)?.slice(1, 3).join(' ')), [
    '1:1 ', '2:11 lang', '3:12 titel', '4:11 ', '5:11 date', '5:29 published', '6:12 body[0]', '6:71 body[1].body[0]', '6:80 body[1].body[0].note', '6:128 body[2].id',
  ]);
});

test('every file is checked, whatever the others contain', () => {
  const { file, run } = workspace();
  file('in/good.json', speech('A'));
  file('in/deep/bad.json', '{"title": 3, "body": []}');
  file('in/empty.txt', ' \n');
  file('in/package.json', '{"name": "a"}');
  file('in/a.pdf', 'PK');
  const { status, stdout, stderr } = run('check', 'none.json', 'in');
  assert.equal(status, 2);
  assert.equal(stdout, 'in/deep/bad.json:1:11: title: expected text, found a number\n');
  assert.equal(stderr, 'none.json: no such file\nin/empty.txt: the file is empty\nskipped, not speeches: in/a.pdf, in/package.json\n');
  assert.equal(run('check', 'in').status, 1);
  assert.equal(run('check', 'in/package.json').status, 1);
});

test('check prints JSON', () => {
  const { file, run } = workspace();
  file('bad.json', '{"title": 3, "body": [], "date": "2024-13"}');
  file('empty.txt', '');
  file('text.txt', 'A title\n\n一、形势\n很好。\n\n三、任务\n很重。\n');
  const { status, stdout } = run('check', '--json', 'bad.json', 'empty.txt', 'text.txt');
  assert.equal(status, 1);
  const [first, second, third, fourth] = JSON.parse(stdout);
  assert.deepEqual(first, { file: 'bad.json', severity: 'error', code: 'schema', path: 'title', line: 1, column: 11, message: 'expected text, found a number' });
  assert.deepEqual([second.path, second.line, second.column], ['date', 1, 34]);
  assert.deepEqual(third, { file: 'empty.txt', severity: 'error', code: 'not-text', message: 'the file is empty' });
  assert.deepEqual([fourth.file, fourth.severity, fourth.code], ['text.txt', 'notice', 'skipped-number']);
  assert.deepEqual(run('check', '--json', '--quiet', 'text.txt'), { status: 0, stdout: '[]\n', stderr: '' });
});

test('an RTF document is an error that says what to do', () => {
  const { file, run } = workspace();
  file('a.rtf', '{\\rtf1\\ansi Thanks}');
  const { status, stderr } = run('import', 'a.rtf');
  assert.equal(status, 1);
  assert.match(stderr, /^(oration: )?a\.rtf: this is an RTF document, not text: /);
});

test('an empty file is an error of every command', () => {
  const { file, run } = workspace();
  file('empty.txt', '\ufeff \n\n');
  for (const command of ['import', 'render', 'outline', 'check']) {
    const { status, stderr } = run(command, 'empty.txt');
    assert.deepEqual([status, stderr.replace('oration: ', '')], [1, 'empty.txt: the file is empty\n'], command);
  }
});

test('JSON that is not UTF-8 is an error, unless its encoding is marked', () => {
  const { file, run } = workspace();
  file('latin.json', Buffer.from('{"title": "caf\xe9", "body": []}', 'latin1'));
  file('utf16.json', Buffer.from(`\ufeff${speech('A')}`, 'utf16le'));
  file('bom.json', `\ufeff${speech('A')}`);
  assert.deepEqual(run('check', 'latin.json'), { status: 1, stdout: '', stderr: 'latin.json:1:15: the JSON is not UTF-8; save it as UTF-8\n' });
  assert.deepEqual(run('check', 'utf16.json', 'bom.json'), { status: 0, stdout: '', stderr: '' });
});

test('in an outline, a number and its heading are apart', () => {
  const { file, run } = workspace();
  file('a.json', speech('A', { body: [{ type: 'section', num: 'First,', heading: 'the state', body: ['It pays.'] }, { type: 'section', num: 'Second', heading: '', body: ['It also pays.'] }] }));
  assert.equal(run('outline', 'a.json').stdout, 'First, the state\nSecond\n');
});

test('outlines of several files and of folders are printed under their names', () => {
  const { file, run } = workspace();
  const body = [{ type: 'section', heading: 'Why', body: [] }];
  file('in/a.json', speech('A', { body }));
  file('in/b.json', speech('B', { body }));
  file('in/bad.json', '{"title": 3, "body": []}');
  assert.deepEqual(run('outline', 'in'), { status: 1, stdout: 'in/a.json:\nWhy\n\nin/b.json:\nWhy\n', stderr: 'in/bad.json:1:11: title: expected text, found a number\n' });
  const outlines = JSON.parse(run('outline', 'in/a.json', 'in/b.json', '--json').stdout);
  assert.deepEqual(outlines.map(({ file, entries }) => [file, entries[0].heading]), [['in/a.json', 'Why'], ['in/b.json', 'Why']]);
});

test('misspelled fields and keywords are errors or notices with a suggestion', () => {
  const { file, run } = workspace();
  const section = (fields) => ({ type: 'section', heading: 'a', body: [], ...fields });
  file('a.json', JSON.stringify({ titel: 'a', title: 'a', 'sum mary': '', colour: 1, body: [section({ headign: 'a' }), section({ state: 'ommitted' }), { type: 'sectoin' }] }));
  const lines = run('check', 'a.json').stdout.trimEnd().split('\n').map((line) => line.replace(/^a\.json:1:\d+: /, ''));
  assert.deepEqual(lines.map((line) => line.replace(/one of .*?(?=, found|$)/, 'one of …')), [
    'titel: unknown field; did you mean title?',
    '["sum mary"]: unknown field; did you mean summary?',
    'colour: unknown field; expected one of …',
    'body[0].headign: unknown field; did you mean heading?',
    'body[1].state: expected one of …, found "ommitted"; did you mean omitted?',
    'body[2].type: expected one of …, found "sectoin"; did you mean section?',
  ]);
  assert.match(run('outline', 'a.json').stderr, /found "ommitted"; did you mean omitted\?\n$/);
  file('b.json', JSON.stringify({ titel: 'a', title: 'a', colour: 1, body: [] }));
  assert.equal(run('import', 'b.json').stderr, 'b.json:1: titel: unknown field, ignored; did you mean title?\nb.json:1: colour: unknown field, ignored\n');
});

test('the nearest word is one with few differences', () => {
  const known = ['render', 'outline', 'check', 'import'];
  for (const [word, meant] of [['rendr', 'render'], ['outlien', 'outline'], ['CHECK', 'check'], ['inport', 'import'], ['show', undefined], ['', undefined]]) {
    assert.equal(nearest(word, known), meant);
  }
});

test('JSON in a file for JSON is an object', () => {
  const { file, run } = workspace();
  const values = { '[1, 2]': 'an array', '[]': 'an array', '"text"': '"text"', null: 'null', 42: 'a number' };
  for (const [json, found] of Object.entries(values)) {
    file('in/a.json', json);
    for (const command of ['check', 'render', 'outline', 'import']) {
      const { status, stdout, stderr } = run(command, 'in/a.json');
      assert.deepEqual([status, (stdout + stderr).replace('oration: ', '')], [1, `in/a.json:1:1: expected an object, found ${found}\n`], `${command} ${json}`);
    }
    assert.equal(run('render', 'in', '--out', 'out').stderr, 'skipped, not speeches: in/a.json\n0 rendered, 0 up to date, 0 failed: out/index.html\n');
  }
});
