// The page → the Trusted Types policy of this package.

let policy;

/**
 * The only policy of this package, named `oration`, for all its modules. Only the renderer's output is passed to it.
 * @returns {{ createHTML: (html: string) => unknown }} one that changes nothing if the browser has no Trusted Types
 */
export const htmlPolicy = () => (policy ??= globalThis.trustedTypes?.createPolicy('oration', rules) ?? rules);

const rules = { createHTML: (html) => html };
