// The edge worker example, run by workerd.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { renderPage, renderToString } from 'oration';
import { example } from './readme.mjs';
import { project, root } from './site.mjs';

const speech = { title: 'Thanks & <more>', lang: 'en', body: [{ type: 'section', heading: 'Why', body: ['Because.'] }] };
/** Characters of four bytes, at any offset from the chunks that the worker sends. */
const long = { title: 'Long', lang: 'en', body: ['a', 'ab', 'abc', 'abcd'].map((start) => start + '𠮷😀'.repeat(5000)) };
const answers = {
  '/speech.json': [200, JSON.stringify(speech)],
  '/speech.txt': [200, '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n二、任务\n很重。\n'],
  '/bad.json': [200, '{"title": 3, "body": []}'],
  '/large.json': [200, JSON.stringify({ title: '', body: ['a'.repeat(300_000)] })],
  '/away.json': [302, ''],
  '/marked.json': [200, `\ufeff${JSON.stringify(speech)}`],
  '/spaced.json': [200, `\n ${JSON.stringify(speech)}`],
  '/long.json': [200, JSON.stringify(long)],
  '/empty.txt': [200, '\n'],
  '/nothing.json': [204, ''],
};

/** Responses that do not end, or not well. */
const broken = {
  '/stalled.json': (response) => response.writeHead(200).write('{'),
  '/silent.json': () => {},
  '/reset.json': (response) => response.writeHead(200, { 'content-length': 9999 }).write('{', () => response.destroy()),
};

let site;
let worker;
let origin;
let speeches;
let asked = 0;

before(async () => {
  speeches = createServer(({ url }, response) => {
    asked += 1;
    if (broken[url]) return broken[url](response);
    const [status, body] = answers[url] ?? [404, ''];
    return response.writeHead(status, { location: 'http://localhost:1/' }).end(body);
  });
  await new Promise((resolve) => speeches.listen(0, 'localhost', resolve));
  origin = `http://localhost:${speeches.address().port}`;
  site = project({});
  worker = await start(readFileSync(join(root, 'pkg/examples/worker.js'), 'utf8'), {
    ALLOWED: `http://localhost:1 ${origin}`,
    LIMIT: 200_000,
    TIMEOUT: 500,
    STYLESHEET: 'https://style.example/oration.css',
  });
});
after(async () => {
  await worker?.dispose();
  speeches?.close();
  speeches?.closeAllConnections();
  site?.remove();
});

/** A worker with this code and the installed package. */
async function start(contents, bindings) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: site.folder },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['workerd'],
    external: ['*.wasm'],
  });
  const compiled = (path) => ({
    type: 'CompiledWasm',
    path,
    contents: readFileSync(join(site.folder, 'node_modules/oration', path)),
  });
  const started = new Miniflare({
    compatibilityDate: '2026-01-01',
    modules: [
      { type: 'ESModule', path: 'worker.js', contents: outputFiles[0].text },
      compiled('wasm/document_bg.wasm'),
      compiled('wasm/export_bg.wasm'),
      compiled('wasm/html_bg.wasm'),
      compiled('wasm/importer_bg.wasm'),
      compiled('wasm/interchange_bg.wasm'),
      compiled('wasm/markdown_bg.wasm'),
      compiled('wasm/oration_bg.wasm'),
      compiled('wasm/timing_bg.wasm'),
    ],
    bindings,
  });
  await started.ready;
  return started;
}

const ask = (url, options) => worker.dispatchFetch(`http://edge.example/?speech=${encodeURIComponent(url)}`, options);

test('the example of the README renders the request body', async (t) => {
  const small = await start(example('worker'));
  t.after(() => small.dispose());
  const response = await small.dispatchFetch('http://edge.example/', { method: 'POST', body: JSON.stringify(speech) });
  assert.equal(await response.text(), renderToString(speech));
});

