// The JSON of a speech → errors in its values that their types do not show: dates, languages, ids, references and times.
import { languageError } from '../speech/language-error.js';
import { pathOf, positionsOf } from './json-positions.js';

/**
 * @param {string} json
 * @returns {{ severity: 'error', code: 'schema', path: string, message: string, line: number, column: number }[]} empty if
 *   the text is not JSON
 */
export function contentErrors(json) {
  const found = errorsOf(parsed(json), '');
  const positions = positionsOf(json, new Set(found.map(({ path }) => path)));
  return found.map((error) => ({ severity: 'error', code: 'schema', ...error, ...positions.get(error.path) }));
}

/** The errors in a speech and in its alternates, which are speeches with ids and notes of their own. */
function errorsOf(speech, root) {
  const context = { ids: new Map(), notes: speech?.notes, alternates: listOf(speech?.alternates) };
  const found = [];
  for (const { value, field, object, path } of fields(speech, root, root)) {
    const message = Object.hasOwn(checks, field) ? checks[field](value, { object, path, isSpeech: object === speech, ...context }) : undefined;
    if (message) found.push({ path, message });
  }
  return [...found, ...context.alternates.flatMap((alternate, at) => errorsOf(alternate?.speech, `${pathOf(root, 'alternates')}[${at}].speech`))];
}

const listOf = (value) => (Array.isArray(value) ? value : []);

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Every field of every object but those of alternates. Notes are texts by id, so their names are not fields. */
function* fields(value, path, root) {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* fields(item, `${path}[${index}]`, root);
  else if (typeof value === 'object' && value !== null) {
    for (const [field, item] of Object.entries(value)) {
      const inside = pathOf(path, field);
      if (path !== pathOf(root, 'notes')) yield { value: item, field, object: value, path: inside };
      if (field !== 'speech' || !path.startsWith(pathOf(root, 'alternates'))) yield* fields(item, inside, root);
    }
  }
}

/** By the name of the field. Values of another type are errors elsewhere. */
const checks = {
  date: (value, { isSpeech }) => (isSpeech && typeof value === 'string' ? dateError(value) : undefined),
  published: (value, { isSpeech }) => (isSpeech && typeof value === 'string' ? publishedError(value) : undefined),
  lang: (value, { object, alternates }) => (typeof value === 'string' ? languageError(value) ?? repeatedError(value, object, alternates) : undefined),
  url: (value, { object, alternates }) => (typeof value === 'string' && alternates.includes(object) ? linkError(value) : undefined),
  note: (value, { object, notes }) => (typeof value === 'string' && !('type' in object) ? referenceError(value, notes) : undefined),
  id: (value, { ids, path }) => (typeof value === 'string' ? idError(value, ids, path) : undefined),
  heading: (value) => (typeof value === 'string' && value.trim() === '' ? 'the heading is empty; the outline shows its number or the first words instead' : undefined),
  time: (value) => (Array.isArray(value) && value[1] < value[0] ? 'the end is before the start' : undefined),
  shown: (value, { object }) => (typeof value === 'number' && value > object.total ? `more than the total, ${object.total}` : undefined),
};

function dateError(value) {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return `expected a date, month or year such as 2024-03-05, 2024-03 or 2024, found ${JSON.stringify(value)}`;
  return isInCalendar(match.slice(1)) ? undefined : `${value} is not in the calendar`;
}

function publishedError(value) {
  const [date, ...time] = value.split(/[Tt ]/);
  const error = dateError(date);
  if (error || time.length === 0) return error;
  if (time.length === 1 && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)?$/.test(time[0])) return undefined;
  return `expected a date, or a date and time such as 2024-03-05T09:30:00+08:00, found ${JSON.stringify(value)}`;
}

function isInCalendar([year, month = '01', day = '01']) {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.getUTCDate() === Number(day);
}

function referenceError(id, notes) {
  const ids = typeof notes === 'object' && notes !== null ? Object.keys(notes) : [];
  if (ids.includes(id)) return undefined;
  const known = ids.slice(0, 10).join(', ') + (ids.length > 10 ? ' …' : '');
  return `unknown note ${JSON.stringify(id)}; ${ids.length > 0 ? `notes has ${known}` : 'the speech has no notes'}`;
}

function idError(id, ids, path) {
  const first = ids.get(id);
  if (first === undefined) ids.set(id, path);
  return first === undefined ? undefined : `duplicate id; it is also at ${first}`;
}

function repeatedError(lang, object, alternates) {
  const others = alternates.slice(0, Math.max(0, alternates.indexOf(object)));
  const isRepeated = others.some((other) => typeof other?.lang === 'string' && other.lang.toLowerCase() === lang.toLowerCase());
  return isRepeated ? `another alternate is in ${lang}` : undefined;
}

/** The schemes of links that are shown. */
const SCHEME = /^(https?|mailto|tel)$/i;

function linkError(url) {
  if (url.trim() === '') return 'the URL is empty';
  const scheme = /^([^:/?#]*):/.exec(url.replace(/[\0-\x1f\x7f-\x9f]/g, '').trim())?.[1];
  return scheme === undefined || SCHEME.test(scheme) ? undefined : `a link with the scheme ${JSON.stringify(scheme)} is not shown`;
}
