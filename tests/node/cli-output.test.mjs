// What `oration render` and `oration import` write, replace and remove.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { speech, stop, workspace } from './command.mjs';

const insist = 'choose another --out, or use --force to replace it';

test('the input is not replaced', () => {
  const { folder, file, read, run } = workspace();
  file('a.json', speech('A'));
  symlinkSync('a.json', join(folder, 'link.json'));
  for (const out of ['a.json', './a.json', 'link.json']) {
    for (const command of ['render', 'import']) {
      const { status, stderr } = run(command, 'a.json', '--out', out);
      assert.deepEqual([status, stderr], [2, `oration: ${out}: this is the input; ${insist}\n`]);
    }
  }
  assert.equal(read('a.json'), speech('A'));
});

test('a page can be rendered again, and replaces nothing that oration did not write', () => {
  const { file, read, run } = workspace();
  file('a.json', speech('A'));
  assert.equal(run('render', 'a.json', '--out', 'new/folder/a.html').status, 0);
  file('a.json', speech('B'));
  assert.equal(run('render', 'a.json', '--out', 'new/folder/a.html').status, 0);
  assert.match(read('new/folder/a.html'), /<title>B<\/title>/);
  for (const options of [['--fragment'], []]) assert.equal(run('render', 'a.json', ...options, '-o', 'b.html').status, 0);

  file('mine.html', '<p>Mine</p>');
  assert.deepEqual(run('render', 'a.json', '-o', 'mine.html'), { status: 2, stdout: '', stderr: `oration: mine.html: oration did not write this file; ${insist}\n` });
  assert.equal(read('mine.html'), '<p>Mine</p>');
  assert.equal(run('render', 'a.json', '-o', 'mine.html', '--force').status, 0);
  assert.match(read('mine.html'), /<title>B<\/title>/);
});

test('a page without a title is called by who spoke, where and when, then by its file; no heading is made up', () => {
  const { file, read, run } = workspace();
  const about = { lang: 'en', title: '', speaker: { name: 'Anna Brooke' }, occasion: 'Reopening of the Mill Pond', date: '2025-05-03' };
  for (const [speech, title] of [
    [about, 'Anna Brooke · Reopening of the Mill Pond · 2025-05-03'],
    [{ ...about, occasion: undefined }, 'Anna Brooke · 2025-05-03'],
    [{ lang: 'en', title: '' }, 'nameless'],
  ]) {
    file('nameless.json', JSON.stringify({ ...speech, body: ['The pond is open.'] }));
    run('render', 'nameless.json', '-o', 'nameless.html');
    assert.ok(read('nameless.html').includes(`<title>${title}</title>`), title);
    assert.doesNotMatch(read('nameless.html'), /<h1/);
  }
});

test('imported JSON is not replaced once it differs', () => {
  const { file, read, run } = workspace();
  file('a.txt', 'A title\n\nA text that is long enough.\n');
  assert.deepEqual(run('import', 'a.txt', '-o', 'json/a.json', '--quiet'), { status: 0, stdout: '', stderr: '' });
  const { stdout } = run('import', 'a.txt');
  assert.equal(read('json/a.json'), stdout);
  assert.equal(run('import', 'a.txt', '-o', 'json/a.json').status, 0);
  file('json/a.json', speech('Corrected by hand'));
  assert.equal(run('import', 'a.txt', '-o', 'json/a.json').status, 2);
  assert.equal(read('json/a.json'), speech('Corrected by hand'));
  assert.equal(run('import', 'a.txt', '-o', 'json/a.json', '--force').status, 0);
  assert.equal(read('json/a.json'), stdout);
});

test('a folder of pages replaces nothing that oration did not write', () => {
  const { file, read, run } = workspace();
  file('in/a.json', speech('A'));
  file('in/b.json', speech('B'));
  file('site/a.html', 'mine');
  file('site/index.html', 'my index');
  const { status, stderr } = run('render', 'in', '--out', 'site');
  assert.equal(status, 1);
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    `site/a.html: oration did not write this file; ${insist}`,
    `site/index.html: oration did not write this file; ${insist}`,
    '1 rendered, 0 up to date, 2 failed: site/index.html',
  ]);
  assert.deepEqual([read('site/a.html'), read('site/index.html')], ['mine', 'my index']);
  assert.equal(run('render', 'in', '--out', 'site', '--force').status, 0);
  assert.match(read('site/index.html'), /2 of 2|2 speeches|>A</);

  file('site/b.html', `${read('site/b.html')}<!-- corrected -->`);
  file('in/b.json', speech('Longer B'));
  assert.match(run('render', 'in', '--out', 'site').stderr, /^site\/b\.html: this file was changed after oration wrote it; /);
  assert.match(read('site/b.html'), /corrected/);
});

