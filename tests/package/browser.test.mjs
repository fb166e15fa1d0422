// The README's examples for pages, installed from the packed package, built by real tools and opened in Chromium.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { build as bundle } from 'esbuild';
import { importText, renderToString } from 'oration';
import { build as vite, createServer } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { launch } from '../browser/chromium.mjs';
import { example } from './readme.mjs';
import { project, root } from './site.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'pkg/package.json'), 'utf8'));
const speech = JSON.stringify({ title: 'Thanks', lang: 'en', body: ['Thank you all.'] });
const page = (body, head = '') => `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
const main = (script) => page('<main></main>', `<script type="module" src="${script}"></script>`);
const define = '<script type="module" src="/node_modules/oration/define.js"></script>';
const installed = (html) => html.replaceAll(`https://cdn.jsdelivr.net/npm/oration@${version}/`, '/node_modules/oration/');

const react = `import { createRoot } from 'react-dom/client';
import Speech from './Speech.jsx';
createRoot(document.querySelector('main')).render(<Speech speech={${speech}} />);
`;

const text = 'Remarks on the Budget\n\nLadies and gentlemen,\n\nI. What we spend\n\nLess.\n\nII. What we save\n\nMore.\n';
const reads = (entry) => `import { importText } from '${entry}';
importText(${JSON.stringify(text)}).then(({ speech }) => {
  document.querySelector('main').textContent = JSON.stringify(speech);
});
`;

let site;
let browser;
let server;
before(async () => {
  site = project({
    'tag/index.html': page(installed(example('tag'))),
    'tag/speech.json': speech,
    'served/index.html': page(
      example('served').replace(/<article[\s\S]*<\/article>/, renderToString(speech)),
      define,
    ),
    'inside/index.html': page(example('inside'), define),
    'property/index.html': page('<oration-speech></oration-speech>', `${define}<script type="module" src="/property/main.js"></script>`),
    'property/main.js': example('property'),
    'looks/index.html': page(example('inside'), `<link rel="stylesheet" href="/node_modules/oration/oration.css"><link rel="stylesheet" href="/looks/main.css">${define}`),
    'looks/main.css': example('looks'),
    'vite/index.html': main('/main.js'),
    'vite/main.js': example('mount'),
    'vite/public/speech.json': speech,
    'vite-text/index.html': main('/main.js'),
    'vite-text/main.js': reads('oration'),
    'speech.json': speech,
    'esbuild/text.js': reads('oration/inline'),
    'text/index.html': main('/text/text.js'),
    'esbuild/inline.js': example('inline'),
    'esbuild/Speech.jsx': example('react'),
    'esbuild/react.jsx': react,
    'esbuild/mount.js': example('mount'),
    'inline/index.html': main('/inline/inline.js'),
    'react/index.html': main('/react/react.js'),
    'empty/index.html': page(''),
    'bare/index.html': page(`<oration-speech src="/speech.json"></oration-speech>`, '<script type="module" src="/npm/oration@1"></script>'),
    'lost/index.html': main('/lost/mount.js'),
    'neither/index.html': page('', '<script type="module" src="/neither/main.js"></script>'),
    'neither/main.js': "import { init } from '/node_modules/oration/index.js';\nawait init();\n",
  });
  browser = await launch();
  server = await serve({ root: site.folder });
});
after(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

const missing = (url) => `the module could not be loaded from ${url}: the server responded with 404 Not Found. To fix this, `;

/** A page, and the first warning in its console. */
async function watched(t) {
  const opened = await browser.newPage();
  t.after(() => opened.close());
  const warned = new Promise((resolve) => {
    opened.on('console', (message) => message.type() === 'warning' && resolve(message.text()));
  });
  return [opened, warned];
}

/** The errors of a page that shows the speech in the end. */
async function shows(t, url, opened) {
  opened ??= (await watched(t))[0];
  const errors = [];
  opened.on('pageerror', (error) => errors.push(error.message));
  await opened.goto(url);
  await opened.waitForSelector('article.oration p >> text=Thank you all.');
  assert.equal(await opened.textContent('.oration-title'), 'Thanks');
  return errors;
}

const at = (path) => new URL(path, server.url).href;
const esbuild = (entry, outdir, more = {}) =>
  bundle({
    absWorkingDir: site.folder,
    entryPoints: [entry],
    outdir,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'silent',
    ...more,
  });

test('the README names the version of the package', () => {
  assert.ok(example('tag').includes(`oration@${version}/`));
});

test('the quick start works on a static server under the strict policy', async (t) => {
  assert.deepEqual(await shows(t, at('/tag/')), []);
});

test('the URL of the package on a CDN is the whole package in one file', async (t) => {
  const [opened] = await watched(t);
  const requested = [];
  await opened.route('**/npm/oration@1**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/npm/oration@1', '');
    requested.push(path);
    await route.fulfill({ response: await route.fetch({ url: at(`/node_modules/oration${path || '/dist/oration.js'}`) }) });
  });
  assert.deepEqual(await shows(t, at('/bare/'), opened), []);
  await opened.waitForFunction(() => document.querySelector('oration-speech').reader);
  assert.deepEqual(requested, ['', '/wasm/plain_bg.wasm']);
  const imported = await opened.evaluate(async () => {
    const { importText } = await import('/npm/oration@1');
    return (await importText('Remarks\n\nLadies and gentlemen,\n\nThank you.\n')).speech.title;
  });
  assert.equal(imported, 'Remarks');
});

