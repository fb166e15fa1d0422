// The pairs of sections and blocks of two language versions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersOf, pairsOf } from '../../pkg/reader/pairs.js';

const item = (word) => ({ kind: word[0] === 'p' ? 'p' : word, word });
const section = (number, word, ...inside) => ({ kind: 'section', number, word, inside: inside.map((it) => (typeof it === 'string' ? item(it) : it)) });
const items = (...list) => list.map((it) => (typeof it === 'string' ? item(it) : it));

/** `a=b` for a pair, `a` and `=b` without a partner. */
const shown = (pairs) => pairs.map(({ one, other, inside }) => `${one?.word ?? ''}${other ? `=${other.word}` : ''}${inside ? `(${shown(inside)})` : ''}`).join(' ');
const paired = (ones, others) => shown(pairsOf(items(...ones), items(...others)));

test('blocks of the same kind are paired in order, and the rest is kept', () => {
  assert.equal(paired(['p1', 'p2'], ['p1', 'p2']), 'p1=p1 p2=p2');
  assert.equal(paired(['p1', 'p2', 'p3'], ['p1', 'p2']), 'p1=p1 p2=p2 p3');
  assert.equal(paired(['p1'], ['p1', 'p2']), 'p1=p1 =p2');
  assert.equal(paired(['greeting', 'p1', 'thanks'], ['greeting', 'p1', 'p2', 'thanks']), 'greeting=greeting p1=p1 =p2 thanks=thanks');
  assert.equal(paired(['p1', 'list', 'p2'], ['p1', 'p2']), 'p1=p1 list p2=p2');
  assert.equal(paired([], ['p1']), '=p1');
});

test('sections of the same number are paired, wherever the others are', () => {
  const pairs = paired(['p0', section(1, 's1', 'p1'), section(2, 's2', 'p1', 'p2'), section(3, 's3')], [section(1, 't1', 'p1'), section(3, 't3', 'p9')]);
  assert.equal(pairs, 'p0 s1=t1(p1=p1) s2 s3=t3(=p9)');
});

test('sections without numbers are paired in order, and never with blocks', () => {
  assert.equal(paired([section(undefined, 'a', 'p1'), section(undefined, 'b')], [section(undefined, 'x', 'p1'), section(undefined, 'y')]), 'a=x(p1=p1) b=y()');
  assert.equal(paired([section(undefined, 'a', 'p1')], ['p1']), 'a =p1');
});

test('nothing is dropped, however different the versions are', () => {
  const ones = Array.from({ length: 2100 }, (_, at) => (at % 7 ? item(`p${at}`) : section(at, `s${at}`)));
  const others = Array.from({ length: 2000 }, (_, at) => (at % 5 ? item(`p${at}`) : section(at, `t${at}`)));
  const pairs = pairsOf(ones, others);
  assert.deepEqual(pairs.map(({ one }) => one).filter(Boolean), ones);
  assert.deepEqual(pairs.map(({ other }) => other).filter(Boolean), others);
});

test('numbers as printed have values', () => {
  const values = { '一、': 1, '（二）': 2, 第十三章: 13, '二十一、': 21, '廿三、': 23, 一百零二: 102, '贰、': 2, 'IV.': 4, 'ix)': 9, '3.': 3, '1.2': 2, '（１）': 1, '②': 2, 'B.': 2, 'Part 7': 7, 一是: 1 };
  for (const [printed, value] of Object.entries(values)) assert.deepEqual(numbersOf([printed]), [value], printed);
  assert.deepEqual(numbersOf([undefined, '¶']), [undefined, undefined]);
});

test('a single letter is a Roman numeral only among Roman numerals', () => {
  const letters = [...'abcdefghijklmnopqrstuvwx'];
  assert.deepEqual(numbersOf(letters.map((letter) => `${letter})`)), letters.map((_, at) => at + 1));
  assert.deepEqual(numbersOf(['I.', 'II.', 'III.', 'IV.', 'V.', 'X.', 'L.', 'C.']), [1, 2, 3, 4, 5, 10, 50, 100]);
  assert.deepEqual(numbersOf(['v)', 'vi)']), [5, 6]);
  assert.deepEqual(numbersOf(['c)', 'd)', undefined]), [3, 4, undefined]);
  assert.deepEqual(numbersOf(['c)']), [3]);
  assert.deepEqual(numbersOf(['I.']), [1]);
});
