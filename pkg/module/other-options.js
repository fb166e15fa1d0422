// An unknown option of a function → the function that has it, or the option that was probably meant.
import { unknownOption } from '../speech/error.js';

const owners = {
  renderPage: ['title', 'css', 'stylesheet', 'canonical', 'description'],
  render: ['idPrefix', 'headingLevel', 'uiLang', 'outline', 'collapseOutline', 'header', 'images', 'paragraphIds', 'punctuation', 'index', 'print'],
  mount: ['reader'],
  'the reader': ['storage', 'bookmarks', 'resume', 'rest', 'lengths', 'controls', 'messages', 'historyTracking'],
  importText: ['lang', 'charset', 'roles', 'explain'],
  exportTo: ['url', 'style', 'fonts', 'onNotice'],
  timing: ['pace', 'pauses', 'target', 'budgets', 'sentences'],
  measure: ['ideographs', 'words'],
  init: ['markdown'],
};

/**
 * @param {string} here the function with the unknown option
 * @param {string} name
 * @param {string[]} known
 */
export function unknownOptionOf(here, name, known) {
  const owner = Object.keys(owners).find((one) => one !== here && owners[one].includes(name));
  return owner ? `unknown option; it belongs to ${owner}` : unknownOption(name, known);
}
