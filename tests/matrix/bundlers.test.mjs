// One page, built by each bundler and opened in Chromium.
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { close, free, matrix, mounted, open, policy, run, served, shows, tool } from './pages.mjs';

before(open);
after(close);

const root = join(matrix, 'bundlers');
const npx = (name, ...args) => run('bundlers', tool(name), ...args);
mkdirSync(join(root, 'public'), { recursive: true });
copyFileSync(join(matrix, 'speech.json'), join(root, 'public/speech.json'));

/** The output of a bundler in a page, with its stylesheet, if there is one. */
async function built(t, name, style) {
  const sheet = style ? `<link rel="stylesheet" href="/${style}">` : '';
  const page = `<!doctype html><html lang="en"><head><title>A page</title>${sheet}<script type="module" src="/main.js"></script></head><body><main></main></body></html>`;
  writeFileSync(join(root, 'dist', name, 'index.html'), page);
  copyFileSync(join(matrix, 'speech.json'), join(root, 'dist', name, 'speech.json'));
  return `${await served(t, `bundlers/dist/${name}`)}index.html`;
}

/** Directives for development servers: styles inserted by script, and a WebSocket for changes. */
const development = policy({ 'style-src': "'unsafe-inline'", 'connect-src': 'ws:' });

const place = async () => ({ port: await free(), headers: { 'content-security-policy': development } });

/** The warning if the module was not copied and the package uses the embedded one. */
const said = /^the module could not be loaded from http:\S+\/wasm\/plain_bg\.wasm: .* To fix this, .* Until then/s;
const complaints = [/404/, said];

for (const version of ['vite-8', 'vite-7', 'vite-6']) {
  test(`${version} builds it`, async (t) => {
    const vite = await import(import.meta.resolve(version));
    await vite.build({ root, logLevel: 'silent', build: { outDir: `dist/${version}`, emptyOutDir: true } });
    await shows(t, `${await served(t, `bundlers/dist/${version}`)}index.html`, { html: mounted });
  });

  test(`the development server of ${version} serves it`, async (t) => {
    const vite = await import(import.meta.resolve(version));
    const server = await vite.createServer({ root, logLevel: 'silent', cacheDir: `dist/${version}-cache`, optimizeDeps: { force: true }, server: await place() });
    t.after(() => server.close());
    await server.listen();
    await shows(t, server.resolvedUrls.local[0], { html: mounted, guarded: true, complaints: version === 'vite-8' ? [] : [said] });
  });
}

test('vite-7 serves the entry point with an explicit module', async (t) => {
  const vite = await import(import.meta.resolve('vite-7'));
  const slim = { name: 'slim', transformIndexHtml: (html) => html.replace('main.js', 'slim.js') };
  const server = await vite.createServer({ root, plugins: [slim], logLevel: 'silent', cacheDir: 'dist/vite-7-slim', optimizeDeps: { force: true }, server: await place() });
  t.after(() => server.close());
  await server.listen();
  await shows(t, server.resolvedUrls.local[0], { html: mounted, guarded: true });
});

test('webpack builds it', async (t) => {
  const { default: webpack } = await import('webpack');
  const { default: config } = await import('./bundlers/webpack.config.js');
  const stats = await promisify(webpack)({ ...config, context: root });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
  await shows(t, await built(t, 'webpack', 'main.css'), { html: mounted });
});

test('Parcel builds it', async (t) => {
  await npx('parcel', 'build', 'index.html', '--dist-dir', 'dist/parcel', '--no-cache', '--no-source-maps');
  copyFileSync(join(matrix, 'speech.json'), join(root, 'dist/parcel/speech.json'));
  await shows(t, `${await served(t, 'bundlers/dist/parcel')}index.html`, { html: mounted });
});

describe('Rollup', () => {
  before(() => npx('rollup', '--config', '--silent'));
  test('with the plugin that copies files', async (t) => {
    await shows(t, await built(t, 'rollup-assets'), { html: mounted });
  });
  test('without it, the entry point with the embedded module', async (t) => {
    await shows(t, await built(t, 'rollup-inline'), { html: mounted });
  });
  test('without it, the default entry point', async (t) => {
    await shows(t, await built(t, 'rollup-plain'), { html: mounted, complaints });
  });
});

describe('esbuild', () => {
  const esbuild = (entry, name, ...more) =>
    npx('esbuild', entry, '--bundle', '--format=esm', '--minify', '--log-level=error', '--entry-names=main', `--outdir=dist/${name}`, ...more);
  test('with the embedded module', async (t) => {
    await esbuild('inline.js', 'esbuild-inline');
    await shows(t, await built(t, 'esbuild-inline'), { html: mounted });
  });
  test('with the module next to the bundle', async (t) => {
    await esbuild('main.js', 'esbuild-beside', '--splitting');
    cpSync(join(matrix, 'node_modules/oration/wasm'), join(root, 'dist/esbuild-beside/wasm'), { recursive: true });
    await shows(t, await built(t, 'esbuild-beside', 'main.css'), { html: mounted });
  });
  test('as one file, without the module next to it', async (t) => {
    await esbuild('main.js', 'esbuild-one');
    await shows(t, await built(t, 'esbuild-one', 'main.css'), { html: mounted, complaints });
  });
});
