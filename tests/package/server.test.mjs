// The README's examples for servers and the command line, run from the packed package.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { renderPage, renderToString, validate } from 'oration';
import { policy } from '../../scripts/serve.mjs';
import { example, names } from './readme.mjs';
import { project, root } from './site.mjs';

const text = '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n二、任务\n很重。\n';
let site;
before(() => {
  site = project({
    'node.js': example('node'),
    'commonjs.cjs': example('commonjs'),
    'speech.txt': text,
    'speeches/one.txt': text,
  });
});
after(() => site.remove());

const run = (command, ...args) => execFileSync(command, args, { cwd: site.folder, encoding: 'utf8', stdio: 'pipe' });
const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };
const html = renderToString(speech);

/** The examples that `make test-package` builds with the tool they are for, in tests/matrix. */
const projects = {
  mount: 'bundlers/main.js',
  inline: 'bundlers/inline.js',
  slim: 'bundlers/slim.js',
  react: 'react-18/Speech.jsx',
  'react-tsx': 'react-router/app/Speech.tsx',
  next: 'next/app/page.jsx',
  define: 'next/app/Define.jsx',
  vue: 'vue/Speech.vue',
  'vue-config': 'vue/vite.config.js',
  svelte: 'svelte/Speech.svelte',
};

test('every example of the README has a name, so that it is run', () => {
  const here = ['tag', 'inside', 'property', 'looks', 'node', 'commonjs', 'served', 'rest', 'worker', 'shell', 'speech', 'error', 'policy'];
  assert.deepEqual(names.toSorted(), [...here, ...Object.keys(projects)].sort());
});

test('the examples for bundlers and frameworks are those built in tests/matrix', () => {
  const file = (path) => readFileSync(join(root, 'tests/matrix', path), 'utf8');
  for (const [name, path] of Object.entries(projects)) assert.equal(example(name), file(path), name);
  for (const same of ['react-19/Speech.jsx', 'next/app/Speech.jsx']) assert.equal(file(same), file(projects.react));
  // Its types are checked here too.
  assert.equal(file('../types/react.tsx'), file(projects['react-tsx']));
});

test('the example for Node prints the page', () => {
  assert.equal(run(process.execPath, 'node.js'), `${renderPage(speech, { stylesheet: '/oration.css' })}\n`);
});

test('the example for CommonJS prints the same HTML', () => {
  assert.equal(run(process.execPath, 'commonjs.cjs'), `${html}\n`);
});

test('the commands of the README work', () => {
  const commands = example('shell').replaceAll('npx oration', `"${process.execPath}" node_modules/oration/cli.js`);
  assert.equal(run('bash', '-ec', commands), '一、形势\n二、任务\n');
  const page = readFileSync(join(site.folder, 'speech.html'), 'utf8');
  assert.ok(page.includes('<title>在开学典礼上的讲话</title>'));
  assert.equal(readFileSync(join(site.folder, 'site/one.html'), 'utf8'), page);
});

test('the speech of the README is valid', () => {
  assert.deepEqual(validate(example('speech')), []);
});

test('the error of the README is the actual error', () => {
  const speech = '{\n"title": "", "body": ["", "",\n{"type": "section",\n    "heading": 3, "body": []}]}';
  assert.throws(() => renderToString(speech), { name: 'SpeechError', code: 'schema', message: example('error').trim() });
});

test('the README and the test pages have the same Content Security Policy', () => {
  const directives = (header) => header.split(';').map((directive) => directive.trim().replace(/\s+/g, ' '));
  const stated = directives(example('policy').replace('Content-Security-Policy:', ''));
  for (const directive of stated) assert.ok(directives(policy).includes(directive), directive);
});

test('the documentation lists every option and every custom property', () => {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const listed = (page, name) => assert.ok(new RegExp(`^\\| [^|\\n]*\`${name}\``, 'm').test(read(page)), `${page}: ${name}`);
  const options = (name) => {
    const [, body] = new RegExp(`interface ${name}[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(read('pkg/index.d.ts'));
    return [...body.matchAll(/^  (\w+)\?:/gm)].map(([, option]) => option);
  };
  const [rendering, reading] = [[...options('RenderOptions'), ...options('MountOptions')], [...options('ReaderOptions'), ...options('ReaderControls')]];
  assert.ok(rendering.length > 7 && reading.length > 15);
  for (const name of rendering) for (const page of ['pkg/README.md', 'docs/api.md']) listed(page, name);
  for (const name of reading) listed('docs/api.md', name);
  for (const name of options('Limits')) for (const page of ['pkg/README.md', 'SECURITY.md']) listed(page, name);
  const [{ declarations: [element] }] = JSON.parse(read('pkg/custom-elements.json')).modules;
  for (const { name } of element.cssProperties) listed('docs/styling.md', name);
});

test('the documentation lists every entry point and every error code', () => {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const entries = Object.keys(JSON.parse(read('pkg/package.json')).exports).map((path) => path.replace('.', 'oration'));
  const unlisted = ['oration/custom-elements.json', 'oration/package.json'];
  for (const entry of entries.filter((path) => !unlisted.includes(path))) assert.ok(read('docs/api.md').includes(`\`${entry}\``), entry);
  const [, codes] = /type ErrorCode =([^;]+);/.exec(read('pkg/index.d.ts'));
  for (const [, code] of codes.matchAll(/'([\w-]+)'/g)) assert.ok(read('pkg/README.md').includes(`| \`${code}\` |`), code);
});
