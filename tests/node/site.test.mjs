// A library of speeches for search engines, feed readers and other sites: `oration render --site`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderPage } from 'oration';
import { dateTime, readSite, siteFiles } from '../../pkg/cli/site.js';
import { speech, workspace } from './command.mjs';

const { file, read, exists, run } = workspace();
const site = ['--site', 'https://example.org/library'];

test('the pages of a site link to its files, and the files list the pages', () => {
  file('in/deep/a & b.json', speech('Thanks <all>', { lang: 'en-GB', date: '2024-05-01', published: '2024-06-02', speaker: { name: 'Ada' }, kind: 'draft', occasion: 'Opening', summary: 'A "short" one.' }));
  file('in/b.json', speech('Later', { date: '2025-01-01' }));
  const { status, stderr } = run('render', 'in', '--out', 'out', '--reader', ...site);
  assert.deepEqual([status, stderr], [0, '2 rendered, 0 up to date, 0 failed: out/index.html\nadd to the robots.txt of the site: Sitemap: https://example.org/library/sitemap.xml\n']);

  const page = read('out/deep/a & b.html');
  const url = 'https://example.org/library/deep/a%20%26%20b.html';
  for (const element of [
    `<link rel="canonical" href="${url}">`,
    '<meta name="description" content="A &quot;short&quot; one.">',
    '<meta property="og:title" content="Thanks &lt;all&gt;">',
    `<meta property="og:url" content="${url}">`,
    '<meta property="og:locale" content="en_GB">',
    '<meta property="article:published_time" content="2024-06-02">',
    '<link rel="alternate" type="application/json+oembed" href="https://example.org/library/deep/a%20%26%20b.oembed.json" title="Thanks &lt;all&gt;">',
    '<link rel="alternate" type="application/atom+xml" href="../feed.xml">',
    '<link rel="stylesheet" href="../oration.css">',
    '<script type="module" src="../oration.js"></script>',
    'data-pagefind-body="true" data-pagefind-filter="kind:draft"',
  ]) assert.ok(page.includes(element), element);
  const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page);
  const { headline, author, genre, dateCreated, datePublished, recordedAt, ...rest } = JSON.parse(data);
  assert.deepEqual([headline, author, genre, dateCreated, datePublished, recordedAt.name, rest.url, rest.description], ['Thanks <all>', [{ '@type': 'Person', name: 'Ada' }], 'draft', '2024-05-01', '2024-06-02', 'Opening', url, 'A "short" one.']);
  assert.ok(page.length < 5000, 'neither styles nor the reader are in the page');
  assert.match(read('out/oration.css'), /^\/\* Oration \*\/\n[^]*\.oration/);

  const locations = [...read('out/sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  assert.deepEqual(locations, ['https://example.org/library/', 'https://example.org/library/b.html', 'https://example.org/library/deep/a%20%26%20b.html']);
  const entries = [...read('out/feed.xml').matchAll(/<entry[^>]*>\n<id>(.*?)<\/id>\n<title>(.*?)<\/title>\n<updated>(.*?)<\/updated>/g)].map((found) => found.slice(1));
  assert.deepEqual(entries, [
    ['https://example.org/library/b.html', 'Later', '2025-01-01T00:00:00Z'],
    ['https://example.org/library/deep/a%20%26%20b.html', 'Thanks &lt;all&gt;', '2024-06-02T00:00:00Z'],
  ]);
  const embedded = JSON.parse(read('out/deep/a & b.oembed.json'));
  assert.deepEqual([embedded.version, embedded.type, embedded.title, embedded.author_name], ['1.0', 'rich', 'Thanks <all>', 'Ada']);
  assert.match(embedded.html, /^<iframe src="https:\/\/example\.org\/library\/deep\/a%20%26%20b\.html"/);
  assert.ok(!exists('out/robots.txt'));
});

test('running again writes nothing, also into the folder of the sources', () => {
  const args = ['render', 'own', '--out', 'own', '--site', 'https://example.org'];
  file('own/a.json', speech('A'));
  assert.equal(run(...args).stderr, '1 rendered, 0 up to date, 0 failed: own/index.html\n');
  assert.match(read('own/robots.txt'), /^Sitemap: https:\/\/example\.org\/sitemap\.xml$/m);
  assert.equal(run(...args).stderr, '0 rendered, 1 up to date, 0 failed: own/index.html\n');
});

test('files that are no longer needed are removed, those of others never replaced', () => {
  file('gone/a.json', speech('A'));
  file('gone/b.json', speech('B'));
  run('render', 'gone', '--out', 'pages', ...site);
  assert.ok(exists('pages/a.oembed.json'));
  run('render', 'gone', '--out', 'pages');
  for (const name of ['a.oembed.json', 'b.oembed.json', 'sitemap.xml', 'feed.xml', 'oration.css']) assert.ok(!exists(`pages/${name}`), name);

  file('pages/feed.xml', '<feed/>');
  const { status, stderr } = run('render', 'gone', '--out', 'pages', ...site);
  assert.equal(status, 1);
  assert.match(stderr, /pages\/feed\.xml: oration did not write this file; choose another --out, or use --force to replace it/);
  assert.equal(read('pages/feed.xml'), '<feed/>');
  assert.ok(exists('pages/sitemap.xml'));
});

test('a page alone has the URL of its file', () => {
  file('one.json', speech('One'));
  run('render', 'one.json', '--out', 'one.html', ...site);
  assert.match(read('one.html'), /<link rel="canonical" href="https:\/\/example\.org\/library\/one\.html">/);
  assert.match(read('one.html'), /<style>/);
  const cases = [
    [['one.json', ...site], '--site needs --out, whose name is part of the URL'],
    [['one.json', '--out', 'x.html', '--site', 'example.org'], '--site: expected a URL such as https://example.org/speeches, found example.org'],
    [['one.json', '--out', 'x.html', '--site', 'https://example.org/?a'], '--site: expected a URL without ? and #, found https://example.org/?a'],
    [['one.json', '--print-outline'], '--print-outline needs --print'],
    [['one.json', '--print', 'a5'], '--print: expected gbt9704, a4 or letter, found a5'],
  ];
  for (const [args, message] of cases) assert.deepEqual(run('render', ...args), { status: 2, stdout: '', stderr: `oration: ${message}\n` });
});

test('a page without --site can be searched too, unless --no-index is set', () => {
  file('plain.json', speech('Plain'));
  assert.match(run('render', 'plain.json').stdout, /data-pagefind-body/);
  assert.doesNotMatch(run('render', 'plain.json', '--no-index').stdout, /pagefind/);
  assert.doesNotMatch(run('render', 'plain.json', '--fragment').stdout, /pagefind/);
});

test('a library of more than 50,000 pages has an index of sitemaps', () => {
  const page = { title: 'T', lang: 'en', speakers: [], updated: '2024-01-01T00:00:00Z' };
  const pages = Array.from({ length: 100_000 }, (_, at) => ({ ...page, path: `${at}.html` }));
  const files = siteFiles(readSite('https://example.org'), pages, { name: 'Speeches', lang: 'en' });
  assert.deepEqual(Object.keys(files), ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'feed.xml', 'robots.txt']);
  assert.match(files['sitemap.xml'], /<sitemapindex [^]*<sitemap><loc>https:\/\/example\.org\/sitemap-3\.xml<\/loc><\/sitemap>/);
  assert.deepEqual([1, 2, 3].map((number) => files[`sitemap-${number}.xml`].match(/<url>/g).length), [50_000, 50_000, 1]);
  assert.equal(files['feed.xml'].match(/<entry/g).length, 50);
});

