// The renderer's HTML → HTML that a page may insert under Trusted Types.

let policy;

/**
 * The one policy of this package, named `oration`; its input is the renderer's output and nothing else.
 * @param {string} html
 * @returns {string} or a TrustedHTML, where there is such a thing
 */
export function trusted(html) {
  policy ??= globalThis.trustedTypes?.createPolicy('oration', { createHTML: (html) => html }) ?? {
    createHTML: (html) => html,
  };
  return policy.createHTML(html);
}

/**
 * The first element of the renderer's HTML, in no page yet.
 * @param {string} html
 * @returns {Element}
 */
export function parseElement(html) {
  const holder = document.createElement('template');
  holder.innerHTML = trusted(html);
  return holder.content.firstElementChild;
}
