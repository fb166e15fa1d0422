// Where a line of text can be broken, in each kind of script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakLines, cutLines, unbreakable } from '../../pkg/reader/line-breaks.js';

const measure = (text) => [...text].length;
const lines = (text, width, lang = '') => breakLines(text, { width, lang, measure });

test('Latin, Cyrillic and Arabic text is broken at spaces and after hyphens', () => {
  assert.deepEqual(unbreakable('A well-known “town”, (see 2–3).', 'en'), ['A ', 'well-', 'known ', '“town”, ', '(see ', '2–3).']);
  assert.deepEqual(lines('Мы помним людей', 9, 'ru'), ['Мы помним', 'людей']);
  assert.deepEqual(lines('نتذكر الذين بنوا (عام 2024).', 12, 'ar'), ['نتذكر الذين', 'بنوا (عام', '2024).']);
  assert.deepEqual(lines('한국어 문장은 어절로', 8, 'ko'), ['한국어 문장은', '어절로']);
});

test('Chinese and Japanese text is broken between characters, but not before or after marks that belong to one', () => {
  assert.deepEqual(lines('我们要说到做到。明年', 7, 'zh'), ['我们要说到做', '到。明年']);
  assert.deepEqual(lines('他说“好”就好', 4, 'zh'), ['他说', '“好”就', '好']);
  assert.deepEqual(lines('在2024年完成Wi-Fi', 4, 'zh'), ['在', '2024', '年完成', 'Wi-', 'Fi']);
  assert.deepEqual(lines('ちょっとまって、ね', 7, 'ja'), ['ちょっとまっ', 'て、ね']);
});

test('Thai is broken between words', () => {
  assert.deepEqual(unbreakable('สวัสดีชาวโลก', 'th'), ['สวัสดี', 'ชาว', 'โลก']);
});

test('a word that is wider than the line is broken anywhere, but no character is split', () => {
  assert.deepEqual(lines('Donaudampfschiff', 6, 'de'), ['Donaud', 'ampfsc', 'hiff']);
  assert.deepEqual(lines('👩‍👩‍👧👩‍👩‍👧', 5), ['👩‍👩‍👧', '👩‍👩‍👧']);
});

test('each paragraph begins a line, and no line is lost', () => {
  assert.deepEqual(lines('one two\nthree', 20), ['one two', 'three']);
  const text = '各级各部门要明确职责，密切配合；“说到做到”。We act—now. '.repeat(20);
  for (const width of [1, 3, 10, 37]) {
    assert.equal(lines(text, width, 'zh').join('').replace(/\s/g, ''), text.replace(/\s/g, ''), String(width));
  }
});

test('a text of too many lines ends with an ellipsis and the closing mark', () => {
  const how = { end: '”', width: 6, measure };
  assert.deepEqual(cutLines(['abcdef', 'ghijkl', 'mn'], 2, how), ['abcdef', 'ghij…”']);
  assert.deepEqual(cutLines(['abcdef', 'gh'], 2, how), ['abcdef', 'gh']);
});
