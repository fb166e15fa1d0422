// `oration index`: every substring of every section is found, and nothing else; filters, orders, and what is replaced.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { speech as asJson } from '../../benches/formats.mjs';
import { generate } from '../../benches/generate.mjs';
import { command } from '../../pkg/cli/command-module.js';
import { fold } from '../../pkg/reader/fold.js';
import { openSearch } from '../../pkg/search/index.js';
import { scaled } from '../scale.mjs';
import { speech, workspace } from './command.mjs';

const { file, read, exists, run, folder } = workspace();

/** Reads the files of an index from a folder. */
async function fetchFile(url) {
  try {
    return new Response(readFileSync(fileURLToPath(url)));
  } catch {
    return new Response('', { status: 404 });
  }
}

const open = (path) => openSearch(pathToFileURL(join(folder, path)), { fetch: fetchFile });

/** All results of a query, as the URLs of sections. */
async function found(index, query, options) {
  const results = await index.search(query, options);
  const hits = [];
  while (results.hasMore) hits.push(...(await results.next(50)));
  const urls = hits.flatMap(({ sections }) => sections.map(({ url }) => url));
  assert.ok(results.isExact ? results.sections === urls.length : results.sections >= urls.length, `${query}: ${results.sections} sections`);
  return urls;
}

