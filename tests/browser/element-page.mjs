// Speeches → pages with elements that show them, and what the tests of such pages share.
import { policy } from '../../scripts/serve.mjs';

const section = (heading, times) => ({ type: 'section', heading, body: Array.from({ length: times }, (_, at) => `Paragraph ${at} of ${heading}. ${'Words. '.repeat(30)}`) });
export const speechOf = (title, sections = 12, times = 6) => ({ title, lang: 'en', body: Array.from({ length: sections }, (_, at) => section(`part ${at + 1}`, times)) });
export const files = { 'one.json': speechOf('One'), 'two.json': speechOf('Two'), 'long.json': speechOf('Long', 60, 30), 'many.json': speechOf('Many', 40, 25) };

/**
 * Opens pages with elements, whose speeches are `files`. `routes` answer other requests.
 * @param {Awaited<ReturnType<import('./chromium.mjs').launch>>} browser
 * @param {{ url: string }} server
 */
export const opener = (browser, server) => async (t, body, { routes = {}, define = true } = {}) => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  t.after(() => page.close());
  page.setDefaultTimeout(30_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  for (const [name, speech] of Object.entries(files)) {
    await page.route(`**/files/${name}`, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(speech) }));
  }
  await page.route('**/files/page.html', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><head><title>A page</title><link rel="stylesheet" href="/pkg/oration.css"></head><body>${body}</body></html>`,
    }),
  );
  for (const [url, answer] of Object.entries(routes)) await page.route(url, answer);
  await page.goto(new URL('/files/page.html', server.url).href);
  await page.evaluate((define) => {
    globalThis.events = [];
    for (const type of ['oration-load', 'oration-error', 'oration-complete']) {
      addEventListener(type, ({ target, detail }) => events.push(type === 'oration-error' ? `${type} ${detail.error.message}` : `${type} ${target.id}`.trim()));
    }
    globalThis.element = document.querySelector('oration-speech');
    globalThis.until = async (holds) => {
      while (!holds()) await new Promise(requestAnimationFrame);
    };
    globalThis.still = async () => {
      for (let [same, last] = [0, '']; same < 12; await new Promise(requestAnimationFrame)) {
        const now = `${scrollY} ${document.documentElement.scrollHeight}`;
        [same, last] = [now === last ? same + 1 : 0, now];
      }
    };
    return define && import('/pkg/define.js');
  }, define);
  return Object.assign(page, { errors });
};

export const loaded = (page, count = 1) => page.waitForFunction((count) => events.filter((type) => type.startsWith('oration-load')).length >= count, count);

export const one = '<oration-speech src="one.json"></oration-speech>';
