// The README's examples for servers and the command line, run from the packed package.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { renderToString, validate } from 'oration';
import { example, names } from './readme.mjs';
import { project } from './site.mjs';

let site;
before(() => {
  site = project({
    'node.js': example('node'),
    'commonjs.cjs': example('commonjs'),
    'speech.txt': '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n二、任务\n很重。\n',
  });
});
after(() => site.remove());

const run = (command, ...args) => execFileSync(command, args, { cwd: site.folder, encoding: 'utf8', stdio: 'pipe' });
const html = renderToString({ title: 'Thanks', lang: 'en', body: ['Thank you all.'] });

test('every example of the README has a name, by which it is run', () => {
  assert.deepEqual(names, ['tag', 'mount', 'inline', 'react', 'node', 'commonjs', 'served', 'shell', 'speech', 'rest']);
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
  assert.ok(readFileSync(join(site.folder, 'speech.html'), 'utf8').includes('<title>在开学典礼上的讲话</title>'));
});

test('the speech of the README is one', () => {
  assert.deepEqual(validate(example('speech')), []);
});
