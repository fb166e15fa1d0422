// An article that was saved while it had a reader → the article as it was rendered.
import { findById } from './dom.js';
import { removeSignButtons } from './popovers.js';

/** What a reader adds, except the drawer, in which the outline may be. */
const ADDED =
  '.oration-bar, .oration-skip, .oration-edge, .oration-own, .oration-permalink, .oration-boxes, .oration-toggle, .oration-outline-tools, ' +
  '.oration-filter, .oration-filter-none, .oration-count, .oration-length, .oration-drawer, .oration-other';

/** The attributes that it sets. */
const SET = ['aria-current', 'data-bookmarked', 'data-filtered', 'data-filtering', 'data-tools', 'data-points', 'data-quoted', 'data-oration-focus', 'data-parallel', 'data-side'];

/** Removes the controls of an earlier reader, which are in a copy of the page or in one that the history of a library restores. @param {HTMLElement} article */
export function removeLeftovers(article) {
  const outline = article.querySelector('.oration-drawer > .oration-outline');
  if (outline) article.querySelector('.oration-body').before(outline);
  for (const toggle of article.querySelectorAll('.oration-toggle')) findById(article, toggle.getAttribute('aria-controls'))?.removeAttribute('id');
  for (const element of article.querySelectorAll(ADDED)) element.remove();
  for (const element of article.querySelectorAll('[hidden="until-found"]')) element.removeAttribute('hidden');
  removeSignButtons(article);
  for (const name of SET) for (const element of article.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
}
