// Loading the module, and the error if it fails.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { test } from 'node:test';
import * as slim from 'oration/slim';

const fix =
  'To fix this, serve wasm/oration_bg.wasm of the package at that URL; in JavaScript, you can also ' +
  'pass its URL with init("/path/to/oration_bg.wasm"), or import "oration/inline".';

test('a module that cannot be loaded is an error with its URL, the response and the fix; init can be retried', async (t) => {
  const wasm = await readFile(new URL('../../pkg/wasm/oration_bg.wasm', import.meta.url));
  const answers = {
    '/page.wasm': [200, 'text/html', '<!doctype html><title>Home</title>'],
    '/empty.wasm': [200, 'application/octet-stream', ''],
    '/good.wasm': [200, 'application/wasm', wasm],
    '/markdown.wasm': [200, 'application/wasm', await readFile(new URL('../../pkg/wasm/markdown_bg.wasm', import.meta.url))],
  };
  const server = createServer(({ url }, response) => {
    const [status, type, body] = answers[url] ?? [404, 'text/plain', 'Not found'];
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  t.after(() => server.close());
  const base = `http://localhost:${server.address().port}`;
  const failure = async (input) => {
    const error = await slim.init(input).then(() => assert.fail('it started'), (error) => error);
    assert.ok(error instanceof slim.SpeechError, error.stack);
    assert.equal(error.code, 'load');
    return error.message;
  };

  assert.throws(() => slim.render({ title: '', body: [] }), {
    name: 'SpeechError',
    code: 'start',
    message: 'the module has not started; call `await init()` first',
  });
  const place = (path) => `the module could not be loaded from ${base}${path}: `;
  assert.equal(await failure(`${base}/none.wasm`), `${place('/none.wasm')}the server responded with 404 Not Found. ${fix}`);
  assert.equal(
    await failure(new URL('/page.wasm', base)),
    `${place('/page.wasm')}expected WebAssembly, received text/html: 34 bytes starting with "<!doctype html><title>Home</title>". ${fix}`,
  );
  assert.equal(
    await failure(fetch(`${base}/empty.wasm`)),
    `${place('/empty.wasm')}expected WebAssembly, received application/octet-stream: an empty file. ${fix}`,
  );
  assert.match(await failure('http://localhost:1/a.wasm'), /^the module could not be loaded from http:\/\/localhost:1\/a\.wasm: fetch failed\. To fix/);
  assert.match(await failure(new Uint8Array([1, 2])), /^the module could not be loaded from the argument of init\(\): expected WebAssembly, received 2 bytes/);
  assert.match(await failure(undefined), /^init\(\) of "oration\/slim" needs the module: /);

  assert.equal(await failure(`${base}/markdown.wasm`), `${place('/markdown.wasm')}expected wasm/oration_bg.wasm, received another module. ${fix}`);
  const passed = 'the module could not be loaded from the argument of init(): expected wasm/oration_bg.wasm, received';
  const plain = await readFile(new URL('../../pkg/wasm/plain_bg.wasm', import.meta.url));
  for (const module of [plain, await WebAssembly.compile(plain)]) {
    assert.equal(await failure(module), `${passed} plain_bg.wasm, the module without Markdown. ${fix}`);
  }
  const foreign = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  assert.equal(await failure(foreign), `${passed} another module. ${fix}`);
  const policy = Promise.reject(new Error("Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source of script in the Content Security Policy"));
  assert.match(await failure(policy), /Policy\. To fix this, add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy\.$/);

  await Promise.all([slim.init(`${base}/good.wasm`), slim.init(`${base}/none.wasm`)]);
  assert.match(slim.renderToString({ title: '', body: ['a'] }), /<article/);
});
