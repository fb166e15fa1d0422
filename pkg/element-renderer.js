// What <oration-speech> needs to render a speech itself.
export { importText, init, preloadImporter } from './files.js';
export { renderArticle, renderElement } from './page/article.js';
