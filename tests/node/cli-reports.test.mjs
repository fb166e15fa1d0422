// What `oration` reports about files that are not JSON, not speeches, or not read completely; templates, watching, completion.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../../pkg/cli/commands.js';
import { cli, speech, stop, workspace } from './command.mjs';

const body = [{ type: 'section', heading: 'Why', body: ['Because.'] }];

test('a file that is named .json and is not JSON is an error with its place', () => {
  const { file, run } = workspace();
  const reason = 'the name ends in .json, so the file must be JSON';
  const cases = {
    'brace.json': ['"title": "A", "body": ["Thank you."]}', /^brace\.json:1:1: expected an object, found "title"$/],
    'comment.json': [`\n  // a note\n${speech('A')}`, new RegExp(`^comment\\.json:2:3: expected a value: .*; ${reason}$`)],
    'page.json': ['<!doctype html><title>A</title><p>Thank you.</p>', new RegExp(`^page\\.json:1:1: expected a value: .*; ${reason}$`)],
    'binary.json': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0xff]), /^binary\.json:1:1: expected JSON, found binary data$/],
    'archive.json': [Buffer.from('PK\x03\x04\x14\x00\xff', 'latin1'), /^archive\.json:1:7: expected JSON, found binary data$/],
  };
  for (const [name, [content, message]] of Object.entries(cases)) {
    file(name, content);
    for (const command of ['check', 'render', 'outline', 'export', 'timing', 'import']) {
      const { status, stdout, stderr } = run(command, name);
      assert.equal(status, 1, `${command} ${name}`);
      assert.match((stdout + stderr).split('\n')[0].replace(/^oration: /, ''), message, command);
    }
  }
  file('in/comment.json', cases['comment.json'][0]);
  assert.equal(run('render', 'in', '--out', 'out').status, 1);
  assert.equal(run('check', 'in').status, 1);
});

test('JSON in a folder that is not a speech is skipped by every command', () => {
  const { file, run, exists } = workspace();
  file('in/a.json', speech('A', { body }));
  file('in/package.json', '{"name": "a"}');
  for (const args of [['outline', 'in'], ['timing', 'in'], ['check', 'in'], ['render', 'in', '--out', 'site'], ['export', 'in', '--out', 'texts']]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 0, args[0]);
    assert.match(stderr, /^skipped, not speeches: in\/package\.json$/m, args[0]);
  }
  assert.ok(exists('texts/a.md') && !exists('texts/package.md'));
  // Named, it is an error.
  for (const command of ['outline', 'timing', 'check', 'render', 'export']) assert.equal(run(command, 'in/package.json').status, 1, command);
});

test('for a folder, the JSON of an outline and of times is an array', () => {
  const { file, run } = workspace();
  file('in/a.json', speech('A', { body }));
  for (const command of ['outline', 'timing']) {
    const found = JSON.parse(run(command, '--json', 'in').stdout);
    assert.deepEqual(found.map((one) => one.file), ['in/a.json'], command);
    assert.equal(Array.isArray(JSON.parse(run(command, '--json', 'in/a.json').stdout)), false, command);
  }
  file('none/package.json', '{"name": "a"}');
  assert.equal(run('outline', '--json', 'none').stdout, '[]\n');
});

const doubtful = 'Remarks at the Opening of the Library\n\nGood morning, everyone.\n\nThe reading room opens today and the workshop opens in June.\n\nThank you.\n\nShare this page\n';

