// The bytes of a speech → its article, and a reader attached to it.
import { SpeechError } from './error.js';
import { Growth, readOn } from './growth.js';
import { call } from './module.js';
import { elementOf } from './trusted.js';

/** Bytes of JSON from which a speech comes in pieces; a shorter one is whole before the next frame. */
const LONG = 1 << 18;
/** More bytes than there can be. */
const ALL = 2 ** 32 - 1;

/**
 * @returns {{ article: HTMLElement, notices: import('./index.js').Notice[], growth?: Growth }} the article of a long
 *   speech holds its beginning, and `growth` is what brings the rest
 */
export function make(module, bytes, options) {
  const pieces = new module.Pieces(bytes, options);
  const notices = pieces.notices();
  if (bytes.length >= LONG) {
    const growth = new Growth(pieces);
    return { article: growth.article, notices, growth };
  }
  const html = pieces.head() + pieces.entries(ALL) + pieces.between() + pieces.blocks(ALL) + pieces.end();
  pieces.free();
  return { article: elementOf(html), notices };
}

/**
 * Attach a reader to a speech of the page.
 * @param {Element} element
 * @param {import('./index.js').ReaderOptions} [options]
 * @param {Growth} [growth] what brings the rest of it
 * @returns {import('./index.js').Reader}
 */
export function attach(element, options, growth) {
  try {
    const reader = call((module) => module.attach(element, options));
    if (growth) growth.follow(reader);
    else readOn(reader);
    return reader;
  } catch (error) {
    if (error instanceof SpeechError) throw error;
    throw new SpeechError(error.message, { code: 'attach', cause: error });
  }
}
