// The description of a speech → JSON-LD with the terms of schema.org, for search engines. The text itself is in the page.

/**
 * @param {Omit<import('../index.js').Description, 'dir'> & { description?: string }} about
 * @param {string | undefined} url of the page
 * @returns {string}
 */
export function structuredData({ title, subtitle, lang, speakers, date, published, occasion, place, kind, description, length }, url) {
  const location = place && { '@type': 'Place', name: place };
  return JSON.stringify({
    '@context': 'https://schema.org',
    // There is no type for speeches.
    '@type': 'Article',
    additionalType: 'http://www.wikidata.org/entity/Q861911',
    '@id': url,
    url,
    headline: title,
    alternativeHeadline: subtitle,
    description,
    inLanguage: lang || undefined,
    genre: kind,
    author: speakers.length > 0 ? speakers.map((name) => ({ '@type': 'Person', name })) : undefined,
    dateCreated: date,
    datePublished: published,
    locationCreated: location,
    recordedAt: occasion && { '@type': 'Event', name: occasion, startDate: date, location },
    wordCount: length.characters,
    timeRequired: `PT${Math.max(1, Math.ceil(length.seconds / 60))}M`,
  });
}
