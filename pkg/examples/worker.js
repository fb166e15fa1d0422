// An edge worker that shows speeches: /?speech=https://speeches.example/1.json returns the page of that speech.
//
// Settings (`env`): ALLOWED, the origins that speeches may come from, separated by spaces; without it nothing is fetched,
// so that this never becomes an open proxy. STYLESHEET, the URL of oration.css. LIMIT, bytes of a speech (2,000,000).
import { SpeechError, importText, renderPage, version } from 'oration';

/** Seconds for which a page is fresh, and for which a stale one may be served while a new one is rendered. */
const FRESH = 300;
const STALE = 86400;

export default {
  async fetch(request, env, context) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'only GET and HEAD', { allow: 'GET, HEAD' });
    const { origin, searchParams } = new URL(request.url);
    const address = searchParams.get('speech');
    // Other parameters do not count, so that nobody can force the same page to be rendered again and again.
    const key = `${origin}/?speech=${encodeURIComponent(address)}`;
    try {
      const kept = await caches.default.match(key);
      if (kept && age(kept) > FRESH) context.waitUntil(keep(key, address, env).catch(() => {}));
      return answer(request, kept ?? (await keep(key, address, env, context)));
    } catch (error) {
      return refusal(error.status ?? 500, error.message);
    }
  },
};

/** Renders the page and caches it, after the response if there is a context to wait in. */
async function keep(key, address, env, context) {
  const page = await make(address, env);
  // The cache drops a page at `max-age`, but a stale one must still be available.
  const put = caches.default.put(key, withCaching(page.clone(), `max-age=${FRESH + STALE}`));
  if (context) context.waitUntil(put);
  else await put;
  return page;
}

async function make(address, env) {
  const bytes = await download(allowed(address, env), Number(env.LIMIT ?? 2_000_000));
  const style = env.STYLESHEET ?? `https://cdn.jsdelivr.net/npm/oration@${version()}/oration.css`;
  const { html, etag } = await render(bytes, style);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${new URL(style).origin}; base-uri 'none'; form-action 'none'`,
    'x-content-type-options': 'nosniff',
    'x-made': String(Date.now()),
    etag,
  };
  return new Response(chunked(html), { headers });
}

/** The address of a speech, if its origin is allowed. */
function allowed(address, env) {
  if (!address) throw new Refusal(400, 'add the address of a speech: ?speech=ADDRESS');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const origins = (env.ALLOWED ?? '').split(/\s+/).filter(Boolean);
  if (!url || !origins.some((origin) => url.href.startsWith(`${origin}/`))) throw new Refusal(403, 'speeches from this origin are not allowed');
  return url;
}

async function download(url, limit) {
  // A redirect could lead to an origin that is not allowed.
  const response = await fetch(url, { redirect: 'manual' }).catch(({ message }) => {
    throw new Refusal(502, `the speech could not be fetched: ${message}`);
  });
  if (!response.ok) throw new Refusal(502, `the speech could not be fetched: the server responded with ${response.status}`);
  if (Number(response.headers.get('content-length')) > limit) throw tooLarge(limit);
  const chunks = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function render(bytes, style) {
  try {
    const speech = bytes[0] === 0x7b ? bytes : (await importText(bytes)).speech;
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    const hash = [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { html: renderPage(speech, { stylesheet: style }), etag: `W/"${version()}-${hash}"` };
  } catch (error) {
    if (error instanceof SpeechError) throw new Refusal(422, error.message);
    throw error;
  }
}

/** Sends the head and the outline first, so that readers see them before the rest arrives. */
function chunked(page) {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(page);
  let from = 0;
  let end = encoder.encode(page.slice(0, page.indexOf('<div class="oration-body"'))).length;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(from, end));
      from = end;
      end = Math.min(end + 65536, bytes.length);
      if (from === bytes.length) controller.close();
    },
  });
}

/** The page, or 304 if the client already has it. */
function answer(request, page) {
  const sent = withCaching(page, `max-age=${FRESH}, stale-while-revalidate=${STALE}`);
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/);
  if (!known?.includes(page.headers.get('etag'))) return sent;
  return new Response(null, { status: 304, headers: sent.headers });
}

function withCaching(page, rules) {
  const { body, status, headers } = page;
  const copy = new Response(body, { status, headers });
  copy.headers.set('cache-control', `public, ${rules}`);
  return copy;
}

const age = (page) => (Date.now() - Number(page.headers.get('x-made'))) / 1000;

class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const tooLarge = (limit) => new Refusal(413, `the speech is larger than ${limit} bytes`);

const refusal = (status, message, headers = {}) =>
  new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers } });
