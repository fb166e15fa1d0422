// How the module is loaded, and what is said when it cannot be.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { test } from 'node:test';
import * as slim from 'oration/slim';

const mend =
  'To mend it: let the server send the package\'s file wasm/oration_bg.wasm under that address, ' +
  'or pass the right one, init("/path/to/oration_bg.wasm"), or import from "oration/inline", which needs no file.';

test('a module that cannot be loaded is told with its address, what came and how to mend it; then it may be tried again', async (t) => {
  const wasm = await readFile(new URL('../../pkg/wasm/oration_bg.wasm', import.meta.url));
  const answers = {
    '/page.wasm': [200, 'text/html', '<!doctype html><title>Home</title>'],
    '/empty.wasm': [200, 'application/octet-stream', ''],
    '/good.wasm': [200, 'application/wasm', wasm],
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
    message: 'the module has not been started; call init() and wait for it: await init()',
  });
  const place = (path) => `the module could not be loaded from ${base}${path}: `;
  assert.equal(await failure(`${base}/none.wasm`), `${place('/none.wasm')}the answer was 404 Not Found. ${mend}`);
  assert.equal(
    await failure(new URL('/page.wasm', base)),
    `${place('/page.wasm')}what came is no WebAssembly but text/html: 34 bytes that begin "<!doctype html><title>Home</title>". ${mend}`,
  );
  assert.equal(
    await failure(fetch(`${base}/empty.wasm`)),
    `${place('/empty.wasm')}what came is no WebAssembly but application/octet-stream: nothing. ${mend}`,
  );
  assert.match(await failure('http://localhost:1/a.wasm'), /^the module could not be loaded from http:\/\/localhost:1\/a\.wasm: fetch failed\. To mend/);
  assert.match(await failure(new Uint8Array([1, 2])), /^the module could not be loaded from the bytes given to init\(\): what came is no WebAssembly but 2 bytes/);
  assert.match(await failure(undefined), /^init\(\) of "oration\/slim" needs the module: /);

  await Promise.all([slim.init(`${base}/good.wasm`), slim.init(`${base}/none.wasm`)]);
  assert.match(slim.renderToString({ title: '', body: ['a'] }), /<article/);
});
