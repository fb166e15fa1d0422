// The renderer's HTML → HTML that a page may insert under Trusted Types.

let policy;

/**
 * The only policy of this package, named `oration`. Only the renderer's output is passed to it.
 * @param {string} html
 * @returns {string} or a TrustedHTML, if the browser supports it
 */
export function trusted(html) {
  policy ??= globalThis.trustedTypes?.createPolicy('oration', { createHTML: (html) => html }) ?? {
    createHTML: (html) => html,
  };
  return policy.createHTML(html);
}

/**
 * The first element of the renderer's HTML, not yet in a page.
 * @param {string} html
 * @returns {Element}
 */
export function parseElement(html) {
  const holder = document.createElement('template');
  holder.innerHTML = trusted(html);
  return holder.content.firstElementChild;
}
