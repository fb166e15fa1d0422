// The outline of the reader: branches, filter, drawer; keyboard shortcuts, menu, bar.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { deep, masked, openMenu, opener, phone, press, shown } from './reader-page.mjs';
import { serve } from './site.mjs';
import { marked, open, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

test('branches of a large outline expand around the current section and collapse after it', async (t) => {
  const page = await ready(t, { body: deep });
  const open = () => page.$$eval('.oration-toggle[aria-expanded=true]', (all) => all.map((one) => one.getAttribute('aria-controls')));
  assert.deepEqual(await open(), []);
  await page.evaluate(() => readers[0].go('s4-2'));
  await still(page);
  assert.deepEqual(await open(), ['speech-s4-entries']);
  assert.deepEqual(await marked(page), ['#speech-s4-2']);
  await page.evaluate(() => readers[0].go('s7'));
  await still(page);
  assert.deepEqual(await open(), ['speech-s7-entries']);
});

test('a branch that the user toggled keeps its state', async (t) => {
  const page = await ready(t, { body: deep });
  await page.evaluate(() => readers[0].go('s4'));
  await still(page);
  const toggle = (number) => page.$(`.oration-toggle[aria-controls=speech-s${number}-entries]`);
  await (await toggle(4)).click();
  await (await toggle(2)).click();
  await page.evaluate(() => readers[0].go('s4-3'));
  await still(page);
  assert.equal(await (await toggle(4)).getAttribute('aria-expanded'), 'false');
  assert.equal(await (await toggle(2)).getAttribute('aria-expanded'), 'true');
  assert.match(await (await toggle(2)).getAttribute('aria-label'), /方面2/);
});

test('all branches can be toggled together, and the browser\'s search finds collapsed entries', async (t) => {
  const page = await ready(t, { body: deep });
  const closed = () => page.$$eval('.oration-outline ol[hidden]', (all) => all.map((one) => one.getAttribute('hidden')));
  assert.deepEqual(await closed(), Array(10).fill('until-found'));
  await page.click('.oration-everything');
  assert.deepEqual(await closed(), []);
  await page.click('.oration-everything');
  assert.equal((await closed()).length, 10);
  await page.$eval('#speech-s3-entries', (list) => {
    list.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  assert.equal(await page.getAttribute('[aria-controls=speech-s3-entries]', 'aria-expanded'), 'true');
});

test('the current entry scrolls into view in the outline without scrolling the page', async (t) => {
  const page = await ready(t, { body: deep, context: { viewport: { width: 1200, height: 420 } } });
  await page.click('.oration-everything');
  await page.evaluate(() => scrollTo(0, document.getElementById('speech-s9-2').offsetTop));
  await page.evaluate(() => readers[0].go('s9-2'));
  await still(page);
  const place = await page.evaluate(() => {
    const link = document.querySelector('[aria-current]').getBoundingClientRect();
    const nav = document.querySelector('.oration-outline').getBoundingClientRect();
    return [link.top - nav.top, nav.bottom - link.bottom, document.querySelector('.oration-outline').scrollTop];
  });
  assert.ok(place[0] >= 0 && place[1] >= 0 && place[2] > 0, String(place));
});

test('the filter ignores width and case, and Escape clears it', async (t) => {
  const page = await ready(t, { body: deep });
  await page.fill('.oration-filter', '任务乙');
  await page.waitForSelector('[data-filtering]');
  assert.equal(await shown(page, '.oration-outline li li'), 10);
  assert.equal(await page.textContent('.oration-status'), '10 项');
  await page.fill('.oration-filter', '方面１０');
  await still(page);
  assert.equal(await shown(page, '.oration-outline li a'), 1);
  await page.press('.oration-filter', 'Escape');
  assert.equal(await page.inputValue('.oration-filter'), '');
  await still(page);
  assert.equal(await shown(page, '.oration-outline > ol > li'), 10);
});

test('on a phone, a button of 44 pixels opens the outline as a dialog', async (t) => {
  const page = await ready(t, { body: deep, context: phone });
  assert.equal(await shown(page, '.oration-outline'), 0);
  const here = page.locator('.oration-here');
  assert.ok((await here.boundingBox()).height >= 44);
  assert.equal(await here.getAttribute('aria-expanded'), 'false');
  await here.click();
  assert.equal(await here.getAttribute('aria-expanded'), 'true');
  assert.ok(await page.evaluate(() => document.querySelector('.oration-drawer').matches(':modal')));
  assert.ok(await page.evaluate(() => document.querySelector('.oration-drawer').contains(document.activeElement)));
  await press(page, 'Escape');
  assert.equal(await shown(page, '.oration-drawer'), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches('.oration-here')));
  await here.click();
  await page.click('.oration-drawer a[href="#speech-s3"]');
  await still(page);
  assert.equal(await shown(page, '.oration-drawer'), 0);
  assert.equal(await page.evaluate(() => document.activeElement.closest('section').id), 'speech-s3');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s3');
  await here.click();
  await page.mouse.click(355, 400);
  assert.equal(await shown(page, '.oration-drawer'), 0);
});

test('rotating a phone closes the drawer and moves the outline beside the text', async (t) => {
  const page = await ready(t, { body: deep, context: phone });
  await page.click('.oration-here');
  await page.setViewportSize({ width: 1200, height: 700 });
  await still(page);
  assert.equal(await shown(page, '.oration-drawer'), 0);
  assert.equal(await page.evaluate(() => document.querySelector('.oration-outline').parentElement.tagName), 'ARTICLE');
  assert.equal(await shown(page, '.oration-outline'), 1);
});

test('shortcuts move between sections without history entries', async (t) => {
  const page = await ready(t, { body: deep });
  const before = await page.evaluate(() => history.length);
  await press(page, 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s1');
  await press(page, 'j', 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s1-2');
  await page.mouse.wheel(0, 60);
  await still(page);
  await press(page, 'k');
  assert.deepEqual(await marked(page), ['#speech-s1-2']);
  await press(page, 'k');
  assert.deepEqual(await marked(page), ['#speech-s1-1']);
  assert.equal(await page.evaluate(() => history.length), before);
  await press(page, 'o');
  assert.ok(await page.evaluate(() => document.activeElement.matches('[aria-current]')));
});

test('shortcuts are ignored in form fields, with Ctrl, and when turned off', async (t) => {
  const page = await ready(t, { body: `<input class="own">${deep}` });
  await page.focus('.own');
  await press(page, 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), undefined);
  await page.evaluate(() => document.activeElement.blur());
  const prevented = await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(prevented, false);
  assert.equal(await shown(page, '.oration-find'), 0);
  await page.click('.oration-more');
  await page.click('details:has(.oration-switch) > summary');
  await page.uncheck('.oration-switch input');
  await press(page, 'Escape', 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), undefined);
});

test('the menu closes with Escape, which returns focus, and on a click outside', async (t) => {
  const page = await ready(t, { body: deep });
  await openMenu(page);
  assert.equal(await page.getAttribute('.oration-more', 'aria-expanded'), 'true');
  await page.focus('.oration-menu button');
  await press(page, 'Escape');
  assert.equal(await shown(page, '.oration-menu'), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches('.oration-more')));
  await openMenu(page);
  await page.mouse.click(5, 5);
  assert.equal(await shown(page, '.oration-menu'), 0);
});

test('the bar shows the number of the current section and the total', async (t) => {
  const page = await ready(t, { body: masked });
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  assert.equal(await page.textContent('.oration-here-name'), '二、形成合力');
  assert.equal(await page.textContent('.oration-here-count'), '2/3');
  assert.equal(await page.getAttribute('.oration-here-count', 'title'), '第 2 节，共 3 节');
  assert.equal(await page.getAttribute('.oration-progress', 'aria-hidden'), 'true');
});