test('HTML from a server gets a reader', async (t) => {
  assert.deepEqual(await shows(t, at('/served/')), []);
  const opened = await browser.newPage();
  t.after(() => opened.close());
  await opened.goto(at('/served/'));
  await opened.waitForFunction(() => document.querySelector('oration-speech').reader);
});

for (const [entry, module] of [['index'], ['inline'], ['slim', '/node_modules/oration/wasm/oration_bg.wasm']]) {
  test(`the entry point ${entry} gives the same string in a page as on a server`, async (t) => {
    const [opened] = await watched(t);
    await opened.goto(at('/empty/'));
    const json = readFileSync(join(root, 'tests/matrix/speech.json'), 'utf8');
    const string = await opened.evaluate(async ([entry, module, json]) => {
      const { init, renderToString } = await import(`/node_modules/oration/${entry}.js`);
      await init(module ?? { markdown: true });
      return renderToString(json);
    }, [entry, module, json]);
    assert.equal(string, renderToString(json));
  });
}

for (const name of ['inside', 'property']) {
  test(`the example ${name} shows the speech`, async (t) => {
    assert.deepEqual(await shows(t, at(`/${name}/`)), []);
  });
}

test('the stylesheet of the README wins over that of the package', async (t) => {
  const [opened] = await watched(t);
  assert.deepEqual(await shows(t, at('/looks/'), opened), []);
  const font = await opened.$eval('.oration-title', (title) => getComputedStyle(title).fontFamily);
  const measure = await opened.$eval('.oration-body', (body) => body.clientWidth / parseFloat(getComputedStyle(body).fontSize));
  assert.deepEqual([font, measure], ['Georgia, serif', 32]);
});

test('Vite builds the page', async (t) => {
  await vite({ root: join(site.folder, 'vite'), logLevel: 'silent' });
  const built = await serve({ root: join(site.folder, 'vite/dist') });
  t.after(built.close);
  assert.deepEqual(await shows(t, new URL('/index.html', built.url).href), []);
});

test('the development server of Vite serves the page', async (t) => {
  const working = await createServer({ root: join(site.folder, 'vite'), logLevel: 'silent', server: { port: 0, fs: { strict: false } } });
  await working.listen();
  t.after(() => working.close());
  assert.deepEqual(await shows(t, working.resolvedUrls.local[0]), []);
});

/** Whether a page shows the JSON of the plain text in the end, without a warning. */
async function readsText(t, url) {
  const [opened, warned] = await watched(t);
  await opened.goto(url);
  await opened.waitForFunction(() => document.querySelector('main').textContent);
  assert.deepEqual(JSON.parse(await opened.textContent('main')), (await importText(text)).speech);
  assert.equal(await Promise.race([warned, 'no warning']), 'no warning');
}

