// Pagefind over pages of `oration render`: hits link to sections, and the filters, metadata and order are those of the speeches.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launch } from '../browser/chromium.mjs';
import { run, tool } from './pages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'oration-'));
let browser;
let server;
let found;

const speech = (year, speaker, fields) => ({
  title: `讲话${year}`,
  lang: 'zh',
  speaker: { name: speaker },
  date: `${year}-05-01`,
  occasion: `第${year % 3}次会议`,
  kind: year % 2 ? 'draft' : 'transcript',
  body: [
    { type: 'section', num: '一、', heading: '形势', body: ['经济平稳运行。'] },
    { type: 'section', num: '二、', heading: '任务', body: [{ type: 'section', num: '（一）', heading: '改革', body: ['推动高质量发展，办好人民满意的教育。'] }] },
  ],
  ...fields,
});

before(async () => {
  mkdirSync(join(folder, 'in'));
  for (const [year, speaker] of [[2021, '李明'], [2022, '王芳'], [2023, '李明']]) {
    writeFileSync(join(folder, 'in', `${year}.json`), JSON.stringify(speech(year, speaker)));
  }
  await run('.', tool('oration'), 'render', join(folder, 'in'), '--out', join(folder, 'site'), '--site', 'https://example.org');
  await run('.', tool('pagefind'), '--site', join(folder, 'site'));
  server = await serve({ root: join(folder, 'site') });
  browser = await launch();
  const page = await browser.newPage();
  await page.goto(new URL('2021.html', server.url).href);
  found = (words, options) =>
    page.evaluate(async ([words, options]) => {
      const pagefind = await import('/pagefind/pagefind.js');
      const { results } = await pagefind.search(words, options);
      const hits = await Promise.all(results.map((result) => result.data()));
      return hits.map(({ url, meta, sub_results }) => ({ url, meta, sections: sub_results.map(({ url, title }) => [url, title]) }));
    }, [words, options]);
  found.filters = () => page.evaluate(async () => (await import('/pagefind/pagefind.js')).filters());
});

after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

test('every hit links to the section that has the words', async () => {
  const hits = await found('高质量发展');
  assert.equal(hits.length, 3);
  for (const { url, sections } of hits) assert.deepEqual(sections, [[`${url}#speech-s2-1`, '（一）改革']]);
  for (const { url, sections } of await found('经济平稳')) assert.deepEqual(sections, [[`${url}#speech-s1`, '一、形势']]);
});

test('a hit has the metadata of its speech', async () => {
  const [hit] = await found('改革', { filters: { year: '2022' } });
  assert.deepEqual([hit.meta.title, hit.meta.speaker, hit.meta.date, hit.meta.occasion], ['讲话2022', '王芳', '2022-05-01', '第0次会议']);
});

test('speeches are filtered by speaker, year, occasion and kind', async () => {
  assert.deepEqual(await found.filters(), {
    speaker: { 李明: 2, 王芳: 1 },
    year: { 2021: 1, 2022: 1, 2023: 1 },
    occasion: { 第0次会议: 1, 第1次会议: 1, 第2次会议: 1 },
    kind: { draft: 2, transcript: 1 },
  });
  assert.equal((await found('改革', { filters: { speaker: '李明', kind: 'draft' } })).length, 2);
});

test('speeches are sorted by date', async () => {
  const urls = async (date) => (await found('改革', { sort: { date } })).map(({ url }) => url);
  assert.deepEqual(await urls('desc'), ['/2023.html', '/2022.html', '/2021.html']);
  assert.deepEqual(await urls('asc'), ['/2021.html', '/2022.html', '/2023.html']);
});
