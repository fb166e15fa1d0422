// What <oration-speech> needs to render a speech itself.
export { importText, init, preloadImporter } from './files.js';
export { isReady } from './module/renderer.js';
export { renderArticle, renderElement } from './page/article.js';
export { fetchSpeech, readSpeech } from './page/fetch-speech.js';