test('every command reports lines that were left out, unless they certainly belong to the page', () => {
  const { file, run } = workspace();
  file('a.txt', doubtful);
  file('in/a.txt', doubtful);
  assert.match(run('import', 'a.txt').stderr, /^a\.txt:9: left out as boilerplate \(known phrase\)/m);
  const said = (path) => new RegExp(`^${path.replace('.', '\\.')}:9: 1 line was left out \\(oration import ${path.replace('.', '\\.')} lists it\\)$`, 'm');
  for (const args of [['render', 'a.txt', '-o', 'a.html'], ['outline', 'a.txt'], ['timing', 'a.txt'], ['export', 'a.txt', '-o', 'a.md']]) {
    assert.match(run(...args).stderr, said('a.txt'), args[0]);
    assert.equal(run(...args, '--quiet').stderr, '', args[0]);
  }
  assert.match(run('render', 'in', '--out', 'site').stderr, said('in/a.txt'));
  assert.match(run('export', 'in', '--out', 'texts').stderr, said('in/a.txt'));
  assert.match(run('check', 'a.txt').stdout, said('a.txt'));
  const [notice] = JSON.parse(run('check', '--json', 'a.txt').stdout);
  assert.deepEqual([notice.severity, notice.code, notice.line], ['notice', 'left-out', 9]);
  assert.equal(run('check', 'a.txt').status, 0);

  const page = (number) => `Words of page ${number} of this speech, which are a paragraph.\n\n- ${number} -\n\n`;
  file('ordinary.txt', `${doubtful.replace(/Share.*\n/, '')}${[1, 2, 3].map(page).join('')}© 2024 City of Riverside. All rights reserved.\n`);
  assert.match(run('import', 'ordinary.txt').stderr, /left out as page-number/);
  assert.equal(run('outline', 'ordinary.txt').stderr, '');
});

test('the error about a missing field names the others, and the field that was meant', () => {
  const { file, run } = workspace();
  file('a.json', '{"titel": "A", "body": []}');
  file('package.json', '{"name": "a", "version": "1"}');
  assert.match(run('render', 'a.json').stderr, /^oration: a\.json:1:1: missing field "title"; write title instead of titel$/m);
  assert.match(run('render', 'package.json').stderr, /version: expected a whole number, 0 or greater, found "1"; the object also has no title and no body$/m);
});

test('in the JSON of a check, a file is named once', () => {
  const { file, run } = workspace();
  file('empty.txt', '\n');
  file('random.txt', Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 151 + at * at) % 32)));
  const found = JSON.parse(run('check', '--json', 'empty.txt', 'random.txt').stdout);
  assert.deepEqual(found.map(({ file, code }) => [file, code]), [['empty.txt', 'not-text'], ['random.txt', 'not-text']]);
  assert.equal(found[0].message, 'the file is empty');
  assert.match(found[1].message, /^this is binary data, not text: choose plain text, Markdown, HTML, WebVTT, SRT, a Word document \(\.docx\) or Speech JSON$/);
});

test('an output that cannot be written is named as such', { skip: process.platform !== 'linux' && 'no /proc' }, () => {
  const { file, run } = workspace();
  file('a.json', speech('A'));
  assert.equal(run('render', 'a.json', '-o', '/proc/none.html').stderr, 'oration: /proc/none.html: the output cannot be written: no such file\n');
});

test('an option for a part that the template does not have is an error', () => {
  const { file, run } = workspace();
  file('a.json', speech('A'));
  file('own.css', 'p { color: red }');
  file('page.html', '<!doctype html><title>{{title}}</title>{{article}}');
  const wrong = (...args) => {
    const { status, stdout, stderr } = run('render', 'a.json', '--template', 'page.html', ...args);
    assert.deepEqual([status, stdout], [2, '']);
    return stderr;
  };
  assert.equal(wrong('--reader'), 'oration: page.html: the template needs {{reader}} for --reader\n');
  assert.equal(wrong('--css', 'own.css'), 'oration: page.html: the template needs {{head}} for --css\n');
  assert.equal(wrong('--stylesheet', 'a.css'), 'oration: page.html: the template needs {{head}} for --stylesheet\n');
  assert.equal(wrong('--print', 'a4'), 'oration: page.html: the template needs {{head}} for --print\n');
  assert.equal(run('render', 'a.json', '--template', 'page.html').status, 0);
});

