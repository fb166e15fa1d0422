// A language tag → the interface text of the nearest language, loaded on first use.
import { locales } from '../locale/index.js';

/**
 * The interface text of a language, from crates/locale/data.
 * @typedef {{ lang: string, group: string, singularFrom: number, state: { partial: string, omitted: string },
 *   reader: Record<string, string>, element: Record<string, string>, later: () => Promise<{ default: Record<string, string> }> }} Locale
 * `later` loads the strings of the controls that are loaded on first use.
 */

/** @type {Map<object, Locale>} */
const loaded = new Map();

/**
 * The text of the language with the most specific matching tag, or else English. crates/locale chooses in the same way.
 * @param {string} tag a BCP 47 tag
 * @returns {Promise<Locale>}
 */
export async function loadLocale(tag) {
  const entry = nearest(tag);
  if (!loaded.has(entry)) loaded.set(entry, (await entry.load()).default);
  return loaded.get(entry);
}

/**
 * The same, if it has been loaded.
 * @param {string} tag
 * @returns {Locale | undefined}
 */
export const loadedLocale = (tag) => loaded.get(nearest(tag));

/** Whether there is text in a language, so that it is not English instead. */
export const isSupported = (tag) => locales.some((entry) => specificity(entry, tag) > 0);

/** The entry of the language with the most specific matching tag. */
export function nearest(tag) {
  const best = Math.max(...locales.map((entry) => specificity(entry, tag)));
  return best > 0 ? locales.find((entry) => specificity(entry, tag) === best) : locales.find(({ tags }) => tags.includes('en'));
}

/** The number of subtags of the longest listed tag that matches; 0 if none does. */
const specificity = ({ tags }, tag) => Math.max(0, ...tags.filter((listed) => matches(tag, listed)).map((listed) => listed.split('-').length));

function matches(tag, listed) {
  const [language, ...subtags] = tag.toLowerCase().split('-');
  const [wanted, ...others] = listed.toLowerCase().split('-');
  return language === wanted && others.every((other) => subtags.includes(other));
}
