// Documents of 32 MB and more in a browser: a page, or an error that names the limit; either way the page stays up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { serve } from './site.mjs';
import { stage } from './stage.mjs';
import { judging } from './trust.mjs';

const { server, browser } = await stage(serve, launch);

test('a document of 32 MB is rendered, larger ones are errors, and small ones go on', async (t) => {
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  page.setDefaultTimeout(120_000);
  const found = await page.evaluate(async () => {
    const { blocks, documents, references } = await import('/tests/hostile/documents.mjs');
    const MB = 1 << 20;
    const outcome = (json, options) => {
      try {
        const html = oration.renderToString(json, options);
        return html.startsWith('<article') && html.endsWith('</article>\n') ? 'a page' : html.slice(0, 100);
      } catch (error) {
        return `${error.code}: ${error.message.replace(/ \(line.*/, '')}`;
      }
    };
    return {
      paragraphs: outcome(documents['short paragraphs'](32 * MB)),
      sections: outcome(documents.sections(32 * MB)),
      bytes: outcome(new Uint8Array(64 * MB + 1).fill(32)),
      blocks: outcome(blocks()),
      output: outcome(references(16 * MB)),
      after: oration.mount(main, { title: '讲话', body: ['甲'] }).destroy() ?? main.querySelector('h1').textContent,
    };
  });
  assert.deepEqual(found, {
    paragraphs: 'a page',
    sections: 'a page',
    bytes: 'limit: more than 67108864 bytes of JSON',
    blocks: 'limit: body[2000000]: more than 2000000 blocks, spans, items, cells and notes',
    output: 'limit: more than 268435456 bytes of HTML',
    after: '讲话',
  });
  assert.deepEqual(await page.trouble(), []);
});

test('a document of 32 MB in an element is told to be on its way, and then the page answers again', async (t) => {
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  const found = await page.evaluate(async () => {
    const { documents } = await import('/tests/hostile/documents.mjs');
    await import('/pkg/define.js');
    const element = document.createElement('oration-speech');
    const told = new Promise((resolve) => {
      for (const name of ['oration-load', 'oration-error']) addEventListener(name, ({ type, detail }) => resolve(detail.error?.message ?? type));
    });
    element.speech = documents['texts of 4 MB'](32 << 20);
    element.options = { limits: { bytes: 16 << 20 } };
    main.append(element);
    const first = await told;
    const alert = element.querySelector('[role=alert]').textContent;
    element.options = {};
    await new Promise((resolve) => addEventListener('oration-complete', resolve, { once: true }));
    return { first, told: alert.includes(first), words: element.querySelector('article').textContent.length > 8e6 };
  });
  assert.deepEqual(found, { first: 'more than 16777216 bytes of JSON; raise the limit `bytes` to allow it', told: true, words: true });
  assert.deepEqual(await page.trouble(), []);
});
