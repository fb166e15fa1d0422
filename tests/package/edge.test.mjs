// The edge worker example, without depending on time: what is sent first, and when stale pages are served.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, beforeEach, test } from 'node:test';
import { project, root } from './site.mjs';

const env = { ALLOWED: 'https://speeches.example' };
const url = 'https://edge.example/?speech=https://speeches.example/1.json';
const section = { type: 'section', heading: 'Why', body: Array.from({ length: 3000 }, () => 'A paragraph of some words, said at length.') };
const speech = JSON.stringify({ title: 'Thanks', lang: 'en', body: [section] });

let site;
let worker;
before(async () => {
  site = project({ 'worker.js': readFileSync(join(root, 'pkg/examples/worker.js'), 'utf8') });
  worker = (await import(pathToFileURL(join(site.folder, 'worker.js')))).default;
});
after(() => site.remove());

/** The content of the cache, and the work pending after the response. */
const cache = new Map();
let later = [];
let origin;
beforeEach((t) => {
  cache.clear();
  later = [];
  origin = () => new Response(speech);
  globalThis.caches = {
    default: {
      match: async (key) => cache.get(key)?.clone(),
      put: async (key, response) => cache.set(key, new Response(await response.arrayBuffer(), response)),
    },
  };
  t.mock.method(globalThis, 'fetch', async () => origin());
});

const ask = (headers = {}) => worker.fetch(new Request(url, { headers }), env, { waitUntil: (work) => later.push(work) });

/** Makes the cached page some seconds older. */
function age(seconds) {
  const [[key, page]] = cache;
  const old = new Response(page.body, page);
  old.headers.set('x-made', String(Date.now() - seconds * 1000));
  cache.set(key, old);
}

test('head and outline are sent first, the rest in chunks', async () => {
  const response = await ask();
  const decoder = new TextDecoder();
  const pieces = [];
  for await (const chunk of response.body) pieces.push(decoder.decode(chunk));
  assert.match(pieces[0], /^<!DOCTYPE html>[\s\S]*<nav class="oration-outline"[\s\S]*<\/nav>\s*$/);
  assert.ok(pieces[1].startsWith('<div class="oration-body"'));
  assert.ok(pieces.length > 3 && pieces.every((piece) => piece.length <= 65536));
  assert.ok(pieces.join('').trimEnd().endsWith('</article>\n</main>\n</body>\n</html>'));
});

test('a stale page is served, and a new one rendered for the next request', async () => {
  const first = await ask();
  await Promise.all(later);
  const [[, page]] = cache;
  assert.equal(page.headers.get('cache-control'), 'public, max-age=86700');
  age(301);
  origin = () => new Response(speech.replace('Thanks', 'Welcome'));
  later = [];
  const second = await ask({ 'if-none-match': first.headers.get('etag') });
  assert.deepEqual([second.status, later.length], [304, 1]);
  await Promise.all(later);
  const third = await ask({ 'if-none-match': first.headers.get('etag') });
  assert.equal(third.status, 200);
  assert.match(await third.text(), /<title>Welcome<\/title>/);
});

test('a stale page is kept if no new one can be rendered', async () => {
  await ask();
  await Promise.all(later);
  age(301);
  for (const broken of [() => new Response('', { status: 500 }), () => Promise.reject(new Error('no way there')), () => new Response('{"title": 3}')]) {
    origin = broken;
    later = [];
    assert.equal((await ask()).status, 200);
    await Promise.all(later);
    assert.match(await cache.values().next().value.clone().text(), /<title>Thanks<\/title>/);
  }
});
