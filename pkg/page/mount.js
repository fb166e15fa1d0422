// A speech → its article, in the page with a reader attached.
import { SpeechError } from '../speech/error.js';
import { StreamedSpeech, assertRunning, readOn, emit } from './stream.js';
import { copyOptions, reasonOf } from '../speech/input.js';
import { callForSpeech, callWithSpeech } from '../module/call-with-speech.js';
import { call } from '../module/renderer.js';
import { Reader } from '../reader/reader.js';
import { parseElement } from './trusted-html.js';

/** Bytes of JSON from which a speech is inserted in pieces. A shorter one is complete before the next frame. */
const LONG = 1 << 18;
/** Bytes of JSON from which parsing would block the page, so it is done in steps of a few milliseconds. */
const HUGE = 1 << 21;
const STEP = 1 << 19;
/** More bytes than any speech can have. */
const ALL = 2 ** 32 - 1;

/**
 * Renders a short speech, or prepares to stream a long one.
 * @returns {{ notices?: import('../index.js').Notice[], article?: HTMLElement, stream?: StreamedSpeech }} for a long
 *   speech, a stream instead of the article
 */
export function renderArticle(speech, options) {
  const begin = (module, bytes) => ({ pieces: new module.Pieces(bytes, options), length: bytes.length });
  const { pieces, length } = callWithSpeech(speech, begin);
  const read = (bytes) => callForSpeech(speech, () => assertRunning(pieces.read(bytes)));
  if (length < HUGE) read(ALL);
  if (length >= LONG) return { stream: new StreamedSpeech(pieces, () => read(STEP)) };
  return callForSpeech(speech, () => {
    const notices = pieces.notices();
    const html = pieces.head() + pieces.entries(ALL) + pieces.between() + pieces.blocks(ALL) + pieces.end();
    pieces.discard();
    return { notices, article: parseElement(html) };
  });
}

/** The HTML of a speech. */
export const renderToString = (speech, options) => callWithSpeech(speech, (module, bytes) => module.renderToString(bytes, options));

/** The article of a speech, not yet in a page. */
const renderElement = (speech, options) => parseElement(renderToString(speech, options));

/**
 * Attaches a reader to a speech in the page.
 * @param {Element} element
 * @param {import('../index.js').ReaderOptions} [options]
 * @param {StreamedSpeech} [stream] inserts the rest of the speech
 * @returns {Reader}
 */
export function attach(element, options, stream) {
  const reader = new Reader(renderElement, stream);
  const moduleReader = reader.take(() => attachInModule(element, options));
  if (stream) stream.follow(moduleReader);
  else readOn(moduleReader);
  return reader;
}

/**
 * For each element, the reader and stream of the speech shown, and the stream of the speech that will replace it.
 * @type {WeakMap<Element, { reader?: Reader, stream?: StreamedSpeech, next?: StreamedSpeech }>}
 */
const mounts = new WeakMap();

/**
 * Renders a speech into an element and attaches a reader. The previous speech keeps its reader until it is replaced,
 * because a long speech may turn out to be invalid, or be stopped, before any of it is shown.
 * @type {typeof import('../index.js').mount}
 */
export function mount(element, speech, options) {
  const { reader: readerOptions, ...rendering } = copyOptions(options);
  if (!isElement(element) || !globalThis.document) {
    throw new SpeechError('mount: expected an element to show the speech in', { code: 'attach' });
  }
  checkReader(readerOptions);
  const { article, stream } = renderArticle(speech, rendering);
  const shown = mounts.get(element) ?? {};
  mounts.set(element, shown);
  shown.next?.stop();
  shown.next = stream;
  const replace = (article, reader) => {
    shown.reader?.destroy();
    shown.stream?.stop();
    Object.assign(shown, { reader, stream, next: undefined });
    element.replaceChildren(article, '\n');
  };
  if (stream) return attachWhenReady(element, readerOptions, stream, replace);
  replace(article);
  shown.reader = attach(element, readerOptions);
  return shown.reader;
}

/** Shows a streamed speech, and attaches a reader once its beginning is painted. */
function attachWhenReady(element, options, stream, show) {
  const reader = new Reader(renderElement, stream);
  const follow = (article) => {
    if (!article) return;
    stream.follow(reader.take(() => attachInModule(article, options)));
    reader.catchUp();
  };
  stream
    .begin((article) => show(article, reader))
    .then(follow)
    .catch((error) => emit(element, 'oration-error', { error }));
  return reader;
}

const checkReader = (options) => orAttachError(() => call((module) => module.checkReader(options)));
const attachInModule = (element, options) => orAttachError(() => call((module) => module.attach(element, options)));

/** Converts anything thrown to a `SpeechError`: getters of the caller's options can throw any value. */
function orAttachError(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof SpeechError) throw error;
    throw new SpeechError(reasonOf(error), { code: 'attach', cause: error });
  }
}

function isElement(value) {
  try {
    return value.nodeType === 1;
  } catch {
    return false;
  }
}
