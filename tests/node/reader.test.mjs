// What a reader computes without a page: folding, text quotes, lengths, messages, options.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { measure as measureSpeech } from 'oration';
import { markdownQuotation } from '../../pkg/reader/citation.js';
import { currentSection } from '../../pkg/reader/current-section.js';
import { directionOf } from '../../pkg/reader/context.js';
import { fold } from '../../pkg/reader/fold.js';
import { characters, measure, seconds } from '../../pkg/reader/measure.js';
import { format, formatCount, formatNumber, withOwn } from '../../pkg/reader/messages.js';
import { readOptions } from '../../pkg/reader/options.js';
import { pinAfter, pinTo } from '../../pkg/reader/pin.js';
import { contextOf, findAll, findQuote, formatQuote, parseQuote, quoteOf } from '../../pkg/reader/text-quote.js';

test('text that differs in width, case, accents or signs is the same when folded', () => {
  for (const [one, other] of [
    ['ＡＢＣ。', 'abc.'], ['要明确职责，Élysée', '要明确职责,ELYSEE'], ['Straße', 'STRASSE'], ['Æsop', 'aesop'], ['Ⓐ', 'a'],
    ['ﬁne', 'fine'], ['٢٠٢٤', '2024'], ['أحمد', 'احمد'], ['كتاب', 'کتاب'], ['مُحَمَّد', 'محمد'], ['Ἀθῆναι', 'Αθηναι'], ['λόγος', 'ΛΟΓΟΣ'],
    ['ё', 'е'], ['⼀', '一'], ['wait…', 'wait...'], ['5−3', '5-3'], ['“a”', '"a"'], ['ơ', 'o'], ['øre', 'ore'], ['a\u00a0b', 'a b'], ['a\u00adb', 'ab'],
    ['한국', '한국'.normalize('NFD')], ['が', 'か\u3099'], ['ガ', 'ｶﾞ'], ['على', 'علي'], ['المدينة', 'المدينه'],
  ]) {
    assert.equal(fold(one), fold(other), `${one} ${other}`);
  }
});

test('text that differs in more is not', () => {
  for (const [one, other] of [['がく', 'かく'], ['정', '저'], ['की', 'कि'], ['资', '贡'], ['a', 'b'], ['ไม้', 'ไม']]) {
    assert.notEqual(fold(one), fold(other), `${one} ${other}`);
  }
});

test('a short passage is its own quote, a longer one its two ends, cut between words', () => {
  assert.deepEqual(quoteOf('各级各部门'), { before: '', begin: '各级各部门', end: '' });
  assert.deepEqual(quoteOf('a passage of the speech that is quoted here'), { before: '', begin: 'a passage of', end: 'quoted here' });
  assert.deepEqual(quoteOf('第一段。\n\n第二段。'), { before: '', begin: '第一段。', end: '第二段。' });
  assert.equal(quoteOf(' \n '), undefined);
});

test('a quote survives its link, with the signs that mean something in it', () => {
  for (const quote of [
    { before: '', begin: 'a, third-rate b', end: '' },
    { before: '“before”', begin: '各级', end: '职责。' },
    { before: '', begin: '100 % & more', end: 'the end-' },
  ]) {
    assert.deepEqual(parseQuote(formatQuote(quote)), quote);
  }
  assert.equal(parseQuote('%E0%A4%A').begin, '%E0%A4%A');
});

