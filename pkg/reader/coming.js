// The controls that a reader has not attached yet → classes of the article, for which element.css reserves their space.

/** The controls that take space in the text, and those that do in an outline. Links to sections always have theirs. */
const inText = ['bar'];
const inOutline = ['drawer', 'filter', 'collapse'];

const classOf = (name) => `oration-coming-${name}`;

/**
 * Reserves space. This takes the place of the class `oration-coming`, for which space is reserved before there is a reader.
 * @param {Pick<import('./context.js').Context, 'article' | 'outline' | 'options'>} context
 */
export function reserve({ article, outline, options: { controls } }) {
  const wanted = { ...controls, drawer: controls.drawer && controls.bar };
  const names = [...inText, ...(outline ? inOutline : [])].filter((name) => wanted[name]);
  article.classList.add(...names.map(classOf));
  article.classList.toggle('oration-with-bar', controls.bar);
  for (const holder of [article, article.parentElement]) holder?.classList.remove('oration-coming');
}

/** Releases the space of controls that take it now. @param {Element} article @param {string[]} names */
export const release = (article, names) => article.classList.remove(...names.map(classOf));

/** Releases all space, because there will be no controls. @param {Element} article */
export const cancel = (article) => article.classList.remove('oration-with-bar', ...[...inText, ...inOutline].map(classOf));
