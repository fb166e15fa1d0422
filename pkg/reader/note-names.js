// The references of notes, which are numbers → their accessible names: `Note 1`.
import { format } from './messages.js';

/** @param {import('./context.js').Context} context */
export function noteNames({ article, messages }) {
  const links = [...article.querySelectorAll('.oration-noteref a')];
  // The visible text remains part of the name, for users of speech input (WCAG 2.5.3).
  for (const link of links) link.setAttribute('aria-label', format(messages.note, { n: link.textContent.trim() }));
  return {
    destroy() {
      for (const link of links) link.removeAttribute('aria-label');
    },
  };
}