test('a passage is found by its words, by either end, and by what has not changed in it', () => {
  const text = ['春天到了，要说到做到。', '秋天到了，要说到做到，谢谢大家的支持与厚爱。', ''].map(fold).join('\n');
  const found = (link, changed = false) => {
    const range = findQuote(text, parseQuote(link), changed);
    return range && text.slice(...range);
  };
  assert.equal(found('要说到做到'), '要说到做到');
  assert.equal(text.slice(...findQuote(text, { before: '秋天到了，', begin: '要说到做到', end: '' }, false)), '要说到做到');
  assert.ok(findQuote(text, { before: '秋天到了，', begin: '要说到做到', end: '' }, false)[0] > 12);
  assert.equal(found('春天,厚爱'), text.trim().slice(0, -1));
  assert.equal(found('春天,不在这里'), '春天');
  assert.equal(found('不在这里,厚爱'), '厚爱');
  assert.equal(found('谢谢各位的支持与厚爱'), undefined);
  assert.match(found('谢谢各位的支持与厚爱', true), /的支持与厚爱$/);
  assert.equal(found('完全没有的话', true), undefined);
  assert.equal(contextOf(text, quoteOf('要说到做到'), text.lastIndexOf('要')), '秋天到了,');
  assert.equal(contextOf(text, quoteOf('要说到做到'), text.indexOf('要')), '');
  assert.deepEqual(findAll('aaaa', 'aa'), [[0, 2], [2, 4]]);
  assert.deepEqual(findAll('aaaa', ' '), []);
});

test('a quotation in Markdown is text, whatever it begins with', () => {
  const passage = ['1. One', '12) Two', '2024 was long', '- dash', '+ plus', '## heading', '> more', '*stars* [a]'].join('\n');
  const quoted = markdownQuotation(passage, { lang: 'en', speaker: 'A' }, { url: 'https://example.org/' }).split('\n').filter((line) => line !== '>');
  assert.deepEqual(quoted.slice(0, -1), ['> 1\\. One', '> 12\\) Two', '> 2024 was long', '> \\- dash', '> \\+ plus', '> \\## heading', '> \\> more', '> \\*stars\\* \\[a\\]']);
});

