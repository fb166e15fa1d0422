// A reader for a speech that a server rendered. No module is loaded, unless `resolve` is to show a speech.
import { attach as attachReader } from './reader/bundle.js';
import { SpeechError, reasonOf } from './speech/error.js';

export { SpeechError } from './speech/error.js';

/** @type {typeof import('./reader.js').attach} */
export const attach = (element, options) => attachReader(element, options, render);

async function render(speech, options) {
  const parts = Promise.all([import('./index.js'), import('./page/article.js')]);
  const [{ init }, { renderElement }] = await parts.catch((cause) => {
    throw new SpeechError(`the renderer could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });
  await init();
  return renderElement(speech, options);
}
