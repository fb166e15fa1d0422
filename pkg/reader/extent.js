// A speech with omissions → how much of it the page shows: `1,184 of 2,916 characters shown`, and the same in fewer words.
import { LEFT_OUT } from './lines.js';
import { characters } from './measure.js';

/** @param {import('./context.js').Context} context @param {import('./measure.js').Measure} measured @returns {Promise<string[]>} */
export async function extentOf({ body, count, messages }, measured) {
  const labels = [...body.querySelectorAll(LEFT_OUT)].map(labelOf);
  const { default: readings } = await import('./texts/extents.js');
  const unit = measured.words >= measured.ideographs ? 'words' : 'characters';
  const said = labels.map((label) => numbersIn(label, readings[unit]));
  const length = unit === 'words' ? measured.words : characters(measured);
  const known = said.reduce((sum, { n = 0 }) => sum + n, length);
  // What the publisher says of the whole speech counts more than what it says of its parts.
  const whole = said.find(({ total }) => total);
  const { shown = length, total = known } = whole ?? {};
  const incomplete = count(messages.incomplete, labels.length);
  if (total <= shown) return [incomplete];
  const isExact = whole || said.every(({ n }) => n !== undefined);
  const all = count(isExact ? '{n}' : messages.atLeast, total);
  const text = count(unit === 'words' ? messages.shownWords : messages.shownCharacters, shown).replace('{m}', all);
  return [text, isExact ? count(messages.shownPart, Math.min(99, Math.round((100 * shown) / total) || 1)) : incomplete];
}

const labelOf = (omission) => omission.getAttribute('aria-label') ?? omission.textContent;

/** The numbers in a label: of the whole speech `total` and `shown`, of what is left out here `n`. */
function numbersIn(label, readings) {
  const numbers = Object.assign({}, ...readings.map((reading) => label.match(reading)?.groups));
  for (const name in numbers) numbers[name] = Number(numbers[name].replace(/\D/g, ''));
  return numbers;
}
