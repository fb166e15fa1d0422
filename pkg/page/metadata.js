// What is known about a page → the elements of its head that search engines, feed readers and social networks read.

/**
 * @typedef {{ title: string, lang?: string, canonical?: string, description?: string, speakers?: string[],
 *   published?: string, jsonLd?: string, links?: Link[] }} About `jsonLd` is JSON
 * @typedef {{ type: string, href: string, title?: string }} Link another form of the page
 */

/**
 * @param {About} about
 * @param {(text: string) => string} escape
 * @returns {string[]}
 */
export function metadataOf({ title, lang, canonical, description, speakers = [], published, jsonLd, links = [] }, escape) {
  const named = (name, content) => content && `<meta name="${name}" content="${escape(content)}">`;
  const property = (name, content) => content && `<meta property="${name}" content="${escape(content)}">`;
  return [
    named('description', description),
    named('author', speakers.join(', ')),
    canonical && `<link rel="canonical" href="${escape(canonical)}">`,
    ...links.map((link) => `<link rel="alternate" type="${link.type}" href="${escape(link.href)}"${link.title ? ` title="${escape(link.title)}"` : ''}>`),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', description),
    property('og:url', canonical),
    property('og:locale', openGraphLocale(lang)),
    property('article:published_time', published),
    // Nothing in it may end the script.
    jsonLd && `<script type="application/ld+json">${jsonLd.trim().replaceAll('<', '\\u003c')}</script>`,
  ].filter(Boolean);
}

/** `language_TERRITORY` of a tag that names a territory, as in the Open Graph protocol. */
function openGraphLocale(tag = '') {
  const [, language, territory] = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(tag) ?? [];
  return language && `${language.toLowerCase()}_${territory.toUpperCase()}`;
}
