// An installed Chrome, Edge or Chromium → a page as PDF.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError } from './errors.js';

const commands = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge', 'msedge'];

const macOS = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];

/** Milliseconds after which a browser is taken to be stuck. */
const PATIENCE = 180_000;

/**
 * The browser named by the environment variable CHROME_PATH, or the first one found where they are usually installed.
 * @returns {string | undefined}
 */
export function findBrowser({ env, platform } = process) {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new CliError(`CHROME_PATH: ${env.CHROME_PATH} cannot be run; set it to the executable of Chrome, Edge or Chromium`);
  }
  return candidates(env, platform).find(isExecutable);
}

function candidates(env, platform) {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return windows.flatMap((path) => roots.map((root) => join(root, path)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  return platform === 'darwin' ? [...macOS, ...macOS.map((path) => join(env.HOME ?? '', path)), ...onPath] : [...onPath, '/snap/bin/chromium'];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} browser
 * @param {string} html
 * @returns {Promise<Buffer>}
 */
export async function printToPdf(browser, html) {
  const folder = mkdtempSync(join(tmpdir(), 'oration-print-'));
  const [page, pdf] = [join(folder, 'speech.html'), join(folder, 'speech.pdf')];
  try {
    writeFileSync(page, html);
    const wanted = ['--headless', '--disable-gpu', '--no-first-run', '--no-pdf-header-footer', `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`];
    // The sandbox of Chromium does not work for the superuser.
    const superuser = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const said = await run(browser, [...wanted, ...superuser, pathToFileURL(page).href]);
    return read(pdf, browser, said);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function read(pdf, browser, said) {
  try {
    return readFileSync(pdf);
  } catch {
    throw new CliError(`${browser} printed no PDF${said ? `: ${said}` : ''}`);
  }
}

/** Runs the browser; resolves to the last line of its messages. */
function run(browser, args) {
  return new Promise((resolve, reject) => {
    const running = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE, killSignal: 'SIGKILL' });
    let said = '';
    running.stderr.on('data', (text) => (said = (said + text).slice(-2000)));
    running.on('error', (error) => reject(new CliError(`${browser}: ${error.message}`)));
    running.on('close', (_, signal) => {
      if (signal) reject(new CliError(`${browser} was stopped by ${signal}`));
      else resolve(said.trim().split('\n').at(-1));
    });
  });
}
