// How to start a server and a browser → both, while the tests of a file run.
import { after } from 'node:test';

/**
 * @template {{ close(): Promise<unknown> }} Server
 * @template {{ close(): Promise<unknown> } | undefined} Browser
 * @param {() => Promise<Server>} serve
 * @param {() => Promise<Browser>} launch
 * @returns {Promise<{ server: Server, browser: Browser }>}
 */
export async function start(serve, launch) {
  const browser = await launch();
  after(() => browser?.close());
  const server = await serve();
  after(() => server.close());
  return { server, browser };
}

/**
 * The errors and warnings of a page so far, and those to come.
 * @param {import('playwright-core').Page} page
 */
export function complaintsOf(page) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  return complaints;
}
