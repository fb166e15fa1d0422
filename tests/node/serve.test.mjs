// The demo's server, with a plain HTTP client.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { policy, serve } from '../../scripts/serve.mjs';

const long = '各级各部门要明确职责。'.repeat(500);

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
  await writeFile(join(root, 'long.txt'), long);
  await writeFile(join(root, 'a.png'), long);
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
  server = await serve({ root });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Requests the exact path: `fetch` would resolve dot segments. */
function ask(path, method = 'GET', headers = {}) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode, headers: response.headers, bytes, body: bytes.toString() });
      });
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

test('files are compressed as the browser accepts, except those that are already', async () => {
  const asked = async (path, accepted, method) => {
    const { headers, bytes } = await ask(path, method, { 'accept-encoding': accepted });
    return { encoding: headers['content-encoding'], vary: headers.vary, length: Number(headers['content-length']), bytes };
  };
  const brotli = await asked('/long.txt', 'gzip, deflate, br');
  assert.deepEqual([brotli.encoding, brotli.vary, brotli.length], ['br', 'accept-encoding', brotli.bytes.length]);
  assert.equal(brotliDecompressSync(brotli.bytes).toString(), long);
  const gzip = await asked('/long.txt', 'gzip;q=0.5, br;q=0');
  assert.equal(gzip.encoding, 'gzip');
  assert.equal(gunzipSync(gzip.bytes).toString(), long);
  assert.deepEqual([(await asked('/long.txt', 'identity')).encoding, (await asked('/a.png', 'br')).encoding], [undefined, undefined]);
  const head = await asked('/long.txt', 'br', 'HEAD');
  assert.deepEqual([head.encoding, head.length, head.bytes.length], ['br', brotli.length, 0]);
});

test('a file that has changed is compressed again', async () => {
  const accept = { 'accept-encoding': 'br' };
  const path = join(folder, 'root', 'changing.txt');
  await writeFile(path, 'one');
  assert.equal(brotliDecompressSync((await ask('/changing.txt', 'GET', accept)).bytes).toString(), 'one');
  await writeFile(path, 'second');
  assert.equal(brotliDecompressSync((await ask('/changing.txt', 'GET', accept)).bytes).toString(), 'second');
});
