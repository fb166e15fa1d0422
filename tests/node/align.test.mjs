// Times of a recording: `align` and `oration align`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as oration from 'oration';

const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
after(() => rmSync(folder, { recursive: true }));

const speech = {
  title: '致辞',
  lang: 'zh-Hans',
  body: ['各位朋友，大家晚上好。', { type: 'section', num: '一、', heading: '道路', body: ['今年修了30条路。', '没有人在会上说过这一段话。'] }],
};
const captions = 'WEBVTT\n\n00:00.000 --> 00:04.000\n各位朋友大家晚上好\n\n00:05.000 --> 00:09.000\n一道路今年修了三十条路\n';
const times = ({ speech }) => [speech.body[0].time, speech.body[1].time, speech.body[1].body[0].time];

test('align takes text, bytes and objects', async () => {
  const alignment = await oration.align(speech, captions);
  assert.deepEqual(times(alignment).map(([start, end]) => [Math.floor(start), end]), [[0, 4], [5, 9], [6, 9]]);
  assert.equal(alignment.speech.body[1].body[1], '没有人在会上说过这一段话。');
  assert.deepEqual(await oration.align(JSON.stringify(speech), new TextEncoder().encode(captions)), alignment);
  const whisper = { segments: [{ start: 0, end: 4, text: '各位朋友大家晚上好' }, { start: 5, end: 9, text: '一道路今年修了三十条路' }] };
  assert.deepEqual(await oration.align(speech, whisper), alignment);
  assert.deepEqual(alignment.sections.map(({ id, num, heading }) => [id, num, heading]), [['s1', '一、', '道路']]);
  assert.deepEqual(alignment.sentences.map(({ text, paragraph }) => [text, paragraph]), [['各位朋友，大家晚上好。', 'p1'], ['一、 道路', undefined], ['今年修了30条路。', 's1-p1']]);
  assert.deepEqual(alignment.notices, [{ code: 'not-heard', path: 'body[1].body[1]', message: 'not heard', text: '没有人在会上说过这一段话。' }]);
});

test('a speech with times is a transcript, also as Akoma Ntoso and TEI', async () => {
  const { speech: timed } = await oration.align(speech, captions);
  const cut = { title: '', body: ['大家晚上好。', '今年修了30条路。'] };
  const expected = await oration.align(cut, timed);
  assert.deepEqual(expected.speech.body.map(({ time }) => time?.[1]), [4, 9]);
  for (const format of ['akn', 'tei']) {
    assert.deepEqual((await oration.align(cut, await oration.exportTo(format, timed))).speech, expected.speech, format);
  }
});

test('a speech with Markdown is aligned', async () => {
  const { speech: timed } = await oration.align({ title: '', body: [{ type: 'markdown', text: '# 道路\n\n今年**修了**30条路。' }] }, captions);
  assert.equal(timed.body[0].heading, '道路');
  assert.equal(timed.body[0].body[0].time[1], 9);
});

test('errors say what is wrong with the transcript', async () => {
  for (const [transcript, message] of [
    ['', /^the transcript is empty$/],
    ['各位朋友', /^the transcript has no times; expected WebVTT, SubRip, JSON of Whisper/],
    ['{"text": "各位朋友"}', /^the transcript is JSON without segments or words/],
    [{ title: '', body: ['各位朋友'] }, /^the transcript is a speech without times/],
    [{ segments: [{ text: '各位朋友' }] }, /verbose_json$/],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nSomething else\n', /^nothing of the speech was heard/],
    [7, /^expected a transcript as text, bytes or an object, found number$/],
    [null, /found null$/],
  ]) {
    await assert.rejects(oration.align(speech, transcript), (error) => {
      assert.ok(error instanceof oration.SpeechError, error.stack);
      assert.equal(error.code, 'transcript');
      assert.match(error.message, message);
      return true;
    });
  }
  await assert.rejects(oration.align({ title: '' }, captions), { code: 'schema', path: '' });
  await assert.rejects(oration.align(speech, captions, { modul: '' }), { code: 'option', message: /^options\.modul: unknown option/ });
});

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'align', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('the command prints the speech with times, and what is only on one side', async () => {
  writeFileSync(join(folder, 'speech.json'), JSON.stringify(speech));
  writeFileSync(join(folder, 'speech.vtt'), captions);
  const alignment = await oration.align(speech, captions);
  const { status, stdout, stderr } = run('speech.json', 'speech.vtt');
  assert.equal(status, 0, stderr);
  assert.deepEqual(JSON.parse(stdout), alignment.speech);
  assert.equal(stderr, 'speech.json: body[1].body[1]: not heard: 没有人在会上说过这一段话。\nspeech.json: 64.7 % of the text was heard\n'.replace('64.7', (alignment.coverage / 10).toFixed(1)));
  assert.deepEqual(JSON.parse(run('speech.json', 'speech.vtt', '--json', '--quiet').stdout), alignment);
  assert.equal(run('speech.json', 'speech.vtt', '--out', 'timed.json', '-q').status, 0);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'timed.json'), 'utf8')), alignment.speech);
});

test('the command says what is missing', () => {
  assert.deepEqual(run('speech.json'), { status: 2, stdout: '', stderr: 'oration: align needs 2 files: SPEECH TRANSCRIPT (see oration help align)\n' });
  assert.match(run('speech.json', 'none.vtt').stderr, /^oration: none\.vtt: /);
  assert.deepEqual(run('speech.json', 'speech.json'), { status: 1, stdout: '', stderr: 'oration: speech.json: the transcript is a speech without times; expected one with `time` in its paragraphs or turns\n' });
});
