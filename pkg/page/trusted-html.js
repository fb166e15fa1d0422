// The page → the Trusted Types policy of this package.
import { SpeechError, reasonOf } from '../speech/error.js';

let policy;

/**
 * The only policy of this package, named `oration`, for all its modules. Only the renderer's output is passed to it.
 * @returns {{ createHTML: (html: string) => unknown }} one that changes nothing if the browser has no Trusted Types
 */
export const htmlPolicy = () => (policy ??= create() ?? rules);

const rules = { createHTML: (html) => html };

function create() {
  try {
    return globalThis.trustedTypes?.createPolicy('oration', rules);
  } catch (cause) {
    const fix = "Allow it in the Content-Security-Policy: trusted-types oration. If the page loads two copies of the package, add 'allow-duplicates'.";
    throw new SpeechError(`the Trusted Types policy oration could not be created: ${reasonOf(cause)} ${fix}`, { code: 'load', cause });
  }
}
