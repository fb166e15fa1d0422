// An article in a page that is left ↔ session storage: the place where it is read, until the browser shows the page again.
import { onInput, placeInView } from '../reader/place.js';
import { prefixOf } from '../reader/prefix.js';

/** The articles shown, by prefix. @type {Map<string, WeakRef<HTMLElement>>} */
const articles = new Map();

/** The places in this page when it was left, by prefix. @type {Record<string, import('../reader/place.js').NamedPlace> | undefined} */
let places;

const key = () => `oration-place ${location.href.split('#')[0]}`;

/**
 * The place where an article was read when the page was left, once; undefined in a page that is not loaded again, and if the
 * URL or the user says where to go. The browser itself returns only in a page that is complete at once.
 * @param {HTMLElement} article
 * @returns {import('../reader/place.js').NamedPlace | undefined}
 */
export function placeLeft(article) {
  const prefix = prefixOf(article);
  articles.set(prefix, new WeakRef(article));
  places ??= start();
  const place = places[prefix];
  delete places[prefix];
  return location.hash || history.scrollRestoration !== 'auto' ? undefined : place;
}

/** Reads the places, and stores those in which the page is left next. */
function start() {
  addEventListener('pagehide', save);
  const input = new AbortController();
  onInput(globalThis, input.signal, () => {
    places = {};
    input.abort();
  });
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  const isAgain = /reload|back_forward/.test(entry?.type) && entry.name.split('#')[0] === location.href.split('#')[0];
  try {
    return (isAgain && JSON.parse(sessionStorage.getItem(key()))) || {};
  } catch {
    return {};
  }
}

function save() {
  const found = [...articles].map(([prefix, article]) => [prefix, placeInView(article.deref())]).filter(([, place]) => place);
  try {
    sessionStorage.setItem(key(), JSON.stringify(Object.fromEntries(found)));
  } catch {
    // Storage is full or forbidden; the page opens at its beginning.
  }
}
