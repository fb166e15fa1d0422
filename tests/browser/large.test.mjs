// Documents of 32 MB and more in a browser are rendered, or are an error that names the limit. The page keeps working.
// In `make test`, the documents and limits are a tenth of that size.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { everything } from '../scale.mjs';
import { serve } from './site.mjs';
import { start } from './fixtures.mjs';
import { judging } from './hostile-page.mjs';

const { server, browser } = await start(serve, launch);

const MB = everything ? 1 << 20 : (1 << 20) / 10;
const limits = { bytes: 4 * Math.floor(16 * MB), blocks: everything ? 2_000_000 : 200_000, output: Math.floor(256 * MB) };

test('a document of 32 MB is rendered, a larger one is an error, and later calls work', async (t) => {
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  page.setDefaultTimeout(120_000);
  const found = await page.evaluate(async ({ MB, limits }) => {
    const { blocks, documents, references } = await import('/tests/hostile/documents.mjs');
    const outcome = (json) => {
      try {
        const html = oration.renderToString(json, { limits });
        return html.startsWith('<article') && html.endsWith('</article>\n') ? 'a page' : html.slice(0, 100);
      } catch (error) {
        return `${error.code}: ${error.message.replace(/ \(line.*|; raise .*/, '')}`;
      }
    };
    return {
      paragraphs: outcome(documents['short paragraphs'](32 * MB)),
      sections: outcome(documents.sections(32 * MB)),
      bytes: outcome(new Uint8Array(limits.bytes + 1).fill(32)),
      blocks: outcome(blocks(limits.blocks)),
      output: outcome(references(16 * MB)),
      after: oration.mount(main, { title: '讲话', body: ['甲'] }).destroy() ?? main.querySelector('h1').textContent,
    };
  }, { MB, limits });
  assert.deepEqual(found, {
    paragraphs: 'a page',
    sections: 'a page',
    bytes: `limit: more than ${limits.bytes} bytes of JSON`,
    blocks: `limit: body[${limits.blocks}]: more than ${limits.blocks} blocks, spans, items, cells and notes`,
    output: `limit: more than ${limits.output} bytes of HTML`,
    after: '讲话',
  });
  assert.deepEqual(await page.problems(), []);
});

test('an element shows a placeholder for a document of 32 MB, and the page responds afterwards', async (t) => {
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  const found = await page.evaluate(async ({ MB, limits }) => {
    const { documents } = await import('/tests/hostile/documents.mjs');
    await import('/pkg/define.js');
    const element = document.createElement('oration-speech');
    const told = new Promise((resolve) => {
      for (const name of ['oration-load', 'oration-error']) addEventListener(name, (event) => (event.preventDefault(), resolve(event.detail.error?.message ?? event.type)));
    });
    element.speech = documents['long texts'](32 * MB);
    element.options = { limits: { bytes: limits.bytes / 4 } };
    main.append(element);
    const first = await told;
    const alert = element.querySelector('[role=alert]').textContent;
    element.options = {};
    await new Promise((resolve) => addEventListener('oration-complete', resolve, { once: true }));
    return { first, told: alert.includes(first), words: element.querySelector('article').textContent.length > 8 * MB };
  }, { MB, limits });
  assert.deepEqual(found, { first: `more than ${limits.bytes / 4} bytes of JSON; raise the limit \`bytes\` to allow it`, told: true, words: true });
  assert.deepEqual(await page.problems(), []);
});
