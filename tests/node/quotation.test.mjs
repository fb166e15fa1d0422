// A passage → a quotation in the marks of its language; a quotation in it has those of the second level.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationOf } from '../../pkg/reader/citation.js';

const quoted = (passage, lang) => quotationOf(passage, { lang }, { url: 'https://example.org/' }).split('\n')[0];

test('quotations in a quotation have the marks of the second level', () => {
  for (const [lang, passage, expected] of [
    ['zh-Hans', '实现“十二连增”，很好', '“实现‘十二连增’，很好”'],
    ['zh-Hant', '實現「連增」', '「實現『連增』」'],
    ['en', 'he called it “our harbour”; it’s ours', '“he called it ‘our harbour’; it’s ours”'],
    ['fr', 'il dit «\u202foui\u202f» encore', '«\u202fil dit “oui” encore\u202f»'],
    ['de', 'das „Wir“ zählt', '„das ‚Wir‘ zählt“'],
    ['es', 'dijo «sí» otra vez', '«dijo “sí” otra vez»'],
  ]) {
    assert.equal(quoted(passage, lang), expected);
  }
});