/** Every section in the files of an index: its URL and its text. */
function textsOf(path) {
  const { folder: made } = JSON.parse(gunzipSync(readFileSync(join(folder, path, 'index.bin'))));
  const texts = join(folder, path, made, 'texts');
  const pages = readdirSync(texts).flatMap((name) => JSON.parse(gunzipSync(readFileSync(join(texts, name)))));
  const base = pathToFileURL(join(folder, path, '..', '/'));
  return pages.flatMap(({ url, sections }) => sections.map(([id, , text]) => ({ url: `${new URL(url, base)}${id ? `#${encodeURIComponent(id)}` : ''}`, text })));
}

/** A sequence of numbers below a limit, always the same. */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const others = {
  ja: ['本日はお招きいただき、ありがとうございます。', 'データの活用とＡＩの可能性について、３点申し上げます。', 'ﾃﾞｰﾀは２１世紀の石油です。'],
  ko: ['존경하는 국민 여러분, 안녕하십니까.', '우리는 2024년에 GDP 3.1% 성장을 이루었습니다.'],
  th: ['สวัสดีครับ ท่านผู้มีเกียรติทุกท่าน', 'เราจะร่วมกันพัฒนาประเทศ'],
  ar: ['أيها السادة، السلام عليكم ورحمة الله.', 'بلغ النمو ٣٫٥٪ عام ٢٠٢٤.'],
  fr: ['Mesdames et Messieurs, chers amis…', 'L’été dernier, à Paris — c’était l’œuvre de tous.'],
  'zh-Hant': ['各位來賓：「大家好」！', `第5章第２節：GDP增長率為5.5%（按可比價）。https://example.org/${'path'.repeat(20)}/end`],
};

before(() => {
  for (let at = 0; at < 24; at += 1) {
    const lang = at % 3 === 2 ? 'en' : 'zh';
    const { title, ...rest } = asJson(generate({ lang, bytes: 6000, seed: at }));
    file(`in/${lang}/${at}.json`, JSON.stringify({ title: `${title} ${at}`, ...rest, date: `${2000 + (at % 5)}-01-0${1 + (at % 7)}`, speaker: { name: at % 2 ? '李明' : 'Ada' } }));
  }
  for (const [lang, body] of Object.entries(others)) file(`in/${lang}.json`, speech(body[0], { lang, body: body.map((text, at) => ({ type: 'section', heading: `${at + 1} ${text.slice(0, 5)}`, body: [text] })) }));
  const rendered = run('render', 'in', '--out', 'site', '--site', 'https://example.org/');
  assert.equal(rendered.status, 0, rendered.stderr);
  const { status, stderr } = run('index', 'site');
  assert.deepEqual([status, stderr.replace(/\d+ sections/, 'N sections')], [0, '30 speeches, N sections: site/oration-search/index.html, and in site/index.html\n']);
});

test('every substring of every section is found, and nothing else', async () => {
  const index = await open('site/oration-search');
  const texts = textsOf('site/oration-search').map(({ url, text }) => ({ url, lines: text.split('\n').map(fold) }));
  assert.ok(texts.length > 200);
  const below = numbers(7);
  for (let round = 0; round < scaled(4000); round += 1) {
    const { lines } = texts[below(texts.length)];
    const line = [...lines[below(lines.length)]];
    const start = below(line.length);
    const query = line.slice(start, start + 1 + below(round % 3 === 0 ? 30 : 6)).join('');
    if (!query.trim()) continue;
    const wanted = fold(query.trim().replace(/\s+/g, ' '));
    const expected = texts.filter(({ lines }) => lines.some((line) => line.includes(wanted))).map(({ url }) => url);
    assert.ok(expected.length > 0, query);
    assert.deepEqual((await found(index, query)).sort(), expected.sort(), query);
  }
});

test('what no section contains is not found', async () => {
  const index = await open('site/oration-search');
  const texts = textsOf('site/oration-search').map(({ text }) => text.split('\n').map(fold));
  const below = numbers(11);
  let asked = 0;
  for (let round = 0; round < scaled(1000); round += 1) {
    // Halves of two texts: their characters and words occur, mostly not together.
    const [one, other] = [0, 1].map(() => texts[below(texts.length)].at(-1));
    const [from, to] = [below(one.length), below(other.length)];
    const query = (one.slice(from, from + 2) + other.slice(to, to + 2)).trim().replace(/ +/g, ' ');
    if (!query || texts.some((lines) => lines.some((line) => line.includes(query)))) continue;
    asked += 1;
    assert.deepEqual(await found(index, query), [], query);
  }
  assert.ok(asked > 20);
});

test('case, width and accents make no difference', async () => {
  const index = await open('site/oration-search');
  for (const [query, text] of [['ｇｄｐ增長', 'GDP增長'], ['ETE DERNIER', 'été dernier'], ['データは21', 'ﾃﾞｰﾀは２１'], ['٢٠٢٤', '٢٠٢٤'], ['第５章第2節', '第5章第２節'], ['"大家好"', '「大家好」']]) {
    const results = await index.search(query);
    const [{ sections }] = await results.next();
    assert.deepEqual(sections.map(({ excerpt }) => excerpt[1]), sections.map(() => text), query);
  }
});

test('text is folded as in the reader, whatever the character', () => {
  const folded = (text) => command((module) => module.fold(text));
  const different = [];
  for (let code = 1; code < 0x30000; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    // Characters that this version of Node.js does not know yet.
    if (/\p{Cn}/u.test(character)) continue;
    // Ideographs compose with nothing.
    const isAlone = code >= 0x3400 && (code < 0xa000 || code >= 0x10000);
    for (const text of isAlone ? [character] : [character, `a${character}b`, `ᄀ${character}`, `か${character}`]) if (folded(text) !== fold(text)) different.push(text);
  }
  assert.deepEqual(different, []);
});

test('speeches are filtered and sorted', async () => {
  const index = await open('site/oration-search');
  const filters = await index.filters();
  assert.deepEqual(filters.speaker, [{ value: 'Ada', count: 12 }, { value: '李明', count: 12 }]);
  assert.deepEqual(filters.year.map(({ value }) => value), ['2004', '2003', '2002', '2001', '2000']);
  assert.deepEqual(filters.language.map(({ value }) => value).sort(), ['ar', 'en', 'fr', 'ja', 'ko', 'th', 'zh-Hans', 'zh-Hant']);
  const query = '的';
  const dates = async (options) => {
    const results = await index.search(query, options);
    return (await results.next(100)).map(({ date }) => date);
  };
  const newest = await dates();
  assert.ok(newest.length > 10);
  assert.deepEqual(newest, [...newest].sort().reverse());
  assert.deepEqual(await dates({ sort: 'oldest' }), [...newest].sort());
  const some = await dates({ filters: { speaker: 'Ada', year: ['2001', '2002'] } });
  assert.ok(some.length > 0 && some.every((date) => /^200[12]/.test(date)));
  assert.deepEqual(await dates({ filters: { speaker: 'nobody' } }), []);
  const [best] = await (await index.search('大家好', { sort: 'relevance' })).next();
  assert.equal(best.lang, 'zh-Hant');
  await assert.rejects(index.search(query, { sort: 'best' }), /sort: expected newest, oldest, title, speaker, relevance, found best/);
});

test('an index that is made again is found by pages that were loaded before', async () => {
  file('again/a.json', speech('One'));
  run('render', 'again', '--out', 'again-site');
  assert.equal(run('index', 'again-site').status, 0);
  const index = await open('again-site/oration-search');
  const before = read('again-site/oration-search/search.js');
  file('again/b.json', speech('Two', { body: ['A new speech.'] }));
  run('render', 'again', '--out', 'again-site');
  assert.match(read('again-site/index.html'), /<form hidden data-search="\.\/oration-search\/search\.js"/, 'the page still searches the texts');
  assert.equal(run('index', 'again-site').stderr, '2 speeches, 2 sections: again-site/oration-search/index.html, and in again-site/index.html\n');
  assert.equal(read('again-site/oration-search/search.js'), before);
  assert.equal(readdirSync(join(folder, 'again-site/oration-search')).length, 6, 'the files of the first index are gone');
  assert.deepEqual(await found(index, 'new speech'), [String(pathToFileURL(join(folder, 'again-site/b.html')))+'#speech-title']);
});

test('sources are indexed with the URLs of their pages', async () => {
  file('sources/2024/一.json', speech('在会上的讲话', { lang: 'zh', body: ['同志们好。'] }));
  file('sources/two.txt', 'Good morning\n\nThank you all for coming.\n');
  file('sources/settings.json', '{"a": 1}');
  const { status, stderr } = run('index', 'sources', '--url', 'https://example.org/s/{name}', '--out', 'public/search');
  assert.deepEqual([status, stderr], [0, 'skipped, not speeches: sources/settings.json\n2 speeches, 2 sections: public/search/index.html\n']);
  assert.deepEqual(await found(await open('public/search'), '同志们'), ['https://example.org/s/2024/%E4%B8%80#speech-title']);
});

test('a speech without a title is found by the name of its file', async () => {
  file('untitled/my notes.json', speech('', { body: ['A line about bridges.'] }));
  const { stderr } = run('index', 'untitled', '--url', 'https://example.org/{name}.html', '--out', 'untitled-search');
  assert.equal(stderr, '1 speech, 1 section: untitled-search/index.html\n');
  const index = await open('untitled-search');
  assert.deepEqual((await (await index.search('bridges')).next()).map(({ title }) => title), ['my notes']);
});

test('a speech without a title is called by who gave it, where and when', async () => {
  const about = { speaker: { name: 'Anna Brooke' }, occasion: 'Reopening of the Mill Pond', date: '2025-05-03' };
  file('unnamed/notes.json', speech('', { ...about, body: ['A line about bridges.'] }));
  run('index', 'unnamed', '--url', 'https://example.org/{name}.html', '--out', 'unnamed-search');
  const index = await open('unnamed-search');
  const name = 'Anna Brooke · Reopening of the Mill Pond · 2025-05-03';
  assert.deepEqual((await (await index.search('bridges')).next()).map(({ title }) => title), [name]);
});

test('mistakes are explained', () => {
  file('plain/a.json', speech('One'));
  file('full/notes.txt', 'mine');
  const cases = [
    [[], 'index needs a folder (see oration help index)'],
    [['one', 'two'], 'index takes one folder, not 2'],
    [['nowhere'], 'nowhere: no such folder'],
    [['plain/a.json'], 'plain/a.json: this is a file; index the folder that it is in'],
    [['plain'], 'plain: no pages with speeches found; for Speech JSON and other sources, give the URLs of their pages with --url'],
    [['plain', '--url', '/speeches/'], '--url: expected a pattern such as /speeches/{name}.html, found /speeches/'],
    [['plain', '--url', '/{name}', '--out', 'full'], 'full: this folder is not a search index; choose another --out'],
  ];
  for (const [args, message] of cases) assert.deepEqual([run('index', ...args).status, run('index', ...args).stderr], [2, `oration: ${message}\n`]);
  assert.ok(exists('full/notes.txt') && !exists('plain/oration-search'));
});
