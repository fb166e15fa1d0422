// The place where the user reads: kept when the layout changes, stored with its words, and a way back after a jump.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { openMenu, opener, phone, press, shown } from './reader-page.mjs';
import { answers, serve } from './site.mjs';
import { attach, html, open, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

const words = (name, at) => `${name} paragraph ${at}. ${'Plain words about the harbour and the people who work there. '.repeat(8)}`;
const part = (heading, more = []) => section('', heading, [...Array.from({ length: 8 }, (_, at) => words(heading, at)), ...more]);
const sourceOf = (...headings) => ({ title: 'Harbour', lang: 'en', body: headings.map((heading) => part(heading)) });
const speech = (...headings) => html(sourceOf(...headings));
const source = sourceOf('One', 'Two', 'Three', 'Four', 'Five');
const harbour = html(source);

/** Scrolls into a paragraph of a section, so that a part of it is above the line. */
const read = async (page, id) => {
  await page.evaluate((id) => {
    document.getElementById(id).scrollIntoView();
    scrollBy(0, 60);
  }, id);
  await still(page);
};

/** How far the words that were at the line are from it, in lines of text: 0 at the same words. */
const beginning = (page) =>
  page.evaluate(() => {
    const bar = document.querySelector('.oration-bar').getBoundingClientRect().bottom;
    const block = [...document.querySelectorAll('.oration-section > p')].findLast((one) => one.getBoundingClientRect().top <= bar + 13);
    return block.textContent.split('.')[0];
  });
const topOf = (page, id) => page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);

test('the paragraph at the line stays there when the text, its font and its width change', async (t) => {
  for (const context of [{}, phone]) {
    // Not every browser anchors the scroll position.
    const page = await ready(t, { body: harbour, context, css: 'body { margin: 0 1rem } :root, body { overflow-anchor: none }' });
    await read(page, 'speech-s3-p4');
    const before = await beginning(page);
    assert.equal(before, 'Three paragraph 3');
    await openMenu(page);
    const buttons = ['.oration-more-of', '.oration-more-of', '.oration-choices:not(:has([data-colours])) .oration-choice:last-child'];
    for (const button of buttons) {
      await page.evaluate((selector) => document.querySelector(selector).click(), button);
      await still(page);
      assert.equal(await beginning(page), before, button);
    }
  }
});

test('the paragraph at the line is the same after the key-points view', async (t) => {
  const page = await ready(t, { body: harbour });
  await read(page, 'speech-s4-p6');
  const top = await topOf(page, 'speech-s4-p6');
  await press(page, 's');
  assert.equal(await page.textContent('.oration-status'), 'Only key points are shown');
  await press(page, 's');
  assert.ok(Math.abs((await topOf(page, 'speech-s4-p6')) - top) <= 2);
  assert.equal(await page.textContent('.oration-status'), 'All text is shown');
});

test('the next visit offers to resume at the paragraph, at the bottom edge, and the offer can be dismissed', async (t) => {
  const page = await ready(t, { body: harbour, context: phone }, { storage: 'place' });
  await read(page, 'speech-s3-p5');
  const top = await topOf(page, 'speech-s3-p5');
  const visit = async () => {
    await page.evaluate(() => {
      readers[0].destroy();
      scrollTo(0, 0);
    });
    await attach(page, { storage: 'place' });
    await page.waitForSelector('.oration-resume');
  };
  await visit();
  assert.equal(await page.textContent('.oration-resume'), 'Resume at Three');
  const offer = await page.$eval('.oration-pill', (pill) => pill.getBoundingClientRect().toJSON());
  assert.ok(offer.bottom <= 740 && offer.bottom > 680 && offer.height >= 44, JSON.stringify(offer));
  await page.click('.oration-pill .oration-close');
  assert.equal(await shown(page, '.oration-pill'), 0);
  await visit();
  await page.click('.oration-resume');
  await still(page);
  assert.ok(Math.abs((await topOf(page, 'speech-s3-p5')) - top) <= 2, `${await topOf(page, 'speech-s3-p5')} instead of ${top}`);
  assert.ok(await page.evaluate(() => document.activeElement.id === 'speech-s3-p5'));
});

