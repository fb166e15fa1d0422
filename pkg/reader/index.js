// A speech in the page → its reader.
import { Reader } from './reader.js';

export { Reader } from './reader.js';
export { readOptions } from './options.js';

/**
 * Attaches a reader to a speech in the page.
 * @param {Element} element
 * @param {unknown} options
 * @param {import('./reader.js').Source['render']} render
 * @returns {Reader}
 */
export function attach(element, options, render) {
  const reader = new Reader({ render });
  reader.attach(element, options);
  return reader;
}
