// A speech → its article, in the page with a reader attached.
import { SpeechError } from '../speech/error.js';
import { renderArticle, renderElement } from './article.js';
import { emitError } from './events.js';
import { speechExporter } from '../module/export-speech.js';
import { sentenceAligner } from '../module/time-speech.js';
import { replaceBy } from './replacement.js';
import { copyOptions } from '../speech/input.js';
import { readAlternate } from './read-alternate.js';
import { Reader, attach as attachReader, readOptions } from '../reader/bundle.js';

/** Attaches a reader to a speech in the page. @type {typeof import('../index.js').attach} */
export const attach = (element, options) => attachReader(element, options, hostOf());

/** What the reader can use to show other versions of a speech and to export it. */
const hostOf = (own) => ({ render: renderElement, read: readAlternate, exportTo: speechExporter(), alignSentences: sentenceAligner(), ...own });

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
  const { storage } = readOptions(readerOptions, 'options.reader');
  const { article, stream } = renderArticle(speech, rendering, element.ownerDocument);
  const shown = mounts.get(element) ?? {};
  mounts.set(element, shown);
  shown.next?.stop();
  shown.next = stream;
  const isWanted = () => stream === shown.next || stream === shown.stream;
  const replace = (article, reader) => {
    shown.reader?.destroy();
    shown.stream?.stop();
    Object.assign(shown, { reader, stream, next: undefined });
    const show = (article) => element.replaceChildren(article, '\n');
    if (storage === undefined) show(article);
    else replaceBy(element, article, { show, stream, takesFocus: false });
  };
  const host = hostOf({ speech: () => speech, options: rendering, stream });
  if (stream) return attachWhenReady(element, readerOptions, { host, stream, isWanted, replace });
  replace(article);
  shown.reader = attachReader(element, readerOptions, host);
  return shown.reader;
}

/** Shows a streamed speech, and attaches a reader once its beginning is painted. */
function attachWhenReady(element, options, { host, stream, isWanted, replace }) {
  const reader = new Reader(host);
  stream
    .begin((article) => replace(article, reader))
    .then((article) => {
      if (!article) return reader.destroy();
      stream.follow(reader.attach(article, options));
      reader.catchUp();
    })
    .catch((error) => {
      reader.destroy();
      if (isWanted()) emitError(element, error);
    });
  return reader;
}

function isElement(value) {
  try {
    return value.nodeType === 1;
  } catch {
    return false;
  }
}