test('who has read to the end is not asked to resume, and who then goes back to a passage is', async (t) => {
  const page = await ready(t, { body: harbour, context: phone }, { storage: 'end' });
  const visit = async () => {
    await page.evaluate(() => {
      readers[0].destroy();
      scrollTo(0, 0);
    });
    await attach(page, { storage: 'end' });
    await still(page);
    return shown(page, '.oration-resume');
  };
  await read(page, 'speech-s3-p5');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await still(page);
  assert.equal(await visit(), 0);
  await read(page, 'speech-s3-p5');
  assert.equal(await visit(), 1);
});

test('a place in the text after the last subsection is found again, in its section and after all sections', async (t) => {
  const texts = (name) => Array.from({ length: 8 }, (_, at) => words(name, at));
  const inside = ['A', 'B'].map((name) => section('', name, texts(name)));
  const body = html({ title: 'Harbour', lang: 'en', body: [section('', 'One', [...inside, ...texts('One')]), section('', 'Two', [...inside, ...texts('Two')])] });
  for (const id of ['speech-s1-p6', 'speech-s2-p3', 'speech-s1-2-p5']) {
    const page = await ready(t, { body }, { storage: 'after' });
    await read(page, id);
    const top = await topOf(page, id);
    await page.evaluate(() => {
      readers[0].destroy();
      scrollTo(0, 0);
    });
    await attach(page, { storage: 'after' });
    await page.click('.oration-resume');
    await still(page);
    assert.ok(Math.abs((await topOf(page, id)) - top) <= 2, `${id}: ${await topOf(page, id)} instead of ${top}`);
  }
});

test('a bookmark and the place stay with their section when another is inserted before it', chromiumOnly('two pages at once'), async (t) => {
  const page = await ready(t, { body: harbour }, { storage: 'moved' });
  await read(page, 'speech-s3-p2');
  await page.click('.oration-bookmark-button');
  await page.waitForSelector('[data-bookmarked]');
  await page.evaluate(() => readers[0].destroy());
  const next = await ready(t, { body: speech('One', 'New', 'Two', 'Three', 'Four', 'Five') }, {});
  // Both pages have the same storage only in one browser context.
  const stored = await page.evaluate(() => Object.entries(localStorage));
  await next.evaluate((stored) => {
    readers[0].destroy();
    for (const [key, value] of stored) localStorage.setItem(key, value);
  }, stored);
  await attach(next, { storage: 'moved' });
  assert.deepEqual(await next.$$eval('[data-bookmarked]', (all) => all.map((one) => one.textContent)), ['Three']);
  assert.equal(await next.textContent('.oration-resume'), 'Resume at Three');
  await next.click('.oration-resume');
  await still(next);
  assert.equal(await beginning(next), 'Three paragraph 1');
  await openMenu(next);
  assert.deepEqual(await next.$$eval('.oration-bookmarks a', (all) => all.map((one) => [one.textContent, one.hash])), [['Three', '#speech-s4']]);
});

test('a bookmark of a section that is gone marks no other section', async (t) => {
  const page = await ready(t, { body: speech('One', 'Two', 'Four') }, { bookmarks: [{ id: 'speech-s3', name: 'Three', words: 'Three paragraph 0.' }] });
  assert.equal(await page.$$eval('[data-bookmarked]', (all) => all.length), 0);
});

