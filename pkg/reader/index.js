// A speech in the page → its reader.
import { Reader } from './reader.js';

export { Reader } from './reader.js';
export { readOptions } from './options.js';

/**
 * Attaches a reader to a speech in the page.
 * @param {Element} element
 * @param {unknown} options
 * @param {import('./reader.js').Host} host
 * @returns {Reader}
 */
export function attach(element, options, host) {
  const reader = new Reader(host);
  reader.attach(element, options);
  return reader;
}