test('the output can be the input folder or inside it, again and again', () => {
  const { file, read, run } = workspace();
  file('a.json', speech('A'));
  file('oration.json', speech('About oration'));
  file('package.json', '{"name": "speeches"}');
  for (const counts of ['2 rendered, 0 up to date', '0 rendered, 2 up to date']) {
    for (const out of ['.', 'site', 'site/']) {
      const { status, stderr } = run('render', '.', '--out', out);
      assert.equal(status, 0, stderr);
      assert.match(stderr, out === 'site/' ? /0 rendered, 2 up to date/ : new RegExp(counts));
    }
  }
  assert.equal(read('oration.json'), speech('About oration'));
  assert.match(read('oration.html'), /About oration/);
});

test('node_modules and names with a dot are ignored, and other files that are skipped are listed', () => {
  const { folder, file, exists, run } = workspace();
  file('in/a.json', speech('A'));
  file('in/node_modules/b.json', speech('B'));
  file('in/.git/c.json', speech('C'));
  file('in/.d.json', speech('D'));
  file('in/picture.png', '');
  file('in/settings.json', '{"indent": 2}');
  file('in/list.json', '[["a"]]');
  symlinkSync('..', join(folder, 'in/up'));
  const { status, stderr } = run('render', 'in', '--out', 'out');
  assert.deepEqual([status, stderr], [0, 'skipped, not speeches: in/picture.png, in/up, in/list.json, in/settings.json\n1 rendered, 0 up to date, 0 failed: out/index.html\n']);
  assert.ok(!exists('out/node_modules') && !exists('out/.d.html'));
  assert.deepEqual(run('render', 'in', '--out', 'out', '--quiet'), { status: 0, stdout: '', stderr: '' });
  assert.match(run('render', 'in/settings.json', '--out', 'out/').stderr, /^in\/settings\.json:1:1: missing field "title"; the object also has no body\n/);
});

test('the page of a source that was removed is removed, unless it was changed', () => {
  const { folder, file, read, exists, run } = workspace();
  for (const name of ['a', 'b', 'c']) file(`in/${name}.json`, speech(name.toUpperCase()));
  file('other/d.json', speech('D'));
  run('render', 'in', '--out', 'out');
  run('render', 'other', '--out', 'out');
  assert.ok(['a', 'b', 'c', 'd'].every((name) => read('out/index.html').includes(`href="./${name}.html"`)));
  rmSync(join(folder, 'in/a.json'));
  rmSync(join(folder, 'in/b.json'));
  file('out/b.html', 'corrected by hand');
  assert.equal(run('render', 'in', '--out', 'out').stderr, '0 rendered, 1 up to date, 0 failed, 1 removed: out/index.html\n');
  assert.deepEqual(['a', 'b', 'c', 'd'].map((name) => exists(`out/${name}.html`)), [false, true, true, true]);
  assert.doesNotMatch(read('out/index.html'), /href="\.\/[ab]\.html"/);
});

test('an input that is missing stops before anything is removed', () => {
  const { folder, file, exists, run } = workspace();
  file('in/a.json', speech('A'));
  file('b.json', speech('B'));
  run('render', 'in', 'b.json', '--out', 'out');
  renameSync(join(folder, 'in'), join(folder, 'moved'));
  for (const paths of [['in'], ['in', 'b.json'], ['b.json', 'in/a.json']]) {
    const missing = paths.find((path) => path.startsWith('in'));
    assert.deepEqual(run('render', ...paths, '--out', 'out/'), { status: 2, stdout: '', stderr: `oration: ${missing}: no such file\n` });
  }
  assert.equal(run('render', 'b.json', '--out', 'out/').stderr, '0 rendered, 1 up to date, 0 failed: out/index.html\n');
  mkdirSync(join(folder, 'in'));
  assert.deepEqual(run('render', 'in', '--out', 'out'), { status: 2, stdout: '', stderr: 'oration: in: no speeches found; the pages in out are kept\n' });
  assert.ok(exists('out/a.html'));
});

