// The `oration` command.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commands } from '../../pkg/cli/commands.js';

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
  mkdirSync(join(folder, 'empty'), { recursive: true });
  const cases = [
    [['render', 'bad.json'], 1, 'bad.json:2:11: title: expected text, found a number'],
    [['import', '-'], 1, 'standard input:1:2: ', '{'],
    [['show', 'a'], 2, 'unknown command show; expected one of import, render, index, print, outline, timing, align, check, export, completion, help (see oration help)'],
    [['chekc', 'a'], 2, 'unknown command chekc; did you mean check?'],
    [['speech.json'], 2, 'speech.json is not a command; to show it, use oration render speech.json'],
    [[], 2, 'expected a command: import, render, index, print, outline, timing, align, check, export, completion, help (see oration help)'],
    [['import'], 1, 'standard input: the file is empty'],
    [['import', 'a', 'b'], 2, 'import takes one file, not 2'],
    [['import', 'none.txt'], 2, 'none.txt: no such file'],
    [['import', '.'], 2, '.: this is a folder'],
    [['render', 'speech.json', '-o', 'speech.json/a.html'], 2, 'speech.json/a.html: a file has the name of its folder'],
    [['render', 'speech.json', 'bad.json', '-o', 'speech.json'], 2, 'speech.json: this is a file; several pages need a folder'],
    [['render', 'speech.json', '--colour'], 2, 'unknown option --colour (see oration help)'],
    [['render', 'speech.json', '--heading', '2'], 2, 'unknown option --heading (see oration help)'],
    [['render', 'speech.json', '--imagse'], 2, 'unknown option --imagse; did you mean --images?'],
    [['outline', 'speech.json', '--out', 'a'], 2, 'outline has no option --out, only import, render, index, print, align and export (see oration help outline)'],
    [['render', 'speech.json', '--out', '--images'], 2, '--out needs a value: --out OUT'],
    [['render', 'speech.json', '--images=yes'], 2, '--images takes no value'],
    [['render', 'speech.json', '--heading-level', 'abc'], 2, '--heading-level: expected a whole number from 1 to 6, found abc'],
    [['import', 'speech.txt', '--charset', 'latin-99'], 2, '--charset: unknown encoding latin-99'],
    [['render', 'speech.json', '--css', 'none.css'], 2, 'none.css: no such file'],
    [['render', 'speech.json', '--fragment', '--reader'], 2, 'a fragment is only the article; --reader, --prompter, --css, --stylesheet, --template and --site are for pages'],
    [['render', 'speech.json', '--storage', 'notes'], 2, '--storage needs --reader or --prompter'],
    [['render', 'speech.json', '--watch'], 2, '--watch needs files and --out'],
    [['help', 'chekc'], 2, 'unknown command chekc; did you mean check?'],
    [['outline', 'empty'], 2, 'empty: no speeches found'],
    [['check', 'empty'], 2, 'empty: no speeches found'],
    [['render', 'speech.json', '--lang', 'english'], 2, '--lang: unknown language "english"; did you mean en?'],
    [['render', 'speech.json', '--ui-lang', 'zz'], 2, '--ui-lang: unknown language "zz"; expected a BCP 47 tag, such as en or zh-Hans'],
    [['completion', 'tcsh'], 2, 'completion needs a shell: bash, zsh, fish'],
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
  for (const args of [['--version'], ['-v'], ['-V'], ['render', '--version']]) {
    assert.deepEqual(oration(args), { status: 0, stdout: `${version}\n`, stderr: '' });
  }
  const all = oration(['--help']);
  assert.match(all.stdout, /^Usage: oration COMMAND FILE\n/);
  assert.equal(oration(['help']).stdout, all.stdout);
  const one = oration(['help', 'outline']);
  assert.match(one.stdout, /^Usage: oration outline \[OPTIONS\] FILE\.\.\.\n/);
  assert.doesNotMatch(one.stdout, /oration render/);
  for (const args of [['outline', '--help'], ['-h', 'outline']]) assert.equal(oration(args).stdout, one.stdout);
});

