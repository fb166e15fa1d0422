// The clock of the prompter, and where sentences are found in time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PrompterClock } from '../../pkg/reader/prompter-clock.js';
import { Places } from '../../pkg/reader/prompter-places.js';
import { blockAt, sentenceAt } from '../../pkg/reader/script.js';

/** A clock whose time the test sets. */
function started(total) {
  const time = { now: 5000 };
  const clock = new PrompterClock(total, () => time.now);
  return { clock, time };
}

test('ten thousand frames of uneven length add up to the time that has passed', () => {
  const { clock, time } = started(600_000);
  clock.play();
  let passed = 0;
  for (let frame = 0; frame < 10_000; frame += 1) {
    const step = 10 + ((frame * 7919) % 13);
    time.now += step;
    passed += step;
    assert.ok(Math.abs(clock.place - passed) < 1e-6);
  }
  assert.ok(Math.abs(clock.elapsed - passed) < 1e-6);
});

test('a pause takes no time, and a change of pace moves nothing', () => {
  const { clock, time } = started(100_000);
  clock.play();
  time.now += 10_000;
  clock.pause();
  time.now += 60_000;
  assert.equal(clock.place, 10_000);
  clock.setRate(2);
  assert.equal(clock.place, 10_000);
  clock.play();
  time.now += 10_000;
  assert.equal(clock.place, 30_000);
  assert.equal(clock.elapsed, 20_000);
  assert.equal(clock.left, 35_000);
});

test('a target sets the pace at which the rest fits, and the end is exact', () => {
  const { clock, time } = started(100_000);
  clock.play();
  time.now += 10_000;
  clock.aim(70_000);
  assert.equal(clock.rate, 1.5);
  assert.ok(Math.abs(clock.over) < 1e-6);
  time.now += 60_000;
  assert.ok(Math.abs(clock.place - 100_000) < 1e-6);
  time.now += 500;
  assert.equal(clock.place, 100_000);
  clock.aim(undefined);
  assert.equal(clock.over, undefined);
});

test('with pages, only the speaker moves the text', () => {
  const { clock, time } = started(100_000);
  clock.setPaged(true);
  clock.play();
  time.now += 20_000;
  assert.deepEqual([clock.place, clock.elapsed], [0, 20_000]);
  clock.seek(50_000);
  clock.setPaged(false);
  time.now += 1000;
  assert.equal(clock.place, 51_000);
});

test('a place is never outside the script', () => {
  const { clock } = started(1000);
  clock.seek(-5);
  assert.equal(clock.place, 0);
  clock.seek(5000);
  assert.equal(clock.place, 1000);
  clock.restore({ place: 400, elapsed: 900 });
  assert.deepEqual([clock.place, clock.elapsed, clock.isPlaying], [400, 900, false]);
});

test('blocks without time are never current', () => {
  const block = (start, end) => ({ start, end, sentences: [{ start, end }] });
  const blocks = [block(0, 0), block(0, 10), block(10, 10), block(10, 20), block(20, 20)];
  assert.deepEqual([0, 5, 10, 15, 20, 99].map((time) => blockAt(blocks, time)), [1, 1, 3, 3, 3, 3]);
  assert.equal(sentenceAt({ sentences: [{ start: 0 }, { start: 4 }, { start: 8 }] }, 7), 1);
});

test('a step to the next of two thousand sections looks at each block a few times', () => {
  let looks = 0;
  const block = (at) => ({ get section() { looks += 1; return at; }, start: at * 10, end: at * 10 + 10, sentences: [{ start: at * 10, end: at * 10 + 10 }] });
  const blocks = Array.from({ length: 2000 }, (_, at) => block(at));
  const all = blocks.map((_, index) => ({ index }));
  const places = new Places({ spy: { sections: { all } } }, { blocks, total: 20_000 });
  assert.deepEqual([places.stepSection(5000, 1, 1), places.stepSection(5000, -1, 0), places.startOf({ index: 2000 })], [5010, 4990, 20_000]);
  assert.ok(looks < 10_000, String(looks));
});
