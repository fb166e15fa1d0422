// The header of a speech in the page → what a citation says about it.

import { linesOf } from './lines.js';

/**
 * @typedef {object} Source
 * @property {string} [speaker]
 * @property {string} [title]
 * @property {string} [occasion]
 * @property {string} [place]
 * @property {string} [date] as printed
 * @property {string} [day] as `2021-04-25`, `2021-04` or `2021`, if it is known
 * @property {string} [publisher] the source that the speech names, or the name of the site
 * @property {string} lang of the speech
 */

/** @param {HTMLElement} article @returns {Source} */
export function sourceOf(article) {
  const date = article.querySelector('.oration-date dd') ?? article.querySelector('.oration-published dd');
  const printed = date?.textContent.trim();
  const day = date?.querySelector('time')?.getAttribute('datetime') ?? printed;
  return {
    speaker: textIn(article, '.oration-header .oration-speaker'),
    title: textIn(article, '.oration-title'),
    occasion: textIn(article, '.oration-occasion dd'),
    place: textIn(article, '.oration-place dd'),
    publisher: named(textIn(article, '.oration-source dd')) ?? siteOf(article.ownerDocument),
    date: printed,
    day: /^\d{4}(-\d\d){0,2}(?=T|$)/.exec(day ?? '')?.[0],
    lang: article.lang,
  };
}

/** The name of a source, which may be nothing but a URL. @param {string | undefined} source */
const named = (source) => (/^https?:/i.test(source ?? '') ? undefined : source);

/** @param {Document} document */
const siteOf = (document) => document.querySelector('meta[property="og:site_name"]')?.content || undefined;

/** @param {Element | null} root @param {string} selector */
export const textIn = (root, selector) => textOfElement(root?.querySelector(selector));

const textOfElement = (element) => (element && linesOf(element).trim()) || undefined;
