// Sentences in a page: as in the examples, and as the crate splits them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as oration from 'oration';
import { measure } from '../../pkg/reader/measure.js';
import { cut } from '../../pkg/reader/script-lines.js';
import { loadAbbreviations, sentences } from '../../pkg/reader/sentences.js';

const [, ...examples] = readFileSync(new URL('../sentences.txt', import.meta.url), 'utf8').trimEnd().split('\n');

test('sentences end as in the examples', async () => {
  for (const example of examples) {
    const [, lang, marked] = /^(\S+) (.*)$/.exec(example);
    await loadAbbreviations(lang);
    assert.equal([...sentences(marked.replaceAll('|', ''), lang)].join('|'), marked, lang);
  }
});

/** The sentences that the crate finds in a text. */
async function ofCrate(text, lang) {
  const { sentences } = await oration.timing({ title: '', lang, body: [{ type: 'paragraph', text: [{ text, lang }] }] }, { sentences: true });
  return sentences.map(({ text }) => text);
}

test('a page and the crate find the same sentences in random text', async () => {
  const pieces = ['好', '。', '，', '“', '”', '」', 'と', 'GDP', ' ', '5', '.', '. ', 'Mr', 'Nr', 'I', 'U.S', '! ', '?', '…', '»', '\n', '؟', 'है', '। ', 'ไทยไทยไทยไทยไทยไทยไทย', '།', ';', '(', 'a', 'Ж', '\u00a0', '٣'];
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  for (let count = 0; count < 300; count += 1) {
    const text = Array.from({ length: 1 + random(40) }, () => pieces[random(pieces.length)]).join('');
    const lang = ['zh', 'en', 'de', 'el', 'ja', 'th', 'fr', 'pl', 'ru', 'xx'][random(10)];
    assert.deepEqual([...sentences(text, lang)], await ofCrate(text, lang), JSON.stringify([lang, text]));
  }
});

test('a page and the crate find the same sentences in imported texts', async () => {
  const folder = new URL('../import/', import.meta.url);
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    for (const line of text.split('\n').filter(Boolean)) {
      const lang = /[\u4e00-\u9fff]/.test(line) ? 'zh' : 'en';
      if (line.length > 30) assert.deepEqual([...sentences(line, lang)], await ofCrate(line, lang), line);
    }
  }
});

test('a page and the crate count the same words, also in scripts without spaces between them', async () => {
  const texts = ['ท่านผู้มีเกียรติทุกท่าน ผมขอขอบคุณ', 'ມະນຸດທຸກຄົນເກີດມາ 12', 'មនុស្សទាំងអស់ កើតមកមានសេរីភាព។', 'လူတိုင်းသည် တူညီ', 'GDPไทย 5.4% don\'t', '好ไทย好', 'It is so.'];
  const counted = texts.map((text) => measure(text));
  for (const [at, text] of texts.entries()) {
    const { ideographs, marks, words } = oration.measure({ title: '', body: [{ type: 'paragraph', text: [{ text, lang: 'th' }] }] });
    assert.deepEqual(counted[at], { ideographs, marks, words }, text);
  }
  assert.deepEqual(counted.map(({ words }) => words), [9, 6, 6, 3, 4, 1, 3]);
});

test('the first sentence of a long paragraph is there before the others are looked for', () => {
  const spans = [{ kind: 'text', text: '工作。', lang: 'zh' }, { kind: 'remark', text: '（掌声）', lang: 'zh' }, { kind: 'text', text: '落实。再说。', lang: 'zh' }];
  let asked = 0;
  function* counted() {
    for (const text of sentences('工作。落实。再说。', 'zh')) {
      asked += 1;
      yield text;
    }
  }
  const parts = cut(spans, counted());
  assert.deepEqual(parts.next().value.map(({ text }) => text), ['工作。', '（掌声）']);
  assert.equal(asked, 1);
  assert.deepEqual([...parts].map((part) => part.map(({ text }) => text)), [['落实。'], ['再说。']]);
});

test('the sentences of two texts do not mix', () => {
  const [one, two] = [sentences('一。二。三。', 'zh'), sentences('甲乙丙丁。戊。', 'zh')];
  assert.deepEqual([one.next().value, two.next().value, one.next().value, two.next().value, one.next().value], ['一。', '甲乙丙丁。', '二。', '戊。', '三。']);
});
