// The element in frameworks, built by their tools and opened in Chromium.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'vite';
import { renderToString } from 'oration';
import { close, element, install, matrix, open, run, served, shows, started, thanks, tool } from './pages.mjs';

before(open);
after(close);

/** The Trusted Types policies of frameworks. */
const policies = { svelte: 'svelte-trusted-html', vue: 'vue' };

for (const name of ['react-18', 'react-19', 'vue', 'svelte']) {
  test(name, async (t) => {
    await build({ root: join(matrix, name), logLevel: 'silent' });
    const url = `${await served(t, `${name}/dist`)}index.html`;
    for (const hash of name === 'react-19' ? ['', '#property'] : ['']) {
      await shows(t, url + hash, { html: element, allow: { 'trusted-types': policies[name] } });
    }
  });
}

// Solid parses its templates without a Trusted Types policy.
for (const [name, allow] of Object.entries({ solid: { 'require-trusted-types-for': null }, preact: {} })) {
  test(name, async (t) => {
    await run(name, tool('tsc'));
    await run(name, tool('vite'), 'build', '--logLevel', 'silent');
    await shows(t, `${await served(t, `${name}/dist`)}index.html`, { html: element, allow });
    await shows(t, await started(t, name, tool('vite')), { html: element, guarded: true });
  });
}

describe('Angular', () => {
  before(() => install('angular'));
  // Pages have a <base> element.
  const allow = { 'trusted-types': 'angular', 'base-uri': null };
  test('the built page', async (t) => {
    await run('angular', tool('ng'), 'build');
    await shows(t, `${await served(t, 'angular/dist/speeches/browser')}index.html`, { html: element, allow });
  });
  test('in development', async (t) => shows(t, await started(t, 'angular', tool('ng'), 'serve'), { html: element, guarded: true }));
});

describe('Next.js', () => {
  for (const bundler of ['turbopack', 'webpack']) {
    test(bundler, async (t) => {
      rmSync(join(matrix, 'next/.next'), { recursive: true, force: true });
      await run('next', tool('next'), 'build', `--${bundler}`);
      const url = await started(t, 'next', tool('next'), 'start');
      const allow = { 'trusted-types': 'nextjs nextjs#bundler' };
      // The runtime of Turbopack loads chunks without a Trusted Types policy.
      if (bundler === 'turbopack') allow['require-trusted-types-for'] = null;
      const html = renderToString(thanks);
      assert.ok((await (await fetch(url)).text()).includes(html));
      await shows(t, url, { html, allow });
      await shows(t, `${url}client`, { html: element, allow });
      // The speech may be loaded before the page is hydrated.
      await shows(t, `${url}source`, { html: element, allow });
    });
    // React reports differences from the HTML of the server only in development.
    test(`${bundler}, in development`, async (t) => {
      rmSync(join(matrix, 'next/.next'), { recursive: true, force: true });
      const url = await started(t, 'next', tool('next'), 'dev', `--${bundler}`);
      await shows(t, url, { html: renderToString(thanks), guarded: true });
      await shows(t, `${url}client`, { html: element, guarded: true });
      await shows(t, `${url}source`, { html: element, guarded: true });
    });
  }
});
