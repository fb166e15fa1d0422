// The template for a library at the edge, run by workerd: packed speeches in object storage → pages, lists, sitemaps.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { renderPage, renderToString } from 'oration';
import { project, root } from './site.mjs';

const COUNT = 2345;
const speech = (number) => ({
  title: `讲话${number} & <more>`,
  lang: 'zh',
  speaker: { name: '李明' },
  date: `20${String(10 + (number % 15))}-05-01`,
  body: [{ type: 'section', num: '一、', heading: '形势', body: ['很好。'.repeat(number % 50)] }],
});

/** Each library has its own worker, bucket and origin. */
const libraries = ['shards', 'before', 'after', 'objects', 'empty'];
const originOf = (library) => `https://${library}.example`;

let site;
let started;
before(async () => {
  site = project({});
  cpSync(join(root, 'examples/edge'), site.folder, { recursive: true });
  const lines = Array.from({ length: COUNT }, (_, number) => JSON.stringify({ id: `年-${number}`, speech: speech(number) }));
  const others = ['{"id":"bad","speech":{"title":3}}', '{"id":"a/b","speech":{"title":"","body":[]}}', '{"id":"年-0","speech":{"title":"","body":[]}}'];
  writeFileSync(join(site.folder, 'speeches.ndjson'), [...lines, ...others].join('\n'));
  started = await start();
});
after(async () => {
  await started?.dispose();
  site?.remove();
});

function pack(source, store, ...options) {
  try {
    return { status: 0, stdout: execFileSync(process.execPath, ['pack.mjs', source, store, ...options], { cwd: site.folder, encoding: 'utf8', stdio: 'pipe' }), stderr: '' };
  } catch ({ status, stdout, stderr }) {
    return { status, stdout, stderr };
  }
}

async function start() {
  const { outputFiles } = await build({ entryPoints: [join(site.folder, 'src/worker.js')], bundle: true, write: false, format: 'esm', conditions: ['workerd'], external: ['*.wasm'], logLevel: 'error' });
  const names = readdirSync(join(site.folder, 'node_modules/oration/wasm')).filter((name) => name.endsWith('.wasm'));
  const compiled = names.map((name) => ({ type: 'CompiledWasm', path: `wasm/${name}`, contents: readFileSync(join(site.folder, 'node_modules/oration/wasm', name)) }));
  const modules = [{ type: 'ESModule', path: 'worker.js', contents: outputFiles[0].text }, ...compiled];
  const workers = libraries.map((name) => ({ name, compatibilityDate: '2026-01-01', modules, r2Buckets: { STORE: name }, routes: [`${new URL(originOf(name)).host}/*`] }));
  const miniflare = new Miniflare({ workers });
  await miniflare.ready;
  return miniflare;
}

/** Requests to the worker of a library. */
const asks = (library) => (path, options) => started.dispatchFetch(originOf(library) + path, options);

/** Uploads what pack.mjs wrote; library.json last, because it names the others. */
async function upload(library, folder) {
  const bucket = await started.getR2Bucket('STORE', library);
  const files = readdirSync(join(site.folder, folder), { recursive: true }).filter((path) => statSync(join(site.folder, folder, path)).isFile());
  for (const path of files.sort((a, b) => (a === 'library.json') - (b === 'library.json'))) {
    await bucket.put(path, new Uint8Array(readFileSync(join(site.folder, folder, path))));
  }
  return bucket;
}

const path = (id) => `/speeches/${encodeURIComponent(id)}`;

