// CSS → a stylesheet in the document or shadow tree of an article, shared by its readers.
import { make } from './dom.js';

/**
 * The stylesheets of each document or shadow tree, by their CSS: the number of readers, and what removes the stylesheet.
 * @type {WeakMap<Node, Map<string, { readers: number, remove: () => void }>>}
 */
const sheets = new WeakMap();

/**
 * Adds a stylesheet, unless another reader has. It is removed with the last reader.
 * @param {Pick<import('./context.js').Context, 'article' | 'document' | 'window' | 'signal'>} context
 * @param {string} css
 */
export function addSheet({ article, document, window, signal }, css) {
  const top = article.getRootNode();
  // The article may not be in the page yet.
  const root = top.host ? top : document;
  const all = sheets.get(root) ?? new Map();
  const sheet = all.get(css) ?? { readers: 0, remove: adopt(root, window, css) ?? append(root, document, css) };
  sheets.set(root, all.set(css, sheet));
  sheet.readers += 1;
  const release = () => {
    sheet.readers -= 1;
    if (sheet.readers > 0) return;
    all.delete(css);
    sheet.remove();
  };
  signal.addEventListener('abort', release, { once: true });
}

/** Adopts a constructed stylesheet, which no Content Security Policy forbids. Undefined in browsers without them. */
function adopt(root, window, css) {
  if (!root.adoptedStyleSheets) return undefined;
  // Only a stylesheet that this window has constructed can be adopted in its document.
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet));
}

function append(root, document, css) {
  const style = make(document, 'style', {}, css);
  (root.head ?? root).append(style);
  return () => style.remove();
}
