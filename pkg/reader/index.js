// A speech in the page → its reader.
import { prepare } from './attached.js';
import { loadText } from './context.js';
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

/**
 * Loads the interface text for a speech, so that a reader that is attached afterwards does not wait for it.
 * @param {Element} element
 * @param {unknown} options
 */
export async function preload(element, options) {
  const prepared = prepare(element, options);
  await loadText(prepared.article, prepared.options);
}