test('the encoding and the language of a file can be named to outline and check', () => {
  const { file, run } = workspace();
  const text = 'Discours\n\nMes chers amis,\n\nI. L’été\n\nC’est l’été.\n\nII. L’hiver\n\nC’est l’hiver.\n';
  file('a.txt', Buffer.from(text.replaceAll('’', "'"), 'latin1'));
  assert.match(run('outline', 'a.txt', '--charset', 'windows-1252').stdout, /^I\. L'été$/m);
  assert.notEqual(run('outline', 'a.txt', '--charset', 'windows-1251').stdout, run('outline', 'a.txt', '--charset', 'windows-1252').stdout);
  assert.equal(run('check', 'a.txt', '--charset', 'latin-99').status, 2);
  assert.equal(run('check', 'a.txt', '--lang', 'fr').status, 0);
});

test('a file that cannot be read has the same exit status for check and render', () => {
  const { folder, file, runAsOther } = workspace();
  file('in/a.json', speech('A'));
  file('in/shut.json', speech('B'));
  chmodSync(folder, 0o777);
  chmodSync(join(folder, 'in/shut.json'), 0);
  for (const args of [['check', 'in'], ['outline', 'in'], ['render', 'in', '--out', 'out'], ['export', 'in', '--out', 'texts']]) {
    const { status, stderr } = runAsOther(...args);
    assert.equal(status, 2, args[0]);
    assert.match(stderr, /^in\/shut\.json: permission denied$/m);
  }
});

test('while files are watched, only news is printed', async (t) => {
  const { folder, file } = workspace();
  file('in/a.json', speech('A'));
  // In one step: a file that is written in several may be read when it is empty.
  const replace = (name, content) => renameSync(join(folder, file('new.json', content)), join(folder, name));
  const watched = (...args) => {
    const command = spawn(process.execPath, [cli, 'render', ...args, '--watch'], { cwd: folder });
    t.after(() => stop(command));
    let said = '';
    command.stderr.on('data', (text) => (said += text));
    return {
      said: () => said,
      until: async (pattern) => {
        const end = Date.now() + 120_000;
        while (!pattern.test(said)) {
          assert.equal(command.exitCode, null, said);
          assert.ok(Date.now() < end, said);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      },
    };
  };
  const one = watched('in/a.json', '--out', 'a.html');
  await one.until(/watching/);
  assert.equal(one.said(), 'rendered: a.html\nwatching in/a.json; press Ctrl-C to stop\n');
  replace('in/a.json', speech('B'));
  await one.until(/Ctrl-C to stop\nrendered: a\.html\n/);
  const all = watched('in', '--out', 'out');
  await all.until(/watching/);
  // A folder is looked through again a second after the start, which finds nothing new.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(all.said(), '1 rendered, 0 up to date, 0 failed: out/index.html\nwatching in; press Ctrl-C to stop\n');
  file('in/b.json', speech('B'));
  await all.until(/\n1 rendered, 1 up to date, 0 failed: out\/index\.html\n/);
});

test('completion offers the values of options and the arguments of completion and help', { skip: spawnSync('bash', ['--version']).error && 'bash is not installed' }, () => {
  const { run, folder } = workspace();
  const complete = (...words) => {
    const script = `${run('completion', 'bash').stdout}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _oration; echo "\${COMPREPLY[*]}"`;
    return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' }).stdout.trim();
  };
  assert.equal(complete('oration', 'export', '--to', 'ma'), 'markdown');
  assert.equal(complete('oration', 'render', '--print', ''), 'gbt9704 a4 letter');
  assert.equal(complete('oration', 'completion', ''), 'bash zsh fish');
  assert.equal(complete('oration', 'help', 'ou'), 'outline');
  assert.equal(complete('oration', 'completion', '--he'), '--help');
  assert.match(run('completion', 'zsh').stdout, /'\(-o --out\)'\{-o,--out\}'\[[^\]]*\]:OUT:_files'/);
  assert.match(run('completion', 'fish').stdout, /-l to -x -a 'markdown /);
});

test('the help of a command describes its own arguments', () => {
  const { run } = workspace();
  assert.doesNotMatch(run('help', 'completion').stdout, /standard input|In a folder/);
  assert.match(run('help', 'completion').stdout, /SHELL is one of bash, zsh, fish\./);
  assert.match(run('help', 'help').stdout, /COMMAND is one of import, /);
  assert.doesNotMatch(run('help', 'import').stdout, /In a folder/);
  assert.match(run('help', 'render').stdout, /In a folder/);
  assert.deepEqual(Object.keys(commands), commands.help.arguments);
});
