// What the README says runs, and prints what the README says.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validate } from '../../pkg/node.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const fenced = (info) => [...readme.matchAll(new RegExp(`\`\`\`${info}\\n(.*?)\`\`\``, 'gs'))].map((found) => found[1]);

test('every command of the README prints what stands under it', () => {
  const steps = fenced('console').flatMap((text) => text.split(/^\$ /m).slice(1));
  assert.ok(steps.length >= 3);
  for (const step of steps) {
    const [command, ...printed] = step.split('\n');
    const [program, ...words] = command.split(' ');
    assert.equal(program, 'node');
    assert.equal(execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' }), printed.join('\n'), command);
  }
});

test('the JSON of the README is a speech', () => {
  const [json] = fenced('json');
  assert.deepEqual(validate(json), []);
});

test('every file the README links to is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((found) => found[1]);
  assert.ok(links.length > 5);
  for (const link of links) assert.ok(existsSync(`${root}${link}`), link);
});
