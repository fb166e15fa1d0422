// Many speeches rendered at once.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
after(() => rmSync(folder, { recursive: true }));

function oration(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

const read = (path) => readFileSync(join(folder, path), 'utf8');
const file = (path, content) => writeFileSync(join(folder, path), content);
const speech = (number) => JSON.stringify({ title: `Speech <${number}>`, date: `2024-01-${10 + number}`, speaker: { name: 'Ada' }, body: ['One two.'] });

before(() => {
  mkdirSync(join(folder, 'in/deep'), { recursive: true });
  for (let number = 0; number < 40; number += 1) file(`in/deep/${number}.json`, speech(number));
  file('in/a.txt', '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n二、任务\n很重。\n');
  file('in/a.json', '{"title": "The other a", "body": []}');
  file('in/讲话 1.json', '{"title": "讲话", "body": []}');
  file('in/index.json', '{"title": "Not the index", "body": []}');
  file('in/picture.png', 'not a speech');
});

test('a folder becomes a folder of pages and an index of them all', () => {
  const { status, stdout, lines } = oration('render', 'in', '--out', 'out', '--heading-level', '2');
  assert.deepEqual([status, stdout, lines], [0, '', ['skipped, not speeches: in/picture.png', '44 rendered, 0 up to date, 0 failed: out/index.html']]);
  assert.ok(read('out/deep/7.html').includes('<h2 class="oration-title" id="speech-title" data-pagefind-meta="title">Speech &lt;7&gt;</h2>'));
  assert.ok(read('out/a.html').includes('The other a') && read('out/a.txt.html').includes('很好。'));
  const index = read('out/index.html');
  const rows = [...index.matchAll(/<tr><td><a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, title]) => [href, title]);
  assert.equal(rows.length, 44);
  assert.deepEqual(rows[0], ['./deep/39.html', 'Speech &lt;39&gt;']);
  assert.ok(rows.some(([href]) => href === './%E8%AE%B2%E8%AF%9D%201.html'));
  assert.ok(rows.some(([href, title]) => href === './index.json.html' && title === 'Not the index'));
});

test('pages that are up to date are not rendered again', () => {
  const before = statSync(join(folder, 'out/deep/7.html')).mtimeMs;
  utimesSync(join(folder, 'in/deep/8.json'), new Date(), new Date());
  assert.deepEqual(oration('render', 'in', '--out', 'out', '--heading-level', '2').lines, ['skipped, not speeches: in/picture.png', '1 rendered, 43 up to date, 0 failed: out/index.html']);
  assert.equal(statSync(join(folder, 'out/deep/7.html')).mtimeMs, before);
  assert.equal([...read('out/index.html').matchAll(/<tr><td>/g)].length, 44);
  assert.deepEqual(oration('render', 'in', '--out', 'out').lines, ['skipped, not speeches: in/picture.png', '44 rendered, 0 up to date, 0 failed: out/index.html']);
});

test('an invalid speech is reported in one line, and the others are rendered', () => {
  file('bad.json', '{"title": 3}');
  const { status, lines } = oration('render', 'bad.json', 'in/a.json', '--out', 'few');
  assert.equal(status, 1);
  assert.deepEqual(lines, [
    'bad.json:1:11: title: expected text, found a number; the object also has no body',
    '1 rendered, 0 up to date, 1 failed: few/index.html',
  ]);
});

test('a terminal shows progress, and clears it at the end', () => {
  const terminal = 'data:text/javascript,process.stderr.isTTY = true';
  const { stderr } = spawnSync(process.execPath, ['--import', terminal, cli, 'render', 'in', '--out', 'watched'], { cwd: folder, encoding: 'utf8' });
  const [bars, rest] = stderr.split('\r\x1b[K');
  const steps = bars.split('\r').slice(1);
  assert.equal(steps.length, 44);
  assert.equal(steps[21], '[===============               ] 22 of 44 ');
  assert.equal(steps[43], `[${'='.repeat(30)}] 44 of 44 `);
  assert.equal(rest, 'skipped, not speeches: in/picture.png\n44 rendered, 0 up to date, 0 failed: watched/index.html\n');
});

test('several speeches need an output folder', () => {
  const { status, lines } = oration('render', 'in');
  assert.deepEqual([status, lines], [2, ['oration: several files need --out FOLDER']]);
});