test('lengths are those of the renderer', () => {
  const samples = ['增长5.4%，GDP稳步向好。', "don't well-known 3,508 words", '「かな」カナ 한국어 漢字々〇', 'العربية ١٢٣', 'naïve—café… “quoted”', '😀 a·b x．y ＡＢ１ _a_ \u{20000}', 'ไทย हिन्दी'];
  for (const text of [...samples, ...speeches()]) {
    const plain = text.replace(/[\\`*_[\]<>&!~]/g, ' ');
    const { characters: all, seconds: time, ...expected } = measureSpeech({ title: '', body: [{ type: 'paragraph', text: [plain] }] });
    const counted = measure(plain);
    assert.deepEqual(counted, expected, text.slice(0, 80));
    assert.deepEqual([characters(counted), seconds(counted, { ideographs: 200, words: 140 })], [all, time]);
  }
});

function speeches() {
  const folder = new URL('../../www/speeches/', import.meta.url);
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\s+/g, ' '));
}

test('messages have their values, and numbers the form of the language', () => {
  const [en, fr, zh] = [{ group: ',', singularFrom: 1 }, { group: '\u202f', singularFrom: 0 }, { group: '', singularFrom: 1 }];
  assert.equal(format('Section {n} of {m} {x}', { n: 1, m: 2 }), 'Section 1 of 2 {x}');
  assert.equal(format('{name}', { name: '{m} $&' }), '{m} $&');
  assert.equal(formatNumber(3508, ','), '3,508');
  assert.equal(formatNumber(3508, '\u202f'), '3508');
  assert.equal(formatNumber(1_234_567, '\u202f'), '1\u202f234\u202f567');
  assert.equal(formatCount('{n} {entry|entries}', 1, en), '1 entry');
  assert.equal(formatCount('{n} {entry|entries}', 0, en), '0 entries');
  assert.equal(formatCount('{n} {mot|mots}', 0, fr), '0 mot');
  assert.equal(formatCount('{n}个词', 35080, zh), '35080个词');
  assert.equal(formatCount('{name}: {n} {', 1, en), '{name}: 1 {');
  assert.deepEqual(withOwn({ a: 'x', b: 'y' }, { a: 'own', b: 3, c: 'z' }), { a: 'own', b: 'y' });
  assert.deepEqual(withOwn({ a: 'x' }, { get a() { throw null; } }), { a: 'x' });
});

test('a language is written from right to left by its script, or else by itself', () => {
  for (const lang of ['ar', 'AR-EG', 'he', 'ug', 'az-Arab', 'pa-arab-PK']) assert.equal(directionOf(lang), 'rtl', lang);
  for (const lang of ['', 'en', 'ar-Latn', 'zh', 'az', 'arn', 'ks-Deva']) assert.equal(directionOf(lang), 'ltr', lang);
});

test('options are read once, checked, and copied', () => {
  assert.equal(readOptions(undefined).controls.bar, true);
  assert.deepEqual(Object.entries(readOptions({ controls: { find: false } }).controls).filter(([, on]) => !on), [['find', false]]);
  assert.equal(readOptions(null).lengths, undefined);
  assert.deepEqual(readOptions({ lengths: { words: 100 } }).lengths, { ideographs: 200, words: 100 });
  const bookmark = { id: 'c', name: 'C', words: 'We' };
  assert.deepEqual(readOptions({ bookmarks: ['a', 1, null, { id: 'b', name: 2 }, bookmark] }).bookmarks, [{ id: 'a' }, { id: 'b' }, bookmark]);
  assert.notEqual(readOptions({ bookmarks: [bookmark] }).bookmarks[0], bookmark);
  for (const [options, message] of [
    [{ colour: 'red' }, /^options\.colour: unknown option; expected one of uiLang, messages, /],
    [{ find: false }, /^options\.find: a control; set options\.controls\.find instead$/],
    [{ controls: { find: 'yes' } }, /^options\.controls\.find: expected true or false, found string$/],
    [{ controls: { colour: true } }, /^options\.controls\.colour: unknown option; expected one of skip, bar, /],
    [{ lenghts: true }, /^options\.lenghts: unknown option; did you mean "lengths"\?$/],
    [{ controls: { kyes: true } }, /^options\.controls\.kyes: unknown option; did you mean "keys"\?$/],
    [{ controls: false }, /^options\.controls: expected an object of controls, found boolean$/],
    [{ controls: { get bar() { throw null; } } }, /^options\.controls: reading the options threw an error$/],
    [{ uiLang: 3 }, /^options\.uiLang: expected text, found 3$/],
    [{ lengths: { words: 0 } }, /^options\.lengths: expected true, false or a pace, found object$/],
    [{ bookmarks: 'a' }, /^options\.bookmarks: expected an array of ids, found string$/],
    [{ messages: null }, /^options\.messages: expected an object of messages, found null$/],
    [{ get bar() { throw null; } }, /^options: reading the options threw an error$/],
    [7, /^options: expected an object, found 7$/],
  ]) {
    assert.throws(() => readOptions(options), (error) => error.name === 'SpeechError' && error.code === 'option' && message.test(error.message));
  }
});

test('a pinned section stays current until it has moved away after its jump', () => {
  const at = (scrolled) => ({ line: 0, bottom: 800, scrolled, remaining: 1000 });
  let pin = pinTo({ id: 'a' }, 500, at(0));
  for (let top = 400; top >= 0; top -= 100) pin = pinAfter(pin, top, at(500 - top));
  for (let frame = 0; frame < 6; frame += 1) pin = pinAfter(pin, 0, at(500));
  assert.equal(pin.still, undefined);
  assert.ok(pinAfter(pin, 1, at(501)));
  assert.equal(pinAfter(pin, -30, at(530)), undefined);
  assert.equal(pinAfter(pin, 30, at(500)).still, 0, 'late layout has moved it');
});

test('sections that can never reach the line become current one after the other at the end', () => {
  const all = [0, 600, 1200, 1240, 1280].map((top, index) => ({ id: `s${index}`, index, top, children: [] }));
  const page = (scrolled) => {
    const moved = all.map((section) => ({ ...section, element: { getBoundingClientRect: () => ({ top: section.top - scrolled }) } }));
    const sections = { all: moved, at: (line) => moved.filter(({ top }) => top - scrolled <= line).at(-1) };
    return currentSection(sections, { line: 0, bottom: 800, scrolled, remaining: 600 - scrolled })?.id;
  };
  const seen = Array.from({ length: 601 }, (_, scrolled) => page(scrolled)).filter((id, at, ids) => id !== ids[at - 1]);
  assert.deepEqual(seen, ['s0', 's1', 's2', 's3', 's4']);
});
