// What <oration-speech> needs to render a speech itself.
export { importText, init, preloadImporter } from './module/files.js';
export { renderArticle, renderElement } from './page/article.js';
