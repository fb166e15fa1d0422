// A replacement for an omission as the caller passes it → its nodes, with ids that are not in the page.
import { SpeechError, reasonOf } from '../speech/error.js';

/**
 * The speech to render for a replacement, and its options: in the style of the place of the omission.
 * @param {Element} omission
 * @param {unknown} rest
 * @param {unknown} options
 */
export function draftOf(omission, rest, options) {
  const article = omission.closest('article.oration');
  const section = omission.closest('.oration-section');
  const heading = (section ?? article).querySelector(section ? '.oration-heading' : '.oration-title');
  const level = Number(heading?.ariaLevel ?? heading?.tagName[1] ?? 1);
  const uiLang = article.querySelector('.oration-outline-title')?.lang || article.lang || undefined;
  const prefix = unusedPrefix(article.ownerDocument);
  return {
    prefix,
    speech: { lang: article.lang || undefined, ...copy(rest), title: '' },
    options: { uiLang, ...copy(options), headingLevel: Math.min(level, 6), idPrefix: prefix, header: false, outline: false },
  };
}

/** The nodes of a rendered draft. @param {Element} rendered @param {Document} document */
export function nodesOf(rendered, document) {
  const nodes = document.createDocumentFragment();
  for (const part of rendered.querySelectorAll('.oration-body, .oration-notes')) {
    nodes.append(...(part.matches('.oration-body') ? part.children : [part]));
  }
  return nodes;
}

/** Copies the caller's speech, blocks or options, so that they are read once. */
function copy(value) {
  try {
    return Array.isArray(value) ? { body: [...value] } : { ...value };
  } catch (cause) {
    throw new SpeechError(`the replacement for the omission cannot be read: ${reasonOf(cause)}`, { code: 'schema', path: '', cause });
  }
}

function unusedPrefix(document) {
  for (let number = 1; ; number += 1) {
    const prefix = `oration-rest-${number}-`;
    if (!document.querySelector(`[id^="${prefix}"]`)) return prefix;
  }
}
