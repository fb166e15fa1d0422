// A language tag → why it is invalid.

const kinds = ['language', 'script', 'region'];

/** The names by kind. They take milliseconds to load, and most tags are never checked. @type {Record<string, Intl.DisplayNames>} */
const names = {};

/** The English name of a code; undefined if it is unknown. */
const nameOf = (type, code) => (names[type] ??= new Intl.DisplayNames('en', { type, fallback: 'none' })).of(code);

/**
 * @param {string} tag
 * @returns {string | undefined} why it is not a BCP 47 tag of a known language
 */
export function languageError(tag) {
  const meant = suggestion(tag);
  const locale = localeOf(tag);
  const wrong = locale ? kinds.find((kind) => locale[kind] && !isKnown(kind, locale[kind])) : 'tag';
  if (wrong === undefined) return undefined;
  return `unknown language ${JSON.stringify(tag)}${meant ? `; did you mean ${meant}?` : '; expected a BCP 47 tag, such as en or zh-Hans'}`;
}

function localeOf(tag) {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** The list of languages here is not complete: three-letter codes include thousands of small ones. */
const isKnown = (kind, code) => nameOf(kind, code) !== undefined || (kind === 'language' && code.length === 3);

/** What was probably meant: a language by its name or its country, or a tag with a wrong separator. */
function suggestion(tag) {
  const word = tag.trim().toLowerCase();
  const parts = word.split(/[_\s-]+/);
  const joined = localeOf(parts.join('-'));
  if (joined && kinds.every((kind) => !joined[kind] || nameOf(kind, joined[kind]) !== undefined)) return joined.toString();
  return languageNamed(word) ?? languageOfRegion(parts[0]);
}

function languageNamed(name) {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second)).find((code) => nameOf('language', code)?.toLowerCase() === name);
}

/** `jp` → `ja` */
function languageOfRegion(region) {
  const locale = localeOf(`und-${region}`);
  const likely = locale?.region && nameOf('region', locale.region) ? locale.maximize() : undefined;
  // `ZZ`, an unknown region, becomes another one.
  return likely && likely.region === locale.region ? likely.language : undefined;
}
