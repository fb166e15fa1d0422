// A speech → its HTML, its article, and a reader attached to it.
import { SpeechError } from './error.js';
import { given, ofSpeech } from './given.js';
import { Growth, alive, readOn, tell } from './growth.js';
import { reasonOf } from './input.js';
import { call } from './module.js';
import { Reader } from './reader.js';
import { elementOf } from './trusted.js';

/** Bytes of JSON from which a speech comes in pieces; a shorter one is whole before the next frame. */
const LONG = 1 << 18;
/** Bytes of JSON from which reading it alone would hold the page up, so that it is read in steps, some milliseconds each. */
const HUGE = 1 << 21;
const STEP = 1 << 19;
/** More bytes than there can be. */
const ALL = 2 ** 32 - 1;

/**
 * @returns {{ notices?: import('./index.js').Notice[], article?: HTMLElement, growth?: Growth }} of a long speech there is
 *   no article yet, but what brings it
 */
export function make(speech, options) {
  const begin = (module, bytes) => ({ pieces: new module.Pieces(bytes, options), length: bytes.length });
  const { pieces, length } = given(speech, begin);
  const read = (bytes) => ofSpeech(speech, () => alive(pieces.read(bytes)));
  if (length < HUGE) read(ALL);
  if (length >= LONG) return { growth: new Growth(pieces, () => read(STEP)) };
  return ofSpeech(speech, () => {
    const notices = pieces.notices();
    const html = pieces.head() + pieces.entries(ALL) + pieces.between() + pieces.blocks(ALL) + pieces.end();
    pieces.free();
    return { notices, article: elementOf(html) };
  });
}

/** The HTML of a speech. */
export const renderToString = (speech, options) => given(speech, (module, bytes) => module.renderToString(bytes, options));

/**
 * Attach a reader to a speech of the page.
 * @param {Element} element
 * @param {import('./index.js').ReaderOptions} [options]
 * @param {Growth} [growth] what brings the rest of it
 * @returns {Reader}
 */
export function attach(element, options, growth) {
  const reader = new Reader(renderToString, growth);
  const own = reader.take(() => attached(element, options));
  if (growth) growth.follow(own);
  else readOn(own);
  return reader;
}

/**
 * Show a speech that grows, and attach a reader to it, as soon as there is a beginning.
 * @param {Element} element
 * @param {import('./index.js').ReaderOptions} [options]
 * @param {Growth} growth
 * @returns {Reader}
 */
export function attachLater(element, options, growth) {
  call((module) => module.checkReader(options));
  const reader = new Reader(renderToString, growth);
  const follow = (article) => {
    if (!article) return;
    growth.follow(reader.take(() => attached(article, options)));
    reader.catchUp();
  };
  growth
    .begin((article) => put(element, article))
    .then(follow)
    .catch((error) => tell(element, 'oration-error', { error }));
  return reader;
}

/** Puts an article in the place of what an element holds, as its HTML would: it ends in a line break. */
export const put = (element, article) => element.replaceChildren(article, '\n');

function attached(element, options) {
  try {
    return call((module) => module.attach(element, options));
  } catch (error) {
    if (error instanceof SpeechError) throw error;
    throw new SpeechError(reasonOf(error), { code: 'attach', cause: error });
  }
}
