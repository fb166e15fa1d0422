// The pages of a library and its URL → the files that search engines and feed readers read: sitemap, feed, robots.txt.
import { sep } from 'node:path';
import { escape } from '../page/document.js';
import { CliError } from './errors.js';
import { GENERATOR } from './output.js';

/** The most URLs of a sitemap (https://www.sitemaps.org/protocol.html). */
const MOST_URLS = 50_000;

/** The number of speeches in the feed, the newest ones. */
const MOST_ENTRIES = 50;

/** @param {string | undefined} text @returns {string | undefined} the URL, which ends with a slash */
export function readSite(text) {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new CliError(`--site: expected a URL such as https://example.org/speeches, found ${text}`);
  if (url.search || url.hash) throw new CliError(`--site: expected a URL without ? and #, found ${text}`);
  return url.href.replace(/\/*$/, '/');
}

/** The URL of a file of the site; of the index, that of its folder. */
export const urlOf = (site, path) => site + path.split(sep).map(encodeURIComponent).join('/').replace(/^index\.html$/, '');

/**
 * @param {string} site its URL
 * @param {import('./index-page.js').Listed[]} pages the newest first
 * @param {{ name: string, lang: string }} about the site
 * @returns {Record<string, string>} the files by their paths
 */
export function siteFiles(site, pages, about) {
  const sitemaps = sitemapFiles(site, ['index.html', ...pages.map(({ path }) => path)]);
  const files = { ...sitemaps, 'feed.xml': feed(site, pages.slice(0, MOST_ENTRIES), about) };
  return isRoot(site) ? { ...files, 'robots.txt': robots(site) } : files;
}

/** Robots read the file only at the root of a host. */
export const isRoot = (site) => new URL(site).pathname === '/';

/** What a robots.txt elsewhere needs. */
export const sitemapLine = (site) => `Sitemap: ${site}sitemap.xml`;

const robots = (site) => `# ${GENERATOR}\nUser-agent: *\nAllow: /\n\n${sitemapLine(site)}\n`;

function sitemapFiles(site, paths, most = MOST_URLS) {
  const urls = paths.map((path) => urlOf(site, path));
  if (urls.length <= most) return { 'sitemap.xml': sitemap('urlset', 'url', urls) };
  const files = {};
  for (let at = 0; at < urls.length; at += most) files[`sitemap-${at / most + 1}.xml`] = sitemap('urlset', 'url', urls.slice(at, at + most));
  const parts = Object.keys(files).map((path) => urlOf(site, path));
  return { 'sitemap.xml': sitemap('sitemapindex', 'sitemap', parts), ...files };
}

const sitemap = (root, entry, urls) => `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${GENERATOR} -->
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => `<${entry}><loc>${escape(url)}</loc></${entry}>`).join('\n')}
</${root}>
`;

/** An Atom feed (RFC 4287). */
function feed(site, pages, { name, lang }) {
  const latest = pages.map(({ updated }) => updated).sort().at(-1) ?? '1970-01-01T00:00:00Z';
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${lang ? ` xml:lang="${escape(lang)}"` : ''}>
<id>${escape(site)}</id>
<title>${xml(name)}</title>
<updated>${latest}</updated>
<generator>${GENERATOR}</generator>
<author><name>${xml(name)}</name></author>
<link rel="self" type="application/atom+xml" href="${escape(site)}feed.xml"/>
<link rel="alternate" type="text/html" href="${escape(site)}"/>
${pages.map((page) => entry(site, page)).join('\n')}
</feed>
`;
}

function entry(site, { path, title, lang, speakers, updated, excerpt }) {
  const url = escape(urlOf(site, path));
  return [
    `<entry${lang ? ` xml:lang="${escape(lang)}"` : ''}>`,
    `<id>${url}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated}</updated>`,
    ...speakers.map((name) => `<author><name>${xml(name)}</name></author>`),
    `<link rel="alternate" type="text/html" href="${url}"/>`,
    excerpt && `<summary>${xml(excerpt)}</summary>`,
    '</entry>',
  ].filter(Boolean).join('\n');
}

/** Text → XML, which has no other control characters than tab and line breaks. */
const xml = (text) => escape(text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));

/**
 * An ISO 8601 date or date-time → the date-time of RFC 3339 that Atom needs.
 * @param {string | undefined} date
 * @returns {string | undefined} nothing if it is not a date
 */
export function dateTime(date = '') {
  const [, year, month = '01', day = '01', time] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(T.*)?$/.exec(date) ?? [];
  const found = year && new Date(time && /(Z|[+-]\d\d:?\d\d)$/.test(time) ? date : `${year}-${month}-${day}T00:00:00Z`);
  return found && !Number.isNaN(found.getTime()) ? found.toISOString().replace('.000', '') : undefined;
}

/** oEmbed of a page (https://oembed.com), which needs no server: a file beside the page, which links to it. */
export function oembed(site, page, { title, speakers }, provider) {
  const url = urlOf(site, page);
  const frame = `<iframe src="${escape(url)}" title="${escape(title)}" width="600" height="800" style="border:0" loading="lazy"></iframe>`;
  const fields = { version: '1.0', type: 'rich', title, author_name: speakers.join(', ') || undefined, provider_name: provider, provider_url: site, width: 600, height: 800, html: frame, generator: GENERATOR };
  return `${JSON.stringify(fields)}\n`;
}

export const oembedPath = (page) => page.replace(/\.html$/, '.oembed.json');
