// The README's examples for servers and the command line, run from the packed package.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { renderToString, validate } from 'oration';
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
const html = renderToString({ title: 'Thanks', lang: 'en', body: ['Thank you all.'] });

/** The examples that `make test-package` builds with the tool they are for, in tests/matrix. */
const projects = {
  mount: 'bundlers/main.js',
  inline: 'bundlers/inline.js',
  slim: 'bundlers/slim.js',
  react: 'react-18/Speech.jsx',
  next: 'next/app/page.jsx',
  define: 'next/app/Define.jsx',
  vue: 'vue/Speech.vue',
  'vue-config': 'vue/vite.config.js',
  svelte: 'svelte/Speech.svelte',
};

test('every example of the README has a name, by which it is run', () => {
  const here = ['tag', 'inside', 'property', 'looks', 'node', 'commonjs', 'served', 'rest', 'worker', 'shell', 'speech'];
  assert.deepEqual(names.toSorted(), [...here, ...Object.keys(projects)].sort());
});

test('the examples for tools are those that the tools build', () => {
  const file = (path) => readFileSync(join(root, 'tests/matrix', path), 'utf8');
  for (const [name, path] of Object.entries(projects)) assert.equal(example(name), file(path), name);
  for (const same of ['react-19/Speech.jsx', 'next/app/Speech.jsx']) assert.equal(file(same), file(projects.react));
});

test('the example for Node prints the page', () => {
  assert.equal(run(process.execPath, 'node.js'), `<!doctype html><html lang="en"><title>Thanks</title><body>${html}</body></html>\n`);
});

test('the example for CommonJS prints the same HTML', () => {
  assert.equal(run(process.execPath, 'commonjs.cjs'), `${html}\n`);
});

test('the commands of the README do what they say', () => {
  const commands = example('shell').replaceAll('npx oration', `"${process.execPath}" node_modules/oration/cli.js`);
  assert.equal(run('bash', '-ec', commands), '一、形势\n二、任务\n');
  const page = readFileSync(join(site.folder, 'speech.html'), 'utf8');
  assert.ok(page.includes('<title>在开学典礼上的讲话</title>'));
  assert.equal(readFileSync(join(site.folder, 'site/one.html'), 'utf8'), page);
});

test('the speech of the README is one', () => {
  assert.deepEqual(validate(example('speech')), []);
});

test('the README tells every option and every custom property', () => {
  const read = (path) => readFileSync(join(root, 'pkg', path), 'utf8');
  const options = ['RenderOptions', 'ReaderOptions', 'MountOptions'].flatMap((name) => {
    const [, body] = new RegExp(`interface ${name}[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(read('index.d.ts'));
    return [...body.matchAll(/^  (\w+)\?:/gm)].map(([, option]) => option);
  });
  const [{ declarations: [element] }] = JSON.parse(read('custom-elements.json')).modules;
  assert.ok(options.length > 25);
  for (const name of [...options, ...element.cssProperties.map(({ name }) => name)]) {
    assert.ok(new RegExp(`^\\| [^|\\n]*\`${name}\``, 'm').test(read('README.md')), name);
  }
});
