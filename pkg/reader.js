// A reader for a speech that a server rendered. No module is loaded, unless `resolve` or another language is to show a speech.
import { attach as attachReader } from './reader/bundle.js';
import { SpeechError, reasonOf } from './speech/error.js';

export { SpeechError } from './speech/error.js';

/** @type {typeof import('./reader.js').attach} */
export const attach = (element, options) => attachReader(element, options, { render, read, alignSentences });

async function render(speech, options) {
  const [{ init }, { renderElement }] = await loaded(Promise.all([import('./index.js'), import('./page/article.js')]));
  await init();
  return renderElement(speech, options);
}

async function read(url, base) {
  const [{ readAlternate }] = await loaded(Promise.all([import('./page/read-alternate.js'), import('./index.js')]));
  return readAlternate(url, base);
}

async function alignSentences(sentences, transcript) {
  const [{ sentenceAligner }] = await loaded(Promise.all([import('./module/time-speech.js'), import('./index.js')]));
  return sentenceAligner()(sentences, transcript);
}

const loaded = (parts) =>
  parts.catch((cause) => {
    throw new SpeechError(`the renderer could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });
