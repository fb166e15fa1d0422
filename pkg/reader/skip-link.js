// A link that skips the header and the outline, visible while it has the focus.
import { make } from './dom.js';

/** @type {import('./context.js').Part} */
export function skipLink({ article, body, document, freeId, lang, messages, navigation, signal }) {
  // Nothing to skip.
  if (article.firstElementChild === body) return undefined;
  const isNamed = Boolean(body.id);
  if (!isNamed) body.id = freeId('body');
  const link = make(document, 'a', { class: 'oration-skip', href: `#${body.id}`, lang }, messages.skip);
  // The URL of the page stays as it is.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    navigation.show(body);
  }, { signal });
  article.prepend(link);
  return {
    element: link,
    destroy() {
      link.remove();
      if (!isNamed) body.removeAttribute('id');
    },
  };
}
