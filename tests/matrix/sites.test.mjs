// Sites whose pages are rendered on a server or at build time, built by their tools and opened in Chromium.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { renderToString } from 'oration';
import { answers, close, free, install, matrix, open, run, served, shows, started, thanks, tool } from './pages.mjs';

before(open);
after(close);

const html = renderToString(thanks);

/** Opens a page that a server rendered: the article is in its HTML, and the reader attaches to it without errors. */
async function isServed(t, url, options) {
  assert.ok((await (await fetch(url)).text()).includes(html), `${url} has the article`);
  await shows(t, url, { html, ...options });
}

/** Development servers report more, but their pages do not work under the policy. */
const development = { guarded: true };

/** The speeches of the libraries, the newest first. */
const library = ['thanks', 'welcome'].map((id) => ({ id, json: readFileSync(join(matrix, `hugo/speeches/${id}.json`), 'utf8') }));

/** Opens the list of a library and its pages: the newest is first, and titles are plain text. */
async function hasLibrary(t, url, pathOf = (id) => `speeches/${id}/`, options = {}) {
  const list = await (await fetch(`${url}speeches/index.html`)).text();
  const links = [...list.matchAll(/<a [^>]*?href="([^"]*\/speeches\/[^"]+)"[^>]*>([^<]*)<\/a>/g)].map(([, path, title]) => [path, title]);
  assert.deepEqual(links.filter(([path]) => /thanks|welcome/.test(path)), [[`/${pathOf('thanks')}`, 'Thanks'], [`/${pathOf('welcome')}`, 'Welcome &amp; thanks']]);
  for (const { id, json } of library) await shows(t, `${url}${pathOf(id)}${pathOf(id).endsWith('/') ? 'index.html' : ''}`, { html: renderToString(json), ...options });
}

describe('Astro', () => {
  test('its type checker accepts it', () => run('astro', tool('astro'), 'check'));
  test('the built page', async (t) => {
    await run('astro', tool('astro'), 'build');
    const url = await served(t, 'astro/dist');
    await isServed(t, `${url}index.html`);
    await hasLibrary(t, url);
  });
  test('in development', async (t) => isServed(t, await started(t, 'astro', tool('astro'), 'dev'), development));
});

describe('Nuxt', () => {
  const allow = { 'trusted-types': 'vue' };
  test('its type checker accepts it', () => run('nuxt', tool('nuxt'), 'typecheck'));
  test('the built page', async (t) => {
    await run('nuxt', tool('nuxt'), 'build');
    await isServed(t, await started(t, 'nuxt', tool('nuxt'), 'preview'), { allow });
  });
  test('in development', async (t) => isServed(t, await started(t, 'nuxt', tool('nuxt'), 'dev'), development));
});

describe('SvelteKit', () => {
  // The element that announces pages to screen readers has a style attribute.
  const allow = { 'trusted-types': 'svelte-trusted-html', 'style-src-attr': "'unsafe-inline'" };
  test('its type checker accepts it', async () => {
    await run('sveltekit', tool('svelte-kit'), 'sync');
    await run('sveltekit', tool('svelte-check'), '--fail-on-warnings');
  });
  test('the built page', async (t) => {
    await run('sveltekit', tool('vite'), 'build');
    await isServed(t, await started(t, 'sveltekit', tool('vite'), 'preview'), { allow });
  });
  test('in development', async (t) => isServed(t, await started(t, 'sveltekit', tool('vite'), 'dev'), development));
});

describe('Eleventy', () => {
  before(() => install('eleventy'));
  test('the built page', async (t) => {
    await run('eleventy', tool('eleventy'));
    const url = await served(t, 'eleventy/_site');
    await isServed(t, `${url}index.html`);
    await hasLibrary(t, url);
  });
  test('in development', async (t) => isServed(t, await started(t, 'eleventy', tool('eleventy'), '--serve'), development));
});

describe('VitePress', () => {
  // The theme has fonts, data: images and styles that scripts add.
  const allow = { 'trusted-types': 'vue', 'font-src': "'self'", 'img-src': 'data:', 'style-src': "'unsafe-inline'" };
  test('its type checker accepts it', () => run('vitepress', tool('vue-tsc')));
  test('the built page', async (t) => {
    await run('vitepress', tool('vitepress'), 'build');
    const url = await served(t, 'vitepress/.vitepress/dist');
    await isServed(t, `${url}index.html`, { allow });
    await hasLibrary(t, url, (id) => `speeches/${id}.html`, { allow });
  });
  // This server sends an empty page, which the browser renders.
  test('in development', async (t) => shows(t, await started(t, 'vitepress', tool('vitepress'), 'dev'), { html, ...development }));
});

describe('Hugo', () => {
  before(() => install('hugo'));
  test('the built pages', async (t) => {
    await run('hugo', tool('oration'), 'render', 'speeches', '--fragment', '--quiet', '--out', 'assets/fragments');
    await run('hugo', process.env.ORATION_HUGO ?? 'hugo', '--quiet', '--cleanDestinationDir');
    await hasLibrary(t, await served(t, 'hugo/public'));
  });
});

describe('React Router', () => {
  test('its type checker accepts it', async () => {
    await run('react-router', tool('react-router'), 'typegen');
    await run('react-router', tool('tsc'));
  });
  test('the built page', async (t) => {
    await run('react-router', tool('react-router'), 'build');
    const port = await free();
    await isServed(t, await answers(t, 'react-router', port, { PORT: String(port) }, tool('react-router-serve'), 'build/server/index.js'));
  });
});

describe('Docusaurus', () => {
  // Webpack loads chunks without a Trusted Types policy, and the theme has style attributes.
  const allow = { 'require-trusted-types-for': null, 'style-src-attr': "'unsafe-inline'" };
  before(() => {
    mkdirSync(join(matrix, 'docusaurus/static'), { recursive: true });
    copyFileSync(join(matrix, 'node_modules/oration/oration.css'), join(matrix, 'docusaurus/static/oration.css'));
  });
  test('its type checker accepts it', () => run('docusaurus', tool('tsc')));
  test('the built page', async (t) => {
    await run('docusaurus', tool('docusaurus'), 'build');
    await isServed(t, await started(t, 'docusaurus', tool('docusaurus'), 'serve', '--no-open'), { allow });
  });
});

describe('Cloudflare Workers', () => {
  before(() => install('worker'));
  test('its type checker accepts it', async () => {
    await run('worker', tool('wrangler'), 'types');
    await run('worker', tool('tsc'));
  });
  test('it builds', async () => {
    assert.match(await run('worker', tool('wrangler'), 'deploy', '--dry-run', '--outdir', 'dist'), /--dry-run: exiting now/);
  });
  test('workerd answers', async (t) => isServed(t, await started(t, 'worker', tool('wrangler'), 'dev')));
});
