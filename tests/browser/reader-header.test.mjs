// A header of the page that is known late, or in a dialog → no target of a jump is below it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { openMenu, opener } from './reader-page.mjs';
import { serve } from './site.mjs';
import { html, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const opened = opener(browser, server.url);

const speech = html({ title: 'T', lang: 'en', body: ['1.', '2.', '3.', '4.'].map((num) => section(num, 'Heading', [paragraph(20), paragraph(20), paragraph(20)])) });
const style = 'body { margin: 0 1rem } .site { top: 0; left: 0; right: 0; height: 72px; background: #ddd; z-index: 9 }';
const sticky = `${style} .site { position: sticky }`;
const header = '<div class="site">A newspaper</div>';
const paragraphOf2 = '#speech-s2-p2';

/** Adds the header. The policy of the page forbids HTML from a string. */
const addHeader = (page) =>
  page.evaluate(() => {
    const header = document.createElement('div');
    header.className = 'site';
    header.textContent = 'A newspaper';
    document.body.prepend(header);
  });

/** Waits until what comes late has come. */
const settled = async (page) => {
  await page.waitForTimeout(700);
  await still(page);
};

/** The target is just below the header and the bar, which do not overlap. */
async function check(page, target, name = '', header = '.site') {
  const [site, bar, { top }] = await page.evaluate((all) => all.map((one) => document.querySelector(one).getBoundingClientRect().toJSON()), [header, '.oration-bar', target]);
  assert.ok(Math.abs(bar.top - site.bottom) < 1.5, `${name}: the bar is at ${bar.top}, the header ends at ${site.bottom}`);
  assert.ok(top >= bar.bottom - 1 && top < bar.bottom + 60, `${name}: the target is at ${top}, the bar ends at ${bar.bottom}`);
}

const jumps = {
  'a link in the outline': ['#speech-s2', (page) => page.evaluate(() => document.querySelector('.oration-outline a[href="#speech-s2"]').click())],
  'a fragment of a paragraph': [paragraphOf2, (page) => page.evaluate((hash) => (location.hash = hash), paragraphOf2)],
  'scrollIntoView': [paragraphOf2, (page) => page.evaluate((target) => document.querySelector(target).scrollIntoView(), paragraphOf2)],
};

for (const dir of ['ltr', 'rtl']) {
  test(`a header that is added after a jump does not cover its target (${dir})`, async (t) => {
    for (const [name, [target, jump]] of Object.entries(jumps)) {
      const page = await opened(t, { css: `${style} .site { position: fixed }`, body: `<main>${speech}</main>`, dir });
      await jump(page);
      await still(page);
      await addHeader(page);
      await settled(page);
      await check(page, target, name);
    }
  });
}

test('a header that slides back does not stay over the toolbar', async (t) => {
  const slides = `${style} .site { position: fixed; transition: transform 0.3s } .site[data-away] { transform: translateY(-100%) }`;
  const page = await opened(t, { css: slides, body: `${header}<main>${speech}</main>` });
  const slide = (isAway) => page.$eval('.site', (site, isAway) => site.toggleAttribute('data-away', isAway), isAway);
  await slide(true);
  await page.evaluate(() => document.querySelector('#speech-s2').scrollIntoView());
  await settled(page);
  await slide(false);
  await settled(page);
  await page.waitForFunction(() => {
    const [site, bar] = ['.site', '.oration-bar'].map((one) => document.querySelector(one).getBoundingClientRect());
    return Math.abs(bar.top - site.bottom) < 1.5;
  }, undefined, { timeout: 5000 });
});

test('a header that becomes fixed by scrolling covers no target of a jump', async (t) => {
  for (const [name, [target, jump]] of Object.entries(jumps)) {
    const page = await opened(t, { css: `${style} .late { position: fixed }`, body: `${header}<main>${speech}</main>` });
    await page.evaluate(() => addEventListener('scroll', () => setTimeout(() => document.querySelector('.site').classList.toggle('late', scrollY > 100), 50)));
    await jump(page);
    await settled(page);
    await check(page, target, name);
  }
});

test('the target of the fragment that a page opens at is not below its header', async (t) => {
  for (const dir of ['ltr', 'rtl']) {
    for (const hash of ['#speech-s2', paragraphOf2]) {
      const page = await opened(t, { css: sticky, body: `${header}<main>${speech}</main>`, hash, dir });
      await settled(page);
      await check(page, hash, `${dir} ${hash}`);
    }
  }
});

test('in a dialog that scrolls below its own header, no target is covered', async (t) => {
  const css = `${sticky} dialog { width: 90vw; height: 80vh; padding: 0 16px; overflow: auto }`;
  for (const [name, [target, jump]] of Object.entries(jumps)) {
    const page = await opened(t, { css, body: `<dialog open>${header}<main>${speech}</main></dialog>` });
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      dialog.close();
      dialog.showModal();
    });
    await settled(page);
    await jump(page);
    await settled(page);
    await check(page, target, name);
  }
});

test('below two headers, one below the other, the bar and the target are visible', async (t) => {
  const css = `${sticky} .site { height: 60px } .menu { position: sticky; top: 60px; height: 40px; background: #eee; z-index: 8 }`;
  const page = await opened(t, { css, body: `${header}<div class="menu">Menu</div><main>${speech}</main>` });
  await page.evaluate(() => document.querySelector('.oration-outline a[href="#speech-s2"]').click());
  await settled(page);
  await check(page, '#speech-s2', 'two headers', '.menu');
});

test('in a dialog with padding that is opened later, the bar is at the edge and the menu in the dialog', async (t) => {
  const css = 'body { margin: 0 } dialog { width: 80vw; height: 80vh; padding: 16px; border: 0 }';
  const page = await opened(t, { css, body: `<dialog>${speech}</dialog>` });
  await page.evaluate(() => document.querySelector('dialog').showModal());
  await settled(page);
  await page.evaluate(() => document.querySelector('.oration-outline a[href="#speech-s3"]').click());
  await settled(page);
  const boxes = () => page.evaluate(() => ['dialog', '.oration-bar', '#speech-s3', '.oration-menu'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
  const [dialog, bar, target] = await boxes();
  assert.ok(Math.abs(bar.top - dialog.top) < 1, `the bar is at ${bar.top}, the dialog at ${dialog.top}`);
  assert.ok(target.top >= bar.bottom && target.top < bar.bottom + 30, `${target.top} is not below ${bar.bottom}`);
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s3');
  await openMenu(page);
  await still(page);
  const [around, , , menu] = await boxes();
  assert.ok(menu.bottom <= around.bottom, `the menu ends at ${menu.bottom}, the dialog at ${around.bottom}`);
});

test('a user who scrolls meanwhile stays where they are', async (t) => {
  const page = await opened(t, { css: `${style} .site { position: fixed }`, body: `<main>${speech}</main>` });
  await page.evaluate(() => (location.hash = '#speech-s2-p2'));
  await still(page);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 150);
  await settled(page);
  const before = await page.evaluate(() => scrollY);
  await addHeader(page);
  await settled(page);
  assert.equal(await page.evaluate(() => scrollY), before);
  const [site, bar] = await page.evaluate(() => ['.site', '.oration-bar'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
  assert.ok(Math.abs(bar.top - site.bottom) < 1.5, `${bar.top} ${site.bottom}`);
});