test('after a jump, a button and a key lead back to the paragraph that was left', async (t) => {
  const page = await ready(t, { body: harbour });
  await read(page, 'speech-s2-p3');
  const top = await topOf(page, 'speech-s2-p3');
  const isBack = async () => assert.ok(Math.abs((await topOf(page, 'speech-s2-p3')) - top) <= 2, String(await topOf(page, 'speech-s2-p3')));
  await page.click('.oration-outline a[href="#speech-s5"]');
  await page.waitForSelector('.oration-back');
  await page.click('.oration-outline a[href="#speech-s4"]');
  await still(page);
  assert.equal(await shown(page, '.oration-back'), 1);
  await page.click('.oration-back');
  await still(page);
  await isBack();
  assert.equal(await shown(page, '.oration-pill'), 0);
  await page.click('.oration-outline a[href="#speech-s5"]');
  await page.waitForSelector('.oration-back');
  await press(page, 'u');
  await isBack();
});

test('the offer to go back ends when the user reads on', async (t) => {
  const page = await ready(t, { body: harbour });
  await read(page, 'speech-s1-p3');
  await page.click('.oration-outline a[href="#speech-s3"]');
  await page.waitForSelector('.oration-back');
  await page.evaluate(() => scrollBy(0, 1.6 * innerHeight));
  await still(page);
  assert.equal(await shown(page, '.oration-back'), 0);
});

test('a page that is loaded again is at the paragraph where it was left', chromiumOnly('a reload with the same storage'), async (t) => {
  const page = await ready(t, { body: harbour }, { storage: 'again' });
  await read(page, 'speech-s4-p2');
  await page.evaluate(() => (history.scrollRestoration = 'manual'));
  await page.reload();
  await attach(page, { storage: 'again' });
  await still(page);
  assert.equal(await beginning(page), 'Four paragraph 1');
  assert.equal(await shown(page, '.oration-pill'), 0);
});

test('a page that mounts its speech is loaded again where it was left, if the reader may store it', chromiumOnly('a reload with the same storage'), async (t) => {
  for (const storage of ['mounted', undefined]) {
    const options = JSON.stringify({ reader: { storage } });
    answers.set('/mount.js', {
      headers: { 'content-type': 'text/javascript' },
      body: `import { init, mount } from '/pkg/index.js';
await init();
await mount(document.querySelector('main'), ${JSON.stringify(source)}, ${options}).ready;
window.isMounted = true;`,
    });
    const page = await open(browser, server.url, { body: '<main></main><script type="module" src="/mount.js"></script>' });
    t.after(() => page.close());
    const mounted = async () => {
      await page.waitForFunction(() => window.isMounted);
      await still(page);
    };
    await mounted();
    await read(page, 'speech-s4-p2');
    const left = await topOf(page, 'speech-s4-p2');
    await page.reload();
    await mounted();
    if (!storage) {
      assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
      continue;
    }
    assert.ok(Math.abs((await topOf(page, 'speech-s4-p2')) - left) <= 2, `from ${left} to ${await topOf(page, 'speech-s4-p2')}`);
    assert.equal(await shown(page, '.oration-pill'), 0);
    assert.deepEqual(page.errors, []);
    // A new visit begins at the start.
    await page.goto(page.url());
    await mounted();
    assert.ok((await topOf(page, 'speech-title')) > 0);
  }
});

test('going back in the history leads to the words that were left, though text above has another height since', async (t) => {
  const headings = Array.from({ length: 60 }, (_, at) => `Part ${at + 1}`);
  const long = html({ title: 'Harbour', lang: 'en', body: headings.map((heading) => section('', heading, Array.from({ length: 25 }, (_, at) => words(heading, at)))) });
  const page = await ready(t, { body: long });
  assert.equal(await page.$eval('article', (article) => article.dataset.size), 'large');
  const go = async (change) => {
    await page.evaluate(change);
    await still(page);
  };
  await go(() => (location.hash = '#speech-s50'));
  const top = await topOf(page, 'speech-s50');
  await go(() => (location.hash = '#speech-s10'));
  await page.goBack();
  await still(page);
  assert.ok(Math.abs((await topOf(page, 'speech-s50')) - top) <= 2, `from ${top} to ${await topOf(page, 'speech-s50')}`);
  await read(page, 'speech-s50-p7');
  const left = await topOf(page, 'speech-s50-p7');
  await go(() => document.querySelector('.oration-outline a[href="#speech-s20"]').click());
  await page.goBack();
  await still(page);
  assert.ok(Math.abs((await topOf(page, 'speech-s50-p7')) - left) <= 2, `from ${left} to ${await topOf(page, 'speech-s50-p7')}`);
  // A link to a section that was left elsewhere leads to its heading.
  await go(() => document.querySelector('.oration-outline a[href="#speech-s20"]').click());
  await go(() => document.querySelector('.oration-outline a[href="#speech-s50"]').click());
  assert.ok(Math.abs((await topOf(page, 'speech-s50')) - top) <= 2);
});

