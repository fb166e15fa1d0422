// A speech → a page under the strict policy that can mount it, with its bytes.
import { speech as speechOf } from '../../benches/formats.mjs';
import { generate } from '../../benches/generate.mjs';
import { policy } from '../../scripts/serve.mjs';

export const long = speechOf(generate({ lang: 'zh', bytes: 600_000, markdown: 'heavy' }));
export const huge = speechOf(generate({ lang: 'en', bytes: 3_000_000 }));

/** How to open a page that can fetch `speech.json`. */
export const opener = (server, browser) => async (t, speech, { hash = '', body = '<main></main>' } = {}) => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  t.after(() => page.close());
  page.setDefaultTimeout(60_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.route('**/files/speech.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(speech) }));
  await page.route('**/files/page.html', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><head><title>A page</title><link rel="stylesheet" href="/pkg/oration.css"></head><body>${body}</body></html>`,
    }),
  );
  await page.goto(new URL(`/files/page.html${hash}`, server.url).href);
  await page.evaluate(async () => {
    globalThis.oration = await import('/pkg/index.js');
    await oration.init();
    const { loadLocale } = await import('/pkg/reader/locale.js');
    await Promise.all(['en', 'zh-Hans'].map(loadLocale));
    /** Shows the same speech beside, to the end: by then an earlier one that still grew would be there as well. */
    globalThis.control = async () => {
      const beside = document.createElement('aside');
      document.body.append(beside);
      oration.mount(beside, bytes, { idPrefix: 'control-' });
      await complete;
    };
    globalThis.bytes = await (await fetch('/files/speech.json')).arrayBuffer();
    globalThis.state = (reader) => ({ went: reader.go('s2'), current: reader.current(), bars: document.querySelectorAll('.oration-bar').length });
    globalThis.until = async (holds) => {
      for (const end = performance.now() + 60_000; !holds(); await new Promise(requestAnimationFrame)) {
        if (performance.now() > end) throw new Error(`never true: ${holds}`);
      }
    };
    globalThis.complete = new Promise((done) => document.addEventListener('oration-complete', done, { once: true }));
  });
  return Object.assign(page, { errors });
};
