// A speech with omissions → how much of it the page shows: `1,184 of 2,916 characters shown`, and the same in fewer words.
import { LEFT_OUT } from './lines.js';
import { characters } from './measure.js';

/** @param {import('./context.js').Context} context @param {import('./measure.js').Measure} measured @returns {Promise<string[]>} */
export async function extentOf({ body, count, messages }, measured) {
  const labels = [...body.querySelectorAll(LEFT_OUT)].map((omission) => omission.ariaLabel ?? omission.textContent);
  const { default: readings } = await import('./texts/extents.js');
  const [own, other] = measured.words >= measured.ideographs ? ['Words', 'Characters'] : ['Characters', 'Words'];
  const read = (unit) => labels.map((label) => numbersIn(label, readings[unit]));
  const forms = {
    Characters: [messages.shownCharacters, messages.shownCharactersBriefly],
    Words: [messages.shownWords, messages.shownWordsBriefly],
  };
  const say = (unit, { shown, total }, all = '{n}') => forms[unit].map((form) => count(form, shown).replace('{m}', count(all, total)));
  // What the publisher says of the whole speech counts more than what it says of its parts, and may be in the other unit.
  const declared = read(other).find(({ shown, total }) => total > shown);
  if (declared) return say(other, declared);
  const said = read(own);
  const shown = own === 'Words' ? measured.words : characters(measured);
  const whole = said.find(({ total }) => total);
  const extent = { shown, total: said.reduce((sum, { n = 0 }) => sum + n, shown), ...whole };
  if (extent.total <= extent.shown) return [count(messages.incomplete, labels.length)];
  const isExact = whole || said.every(({ n }) => n);
  return say(own, extent, isExact ? undefined : messages.atLeast);
}

/** The numbers in a label: of the whole speech `total` and `shown`, of what is left out here `n`. */
function numbersIn(label, readings) {
  const numbers = Object.assign({}, ...readings.map((reading) => label.match(reading)?.groups));
  for (const name in numbers) numbers[name] = +numbers[name].replace(/\D/g, '');
  return numbers;
}
