// How much a run tests → counts and samples: a tenth of the long lists in `make test`, all of them in `make test-all`.

/** Whether everything runs (`TEST_ALL=1`). */
export const everything = process.env.TEST_ALL === '1';

/** A number of repetitions, or a tenth of it. @param {number} count */
export const scaled = (count) => (everything ? count : Math.ceil(count / 10));

/**
 * A list, or a tenth of it: one of every ten in a row, at a position that varies, so that no period in the list hides a
 * kind of entry.
 * @template Entry
 * @param {Entry[]} list
 * @returns {Entry[]}
 */
export const sample = (list) =>
  everything ? list : Array.from({ length: Math.ceil(list.length / 10) }, (_, ten) => list[Math.min(ten * 10 + ((ten * 7) % 10), list.length - 1)]);

/** Options of a test that runs in `make test-all` only. */
export const inTestAll = everything ? {} : { skip: 'runs in make test-all' };
