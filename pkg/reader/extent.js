// A speech with omissions → how much of it the page shows: `1,184 of 2,916 characters shown`.
import { LEFT_OUT } from './lines.js';
import { characters } from './measure.js';

/** @param {import('./context.js').Context} context @param {import('./measure.js').Measure} shown @returns {string} empty if nothing is left out */
export function extentOf({ body, count, messages }, shown) {
  const omissions = [...body.querySelectorAll(LEFT_OUT)];
  if (omissions.length === 0) return '';
  const inWords = shown.words >= shown.ideographs;
  const unit = inWords ? messages.words : messages.characters;
  const missing = omissions.map((omission) => missingIn(omission, (number) => count(unit, number)));
  if (missing.includes(undefined)) return count(messages.incomplete, omissions.length);
  const length = inWords ? shown.words : characters(shown);
  const total = missing.reduce((sum, number) => sum + number, length);
  return count(inWords ? messages.shownWords : messages.shownCharacters, length).replace('{m}', count('{n}', total));
}

/** The length of an omission if its label states it in the unit of the speech. */
function missingIn(omission, format) {
  const label = omission.getAttribute('aria-label') ?? omission.firstElementChild?.textContent ?? omission.textContent;
  const numbers = label.match(/\d+([,.\u202f\u00a0 ]\d{3})*/g)?.map((number) => Number(number.replace(/\D/g, ''))) ?? [];
  return numbers.length === 1 && label.includes(format(numbers[0])) ? numbers[0] : undefined;
}
