// Contenders → their times in Chromium: bytes to HTML, bytes to first paint, the longest task.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { median } from './compare.mjs';
import { names } from './contenders/index.mjs';
import { bytesOf } from './formats.mjs';
import { generate } from './generate.mjs';
import { contender } from './load.mjs';
import { launch } from '../tests/browser/chromium.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The contenders that are also shown in a page: those a page would be built with. */
const shown = ['oration', 'template-plain', 'template-marked', 'md4w', 'marked', 'markdown-it', 'portable-text'];

const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const types = { js: 'text/javascript', wasm: 'application/wasm', css: 'text/css', html: 'text/html; charset=utf-8' };

/** Serves files from memory. */
async function serve(files) {
  const server = createServer((request, response) => {
    const body = files.get(request.url.slice(1));
    const type = types[request.url.split('.').pop()] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, { ...isolated, 'content-type': type }).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

async function built() {
  const files = new Map();
  files.set('index.html', '<!doctype html><link rel="stylesheet" href="style.css"><main></main>');
  files.set('style.css', await readFile(here('../pkg/oration.css')));
  const { outputFiles } = await build({
    entryPoints: [here('in-page.mjs')],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
  });
  files.set('in-page.js', Buffer.from(outputFiles[0].contents));
  for (const name of names) {
    const { script, wasm } = await bundle(name);
    files.set(`${name}.js`, script);
    if (wasm) files.set(`${name}.wasm`, wasm);
    if (name === 'markdown-wasm') files.set('markdown.wasm', wasm);
  }
  return files;
}

/** @param {{ quick: boolean, say: (text: string) => void }} options */
export async function browser({ quick, say }) {
  const files = await built();
  const { server, url } = await serve(files);
  const chromium = await launch({ args: ['--js-flags=--expose-gc'] });
  const modules = await Promise.all(names.map(contender));
  const formats = Object.fromEntries(modules.map(({ format }, at) => [names[at], format]));
  const ask = async (call) => {
    const page = await chromium.newPage();
    await page.goto(`${url}index.html`);
    const answer = await page.evaluate(`import('./in-page.js').then((module) => module.${call})`);
    await page.close();
    return answer;
  };
  const put = (document) => {
    for (const name of names) files.set(`${name}.bytes`, Buffer.from(bytesOf(document, formats[name])));
  };

  const strings = [];
  const pages = [];
  for (const bytes of quick ? [10_000, 1_000_000] : [10_000, 1_000_000, 10_000_000]) {
    for (const lang of ['zh', 'en']) {
      const wanted = { lang, bytes, markdown: 'light', how: 'compact' };
      put(generate(wanted));
      if (bytes === 1_000_000) {
        say(`Chromium: bytes to HTML, ${lang}`);
        strings.push({ ...wanted, results: await ask(`strings(${JSON.stringify(names)})`) });
      }
      say(`Chromium: bytes to first paint, ${lang}, ${bytes}`);
      const seen = shown.map((name) => ({ name, lang, bytes, paints: [], wholes: [], longests: [] }));
      for (let round = 0; round < (bytes > 1_000_000 || quick ? 3 : 5); round += 1) {
        for (const one of seen) {
          const { paint, whole, longest } = await ask(`shown(${JSON.stringify(one.name)})`);
          one.paints.push(paint);
          one.wholes.push(whole);
          one.longests.push(longest);
        }
      }
      pages.push(...seen.map(({ paints, wholes, longests, ...one }) => ({ ...one, paint: median(paints), whole: median(wholes), longest: median(longests) })));
    }
  }
  const version = `Chromium ${chromium.version()}`;
  await chromium.close();
  server.close();
  return { version, strings, pages };
}
