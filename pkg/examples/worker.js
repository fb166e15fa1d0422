// An edge worker that shows speeches: /?speech=https://speeches.example/1.json is the page of that speech.
//
// Settings (`env`): ALLOWED, the origins speeches may come from, with spaces between; without it nothing is fetched, so
// that this never becomes an open proxy. STYLESHEET, the address of oration.css. LIMIT, bytes of a speech (2,000,000).
import { SpeechError, describe, importText, renderToString, version } from 'oration';

/** Seconds in which a page is not asked for again, and in which it may be shown while a new one is made. */
const FRESH = 300;
const STALE = 86400;

export default {
  async fetch(request, env, context) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'only GET and HEAD', { allow: 'GET, HEAD' });
    const { origin, searchParams } = new URL(request.url);
    const address = searchParams.get('speech');
    // Nothing else of the address counts, so that nobody can have the same page made again and again.
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

/** Make the page and put it into the cache, after the answer where there is a context to wait in. */
async function keep(key, address, env, context) {
  const page = await make(address, env);
  // The cache forgets at `max-age`; a page that may still be shown has to be there.
  const put = caches.default.put(key, withCaching(page.clone(), `max-age=${FRESH + STALE}`));
  if (context) context.waitUntil(put);
  else await put;
  return page;
}

async function make(address, env) {
  const bytes = await download(allowed(address, env), Number(env.LIMIT ?? 2_000_000));
  const style = env.STYLESHEET ?? `https://cdn.jsdelivr.net/npm/oration@${version()}/oration.css`;
  const { head, html, etag } = await render(bytes, style);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${new URL(style).origin}; base-uri 'none'; form-action 'none'`,
    'x-content-type-options': 'nosniff',
    'x-made': String(Date.now()),
    etag,
  };
  return new Response(pieces(head + html), { headers });
}

/** The address of a speech, if it may be fetched. */
function allowed(address, env) {
  if (!address) throw new Refusal(400, 'which speech? Say ?speech=ADDRESS');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const origins = (env.ALLOWED ?? '').split(/\s+/).filter(Boolean);
  if (!url || !origins.some((origin) => url.href.startsWith(`${origin}/`))) throw new Refusal(403, 'speeches from this origin are not shown here');
  return url;
}

async function download(url, limit) {
  // A redirect could lead out of the origins that are allowed.
  const response = await fetch(url, { redirect: 'manual' }).catch(({ message }) => {
    throw new Refusal(502, `the speech could not be had: ${message}`);
  });
  if (!response.ok) throw new Refusal(502, `the speech could not be had: the answer was ${response.status}`);
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
    const { title, lang } = describe(speech);
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    const hash = [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const head = `<!DOCTYPE html>
<html${lang ? ` lang="${escape(lang)}"` : ''}><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escape(style)}"></head><body class="oration-page">\n`;
    return { head, html: renderToString(speech), etag: `W/"${version()}-${hash}"` };
  } catch (error) {
    if (error instanceof SpeechError) throw new Refusal(422, error.message);
    throw error;
  }
}

/** Head and outline go first: a reader sees where the speech leads before all of it has come. */
function pieces(page) {
  const encoder = new TextEncoder();
  let rest = page;
  let cut = page.indexOf('<div class="oration-body"');
  return new ReadableStream({
    pull(controller) {
      const end = cut > 0 ? cut : 65536;
      cut = 0;
      controller.enqueue(encoder.encode(rest.slice(0, end)));
      rest = rest.slice(end);
      if (rest === '') controller.close();
    },
  });
}

/** The page, or that whoever asks has it already. */
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

const escape = (words) =>
  words.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]);
