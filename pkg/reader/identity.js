// A section → what identifies it in a later edition of the speech, and back.
//
// An id that was generated from a position names another section once one has been inserted before it, so the heading and
// the first words count more than the id.
import { linesOf } from './lines.js';
import { prefixOf } from './prefix.js';
import { headingOf, isGenerated, sectionName } from './sections.js';

/** The number of characters that identify a block. */
const WORDS = 60;

/**
 * A section as it is stored: its id, heading, first words and their language. Only the id is known if the host supplies no
 * more.
 * @typedef {{ id: string, name?: string, words?: string, lang?: string }} Identity
 */

/** The first words of a block. @param {Element} block */
export const wordsOf = (block) => linesOf(block).trim().replace(/\s+/g, ' ').slice(0, WORDS);

/** @param {import('./context.js').Context} context @param {import('./sections.js').Section} section @returns {Identity} */
export const identityOf = ({ article }, section) => ({ id: section.id, name: sectionName(section), words: firstWords(section), lang: article.lang });

/** An id without the prefix of the language version that it is from; see versions.js. */
function withoutPrefix({ host: { main }, navigation }, id, lang) {
  const prefix = main ? prefixOf(main) : navigation.prefix;
  const prefixes = [`${prefix}${lang.replace(/[^\w-]/g, '')}-`, prefix, ''];
  return id.slice(prefixes.find((one) => id.startsWith(one)).length);
}

/**
 * The section with an identity. In another language version, which has other words, it has the same id.
 * @param {import('./context.js').Context} context
 * @param {Identity} identity
 * @returns {import('./sections.js').Section | undefined}
 */
export function findSection(context, { id, name, words, lang }) {
  const { article, navigation: { prefix }, spy: { sections } } = context;
  if (lang !== undefined && lang !== article.lang) return sections.byId(prefix + withoutPrefix(context, id, lang));
  const same = sections.byId(id) ?? sections.byId(prefix + id);
  if (name === undefined || (same && !isGenerated(same.id, prefix))) return same;
  const isNamed = (section) => sectionName(section) === name;
  const begins = (section) => firstWords(section) === words;
  if (same && isNamed(same) && begins(same)) return same;
  const named = sections.all.filter(isNamed);
  const nearest = () => named.toSorted?.((one, other) => distance(one, same) - distance(other, same))[0] ?? named[0];
  return named.find(begins) ?? nearest() ?? (words ? sections.all.find(begins) : undefined);
}

const distance = (section, same) => Math.abs(section.index - (same?.index ?? 0));

function firstWords({ element }) {
  const heading = headingOf(element);
  const block = [...element.children].find((child) => child !== heading && !child.matches('.oration-permalink, .oration-own, .oration-section'));
  return block ? wordsOf(block) : '';
}
