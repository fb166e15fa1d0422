// Pages and files of a test → a server that serves them and the checkout.
import { policy as strict, serve as serveCheckout } from '../../scripts/serve.mjs';

/**
 * The response for a path; a function may be asynchronous.
 * @typedef {import('../../scripts/serve.mjs').Answer} Answer
 * @type {Map<string, Answer | (() => Answer | Promise<Answer>)>}
 */
export const answers = new Map();

/** Runs first in every page: collects errors, and runs functions where the page's policy forbids eval. */
const harness = `
window.problems = [];
addEventListener('error', ({ message }) => message && problems.push(message));
addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => problems.push(violatedDirective + ' ' + blockedURI));
window.run = async (path, values) => {
  let outcome;
  try {
    outcome = { value: await (await import(path)).default(...JSON.parse(values)) };
  } catch (error) {
    outcome = { error: error instanceof Error ? error.name + ': ' + error.message : String(error) };
  }
  return JSON.stringify({ ...outcome, problems: problems.splice(0), url: location.href });
};`;

const script = (body) => ({ headers: { 'content-type': 'text/javascript; charset=utf-8' }, body });

let made = 0;

/** The path of a module whose default export is a function. */
export function moduleOf(source) {
  const known = [...answers].find(([, { body }]) => body === `export default ${source}`);
  if (known) return known[0];
  const path = `/run/${(made += 1)}.js`;
  answers.set(path, script(`export default ${source}`));
  return path;
}

/**
 * A page under the strict policy, as a server sends it.
 * @param {string} path
 * @param {{ lang?: string, dir?: string, head?: string, body: string, policy?: string }} content
 */
export function putPage(path, { lang = 'zh-Hans', dir = 'ltr', head = '', body, policy = strict }) {
  answers.set(path, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body: `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>A page</title><meta name="viewport" content="width=device-width">
<script src="/harness.js"></script>${head}</head><body>${body}</body></html>`,
  });
}

/** Serves the checkout and the answers. */
export function serve() {
  answers.set('/harness.js', script(harness));
  answers.set('/favicon.ico', { status: 204 });
  return serveCheckout({
    own: async (path) => {
      const answer = answers.get(path);
      return typeof answer === 'function' ? answer() : answer;
    },
  });
}
