// A folder for the files of a test, and the `oration` command in it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));

export function workspace() {
  const folder = mkdtempSync(join(tmpdir(), 'oration-'));
  const started = [];
  after(async () => {
    await Promise.all(started.map(stop));
    rmSync(folder, { recursive: true });
  });
  const options = { cwd: folder, encoding: 'utf8' };
  return {
    folder,
    /** Writes a file and returns its name. */
    file(name, content) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      return name;
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    exists: (name) => existsSync(join(folder, name)),
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
      return { status, stdout, stderr };
    },
    /** Runs the command as a user who is not the superuser, whom permissions do not stop. */
    runAsOther(...args) {
      const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { ...options, ...user });
      return { status, stdout, stderr };
    },
    /** Starts the command, which ends with the test. */
    start(...args) {
      const command = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: 'ignore' });
      started.push(command);
      return command;
    },
  };
}

/** Ends a process. @param {import('node:child_process').ChildProcess} process */
export const stop = (process) =>
  new Promise((stopped) => {
    if (process.exitCode !== null || process.signalCode !== null) return stopped();
    process.once('exit', stopped);
    process.kill('SIGKILL');
  });

export const speech = (title, fields = {}) => JSON.stringify({ title, lang: 'en', body: ['Thank you.'], ...fields });
