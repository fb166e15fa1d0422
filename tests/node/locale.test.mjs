// The interface strings: complete, and chosen in the same way in Rust and JavaScript.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { renderToString } from 'oration';
import { loadLocale } from '../../pkg/reader/locale.js';

const folder = new URL('../../crates/locale/data/', import.meta.url);
const data = readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))]);
const shape = (value) => (typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)])) : typeof value);
const placeholders = (value) => (typeof value === 'string' ? (value.match(/\{\w+\}/g) ?? []).sort() : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, placeholders(inner)])));

test('every language has the same strings, none of them empty, with the same placeholders', () => {
  const [, english] = data.find(([file]) => file === 'en.json');
  for (const [file, { lang, tags, format, ...strings }] of data) {
    assert.equal(file, `${lang}.json`);
    const { lang: _, tags: __, format: ___, ...expected } = english;
    assert.deepEqual(shape(strings), shape(expected), file);
    assert.deepEqual(placeholders(strings), placeholders(expected), file);
    assert.doesNotMatch(JSON.stringify(strings), /:""/, file);
    assert.doesNotMatch(JSON.stringify(strings), /\{(?!"|\w+\}|[^{}|]+\|[^{}|]+\})/, `${file}: braces contain a name, or a singular and a plural`);
    assert.ok(tags.length > 0 && format.months.length === 12, file);
  }
});

test('JavaScript and the renderer choose the same language for a tag', async () => {
  const tags = ['zh', 'zh-CN', 'zh-TW', 'ZH-hk', 'zh-cmn-Hant-TW', 'zh-Latn-hant', 'zh-Hans-HK', 'zh-Hant-CN', 'yue', 'yue-HK', 'yue-CN', 'yue-Hans-HK', 'yue-Hant-CN', 'cmn', 'cmn-Hans-TW', 'ja-JP', 'fr-CA', 'es-419', 'ar-EG', 'en-GB', 'de', 'pt-BR', 'x', 'zh-Hanz', 'frr', 'e'];
  for (const tag of tags) {
    const html = renderToString({ title: 'a', lang: 'de', body: [{ type: 'section', heading: 'b', body: [] }] }, { uiLang: tag });
    const [, rendered] = /<h2 class="oration-outline-title"[^>]* lang="([^"]+)"/.exec(html);
    assert.equal((await loadLocale(tag)).lang, rendered, tag);
  }
});

test('strings that fall back to English have their own language and direction', () => {
  for (const [lang, direction] of [['de', ''], ['he', ' dir="ltr"'], ['ug', ' dir="ltr"']]) {
    const html = renderToString({ title: 'T', lang, date: '2024-03-05', body: [{ type: 'section', heading: 'H', body: [{ type: 'omission', count: 5 }] }] });
    assert.ok(html.includes(`id="speech-outline" lang="en"${direction}>Contents</h2>`), html);
    assert.ok(html.includes(`<p lang="en"${direction}>5 characters left out here</p>`), html);
    assert.ok(html.includes(`<dt lang="en"${direction}>Delivered</dt>`), html);
  }
});

/** The sources that a page loads with the reader. */
function sourcesAtOnce(file = new URL('../../pkg/reader/index.js', import.meta.url), found = new Map()) {
  if (found.has(file.href)) return found;
  const source = readFileSync(file, 'utf8');
  found.set(file.href, source);
  for (const [, path] of source.matchAll(/^(?:import|export) .* from '([^']+)';$/gm)) sourcesAtOnce(new URL(path, file), found);
  return found;
}

test('the strings that the reader shows at once are loaded with it, and the others later', async () => {
  const sources = [...sourcesAtOnce()].filter(([href]) => !href.includes('/locale/'));
  assert.ok(sources.length > 20);
  const used = new Set(sources.flatMap(([, source]) => [...source.matchAll(/\bmessages\.(\w+)/g)].map(([, name]) => name).filter((name) => name !== 'js')));
  const { reader, later } = await loadLocale('en');
  // Some are named in a table.
  const isNamed = (name) => sources.some(([, source]) => source.includes(`'${name}'`));
  assert.deepEqual([...used].filter((name) => !(name in reader)), []);
  assert.deepEqual(Object.keys(reader).filter((name) => !used.has(name) && !isNamed(name)), []);
  const [, english] = data.find(([file]) => file === 'en.json');
  assert.deepEqual({ ...reader, ...(await later()).default }, english.reader);
});
