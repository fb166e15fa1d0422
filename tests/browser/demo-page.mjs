// A query and options → the demo in Chromium, and what tests of it share.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { complaintsOf, start } from './fixtures.mjs';

const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const { server, browser } = await start(serve, launch);

export const base = `${server.url}www/`;
export const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
export const text = '在读书会上的致辞\n\n各位朋友：\n\n大家好。\n\n一、为什么读\n\n开卷有益。\n\n二、读什么\n\n一是读经典。常读常新。\n二是读当下。知往鉴今。\n';

/**
 * Opens the demo. The test fails on a console error or warning.
 * @param {import('node:test').TestContext} t
 * @param {string} [query]
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function open(t, query = '', options = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  await page.goto(`${base}${query}`);
  await page.waitForSelector('.oration-title');
  return page;
}

export const title = (page) => page.locator('.oration-title').textContent();
/** Waits until the speech has a title. */
export const titled = (page, title) => page.waitForFunction((title) => document.querySelector('.oration-title')?.textContent === title, title);
export const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
export const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Opens the editor and returns its text area. */
export async function edit(page, tab = '原文') {
  await button(page, '编辑').click();
  if (tab === 'JSON' && (await button(page, '原文').isVisible())) await button(page, 'JSON').click();
  return page.getByRole('textbox', { name: tab });
}

/** Allows reading the clipboard and puts a text on it. */
export async function onClipboard(page, content) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((content) => navigator.clipboard.writeText(content), content);
}

/** The user presses the keys to paste outside a text field. */
export const pasteAnywhere = (page, content) =>
  page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, content);

/**
 * The axe violations of the page in its current state, or of a part of it: an open menu covers half of some button.
 * @param {import('playwright-core').Page} page
 * @param {string} [within]
 */
export async function findings(page, within = ':root') {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(([within, values]) => axe.run(within, { runOnly: { type: 'tag', values } }), [within, tags]);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
