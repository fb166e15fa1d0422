// A language tag → the interface strings of the nearest language, loaded on first use.
import { locales } from '../locale/index.js';

/**
 * The strings of the language with the most specific matching tag, or else English. crates/locale chooses in the same way.
 * @param {string} tag a BCP 47 tag
 * @returns {Promise<{ lang: string, group: string, element: Record<string, string>, library: Record<string, string> }>}
 */
export async function loadLocale(tag) {
  const best = Math.max(...locales.map((locale) => specificity(locale, tag)));
  const found = best > 0 ? locales.find((locale) => specificity(locale, tag) === best) : english();
  return (await found.load()).default;
}

const english = () => locales.find(({ tags }) => tags.includes('en'));

/** The number of subtags of the longest listed tag that matches; 0 if none does. */
const specificity = ({ tags }, tag) => Math.max(0, ...tags.filter((listed) => matches(tag, listed)).map((listed) => listed.split('-').length));

function matches(tag, listed) {
  const [language, ...subtags] = tag.toLowerCase().split('-');
  const [wanted, ...others] = listed.toLowerCase().split('-');
  return language === wanted && others.every((other) => subtags.includes(other));
}
