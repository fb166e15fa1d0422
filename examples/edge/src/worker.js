// A library of speeches at the edge: a request → a page, made from the store and cached.
//
// | address | |
// |---|---|
// | / and /?page=2 | the speeches, the newest first |
// | /speeches/ID | a speech |
// | /sitemap.xml, /sitemap-N.xml, /robots.txt | for search engines |
// | /search/… | the files of a search index, as they are in the store |
//
// The binding STORE is an R2 bucket with what pack.mjs wrote.
import { version } from 'oration';
import { answer, cached, weakTag } from './cache.js';
import { listPage, messagePage, site, speechPage } from './pages.js';
import { robots, sitemap, sitemapIndex } from './sitemap.js';
import { Store } from './store.js';

/** Change it with the templates in pages.js, so that pages are made again. */
const TEMPLATE = 1;
const made = `${version()}.${TEMPLATE}`;

/** Kept while the isolate lives, with the tables it has read. @type {Store | undefined} */
let store;

export default {
  async fetch(request, env, context) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return problem(405, 'Method not allowed', { allow: 'GET, HEAD' });
    store ??= new Store(env.STORE);
    try {
      return (await respond(request, new URL(request.url), context)) ?? problem(404, 'Page not found');
    } catch (error) {
      console.error(error);
      return problem(500, 'Internal server error');
    }
  },
};

/** @returns {Promise<Response | undefined>} undefined if the page does not exist */
async function respond(request, url, context) {
  const { origin, pathname } = url;
  const page = (find) => cached(request, `${origin}${pathname}`, context, find);
  const [, folder, name] = /^\/(speeches|search)\/(.*)$/.exec(pathname) ?? [];
  if (folder === 'speeches') return page(() => speech(origin, decoded(name)));
  if (folder === 'search') return file(request, pathname.slice(1));
  if (pathname === '/search') return Response.redirect(`${origin}/search/`, 301);
  if (pathname === '/site.css') return new Response(site, { headers: { ...usual, 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
  if (pathname === '/robots.txt') return new Response(robots(origin), { headers: plain });
  const library = await store.library();
  const tag = (part) => weakTag(`${made}.${library.version}.${part}`);
  if (pathname === '/') {
    const number = Number(url.searchParams.get('page') ?? 1);
    if (!Number.isInteger(number) || number < 1 || number > library.pages) return undefined;
    const make = async () => html(listPage(library, number, await store.page(number)));
    return cached(request, `${origin}/?page=${number}`, context, async () => ({ etag: tag(`page${number}`), make }));
  }
  if (pathname === '/sitemap.xml') return page(async () => ({ etag: tag('sitemap'), make: () => xml(sitemapIndex(origin, library)) }));
  const [, part] = /^\/sitemap-(\d+)\.xml$/.exec(pathname) ?? [];
  if (part === undefined || Number(part) >= library.lists.length) return undefined;
  return page(async () => ({ etag: weakTag(`${made}.${library.lists[part]}`), make: async () => xml(sitemap(origin, await store.list(Number(part)))) }));
}

async function speech(origin, id) {
  const place = id && (await store.find(id));
  if (!place) return undefined;
  const make = async () => html(speechPage(await store.read(place), { canonical: `${origin}/speeches/${encodeURIComponent(id)}` }));
  return { etag: weakTag(`${made}.${place.hash}`), make };
}

/** A file of the store, as it is. */
async function file(request, path) {
  const object = await store.file(path.endsWith('/') ? `${path}index.html` : path);
  if (!object) return undefined;
  const headers = { ...usual, ...pageHeaders, 'content-type': typeOf(path), 'cache-control': 'public, max-age=300, stale-while-revalidate=86400', etag: object.httpEtag };
  return answer(request, new Response(object.body, { headers }));
}

const types = { '': 'text/html; charset=utf-8', html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json', css: 'text/css; charset=utf-8' };
const typeOf = (path) => types[/(?:\.(\w+))?$/.exec(path)[1] ?? ''] ?? 'application/octet-stream';

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const usual = { 'x-content-type-options': 'nosniff' };
const plain = { ...usual, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' };
const pageHeaders = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' https:; connect-src 'self'; base-uri 'none'; form-action 'self'",
};
const html = (body) => ({ body, headers: { ...usual, ...pageHeaders, 'content-type': 'text/html; charset=utf-8' } });
const xml = (body) => ({ body, headers: { ...usual, 'content-type': 'application/xml; charset=utf-8' } });

function problem(status, message, others = {}) {
  const { body, headers } = html(messagePage(message));
  return new Response(body, { status, headers: { ...headers, 'cache-control': 'no-store', ...others } });
}
