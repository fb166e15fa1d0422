// A speech → its article in the page, with a reader attached.
import { SpeechError } from '../speech/error.js';
import { withBytes, inCallerTerms } from '../speech/with-bytes.js';
import { StreamedSpeech, assertRunning, readOn, emit } from './stream.js';
import { reasonOf } from '../speech/input.js';
import { call } from '../module/renderer.js';
import { Reader } from '../reader/reader.js';
import { parseElement } from './trusted-html.js';

/** Bytes of JSON from which a speech is inserted in pieces; a shorter one is complete before the next frame. */
const LONG = 1 << 18;
/** Bytes of JSON from which parsing would block the page, so that it is parsed in steps of a few milliseconds. */
const HUGE = 1 << 21;
const STEP = 1 << 19;
/** More bytes than any speech has. */
const ALL = 2 ** 32 - 1;

/**
 * @returns {{ notices?: import('../index.js').Notice[], article?: HTMLElement, stream?: StreamedSpeech }} a long speech
 *   has a stream in place of the article
 */
export function renderArticle(speech, options) {
  const begin = (module, bytes) => ({ pieces: new module.Pieces(bytes, options), length: bytes.length });
  const { pieces, length } = withBytes(speech, begin);
  const read = (bytes) => inCallerTerms(speech, () => assertRunning(pieces.read(bytes)));
  if (length < HUGE) read(ALL);
  if (length >= LONG) return { stream: new StreamedSpeech(pieces, () => read(STEP)) };
  return inCallerTerms(speech, () => {
    const notices = pieces.notices();
    const html = pieces.head() + pieces.entries(ALL) + pieces.between() + pieces.blocks(ALL) + pieces.end();
    pieces.free();
    return { notices, article: parseElement(html) };
  });
}

/** The HTML of a speech. */
export const renderToString = (speech, options) => withBytes(speech, (module, bytes) => module.renderToString(bytes, options));

/**
 * Attach a reader to a speech of the page.
 * @param {Element} element
 * @param {import('../index.js').ReaderOptions} [options]
 * @param {StreamedSpeech} [stream] inserts the rest of the speech
 * @returns {Reader}
 */
export function attach(element, options, stream) {
  const reader = new Reader(renderToString, stream);
  const own = reader.take(() => attached(element, options));
  if (stream) stream.follow(own);
  else readOn(own);
  return reader;
}

/**
 * Shows a streamed speech, and attaches a reader when its beginning is painted.
 * @param {Element} element
 * @param {import('../index.js').ReaderOptions} [options]
 * @param {StreamedSpeech} stream
 * @returns {Reader}
 */
export function attachWhenReady(element, options, stream) {
  call((module) => module.checkReader(options));
  const reader = new Reader(renderToString, stream);
  const follow = (article) => {
    if (!article) return;
    stream.follow(reader.take(() => attached(article, options)));
    reader.catchUp();
  };
  stream
    .begin((article) => replaceContent(element, article))
    .then(follow)
    .catch((error) => emit(element, 'oration-error', { error }));
  return reader;
}

/** Replaces the content of an element with an article and the line break that ends its HTML. */
export const replaceContent = (element, article) => element.replaceChildren(article, '\n');

function attached(element, options) {
  try {
    return call((module) => module.attach(element, options));
  } catch (error) {
    if (error instanceof SpeechError) throw error;
    throw new SpeechError(reasonOf(error), { code: 'attach', cause: error });
  }
}