describe('shards of a thousand', () => {
  const origin = originOf('shards');
  const ask = asks('shards');
  let bucket;
  before(async () => {
    const { status, stdout, stderr } = pack('speeches.ndjson', 'store', '--search', '--name', '讲话 & more');
    assert.deepEqual([status, stdout], [1, `${COUNT} speeches in 3 shards\n`]);
    const reasons = ['bad: left out; this is not a speech, see `oration check`', 'a/b: left out; an id has no tab, line break or slash', '年-0: left out; another speech has this id'];
    assert.equal(stderr, `${reasons.join('\n')}\n`);
    bucket = await upload('shards', 'store');
  });

  test('every speech is a page', async () => {
    for (const number of [0, 999, 1000, 2344]) {
      const response = await ask(path(`年-${number}`));
      const page = await response.text();
      const expected = renderPage(speech(number), { stylesheet: '/oration.css', canonical: `${origin}${path(`年-${number}`)}`, index: true });
      assert.equal(page.replace('<script type="module" src="/dist/standalone.js"></script>\n', ''), expected);
      assert.ok(page.includes(renderToString(speech(number), { index: true }).trim()));
      assert.equal(response.headers.get('cache-control'), 'public, max-age=300, stale-while-revalidate=86400');
    }
  });

  test('the plain address lists them on pages of 100', async () => {
    const first = await (await ask('/')).text();
    assert.match(first, /^<!DOCTYPE html>\n<html lang="zh">[\s\S]*<h1>讲话 &amp; more<\/h1>\n<form action="\/search\/">/);
    const ids = (page) => [...page.matchAll(/href="\/speeches\/([^"]+)"/g)].map(([, id]) => decodeURIComponent(id));
    const all = [];
    for (let page = 1; page <= 24; page += 1) all.push(...ids(await (await ask(`/?page=${page}`)).text()));
    assert.deepEqual(all, Array.from({ length: COUNT }, (_, at) => `年-${COUNT - 1 - at}`));
    for (const page of ['25', '0', '1.5', 'x']) assert.equal((await ask(`/?page=${page}`)).status, 404, page);
  });

  test('sitemaps have every speech', async () => {
    const locations = async (path) => [...(await (await ask(path)).text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    const sitemaps = await locations('/sitemap.xml');
    assert.deepEqual(sitemaps, [0, 1, 2].map((number) => `${origin}/sitemap-${number}.xml`));
    const urls = [];
    for (const sitemap of sitemaps) urls.push(...(await locations(new URL(sitemap).pathname)));
    assert.deepEqual(urls, Array.from({ length: COUNT }, (_, at) => `${origin}${path(`年-${at}`)}`));
    assert.ok((await (await ask('/robots.txt')).text()).endsWith(`\nSitemap: ${origin}/sitemap.xml\n`));
  });

  test('what does not exist is a page that says so', async () => {
    for (const wrong of ['/speeches/none', '/speeches/%E0%A4%A', '/speeches/a%09b', '/sitemap-3.xml', '/search/none.js', '/other']) {
      const response = await ask(wrong);
      assert.deepEqual([response.status, response.headers.get('cache-control')], [404, 'no-store'], wrong);
      assert.match(await response.text(), /<h1>Page not found<\/h1>/);
    }
    assert.equal((await ask('/', { method: 'POST' })).status, 405);
    const head = await ask('/', { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });

  test('the files of a search index are served as they are', async () => {
    await bucket.put('search/index.html', '<!DOCTYPE html>');
    await bucket.put('search/search.js', 'export {};');
    await bucket.put('search/terms/7', new Uint8Array([0, 255, 1]));
    assert.equal((await ask('/search', { redirect: 'manual' })).headers.get('location'), `${origin}/search/`);
    const found = await ask('/search/');
    assert.deepEqual([found.headers.get('content-type'), await found.text()], ['text/html; charset=utf-8', '<!DOCTYPE html>']);
    assert.equal((await ask('/search/search.js')).headers.get('content-type'), 'text/javascript; charset=utf-8');
    const terms = await ask('/search/terms/7');
    assert.deepEqual([...new Uint8Array(await terms.arrayBuffer())], [0, 255, 1]);
    assert.equal((await ask('/search/terms/7', { headers: { 'if-none-match': terms.headers.get('etag') } })).status, 304);
  });
});

test('a tag changes only with the speech', async () => {
  mkdirSync(join(site.folder, 'changing'));
  const save = (name, value) => writeFileSync(join(site.folder, 'changing', `${name}.json`), JSON.stringify(value));
  const tags = async (library) => {
    rmSync(join(site.folder, 'changed-store'), { recursive: true, force: true });
    pack('changing', 'changed-store');
    await upload(library, 'changed-store');
    return Promise.all(['/speeches/a', '/speeches/b'].map(async (path) => (await asks(library)(path)).headers.get('etag')));
  };
  save('a', speech(1));
  save('b', speech(2));
  const first = await tags('before');
  const known = await asks('before')('/speeches/a', { headers: { 'if-none-match': `"x", ${first[0].replace('W/', '')}` } });
  assert.deepEqual([known.status, await known.text()], [304, '']);
  save('b', { ...speech(2), title: 'Other' });
  const second = await tags('after');
  assert.equal(second[0], first[0]);
  assert.notEqual(second[1], first[1]);
});

test('every speech may be an object of its own; a folder is sorted by date', async () => {
  mkdirSync(join(site.folder, 'folder'));
  for (const number of [14, 3, 7]) writeFileSync(join(site.folder, 'folder', `s${number}.json`), JSON.stringify(speech(number)));
  assert.equal(pack('folder', 'objects', '--objects').stdout, '3 speeches in objects of their own\n');
  await upload('objects', 'objects');
  const ask = asks('objects');
  assert.match(await (await ask('/')).text(), /s14"[\s\S]*s7"[\s\S]*s3"/);
  assert.ok((await (await ask('/speeches/s7')).text()).includes(renderToString(speech(7), { index: true }).trim()));
});

test('a store without a library is an error that the log explains', async () => {
  assert.equal((await asks('empty')('/')).status, 500);
});
