// The names of actions → what the keys and buttons of the prompter do.

const BACK_MS = 10_000;
const SIZES = [28, 120];

/**
 * @param {object} of what they act on
 * @param {import('./prompter.js').Prompter} of.prompter
 * @param {import('./prompter-clock.js').PrompterClock} of.clock
 * @param {import('./prompter-places.js').Places} of.places
 * @param {number} of.total milliseconds of the script
 * @param {number} of.step of the pace
 * @param {() => import('./prompter-options.js').Settings} of.settings
 * @param {(place: number) => void} of.seek
 * The other actions are those that are given.
 * @returns {Record<string, (value?: number) => void>}
 */
export function prompterActions({ clock, places, prompter, seek, settings, step, total, ...others }) {
  const change = (name, by, [least, most]) => prompter.set({ [name]: Math.max(least, Math.min(most, settings()[name] + by)) });
  const turn = (name) => prompter.set({ [name]: !settings()[name] });
  /** To another section; with pages, to another paragraph. */
  const move = (by) => seek(settings().paging ? places.stepBlock(clock.place, by) : places.stepSection(clock.place, by, clock.rate));
  return {
    ...others,
    faster: () => prompter.pace(prompter.perMinute + step),
    slower: () => prompter.pace(Math.max(step, prompter.perMinute - step)),
    larger: () => change('size', 4, SIZES),
    smaller: () => change('size', -4, SIZES),
    wider: () => change('width', 10, [40, 100]),
    narrower: () => change('width', -10, [40, 100]),
    mirrorAcross: () => turn('mirrorAcross'),
    mirrorDown: () => turn('mirrorDown'),
    paging: () => turn('paging'),
    back: () => seek(clock.place - BACK_MS * clock.rate),
    first: () => seek(0),
    last: () => seek(total),
    previousSentence: () => seek(places.stepSentence(clock.place, -1, clock.rate)),
    nextSentence: () => seek(places.stepSentence(clock.place, 1, clock.rate)),
    previous: () => move(-1),
    next: () => move(1),
    section: (value) => seek(places.ofNumber(value) ?? clock.place),
  };
}
