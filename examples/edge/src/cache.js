// What a page is made from, and how → the page from the cache, or made now; a stale one is served while a new one is made.

/** Seconds for which a page is fresh, and for which it may then be served stale. */
const FRESH = 300;
const STALE = 86400;

/**
 * @typedef {{ body: string, headers: Record<string, string> }} Page
 * @typedef {{ etag: string, make: () => Page | Promise<Page> }} Version what the page has now: its tag changes with its
 *   content, so that a page that did not change is not made again
 * @param {Request} request
 * @param {string} key the URL of the page, without what does not change it
 * @param {{ waitUntil: (work: Promise<unknown>) => void }} context
 * @param {() => Promise<Version | undefined>} find
 * @returns {Promise<Response | undefined>} undefined if the page does not exist
 */
export async function cached(request, key, context, find) {
  const known = await caches.default.match(key);
  if (known && age(known) <= FRESH) return answer(request, known);
  if (known) {
    // The cache keeps the page if the store does not answer.
    context.waitUntil(renew(key, known.clone(), find).catch(console.error));
    return answer(request, known);
  }
  const version = await find();
  if (!version) return undefined;
  const page = await version.make();
  // Two responses with the same text need less memory than a clone, whose body waits for the slower reader.
  context.waitUntil(caches.default.put(key, kept(page, version.etag)));
  return answer(request, dated(page, version.etag));
}

async function renew(key, known, find) {
  const version = await find();
  if (!version) return caches.default.delete(key);
  const page = version.etag === known.headers.get('etag') ? known : await version.make();
  return caches.default.put(key, kept(page, version.etag));
}

export const weakTag = (text) => `W/"${text}"`;

/** The page, or 304 if the client already has it. */
export function answer(request, page) {
  const headers = new Headers(page.headers);
  if (headers.has('x-made')) headers.set('cache-control', `public, max-age=${FRESH}, stale-while-revalidate=${STALE}`);
  const known = request.headers.get('if-none-match')?.split(',').map(opaque) ?? [];
  if (known.includes('*') || known.includes(opaque(headers.get('etag')))) {
    page.body?.cancel();
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === 'HEAD' ? null : page.body, { headers });
}

/** A tag without the mark of a weak one, which does not matter here. */
const opaque = (tag) => tag.trim().replace(/^W\//, '');

const age = (page) => (Date.now() - Number(page.headers.get('x-made'))) / 1000;

/** A page, or one from the cache, made now. @param {Page | Response} page @returns {Response} */
function dated({ body, headers }, etag) {
  const now = new Headers(headers);
  now.set('etag', etag);
  now.set('x-made', String(Date.now()));
  return new Response(body, { headers: now });
}

/** The cache drops a page at `max-age`, but a stale one must still be available. */
function kept(page, etag) {
  const copy = dated(page, etag);
  copy.headers.set('cache-control', `public, max-age=${FRESH + STALE}`);
  return copy;
}
