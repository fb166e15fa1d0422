// The helpers that shorten test runs keep the required coverage.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairsOf, pairwise, product } from '../pairwise.mjs';
import { everything, sample, scaled } from '../scale.mjs';

const dimensions = { colour: ['light', 'dark'], size: ['wide', 'phone', 'narrow'], speech: ['a', 'b', 'c', 'd'] };

test('every pair of values is in a row, with far fewer rows than the full product', () => {
  const rows = pairwise(dimensions);
  const pairs = new Set(rows.flatMap(pairsOf));
  for (const [one, values] of Object.entries(dimensions)) {
    for (const [other, others] of Object.entries(dimensions).filter(([name]) => name > one)) {
      for (const value of values) for (const second of others) assert.ok(pairs.has(`${one}=${value}, ${other}=${second}`), `${value} with ${second}`);
    }
  }
  assert.equal(pairs.size, 2 * 3 + 2 * 4 + 3 * 4);
  assert.ok(rows.length >= 12 && rows.length < 18, `${rows.length} rows`);
});

test('values that exclude each other share no row, and all others do', () => {
  const allowed = ({ colour, size }) => colour !== 'dark' || size === 'wide';
  const rows = pairwise(dimensions, allowed);
  assert.ok(rows.every(allowed));
  assert.deepEqual(new Set(rows.flatMap(pairsOf)), new Set(product(dimensions, allowed).flatMap(pairsOf)));
});

test('a sample is a tenth of a list and spreads over all of it', { skip: everything && 'everything runs' }, () => {
  const list = Array.from({ length: 1005 }, (_, at) => at);
  const some = sample(list);
  assert.equal(some.length, scaled(list.length));
  assert.equal(new Set(some).size, some.length);
  assert.equal(new Set(some.map((at) => at % 10)).size, 10);
  some.forEach((at, ten) => assert.equal(Math.floor(at / 10), ten));
});
