// A speech → its article, in the page with a reader attached.
import { SpeechError } from '../speech/error.js';
import { StreamedSpeech, assertRunning, emit } from './stream.js';
import { copyOptions } from '../speech/input.js';
import { callForSpeech, callWithSpeech } from '../module/call-with-speech.js';
import { Reader, attach as attachReader, preload, readOptions } from '../reader/bundle.js';
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
export const renderElement = (speech, options) => parseElement(renderToString(speech, options));

/** Attaches a reader to a speech in the page. @type {typeof import('../index.js').attach} */
export const attach = (element, options) => attachReader(element, options, renderElement);

/**
 * Attaches a reader to a speech that is still being inserted.
 * @param {Element} article
 * @param {import('../index.js').ReaderOptions | undefined} options
 * @param {StreamedSpeech} stream inserts the rest of the speech
 */
export function attachToStream(article, options, stream) {
  const reader = new Reader({ render: renderElement, stream });
  stream.follow(reader.attach(article, options));
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
  readOptions(readerOptions);
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
function attachWhenReady(element, options, stream, replace) {
  const reader = new Reader({ render: renderElement, stream });
  const show = (article) => {
    replace(article, reader);
    // If the text cannot be loaded, the reader reports it.
    return preload(article, options).catch(() => {});
  };
  stream
    .begin(show)
    .then((article) => {
      if (!article) return;
      stream.follow(reader.attach(article, options));
      reader.catchUp();
    })
    .catch((error) => emit(element, 'oration-error', { error }));
  return reader;
}

function isElement(value) {
  try {
    return value.nodeType === 1;
  } catch {
    return false;
  }
}