test('the help and the documentation list every option', () => {
  const text = oration(['help']).stdout;
  const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  for (const [name, { options }] of Object.entries(commands)) {
    const section = page.slice(page.indexOf(`\n## \`${name}\``)).split('\n## ')[1];
    for (const option of Object.keys(options)) {
      assert.match(text, new RegExp(`--${option}\\b`));
      assert.ok(section.includes(`\`--${option}`), `docs/cli.md: ${name} --${option}`);
    }
  }
});

test('options may precede the command and its files', () => {
  file('speech.json', json);
  const expected = oration(['outline', 'speech.json', '--json']);
  assert.deepEqual(oration(['--json', 'outline', 'speech.json']), expected);
  assert.deepEqual(oration(['outline', '--json', 'speech.json']), expected);
  assert.equal(oration(['--fragment', '--heading-level=2', 'render', '--', 'speech.json']).status, 0);
});

test('standard input is read if something is piped in', () => {
  assert.equal(oration(['outline'], json).stdout, oration(['outline', '-'], json).stdout);
  const { status, stderr } = spawnSync(process.execPath, [cli, 'outline'], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  assert.deepEqual([status, stderr], [2, 'oration: outline needs a file, or text on standard input (see oration help outline)\n']);
});

test('control characters of a file are made visible', () => {
  const escape = '\u001b]0;owned\u0007';
  const speech = JSON.stringify({ title: 'a', body: [{ type: 'section', heading: `One\u009b2J${escape}`, body: [] }] });
  const name = file(`a${escape}\nb.json`, speech);
  file(`bad${escape}.json`, '{"title": 3, "body": []}');
  const outputs = [
    oration(['outline', name, `bad${escape}.json`]),
    oration(['check', `bad${escape}.json`]),
    oration(['import', '-'], JSON.stringify({ title: '', body: [], [`x${escape}`]: 1 })),
    oration(['import', '-'], `A title\n\nText.\n\nShare on ${escape} | Print this page\n`),
    oration(['render', `none${escape}`]),
    oration([`none${escape}`]),
    oration(['render', name, `--none${escape}`]),
  ];
  for (const { stdout, stderr } of outputs) assert.doesNotMatch(stdout + stderr, /[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  assert.match(outputs[0].stdout, /^One\\u009b2J\\u001b\]0;owned\\u0007$/m);
});

test('colours are for terminals, unless NO_COLOR is set', () => {
  const terminal = 'data:text/javascript,process.stderr.isTTY = true; process.stderr.hasColors = () => process.env.NO_COLOR === undefined';
  const run = (env, ...node) => spawnSync(process.execPath, [...node, cli, 'none'], { env: { ...process.env, ...env }, encoding: 'utf8' }).stderr;
  assert.match(run({}, '--import', terminal), /^\x1b\[31moration: /);
  assert.match(run({ NO_COLOR: '1' }, '--import', terminal), /^oration: /);
  assert.match(run({}), /^oration: /);
});

test('bash completes commands, options and files', { skip: spawnSync('bash', ['--version']).error && 'bash is not installed' }, () => {
  const complete = (...words) => {
    const script = `${oration(['completion', 'bash']).stdout}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _oration; echo "\${COMPREPLY[*]}"`;
    return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' }).stdout.trim();
  };
  file('speech.json', json);
  assert.equal(complete('oration', 'ch'), 'check');
  assert.equal(complete('oration', 'render', '--im'), '--images');
  assert.equal(complete('oration', 'outline', '--im'), '');
  assert.equal(complete('oration', 'render', '--images', 'speech.j'), 'speech.json');
});

test('the completion scripts of other shells name every command and option', () => {
  for (const shell of ['zsh', 'fish']) {
    const { stdout } = oration(['completion', shell]);
    for (const [name, { options }] of Object.entries(commands)) {
      assert.ok(stdout.includes(name));
      for (const option of Object.keys(options)) assert.match(stdout, new RegExp(`(--|-l )${option}\\b`), `${shell}: ${name} ${option}`);
    }
  }
});
