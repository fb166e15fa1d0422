// The library → its sitemaps (https://www.sitemaps.org/protocol.html), one for each list, and robots.txt.

const escape = (text) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
const entry = (name, url) => `<${name}><loc>${escape(url)}</loc></${name}>`;

const document = (root, entries) => `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</${root}>
`;

export const sitemapIndex = (origin, { lists }) => document('sitemapindex', lists.map((_, at) => entry('sitemap', `${origin}/sitemap-${at}.xml`)));

export const sitemap = (origin, list) => document('urlset', list.map(({ id }) => entry('url', `${origin}/speeches/${encodeURIComponent(id)}`)));

export const robots = (origin) => `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`;
