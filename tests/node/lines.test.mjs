// `oration render --ndjson`: lines in, lines out, in order, with bounded memory.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { describe, render } from 'oration';
import { batches, linesOf } from '../../pkg/cli/lines.js';
import { cli } from './command.mjs';

function lines(input, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'render', '--ndjson', ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(stderr, '');
  return { status, results: stdout.trimEnd().split('\n').filter(Boolean).map((line) => JSON.parse(line)), stdout };
}

const speech = { title: 'A', lang: 'zh', summary: '短。', body: [{ type: 'section', num: '一、', heading: '形势', body: ['很好。'] }] };

/** Different speeches, as a stream of chunks that end anywhere. */
function* stream(count, bytes = 2000) {
  for (let at = 0; at < count; at += 1) {
    const line = `${JSON.stringify({ id: `s${at}`, ...speech, title: `第${at}`, body: ['好'.repeat(at % 7), 'x'.repeat(bytes)] })}\n`;
    yield line.slice(0, 700);
    yield line.slice(700);
  }
}

test('each line has what render and describe return, with its id', () => {
  const { status, results } = lines([{ id: 'a b', ...speech }, { id: 7, speech: { ...speech, body: ['x'] } }, { ...speech, id: 'late' }, speech].map((line) => JSON.stringify(line)).join('\n'));
  const expected = (speech) => {
    const { html, outline } = render(speech);
    return { html, outline, describe: describe(speech) };
  };
  assert.equal(status, 0);
  assert.deepEqual(results, [
    { id: 'a b', ...expected(speech) },
    { id: 7, ...expected({ ...speech, body: ['x'] }) },
    { id: 'late', ...expected(speech) },
    { id: 4, ...expected(speech) },
  ]);
});

test('the options of the renderer apply to every line', () => {
  const { results } = lines(JSON.stringify(speech), '--id-prefix', 'x-', '--no-outline', '--print', 'gbt9704');
  assert.deepEqual(results[0].html, render(speech, { idPrefix: 'x-', outline: false, print: 'gbt9704' }).html);
});

test('a bad line is an error line, and the others are rendered', () => {
  const input = ['', '{"id":"b","title":3,"body":[]}', 'nonsense', JSON.stringify({ id: 'e', speech: { title: 1 } }), '{"id":"x\\q","title":"","body":[]}', JSON.stringify({ ...speech, foo: 1 }), '\t'];
  const { status, results } = lines(`${input.join('\r\n')}\n`);
  assert.equal(status, 1);
  assert.deepEqual(results.slice(0, 4).map(({ id, line, error }) => [id, line, error.code, error.message]), [
    ['b', 2, 'schema', 'title: expected text, found a number (column 19)'],
    [3, 3, 'syntax', 'expected a value: a string, a number, true, false, null, an array or an object (column 1)'],
    ['e', 4, 'schema', 'title: expected text, found a number'],
    [5, 5, 'syntax', results[3].error.message],
  ]);
  assert.deepEqual([results[4].id, results[4].notices], [6, [{ code: 'unknown-field', path: 'foo', message: 'unknown field, ignored' }]]);
  assert.equal(results.length, 5);
});

test('bytes that are not UTF-8 are an error of their line', () => {
  const { results } = lines(Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xff]), Buffer.from(`","body":[]}\n${JSON.stringify(speech)}`)]));
  assert.deepEqual(results.map(({ id, error }) => [id, error?.code]), [[1, 'syntax'], [2, undefined]]);
});

test('the output is the same bytes in the same order for any number of threads', () => {
  const input = [...stream(2000, 500)].join('');
  const [one, four] = ['1', '4'].map((threads) => lines(input, '--threads', threads).stdout);
  assert.equal(one, four);
  assert.deepEqual(one.trimEnd().split('\n').map((line) => JSON.parse(line).id), Array.from({ length: 2000 }, (_, at) => `s${at}`));
});

test('chunks that end anywhere become the same lines', async () => {
  const whole = Buffer.from([...stream(300)].join(''));
  const expected = whole.toString().trimEnd().split('\n').map((line, at) => [at + 1, line]);
  for (const size of [1000, 4096, 65_536, 1 << 20]) {
    const found = [];
    const chunks = Readable.from((function* () {
      for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
    })());
    for await (const batch of batches(chunks)) for (const { line, number } of linesOf(batch)) found.push([number, Buffer.from(line).toString()]);
    assert.deepEqual(found, expected, `chunks of ${size} bytes`);
  }
});

/** The most memory of the command for a stream, in MB. */
async function memoryFor(count, bytes) {
  const hook = 'data:text/javascript,import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';
  const running = spawn(process.execPath, ['--import', hook, cli, 'render', '--ndjson', '--threads', '2'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said = text(running.stderr);
  Readable.from(stream(count, bytes)).pipe(running.stdin);
  let rendered = 0;
  for await (const chunk of running.stdout) rendered += chunk.filter((byte) => byte === 10).length;
  assert.equal(rendered, count);
  return Number(await said) / 1024;
}

test('memory does not grow with the stream', async () => {
  // 150 MB are read, and as much is written; with TEST_SCALE a million lines.
  const [count, bytes] = process.env.TEST_SCALE ? [1_000_000, 500] : [20_000, 8000];
  // The shorter stream is long enough to fill all buffers.
  const [short, long] = [await memoryFor(count / 4, bytes), await memoryFor(count, bytes)];
  assert.ok(long - short < 60, `${short.toFixed()} MB for ${count / 4} lines, ${long.toFixed()} MB for ${count}`);
});

test('no more is read than the reader of the output takes', async () => {
  const running = spawn(process.execPath, [cli, 'render', '--ndjson', '--threads', '2'], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.stdout.pause();
  let given = 0;
  const source = Readable.from((function* () {
    for (const chunk of stream(5000, 8000)) {
      given += chunk.length;
      yield chunk;
    }
  })(), { objectMode: false });
  source.pipe(running.stdin);
  let before = -1;
  while (given !== before) {
    before = given;
    await setTimeout(1000);
  }
  assert.ok(given < 8_000_000, `${given} bytes of 40 MB are taken while nobody reads the output`);
  let rendered = 0;
  for await (const chunk of running.stdout) rendered += chunk.filter((byte) => byte === 10).length;
  assert.equal(rendered, 5000);
});

test('a reader that needs only the first lines may close the output', async () => {
  const running = spawn(process.execPath, [cli, 'render', '--ndjson'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said = text(running.stderr);
  const ended = new Promise((resolve) => running.on('close', (...how) => resolve(how)));
  running.stdin.on('error', () => {});
  Readable.from(stream(20_000)).pipe(running.stdin);
  running.stdout.once('data', () => running.stdout.destroy());
  assert.deepEqual([await ended, await said], [[0, null], '']);
});

test('options for pages are errors', () => {
  const cases = [
    [['--out', 'a'], '--ndjson prints lines; it cannot be used with --out'],
    [['--site', 'https://example.org', '--reader'], '--ndjson prints lines; it cannot be used with --site, --reader'],
    [['--lang', 'zh'], '--ndjson reads UTF-8, and the language of each line; it cannot be used with --lang and --charset'],
    [['--threads', '0'], '--threads: expected a whole number from 1 to 999, found 0'],
  ];
  for (const [args, message] of cases) {
    const { status, stderr } = spawnSync(process.execPath, [cli, 'render', '--ndjson', ...args], { input: '', encoding: 'utf8' });
    assert.deepEqual([status, stderr], [2, `oration: ${message}\n`]);
  }
});
