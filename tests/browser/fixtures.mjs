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
