// Speaking times: `timing` and `oration timing`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as oration from 'oration';

const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
after(() => rmSync(folder, { recursive: true }));

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'timing', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const section = (num, heading, characters, more = []) => ({ type: 'section', num, heading, body: ['好'.repeat(characters - 2), ...more] });
const speech = {
  title: '讲话',
  lang: 'zh-Hans',
  body: ['好'.repeat(100), section('', '形势', 300, [section('', '经济', 100)]), section('', '任务', 200), { type: 'omission', count: 100 }, { type: 'omission' }],
};

test('timing takes objects, text and bytes', async () => {
  const timing = await oration.timing(speech, { target: 180 });
  assert.deepEqual(timing, await oration.timing(JSON.stringify(speech), { target: 180 }));
  assert.deepEqual(timing, await oration.timing(new TextEncoder().encode(JSON.stringify(speech)), { target: 180 }));
  const { sections, ...rest } = timing;
  assert.deepEqual(rest, {
    total: 210, milliseconds: 210000, outside: 30, target: 180, over: 30, cut: 100, unit: 'characters', lines: 32, pages: 2,
    measure: { ideographs: 700, marks: 0, words: 0 },
    leftOut: { characters: 100, words: 0, seconds: 30, undeclared: 1 },
  });
  assert.deepEqual(sections[0], { id: 's1', heading: '形势', num: '', level: 1, start: 30, seconds: 120, own: 90, share: 571, leftOut: 0, target: 103, over: 17 });
  assert.equal(oration.measure(speech).seconds, timing.total);
});

test('timing takes a pace, pauses and budgets, and lists sentences', async () => {
  const { sentences, total } = await oration.timing({ title: '', body: ['好。好。'] }, { pace: { ideographs: 60 }, pauses: { sentence: 0.25, paragraph: 1 }, sentences: true });
  assert.deepEqual(sentences, [
    { text: '好。', time: [0, 1.25], paragraph: 'p1' },
    { text: '好。', time: [1.25, 3.5], paragraph: 'p1' },
  ]);
  assert.equal(total, 3);
  const { sections } = await oration.timing(speech, { target: 400, budgets: { s2: 100 } });
  assert.deepEqual(sections.map(({ id, target }) => [id, target]), [['s1', 240], ['s1-1', 60], ['s2', 100]]);
});

test('timing reports an invalid speech, and options', async () => {
  await assert.rejects(oration.timing('{"title": 3, "body": []}'), { name: 'SpeechError', code: 'schema', path: 'title', line: 1, column: 11 });
  const wrong = async (options) => (await oration.timing(speech, options).catch((error) => error)).message;
  assert.equal(await wrong({ targt: 3 }), 'options.targt: unknown option; did you mean "target"?');
  assert.equal(await wrong({ pace: { word: 3 } }), 'options.pace.word: unknown option; did you mean "words"?');
  assert.equal(await wrong({ pace: { words: 0 } }), 'options.pace.words: expected a whole number, 1 or greater, found 0');
  assert.equal(await wrong({ target: '10:00' }), 'options.target: expected a whole number, 0 or greater, found string');
  assert.equal(await wrong({ pauses: { sentence: -1 } }), 'options.pauses.sentence: expected seconds, from 0 to 3600, found -1');
  assert.equal(await wrong({ sentences: 1 }), 'options.sentences: expected true or false, found 1');
  assert.equal(await wrong({ budgets: { s7: 3 } }), 'options.budgets: no section has the id "s7"');
  assert.equal(await wrong({ target: 60, budgets: { s1: 61 } }), 'options.budgets: they add up to 61 s, more than the target of 60 s');
});

test('oration timing prints a table', () => {
  writeFileSync(join(folder, 'speech.json'), JSON.stringify(speech));
  assert.deepEqual(run('speech.json', '--target', '3:00', '--budget', 's2=0:50'), {
    status: 0,
    stderr: '',
    stdout: [
      'time    share  target   over  section',
      '0:30   14.3 %                 (outside sections)',
      '2:00   57.1 %    1:44  +0:16  形势',
      '0:30   14.3 %    0:26  +0:04    经济',
      '1:00   28.6 %    0:50  +0:10  任务',
      '3:30  100.0 %    3:00  +0:30  total',
      '700 characters, about 2 A4 pages of 22 lines',
      'To fit 3:00, cut 100 characters.',
      'Left out by the publisher, not in the total: about 0:30',
      'Left out with unknown length: 1 passage',
      '',
    ].join('\n'),
  });
  assert.match(run('speech.json', '--pace', '100').stdout, /^7:00 {2}100\.0 % {2}total$/m);
});

test('oration timing prints JSON, and what is wrong with its options', async () => {
  assert.deepEqual(JSON.parse(run('speech.json', '--json').stdout), await oration.timing(speech));
  assert.ok(JSON.parse(run('speech.json', '--json', '--sentences').stdout).sentences.length > 3);
  const wrong = (...args) => run('speech.json', ...args).stderr;
  assert.equal(wrong('--target', 'soon'), 'oration: --target: expected a time, such as 10:00, or seconds; found soon\n');
  assert.equal(wrong('--pace', 'fast'), 'oration: --pace: expected characters or words a minute, such as 200, or both, such as 200/140; found fast\n');
  assert.equal(wrong('--budget', 's1'), 'oration: --budget: expected a section and a time, such as s2=3:00; found s1\n');
  assert.equal(wrong('--budget', 's9=1'), 'oration: speech.json: --budget: no section has the id "s9"\n');
  assert.equal(wrong('--sentences'), 'oration: --sentences needs --json\n');
});
