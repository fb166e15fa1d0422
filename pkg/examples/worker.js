// An edge worker that shows speeches: /?speech=https://speeches.example/1.json returns the page of that speech, / a form for its URL.
//
// Settings (`env`): ALLOWED, the origins that speeches may come from, separated by spaces; without it nothing is fetched,
// so that the worker is not an open proxy. STYLESHEET, the URL of oration.css. LIMIT, bytes of a speech (2,000,000).
// TIMEOUT, milliseconds until a speech has been downloaded (10,000).
import { SpeechError, importText, renderPage, version } from 'oration';

/** Seconds for which a page is fresh, and for which it may then be served stale while a new one is rendered. */
const FRESH = 300;
const STALE = 86400;

/** The page without a speech. */
const FORM = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Show a speech</title>
</head>
<body>
<main>
<h1>Show a speech</h1>
<form>
<p><label>URL of a speech <input type="url" name="speech" required size="50"></label> <button>Show</button></p>
</form>
</main>
</body>
</html>
`;
const FORM_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'self'",
  'cache-control': 'public, max-age=3600',
  'x-content-type-options': 'nosniff',
};

export default {
  async fetch(request, env, context) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'only GET and HEAD', { allow: 'GET, HEAD' });
    const { origin, searchParams } = new URL(request.url);
    if (!searchParams.get('speech')) return new Response(FORM, { headers: FORM_HEADERS });
    try {
      const url = allowed(searchParams.get('speech'), env);
      // Other parameters, and different spellings of the URL, are ignored, so that they cannot bypass the cache.
      const key = `${origin}/?speech=${encodeURIComponent(url)}`;
      const cached = await caches.default.match(key);
      if (cached && age(cached) > FRESH) context.waitUntil(refresh(key, url, env).catch(() => {}));
      return answer(request, cached ?? (await refresh(key, url, env, context)));
    } catch (error) {
      return refusal(error.status ?? 500, error.message);
    }
  },
};

/** Renders the page and caches it; given a context, caches it after the response. */
async function refresh(key, url, env, context) {
  const page = await make(url, env);
  // The cache drops a page at `max-age`, but a stale one must still be available.
  const put = caches.default.put(key, withCaching(page.clone(), `max-age=${FRESH + STALE}`));
  if (context) context.waitUntil(put);
  else await put;
  return page;
}

async function make(url, env) {
  const bytes = await download(url, setting(env.LIMIT, 2_000_000), setting(env.TIMEOUT, 10_000));
  const style = env.STYLESHEET ?? `https://cdn.jsdelivr.net/npm/oration@${version()}/oration.css`;
  const { html, etag } = await render(bytes, style);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${URL.canParse(style) ? new URL(style).origin : "'self'"}; base-uri 'none'; form-action 'none'`,
    'x-content-type-options': 'nosniff',
    'x-made': String(Date.now()),
    etag,
  };
  return new Response(chunked(html), { headers });
}

/** A setting that is a number; a wrong one must not turn a limit off. */
const setting = (value, usual) => (Number(value) > 0 ? Number(value) : usual);

/** The URL of a speech without its fragment, if its origin is allowed. */
function allowed(text, env) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const origins = (env.ALLOWED ?? '').split(/\s+/).filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin).origin);
  // The URL of another scheme has the origin `null`.
  if (!url || url.username || url.password || !/^https?:$/.test(url.protocol) || !origins.includes(url.origin)) {
    throw new Refusal(403, 'speeches from this origin are not allowed');
  }
  url.hash = '';
  return url.href;
}

async function download(url, limit, timeout) {
  try {
    // A redirect could lead to an origin that is not allowed.
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    if (!response.ok) throw new Error(`the server responded with ${response.status}`);
    if (Number(response.headers.get('content-length')) > limit) throw tooLarge(limit);
    return await bytesOf(response, limit);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error.name === 'TimeoutError') throw new Refusal(504, 'the speech could not be fetched: the server did not respond in time');
    throw new Refusal(502, `the speech could not be fetched: ${error.message}`);
  }
}

async function bytesOf(response, limit) {
  const chunks = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function render(bytes, style) {
  try {
    // Without the byte order mark, which the decoder removes.
    const text = new TextDecoder().decode(bytes);
    if (text.trim() === '') throw new Refusal(422, 'the speech is empty');
    const speech = /^\s*\{/.test(text) ? text : (await importText(bytes)).speech;
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    const hash = [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { html: renderPage(speech, { stylesheet: style }), etag: `W/"${version()}-${hash}"` };
  } catch (error) {
    if (error instanceof SpeechError) throw new Refusal(422, error.message);
    throw error;
  }
}

/** Sends the head and the outline first, so that browsers show them before the rest arrives. Bytes are cut, not characters. */
function chunked(page) {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(page);
  let from = 0;
  let end = encoder.encode(page.slice(0, Math.max(1, page.indexOf('<div class="oration-body"')))).length;
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
  const known = request.headers.get('if-none-match')?.split(',').map(opaque) ?? [];
  if (!known.includes('*') && !known.includes(opaque(page.headers.get('etag')))) return sent;
  return new Response(null, { status: 304, headers: sent.headers });
}

/** A tag without the mark of a weak one, which does not matter here. */
const opaque = (tag) => tag.trim().replace(/^W\//, '');

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

function refusal(status, message, headers = {}) {
  const usual = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  return new Response(`${message}\n`, { status, headers: { ...usual, ...headers } });
}
