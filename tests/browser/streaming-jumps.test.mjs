// Jumps in long speeches to sections that are not in the page yet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { start } from './fixtures.mjs';
import { huge, long, opener } from './streaming-page.mjs';

const { server, browser } = await start(serve, launch);
const open = opener(server, browser);

/** The distance of a section below its scroll target. */
const landed = (page, id) =>
  page.evaluate(async (id) => {
    let [last, same] = [NaN, 0];
    while (same < 10) {
      await new Promise(requestAnimationFrame);
      const { top } = document.getElementById(id).getBoundingClientRect();
      same = top === last ? same + 1 : 0;
      last = top;
    }
    return last - parseFloat(getComputedStyle(document.getElementById(id)).scrollMarginTop);
  }, id);

test('clicking an entry scrolls to its section before the section is rendered', async (t) => {
  const page = await open(t, huge);
  await page.evaluate(() => {
    oration.mount(document.querySelector('main'), bytes);
    // The outline is complete long before the text; the click follows as soon as the entry exists.
    globalThis.early = new Promise((done) => {
      const look = () => {
        const link = document.querySelector('.oration-outline a[href="#speech-s600"]');
        if (!link) return requestAnimationFrame(look);
        const there = document.getElementById('speech-s600') !== null;
        link.click();
        done(there);
      };
      look();
    });
  });
  assert.equal(await page.evaluate(() => early), false, 'the section is not rendered yet');
  await page.evaluate(() => complete);
  assert.ok(Math.abs(await landed(page, 'speech-s600')) <= 2);
  assert.equal(await page.evaluate(() => location.hash), '#speech-s600');
  assert.deepEqual(await page.$$eval('[aria-current]', (all) => all.map((one) => one.getAttribute('href'))), ['#speech-s600']);
  assert.deepEqual(page.errors, []);
});

test('a fragment can name a section that is not rendered yet', async (t) => {
  const page = await open(t, huge, { hash: '#speech-s400-1' });
  await page.evaluate(() => oration.mount(document.querySelector('main'), bytes) && complete);
  const id = (await page.$('#speech-s400-1')) ? 'speech-s400-1' : null;
  assert.ok(id, 'the speech has this section');
  assert.ok(Math.abs(await landed(page, id)) <= 2);
});

test('go accepts a section that is not rendered yet, and rejects one that does not exist', async (t) => {
  const page = await open(t, huge);
  const went = await page.evaluate(async () => {
    const reader = oration.mount(document.querySelector('main'), bytes);
    const early = reader.go('speech-s300');
    await complete;
    await until(() => reader.current() === 'speech-s300');
    return { early, never: reader.go('speech-s99999'), current: reader.current() };
  });
  assert.deepEqual(went, { early: true, never: false, current: 'speech-s300' });
  assert.ok(Math.abs(await landed(page, 'speech-s300')) <= 2);
});

test('a jump is cancelled if the user scrolls meanwhile', async (t) => {
  const page = await open(t, huge);
  await page.evaluate(async () => {
    const reader = oration.mount(document.querySelector('main'), bytes);
    await until(() => document.querySelector('article'));
    reader.go('speech-s500');
    scrollBy(0, 200);
    await complete;
  });
  assert.equal(await page.evaluate(() => Math.round(scrollY)), 200);
});

test('a fragment of the last section of a piece is scrolled into position', async (t) => {
  const page = await open(t, long);
  /** For each piece, the id of the last section. */
  const ids = await page.evaluate(async () => {
    const last = new Set();
    const { ArticleBuilder } = await import('/pkg/wasm/oration.js');
    const { insert } = ArticleBuilder.prototype;
    ArticleBuilder.prototype.insert = function (bytes) {
      const more = insert.call(this, bytes);
      last.add([...document.querySelectorAll('.oration-section')].at(-1).id);
      return more;
    };
    oration.mount(document.querySelector('main'), bytes);
    await complete;
    return [...last];
  });
  assert.ok(ids.length > 20, `${ids.length} pieces`);
  for (const part of [0.3, 0.5, 0.7]) {
    const id = ids[Math.floor(ids.length * part)];
    const other = await open(t, long, { hash: `#${id}` });
    await other.evaluate(() => oration.mount(document.querySelector('main'), bytes) && complete);
    assert.ok(Math.abs(await landed(other, id)) <= 2, `${id} is ${await landed(other, id)} px from its position`);
    await other.close();
  }
});