test('pages of a subfolder that was removed are removed, with their folder', () => {
  const { folder, file, exists, run } = workspace();
  file('in/a.json', speech('A'));
  file('in/deep/er/b.json', speech('B'));
  file('in/full/c.json', speech('C'));
  run('render', 'in', '--out', 'out');
  file('out/full/mine.txt', 'mine');
  for (const name of ['deep', 'full']) rmSync(join(folder, 'in', name), { recursive: true });
  assert.match(run('render', 'in', '--out', 'out').stderr, /2 removed/);
  assert.deepEqual(['a.html', 'deep', 'full/c.html', 'full/mine.txt'].map((name) => exists(`out/${name}`)), [true, false, false, true]);
});

test('a subfolder that cannot be read is reported, the others are read, and its pages are kept', () => {
  const { folder, file, exists, runAsOther } = workspace();
  file('in/a.json', speech('A', { body: [{ type: 'section', heading: 'Why', body: [] }] }));
  file('in/shut/b.json', speech('B'));
  chmodSync(folder, 0o777);
  assert.equal(runAsOther('render', 'in', '--out', 'out').status, 0);
  chmodSync(join(folder, 'in/shut'), 0);
  try {
    const denied = 'in/shut: permission denied\n';
    assert.deepEqual(runAsOther('render', 'in', '--out', 'out'), { status: 1, stdout: '', stderr: `${denied}0 rendered, 1 up to date, 1 failed: out/index.html\n` });
    assert.ok(exists('out/shut/b.html'));
    assert.deepEqual(runAsOther('check', 'in'), { status: 1, stdout: '', stderr: denied });
    assert.deepEqual(runAsOther('outline', 'in'), { status: 1, stdout: 'Why\n', stderr: denied });
    assert.deepEqual(runAsOther('render', 'in/shut', '--out', 'out'), { status: 2, stdout: '', stderr: `oration: ${denied}` });
  } finally {
    chmodSync(join(folder, 'in/shut'), 0o755);
  }
});

test('speeches in the output folder are named', () => {
  const { file, run } = workspace();
  file('a.json', speech('A'));
  file('site/notes/b.json', speech('B'));
  file('site/picture.png', '');
  assert.equal(run('render', '.', '--out', 'site').stderr, 'skipped, in the output folder: site/notes/b.json\n1 rendered, 0 up to date, 0 failed: site/index.html\n');
});

test('a record from elsewhere removes and reads nothing outside its folder', () => {
  const { file, read, exists, run } = workspace();
  file('in/a.json', speech('A'));
  run('render', 'in', '--out', 'out');
  run('render', 'in/a.json', '--out', 'precious.html');
  const record = JSON.parse(read('out/.oration.json'));
  const page = record.pages['a.html'];
  file('precious.html', read('out/a.html'));
  for (const pages of [{ '../precious.html': { ...page, source: '../none' } }, { 'a.html': { ...page, description: {} } }, { 'a.html': null }, null]) {
    file('out/.oration.json', JSON.stringify({ ...record, pages }));
    assert.equal(run('render', 'in', '--out', 'out').status, 0);
    assert.ok(exists('precious.html'));
  }
});

test('a failing speech keeps the page it had', () => {
  const { file, read, run } = workspace();
  file('in/a.json', speech('A'));
  run('render', 'in', '--out', 'out');
  file('in/a.json', '{"title": 3}');
  assert.equal(run('render', 'in', '--out', 'out').status, 1);
  assert.match(read('out/index.html'), /href="\.\/a\.html"/);
  file('in/a.json', speech('A again'));
  assert.equal(run('render', 'in', '--out', 'out').status, 0);
  assert.match(read('out/a.html'), /A again/);
});

test('fragments of a folder have no index', () => {
  const { file, read, exists, run } = workspace();
  file('in/a.json', speech('A'));
  assert.equal(run('render', 'in', '--fragment', '--out', 'out').status, 0);
  assert.ok(read('out/a.html').startsWith('<article class="oration"') && !exists('out/index.html'));
});

