// A rendered speech → the prefix of every id in it.

/** @param {Element} article */
export function prefixOf(article) {
  const title = article.getAttribute('aria-labelledby');
  return article.dataset.prefix ?? (title?.endsWith('title') ? title.slice(0, -'title'.length) : '');
}
