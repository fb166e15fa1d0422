// Speeches → JSON-LD, expanded by a processor of JSON-LD: no term is dropped, and those that search engines need are there.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { exportTo } from 'oration';
import { sample } from '../scale.mjs';

const root = new URL('../../', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const filesIn = (folder) => readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.json')).map((name) => folder + name);

/** The context of schema.org for the terms that exports have: those whose values are URLs, and those whose values are dates. */
const urls = ['additionalType', 'contentUrl', 'image', 'isBasedOn', 'license', 'url'];
const dates = { dateCreated: 'Date', datePublished: 'Date', startDate: 'Date' };
const context = {
  '@vocab': 'http://schema.org/',
  ...Object.fromEntries(urls.map((term) => [term, { '@id': `http://schema.org/${term}`, '@type': '@id' }])),
  ...Object.fromEntries(Object.entries(dates).map(([term, type]) => [term, { '@id': `http://schema.org/${term}`, '@type': `http://schema.org/${type}` }])),
};

/** Nothing is downloaded. */
const documentLoader = async (url) => {
  assert.equal(url.replace(/\/$/, ''), 'https://schema.org');
  return { contextUrl: null, documentUrl: url, document: { '@context': context } };
};

/** In this mode, what would be dropped is an error. */
const options = { base: 'https://example.org/speeches/1', documentLoader, safe: true };

/** The names in a value and in all that it contains. */
const terms = (value) => {
  if (Array.isArray(value)) return value.flatMap(terms);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name.startsWith('@') ? [] : [name.replace('http://schema.org/', ''), ...terms(inner)]));
};

async function check(speech, name) {
  const written = JSON.parse(await exportTo('jsonld', speech));
  const [article, ...others] = await jsonld.expand(written, options);
  assert.deepEqual(others, [], name);
  assert.deepEqual(terms(article).sort(), terms(written).sort(), name);
  assert.deepEqual(article['@type'], ['http://schema.org/Article'], name);
  const has = (term) => Object.hasOwn(article, `http://schema.org/${term}`);
  const required = ['additionalType', 'articleBody', 'headline', 'isAccessibleForFree', 'timeRequired', 'wordCount'];
  const given = { author: speech.speaker?.length, dateCreated: speech.date, datePublished: speech.published, license: speech.source?.licence, publisher: speech.source?.name };
  for (const term of [...required, ...Object.keys(given).filter((term) => given[term])]) assert.ok(has(term), `${name}: no ${term}`);
  // URLs with spaces are dropped when triples are made of them.
  const quads = await jsonld.toRDF(written, options);
  for (const { object } of quads) assert.ok(object.termType !== 'NamedNode' || !/[\s<>"{}|\\^`]/.test(object.value), `${name}: ${object.value} is no URL`);
  return article;
}

test('a speech with every feature', async () => {
  const article = await check(json('crates/export/tests/every-feature.json'), 'every feature');
  const [license] = article['http://schema.org/license'];
  assert.deepEqual(license['http://schema.org/name'], [{ '@value': 'CC BY 4.0' }]);
  const translations = article['http://schema.org/workTranslation'];
  assert.ok(translations.length > 0 && translations.every((translation) => translation['@id']?.startsWith('https://')));
});

test('a licence that is a URL', async () => {
  const url = 'https://creativecommons.org/licenses/by/4.0/';
  const article = await check({ title: 'Opening', source: { licence: url }, body: ['It is open.'] }, 'licence');
  assert.deepEqual(article['http://schema.org/license'], [{ '@id': url }]);
});

test('what would be dropped is found', async () => {
  await assert.rejects(jsonld.expand({ '@context': 'https://schema.org', '@type': 'Article', '@headline': 'A' }, options));
});

test('the speeches of the demo and of the tests of the importer', async () => {
  for (const path of [...filesIn('www/speeches/'), ...sample(filesIn('tests/import/'))]) {
    const value = json(path);
    await check(value.speech ?? value, path);
  }
});