test('a page can have a language, styles and a template', () => {
  const { file, read, run } = workspace();
  file('a.json', JSON.stringify({ title: 'A & <b>', speaker: { name: 'Ada' }, date: '2024-03-05', body: ['Thank you.'] }));
  file('own.css', '.oration-title { color: maroon; } /* </style> */');
  const styled = run('render', 'a.json', '--lang', 'fr', '--css', 'own.css').stdout;
  assert.match(styled, /<html lang="fr">/);
  assert.ok(styled.indexOf('@layer oration') < styled.indexOf('color: maroon'));
  assert.equal(styled.match(/<\/style>/g).length, 1);
  const linked = run('render', 'a.json', '--stylesheet', '/oration.css', '--css', 'own.css').stdout;
  assert.ok(linked.includes('<link rel="stylesheet" href="/oration.css">') && linked.includes('maroon') && !linked.includes('@layer oration'));

  file('page.html', '<!doctype html><html lang="{{lang}}" dir="{{ dir }}"><head>{{head}}</head><body>{{title}} | {{speakers}} | {{date}}{{article}}{{reader}}</body>');
  const args = ['render', 'a.json', '--template', 'page.html', '-o', 'a.html'];
  assert.equal(run(...args).status, 0);
  const page = read('a.html');
  assert.match(page, /<body>A &amp; &lt;b&gt; \| Ada \| 2024-03-05<article class="oration"/);
  assert.match(page, /<title>A &amp; &lt;b&gt;<\/title>/);
  assert.doesNotMatch(page, /\{\{|<script(?! type="application\/ld\+json")/);
  assert.equal(run(...args, '--reader').status, 0);
  assert.match(read('a.html'), /<script type="module">/);

  file('bare.html', '<html><head></head><body>{{article}}</body></html>');
  for (let time = 0; time < 2; time += 1) assert.equal(run('render', 'a.json', '--template', 'bare.html', '-o', 'bare.out.html', '--id-prefix', `x${time}-`).status, 0);
  file('wrong.html', '{{articel}}');
  assert.equal(run('render', 'a.json', '--template', 'wrong.html').stderr, 'oration: wrong.html: unknown placeholder {{articel}}; did you mean article?\n');
  file('wrong.html', '<p>{{title}}</p>');
  assert.equal(run('render', 'a.json', '--template', 'wrong.html').stderr, 'oration: wrong.html: the template needs {{article}} where the speech goes\n');
});

test('a watched file or folder is rendered again when it changes', { timeout: 120_000 }, async (t) => {
  const { file, read, exists, start, folder } = workspace();
  file('in/a.json', speech('First'));
  mkdirSync(join(folder, 'in/deep'));
  const processes = [start('render', 'in', '--out', 'site', '--watch'), start('render', '-w', 'in/a.json', '--out', 'a.html')];
  // Hooks of a test do not run when its time is up.
  t.signal.addEventListener('abort', () => processes.forEach(stop));
  const shows = async (title, ...pages) => {
    while (!t.signal.aborted && !pages.every((page) => exists(page) && read(page).includes(`<title>${title}</title>`))) await delay(20);
  };
  await shows('First', 'site/a.html', 'a.html');
  // The watcher starts after the first page.
  const change = setInterval(() => !t.signal.aborted && file('in/a.json', speech('Second')), 500);
  change.unref();
  await shows('Second', 'site/a.html', 'a.html');
  clearInterval(change);
  file('in/a.json', '{');
  await delay(300);
  file('in/deep/b.json', speech('New'));
  await shows('New', 'site/deep/b.html');
  file('in/a.json', speech('Third'));
  await shows('Third', 'site/a.html', 'a.html');
  assert.deepEqual(processes.map(({ exitCode }) => exitCode), [null, null]);
});

test('a watched folder can be away for a moment, and keeps its pages', { timeout: 120_000 }, async (t) => {
  const { file, read, exists, start, folder } = workspace();
  file('in/a.json', speech('First'));
  const process = start('render', 'in', '--out', 'site', '--watch');
  t.signal.addEventListener('abort', () => stop(process));
  const shows = async (title) => {
    while (!t.signal.aborted && !(exists('site/a.html') && read('site/a.html').includes(`<title>${title}</title>`))) await delay(20);
  };
  await shows('First');
  const change = setInterval(() => !t.signal.aborted && file('in/a.json', speech('Second')), 500);
  change.unref();
  await shows('Second');
  clearInterval(change);
  renameSync(join(folder, 'in'), join(folder, 'moved'));
  file('moved/a.json', speech('Moved'));
  await delay(1500);
  assert.match(read('site/a.html'), /<title>Second</);
  file('in/a.json', speech('Third'));
  await shows('Third');
  file('in/a.json', speech('Fourth'));
  await shows('Fourth');
  assert.equal(process.exitCode, null);
});