test('a Vite bundle imports plain text with the module as a file', async (t) => {
  await vite({ root: join(site.folder, 'vite-text'), logLevel: 'silent' });
  const built = await serve({ root: join(site.folder, 'vite-text/dist') });
  t.after(built.close);
  await readsText(t, new URL('/index.html', built.url).href);
});

test('an esbuild bundle imports plain text with the embedded module', async (t) => {
  await esbuild('esbuild/text.js', 'text');
  await readsText(t, at('/text/'));
});

test('esbuild bundles the entry point with the embedded module', async (t) => {
  await esbuild('esbuild/inline.js', 'inline');
  assert.deepEqual(await shows(t, at('/inline/')), []);
});

test('React shows the element, and the module next to the bundle is found', async (t) => {
  const define = { 'process.env.NODE_ENV': '"production"' };
  await esbuild('esbuild/react.jsx', 'react', { define });
  await esbuild('node_modules/oration/wasm/plain_bg.wasm', 'react/wasm', { loader: { '.wasm': 'copy' } });
  assert.deepEqual(await shows(t, at('/react/')), []);
});

test('a bundle without its module uses the embedded one, and suggests a fix', async (t) => {
  await esbuild('esbuild/mount.js', 'lost');
  const [opened, warned] = await watched(t);
  assert.deepEqual(await shows(t, at('/lost/'), opened), []);
  const message = await warned;
  assert.ok(message.startsWith(missing(at('/lost/wasm/plain_bg.wasm'))), message);
  assert.ok(message.endsWith(' Until then, the larger embedded copy is used.'), message);
});

test('the page works under a policy that forbids fetching the module', async (t) => {
  const [opened, warned] = await watched(t);
  await opened.route(at('/inside/'), async (route) => {
    const response = await route.fetch();
    const strict = response.headers()['content-security-policy'];
    const closed = strict.replace("connect-src 'self'; ", '');
    assert.notEqual(closed, strict);
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': closed } });
  });
  assert.deepEqual(await shows(t, at('/inside/'), opened), []);
  assert.match(await warned, /^the module could not be loaded from \S+: Failed to fetch/);
});

test('if neither can be loaded, the error says what is missing and suggests a fix', async (t) => {
  const [opened] = await watched(t);
  await opened.route('**/wasm/*', (route) => (route.request().url().endsWith('.js') && !route.request().url().endsWith('-inline.js') ? route.continue() : route.fulfill({ status: 404 })));
  const failed = opened.waitForEvent('pageerror');
  await opened.goto(at('/neither/'));
  const { message } = await failed;
  assert.ok(message.startsWith(missing(at('/node_modules/oration/wasm/plain_bg.wasm'))), message);
  assert.ok(message.endsWith('or import "oration/inline".'), message);
});

test('pages from the command line work when opened from disk', async (t) => {
  const speech = (title, name) => JSON.stringify({ title, speaker: { name }, body: [{ type: 'section', heading: 'Why', body: ['Because.'] }] });
  const files = project({ 'in/one.json': speech('Thanks', 'Ada'), 'in/two.json': speech('Welcome', 'Tom') });
  t.after(files.remove);
  const cli = join(files.folder, 'node_modules/oration/cli.js');
  execFileSync(process.execPath, [cli, 'render', 'in', '--out', 'out'], { cwd: files.folder, stdio: 'pipe' });
  const opened = await browser.newPage();
  t.after(() => opened.close());
  const errors = [];
  opened.on('pageerror', (error) => errors.push(error.message));
  opened.on('requestfailed', (request) => errors.push(request.url()));
  await opened.goto(pathToFileURL(join(files.folder, 'out/index.html')).href);
  await opened.fill('input', 'tom');
  assert.deepEqual(await opened.$$eval('tbody tr', (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent)), ['Welcome']);
  assert.equal(await opened.textContent('output'), '1 of 2');
  await opened.click('text=Welcome');
  await opened.click('nav.oration-outline a');
  assert.equal(new URL(opened.url()).hash, '#speech-s1');
  assert.equal(await opened.evaluate(() => getComputedStyle(document.body).margin), '0px');
  assert.deepEqual(errors, []);
});
