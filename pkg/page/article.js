// A speech → its article, not yet in a page.
import { callWithSpeech } from '../module/call-with-speech.js';
import { SpeechSource } from './speech-source.js';
import { StreamedSpeech } from './stream.js';

/** Bytes of JSON from which parsing would block the page, so it is done in steps of a few milliseconds. */
const HUGE = 1 << 21;

/**
 * Renders a short speech, or prepares to stream one that is long or needs Markdown that is not loaded yet.
 * @param {unknown} speech
 * @param {object} options
 * @param {Document} document
 * @returns {{ notices?: import('../index.js').Notice[], article?: HTMLElement, stream?: StreamedSpeech }} a stream
 *   instead of the article if the speech is shown later
 */
export function renderArticle(speech, options, document) {
  const source = new SpeechSource(speech, options);
  const more = source.length < HUGE ? source.read() : true;
  if (more instanceof Promise) {
    // The stream waits for Markdown, too, and reports the error.
    more.catch(() => {});
    return { stream: new StreamedSpeech(source, document) };
  }
  if (source.isLong) return { stream: new StreamedSpeech(source, document) };
  const notices = source.notices();
  return { notices, article: source.article(document) };
}

/** The HTML of a speech. */
export const renderToString = (speech, options) => callWithSpeech(speech, (module, bytes) => module.renderToString(bytes, options));

/** The article of a speech, not yet in a page; a promise if Markdown has to be loaded. */
export function renderElement(speech, options) {
  const source = new SpeechSource(speech, options);
  const more = source.read();
  return more instanceof Promise ? more.then(() => source.article(document)) : source.article(document);
}