test('dates become those of Atom', () => {
  const cases = { '2024-05-01': '2024-05-01T00:00:00Z', '2024': '2024-01-01T00:00:00Z', '2024-05-01T10:00:00+08:00': '2024-05-01T02:00:00Z', '2024-05-01T10:00': '2024-05-01T00:00:00Z', 'May 2024': undefined, '2024-13-01': undefined };
  for (const [date, expected] of Object.entries(cases)) assert.equal(dateTime(date), expected, date);
});

test('renderPage describes the speech', () => {
  const page = renderPage({ title: 'T', lang: 'en-GB', speaker: { name: 'Ada' }, body: ['Hello.'] }, { canonical: 'https://example.org/' });
  for (const element of ['<meta name="description" content="Hello.">', '<meta name="author" content="Ada">', '<meta property="og:description" content="Hello.">', '<meta property="og:url" content="https://example.org/">']) assert.ok(page.includes(element), element);
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)[1];
  assert.deepEqual(JSON.parse(data), {
    '@context': 'https://schema.org',
    '@type': 'Article',
    additionalType: 'http://www.wikidata.org/entity/Q861911',
    '@id': 'https://example.org/',
    url: 'https://example.org/',
    headline: 'T',
    description: 'Hello.',
    inLanguage: 'en-GB',
    author: [{ '@type': 'Person', name: 'Ada' }],
    wordCount: 1,
    timeRequired: 'PT1M',
  });
  assert.match(renderPage({ title: 'T', body: ['Hello.'] }, { description: 'Mine' }), /<meta name="description" content="Mine">/);
});