test('the page has the same HTML as in other environments', async () => {
  const response = await ask(`${origin}/speech.json`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-security-policy'), /^default-src 'none'; style-src https:\/\/style\.example;/);
  const page = await response.text();
  assert.equal(page, renderPage(speech, { stylesheet: 'https://style.example/oration.css' }));
  assert.ok(page.includes(renderToString(speech).trim()));
  assert.ok(page.includes('<html lang="en">') && page.includes('<title>Thanks &amp; &lt;more&gt;</title>'));
});

test('plain text is shown too', async () => {
  assert.match(await (await ask(`${origin}/speech.txt`)).text(), /<h2 class="oration-heading">.*形势/);
});

test('a page is rendered once, and not sent to clients that have it', async () => {
  const { headers } = await ask(`${origin}/speech.json`);
  assert.equal(headers.get('cache-control'), 'public, max-age=300, stale-while-revalidate=86400');
  const before = asked;
  const again = await ask(`${origin}/speech.json`, { headers: { 'if-none-match': headers.get('etag') } });
  assert.deepEqual([again.status, await again.text(), asked], [304, '', before]);
  for (const known of ['*', `"other", ${headers.get('etag').replace('W/', '')}`]) {
    assert.equal((await ask(`${origin}/speech.json`, { headers: { 'if-none-match': known } })).status, 304, known);
  }
  for (const url of [`${origin}/speech.json#1`, `  ${origin}/speech.json`, `${origin.toUpperCase()}/x/../speech.json#`]) {
    assert.deepEqual([(await ask(url)).status, asked], [200, before], url);
  }
  const other = await worker.dispatchFetch(`http://edge.example/?again=1&speech=${encodeURIComponent(`${origin}/speech.json`)}`);
  assert.deepEqual([other.status, asked], [200, before]);
});

test('no character is damaged where the page is cut', async () => {
  for (let time = 0; time < 2; time += 1) {
    assert.equal(await (await ask(`${origin}/long.json`)).text(), renderPage(long, { stylesheet: 'https://style.example/oration.css' }));
  }
});

test('JSON may begin with a byte order mark or whitespace', async () => {
  const page = await (await ask(`${origin}/speech.json`)).text();
  for (const path of ['/marked.json', '/spaced.json']) assert.equal(await (await ask(origin + path)).text(), page, path);
});

test('only allowed URLs are fetched', async () => {
  const before = asked;
  for (const url of ['https://other.example/1.json', `${origin}.evil.example/`, 'file:///etc/passwd', 'nonsense', `${origin}@evil.example/`, origin.replace('//', '//me:secret@')]) {
    assert.equal((await ask(url)).status, 403, url);
  }
  assert.equal((await worker.dispatchFetch('http://edge.example/', { method: 'POST' })).status, 405);
  assert.equal(asked, before);
});

test('the plain address is a page that asks for a speech', async () => {
  const before = asked;
  for (const path of ['/', '/?speech=', '/?other=1']) {
    const response = await worker.dispatchFetch(`http://edge.example${path}`);
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/html; charset=utf-8'], path);
    assert.match(await response.text(), /<input type="url" name="speech" required/);
  }
  assert.equal(asked, before);
});

test('a speech that cannot be shown is refused with the reason', async () => {
  const refusal = async (path) => {
    const response = await ask(origin + path);
    return [response.status, await response.text()];
  };
  assert.deepEqual(await refusal('/bad.json'), [422, 'title: expected text, found a number (line 1, column 11)\n']);
  assert.deepEqual(await refusal('/large.json'), [413, 'the speech is larger than 200000 bytes\n']);
  assert.deepEqual(await refusal('/away.json'), [502, 'the speech could not be fetched: the server responded with 302\n']);
  const gone = await ask('http://localhost:1/1.json');
  assert.deepEqual([gone.status, gone.headers.get('cache-control')], [502, 'no-store']);
  assert.deepEqual(await refusal('/empty.txt'), [422, 'the speech is empty\n']);
  assert.deepEqual(await refusal('/nothing.json'), [422, 'the speech is empty\n']);
  for (const path of ['/stalled.json', '/silent.json']) {
    assert.deepEqual(await refusal(path), [504, 'the speech could not be fetched: the server did not respond in time\n']);
  }
  const [status, reset] = await refusal('/reset.json');
  assert.deepEqual([status, reset.startsWith('the speech could not be fetched: ')], [502, true]);
  assert.equal(gone.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual(await refusal('/none.json'), [502, 'the speech could not be fetched: the server responded with 404\n']);
});
