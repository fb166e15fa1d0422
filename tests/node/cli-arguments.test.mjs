// Arguments of the `oration` command that name no file, option, line or place as they are meant to.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { test } from 'node:test';
import { cli, speech, workspace } from './command.mjs';

const text = 'A title\n\nThank you for coming here.\n';

test('names that every object has are neither commands nor options', () => {
  const { run } = workspace();
  for (const name of ['toString', 'constructor']) {
    assert.match(run('help', name).stderr, /^oration: unknown command /);
    assert.deepEqual([run(name, '--help').status, run(name, '--help').stdout], [0, run('help').stdout]);
    assert.match(run('render', `--${name}`).stderr, /^oration: unknown option /);
  }
});

test('a wrong value of an option is an error that names the option', () => {
  const { file, run } = workspace();
  file('a.txt', text);
  file('a.json', speech('A'));
  const cases = [
    [['import', 'a.txt', '--role', '3=nope'], /^oration: --role 3: expected one of .*; found "nope"\n$/],
    [['import', 'a.txt', '--role', '99=heading'], /^oration: --role 99=heading: the file has no such line; its last is 3\n$/],
    [['import', 'a.txt', '--role', '0=heading'], /^oration: --role 0=heading: the file has no such line/],
    [['import', 'a.json', '--role', '1=title'], /^oration: --role applies only to text that is imported, not to Speech JSON\n$/],
    [['render', 'a.txt', '--out', ''], /^oration: --out needs a value: --out OUT\n$/],
    [['render', 'a.txt', '--id-prefix', 'ü'], /^oration: --id-prefix: expected letters from a to z, digits, - and _; found ü\n$/],
    [['render', 'a.txt', '--id-prefix', 'a b'], /^oration: --id-prefix: expected letters/],
  ];
  for (const [args, message] of cases) {
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, message);
  }
  assert.match(run('render', 'a.txt', '--id-prefix', '', '--fragment').stdout, / id="title"/);
  assert.equal(run('import', 'a.txt', '--role', '3=heading').status, 0);
});

test('a file whose name looks like options can be named', () => {
  const { file, run } = workspace();
  file('-dash.txt', text);
  assert.deepEqual(run('render', '-dash.txt'), { status: 2, stdout: '', stderr: 'oration: unknown option -d (see oration help); for the file, write ./-dash.txt\n' });
  assert.equal(run('render', './-dash.txt').status, 0);
});

test('the page of standard input needs a name', () => {
  const { folder, exists } = workspace();
  const { status, stderr } = spawnSync(process.execPath, [cli, 'render', '--out', 'dir/'], { cwd: folder, input: text, encoding: 'utf8' });
  assert.deepEqual([status, stderr], [2, 'oration: standard input has no name for a page in a folder; name it, such as --out dir/speech.html\n']);
  assert.ok(!exists('dir'));
});

test('a full disk is an error in one line', { skip: !existsSync('/dev/full') && 'there is no full device' }, () => {
  const { folder, file } = workspace();
  file('a.txt', text);
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'render', 'a.txt'], { cwd: folder, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
  closeSync(full);
  assert.deepEqual([status, stderr], [2, 'oration: standard output: no space left\n']);
});

test('a file over the limit is named, without advice that the command cannot follow', () => {
  const { file, run } = workspace();
  file('big.txt', Buffer.alloc(67108865, 'a'));
  assert.deepEqual(run('check', 'big.txt'), { status: 1, stdout: '', stderr: 'big.txt: more than 67108864 bytes of text; split the file\n' });
});

test('the index links to a page whose name has a backslash', { skip: process.platform === 'win32' && 'a backslash separates folders' }, () => {
  const { file, read, exists, run } = workspace();
  file('in/a\\b.json', speech('A'));
  assert.equal(run('render', 'in', '--out', 'out').status, 0);
  assert.ok(exists('out/a\\b.html'));
  assert.match(read('out/index.html'), /href="\.\/a%5Cb\.html"/);
});
