// A reader for a speech that a server rendered. No module is loaded, unless `resolve` is to show a speech.
import { attach as attachReader } from './reader/bundle.js';

export { SpeechError } from './speech/error.js';

/** @type {typeof import('./reader.js').attach} */
export const attach = (element, options) => attachReader(element, options, render);

async function render(speech, options) {
  const [{ init }, { renderElement }] = await Promise.all([import('./index.js'), import('./page/article.js')]);
  await init();
  return renderElement(speech, options);
}
