// Serve a folder to local browsers, compressed, under the strict Content Security Policy that the pages must work with.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types oration',
].join('; ');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.opus': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Types that are compressed already. */
const COMPRESSED = new Set(['.opus', '.png']);

/** The encodings in the order of preference, each with a quality that takes milliseconds. */
const encodings = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Compressed files, by encoding and path. @type {Map<string, { version: string, bytes: Promise<Buffer> }>} */
const compressed = new Map();

/** The encoding of a file for a browser; undefined if it is sent as it is. */
function encodingOf(file, accepted = '') {
  if (COMPRESSED.has(extname(file))) return undefined;
  const entries = accepted.split(',').map((entry) => entry.trim().split(/\s*;\s*q=/));
  const isAccepted = (name) => entries.some(([encoding, quality = '1']) => encoding === name && Number(quality) > 0);
  return Object.keys(encodings).find(isAccepted);
}

async function compress(file, encoding) {
  const { mtimeMs, size } = await stat(file);
  const key = `${encoding} ${file}`;
  const version = `${mtimeMs} ${size}`;
  const known = compressed.get(key);
  if (known?.version === version) return known.bytes;
  const bytes = readFile(file).then(encodings[encoding]);
  compressed.set(key, { version, bytes });
  return bytes;
}

const checkout = fileURLToPath(new URL('..', import.meta.url));

/**
 * The file for a request path, or undefined if it is outside `root` or hidden.
 * @param {string} root a real path
 * @param {string} path as in the request, percent-encoded
 * @returns {Promise<string | undefined>}
 */
async function locate(root, path) {
  try {
    const wanted = decodeURIComponent(path);
    if (wanted.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
    const file = await realpath(join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted));
    const inside = file.startsWith(root + sep) && (await stat(file)).isFile();
    return inside ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The part of a file that a browser asks for, because it seeks in a recording; undefined for all of it. */
function partOf(range, size) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  const [start, end] = [Number(first), Math.min(size - 1, last ? Number(last) : Infinity)];
  return first !== undefined && start <= end ? { start, end } : undefined;
}

const contentRange = ({ start, end }, size) => ({ 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': end - start + 1 });

async function respond(root, own, request, response) {
  const send = (status, headers = {}) => {
    response.writeHead(status, {
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      ...headers,
    });
    return response;
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { allow: 'GET, HEAD' }).end();
  const path = request.url.split('?', 1)[0];
  const answer = await own?.(path);
  if (answer) {
    const part = Buffer.isBuffer(answer.body) ? partOf(request.headers.range, answer.body.length) : undefined;
    if (part) return send(206, { ...answer.headers, ...contentRange(part, answer.body.length) }).end(answer.body.subarray(part.start, part.end + 1));
    return send(answer.status ?? 200, answer.headers).end(answer.body);
  }
  if (path === '/') return send(302, { location: '/www/' }).end();
  const file = await locate(root, path);
  if (!file) return send(404, { 'content-type': types['.txt'] }).end('Not found\n');
  const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream', vary: 'accept-encoding' };
  const encoding = encodingOf(file, request.headers['accept-encoding']);
  const bytes = encoding && (await compress(file, encoding));
  const { size } = await stat(file);
  const part = bytes ? undefined : partOf(request.headers.range, size);
  if (part && request.method === 'GET') {
    send(206, { ...headers, ...contentRange(part, size) });
    return createReadStream(file, part).pipe(response);
  }
  send(200, encoding ? { ...headers, 'content-encoding': encoding, 'content-length': bytes.length } : headers);
  if (request.method === 'HEAD' || bytes) return response.end(request.method === 'HEAD' ? undefined : bytes);
  return createReadStream(file).pipe(response);
}

/** Listen on `port`, or on the next free port. */
function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else listen(server, host, port + 1).then(resolve, reject);
    });
    server.listen(port, host, resolve);
  });
}

/**
 * Serve the checkout or another folder; port 0 means any free port.
 * @typedef {{ status?: number, headers?: Record<string, string>, body?: string | Uint8Array }} Answer
 * @param {{ root?: string, host?: string, port?: number, own?: (path: string) => Answer | undefined | Promise<Answer | undefined> }} [options]
 *   `own` can answer a path instead of the files
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root = checkout, host = '127.0.0.1', port = 0, own } = {}) {
  const real = await realpath(root);
  const server = createServer((request, response) => {
    respond(real, own, request, response).catch(() => response.destroy());
  });
  await listen(server, host, port);
  return {
    url: `http://${host}:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ host: process.env.HOST, port: Number(process.env.PORT ?? 8000) });
  console.log(`The demo is at ${url} (press Ctrl-C to stop).`);
}