test('on a page that scrolls smoothly, each entry of the outline leads to its section', async (t) => {
  const page = await ready(t, { body: harbour, css: 'html { scroll-behavior: smooth }' });
  for (const id of ['speech-s2', 'speech-s5', 'speech-s3', 'speech-s5', 'speech-s2']) {
    await page.evaluate((id) => document.querySelector(`.oration-outline a[href="#${id}"]`).click(), id);
    await page.waitForFunction((id) => Math.abs(document.getElementById(id).getBoundingClientRect().top - 100) < 100, id, { timeout: 5000 });
    await still(page);
    assert.ok((await topOf(page, id)) < 200 && (await topOf(page, id)) >= 0, `${id} at ${await topOf(page, id)}`);
  }
});

test('a speech without sections keeps the place, and resumes there; hidden, it does not lose it', async (t) => {
  const flat = html({ title: 'Harbour', lang: 'en', body: Array.from({ length: 30 }, (_, at) => words('Harbour', at)) });
  const page = await ready(t, { body: flat, context: { viewport: { width: 1200, height: 800 } }, css: ':root, body { overflow-anchor: none }' }, { storage: 'flat' });
  await read(page, 'speech-p12');
  const top = await topOf(page, 'speech-p12');
  await page.setViewportSize({ width: 700, height: 800 });
  await still(page);
  assert.ok(Math.abs((await topOf(page, 'speech-p12')) - top) < 60, `from ${top} to ${await topOf(page, 'speech-p12')}`);
  const stored = () => page.evaluate(() => localStorage.getItem('flat.place'));
  await page.waitForFunction(() => localStorage.getItem('flat.place')?.includes('Harbour paragraph 11'), undefined, { timeout: 5000 });
  const before = await stored();
  await page.evaluate(() => {
    document.querySelector('article').hidden = true;
    document.querySelector('article').style.display = 'none';
    dispatchEvent(new Event('pagehide'));
  });
  assert.equal(await stored(), before);
});

test('an offer is above a bar of the page at the bottom of the window, and does not cover the target of a jump', async (t) => {
  const css = 'body { margin: 0 1rem } .site { position: fixed; inset: auto 0 0; z-index: 9; height: 70px; background: #ddd }';
  const ends = (page) => page.evaluate(() => ['.oration-pill', '.site', ':focus'].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON()));
  const page = await ready(t, { body: `${harbour}<div class="site">Cookies</div>`, css });
  await read(page, 'speech-s2-p4');
  await page.evaluate(() => readers[0].go('s5-p1'));
  await page.waitForSelector('.oration-back');
  const [pill, site] = await ends(page);
  assert.ok(pill.bottom <= site.top && pill.bottom > site.top - 40, `the offer ends at ${pill.bottom}, the bar begins at ${site.top}`);
  const plain = await ready(t, { body: harbour });
  await read(plain, 'speech-s2-p4');
  const last = await plain.evaluate(() => [...document.querySelectorAll('.oration-body p')].at(-1).id);
  await plain.evaluate((id) => readers[0].go(id), last);
  await plain.waitForSelector('.oration-back');
  const [offer, , target] = await ends(plain);
  assert.ok(offer.bottom <= target.top || offer.top >= target.bottom, `the offer is at ${offer.top}-${offer.bottom}, the target at ${target.top}-${target.bottom}`);
});
