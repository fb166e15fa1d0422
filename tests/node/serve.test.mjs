// The demo's server, with a plain HTTP client.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { policy, serve } from '../../scripts/serve.mjs';

let folder;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  const root = join(folder, 'root');
  await mkdir(join(root, 'www'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(root, '.hidden'), 'hidden');
  await writeFile(join(root, 'www', 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'www', '讲话.json'), '{}');
  await writeFile(join(root, 'a.wasm'), '');
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
  server = await serve({ root });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Requests the exact path: `fetch` would resolve dot segments. */
function ask(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

test('the root redirects to the demo, and a folder serves its index', async () => {
  const { status, headers } = await ask('/');
  assert.deepEqual([status, headers.location], [302, '/www/']);
  assert.equal((await ask('/www/?speech=1')).body, '<!doctype html>');
});

test('every response has the policy, and files have a known type', async () => {
  const types = { '/www/': 'text/html; charset=utf-8', '/a.wasm': 'application/wasm' };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await ask(path);
    assert.deepEqual([status, headers['content-type']], [200, type]);
    assert.equal(headers['content-security-policy'], policy);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
  assert.equal((await ask('/none')).headers['content-security-policy'], policy);
});

test('a Chinese file name is found', async () => {
  assert.equal((await ask(`/www/${encodeURIComponent('讲话')}.json`)).body, '{}');
});

test('files outside the folder and hidden files are not served', async () => {
  const paths = [
    '/../secret.txt',
    '/www/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.hidden',
    '/www/%00',
    '/%',
    '/www',
  ];
  for (const path of paths) assert.deepEqual([path, (await ask(path)).status], [path, 404]);
});

test('only GET and HEAD are allowed', async () => {
  assert.equal((await ask('/www/', 'POST')).status, 405);
  assert.deepEqual(await ask('/www/', 'HEAD').then(({ status, body }) => [status, body]), [200, '']);
});

test('the next free port is used if the port is busy', async () => {
  const busy = Number(new URL(server.url).port);
  const other = await serve({ port: busy });
  assert.ok(Number(new URL(other.url).port) > busy);
  await other.close();
});
