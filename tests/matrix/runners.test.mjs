// The element in test runners, which have a DOM of their own instead of a browser.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { matrix, run, tool } from './pages.mjs';

/** Runs the tests of a project, and returns what the runner prints. A test that fails is an error. */
async function printed(project, env, command, ...args) {
  const { stdout, stderr } = await promisify(execFile)(command, args, { cwd: join(matrix, project), env: { ...process.env, NO_COLOR: '1', ...env } });
  return stdout + stderr;
}

describe('Vitest', () => {
  test('its types are those of the element', () => run('vitest', tool('tsc')));
  for (const environment of ['jsdom', 'happy-dom']) {
    test(environment, async () => {
      const text = await printed('vitest', {}, tool('vitest'), 'run', '--environment', environment);
      assert.match(text, /Tests +1 passed/);
      assert.doesNotMatch(text, /std(out|err) \|/, 'nothing is logged');
    });
  }
});

test('Jest', async () => {
  const text = await printed('jest', { NODE_OPTIONS: '--experimental-vm-modules' }, tool('jest'));
  assert.match(text, /Tests: +1 passed/);
  assert.doesNotMatch(text, /console\.\w+\n/, 'nothing is logged');
});
