// A built project → a page under the strict policy, checked to show its speech.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { renderToString } from 'oration';
import { policy as strict, serve } from '../../scripts/serve.mjs';
import { launch } from '../browser/chromium.mjs';

export const matrix = fileURLToPath(new URL('.', import.meta.url));
export const json = readFileSync(join(matrix, 'speech.json'), 'utf8');
export const thanks = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

/** Runs a command in a project, without standard input, and returns its output. */
export async function run(project, command, ...args) {
  const running = promisify(execFile)(command, args, { cwd: join(matrix, project), encoding: 'utf8', maxBuffer: 1 << 26 });
  running.child.stdin.end();
  return (await running).stdout;
}

/** The path of a tool that the projects have installed. */
export const tool = (name) => join(matrix, 'node_modules/.bin', name);

/** Installs the package in a project that names its files there. The projects share one folder of packages. */
export function install(project) {
  const folder = join(matrix, project, 'node_modules');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'oration'), { recursive: true, force: true });
  symlinkSync('../../node_modules/oration', join(folder, 'oration'));
}

/** Starts a server with the option `--port`. Resolves with its URL once it responds. */
export async function started(t, project, command, ...args) {
  const port = await free();
  return answers(t, project, port, {}, command, ...args, '--port', String(port));
}

/** Starts a server with a port. Resolves with its URL once it responds. */
export async function answers(t, project, port, env, command, ...args) {
  const child = spawn(command, args, { cwd: join(matrix, project), env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
  t.after(() => process.kill(-child.pid, 'SIGKILL'));
  const url = `http://localhost:${port}/`;
  for (let tries = 0; tries < 1500; tries += 1) {
    if (await fetch(url).then(() => true, () => false)) return url;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${project} does not answer at ${url}`);
}

/** A free port. */
export function free() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

let browser;
export const open = async () => (browser = await launch());
export const close = () => browser?.close();

/** Serves a folder of the matrix during a test. */
export async function served(t, folder) {
  const { url, close } = await serve({ root: join(matrix, folder) });
  t.after(close);
  return url;
}

/**
 * Opens a page that shows a speech, in an element or mounted, and compares it with the HTML of the speech.
 * @param {import('node:test').TestContext} t
 * @param {string} url
 * @param {{ html: string, allow?: Record<string, string | null>, guarded?: boolean, complaints?: RegExp[] }} expected
 *   `allow` adds sources that a tool needs to directives of the policy, or removes them (`null`); `guarded`: the server sends a policy itself
 */
export async function shows(t, url, { html, allow = {}, guarded = false, complaints = [] }) {
  const page = await browser.newPage();
  t.after(() => page.close());
  const said = [];
  page.on('pageerror', (error) => said.push(`uncaught ${error.message}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  if (!guarded) await page.route(url.split('#')[0], (route) => guard(route, allow));
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.oration-bar'), undefined, { timeout: 300_000 }).catch((error) => {
    throw new Error(`${error.message}\n${said.join('\n')}`);
  });
  // A framework that does not recognise the HTML from the server would render it again.
  assert.equal(await page.locator('article.oration').count(), 1);
  assert.deepEqual(await page.evaluate(content), await plain(html, await page.evaluate(hasElement)));
  assert.equal(said.length, complaints.length, said.join('\n'));
  complaints.forEach((pattern, at) => assert.match(said[at], pattern));
  return page;
}

/** The strict policy with additional sources in some directives, without the directives that are `null`, and with others. */
export function policy(more) {
  const name = (directive) => directive.split(' ')[0];
  const directives = strict.split('; ').filter((directive) => more[name(directive)] !== null);
  const others = Object.keys(more).filter((other) => !strict.split('; ').some((directive) => name(directive) === other));
  return [...directives, ...others].map((directive) => [directive, more[name(directive)]].filter(Boolean).join(' ')).join('; ');
}

/** The document with the policy; inline scripts and styles of a tool are allowed by their hashes. */
async function guard(route, allow) {
  const response = await route.fetch();
  const body = await response.text();
  const inline = (name) =>
    [...body.matchAll(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`, 'g'))]
      .map(([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
      .join(' ');
  const own = policy({ 'script-src': inline('script'), 'style-src': inline('style'), ...allow });
  await route.fulfill({ response, body, headers: { ...response.headers(), 'content-security-policy': own } });
}

const hasElement = () => document.querySelector('oration-speech') !== null;

/**
 * Runs in a page and returns the article shown. The reader of an element is destroyed first; of a mounted speech, only
 * the parts that a reader does not change are compared.
 */
function content(whole = document.querySelector('oration-speech') !== null) {
  document.querySelector('oration-speech')?.reader.destroy();
  const article = document.querySelector('article.oration');
  if (whole) return article.outerHTML;
  const all = (selector, part) => [...article.querySelectorAll(selector)].map((found) => found[part]);
  return [all('.oration-title, .oration-byline, .oration-facts, .oration-salutation, section p', 'outerHTML'), all('section', 'id'), all('nav a', 'outerHTML')];
}

/** The same for the HTML alone, as a browser parses it. */
async function plain(html, whole) {
  const page = await browser.newPage();
  try {
    await page.evaluate((html) => (document.body.innerHTML = html), html);
    return await page.evaluate(content, whole);
  } finally {
    await page.close();
  }
}

export const mounted = renderToString(json);
export const element = renderToString(thanks, { headingLevel: 2 });
