// Two speeches for the reader's tests, and helpers to open, use and inspect a page.
import assert from 'node:assert/strict';
import { attach, html, open, paragraph, section, still } from './speeches.mjs';

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Ten parts of three points each. */
export const deep = html({
  title: '年度工作报告',
  lang: 'zh-Hans',
  body: Array.from({ length: 10 }, (_, at) =>
    section(
      `${at + 1}.`,
      `方面${at + 1}`,
      ['甲', '乙', '丙'].map((name, sub) => section(`（${sub + 1}）`, `任务${name}`, [paragraph(8)])),
    ),
  ),
});

/** A speech with every kind of omission. */
export const masked = html({
  title: '在成立大会上的讲话',
  lang: 'zh-Hans',
  speaker: { name: '王一', role: '局长' },
  occasion: '成立大会',
  date: '2021-04-25',
  body: [
    '同志们，今天我们开会。',
    section('一、', '统一思想', [], { state: 'omitted' }),
    section(
      '二、',
      '形成合力',
      [
        { type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '区和', { mask: '**', of: 'place' }, '县，', { mask: '×××', of: 'person' }, '讲过。'] },
        { type: 'omission', count: 631, reason: '付费内容' },
        { type: 'paragraph', text: '各级各部门要**明确**职责，Élysée，ＡＢＣ。', continued: true },
        { type: 'paragraph', text: [{ num: '一是', point: '稳字当头。' }, '后面还有很多话要说。'] },
        { type: 'paragraph', text: [{ num: '二是', point: '快字为先。' }, '同样也有很多话要说。'] },
      ],
      { state: 'partial' },
    ),
    section('三、', '抓好落实', [paragraph(60)]),
    { type: 'omission', rest: true, count: 100 },
  ],
});

/**
 * Opens pages with a reader. A test fails on any error in its page.
 * @param {Awaited<ReturnType<import('./browser.mjs').launch>>} browser
 * @param {string} url of the server
 */
export const opener = (browser, url) => async (t, content, options) => {
  const page = await open(browser, url, { css: 'body { margin: 0 1rem; }', ...content });
  t.after(async () => {
    assert.deepEqual(page.errors, []);
    await page.close();
  });
  await attach(page, options);
  await still(page);
  return page;
};

/** Presses keys in order. */
export const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
  await still(page);
};

/** Opens the menu, which is loaded when it is opened first. */
export const openMenu = async (page) => {
  await page.click('.oration-more');
  await page.waitForSelector('.oration-menu:not([hidden])');
};

/** Opens a folded group of the menu, unless it is open. */
export const unfold = async (page, title) => {
  const group = `.oration-menu details[aria-label="${title}"]`;
  await page.waitForSelector(group);
  if (!(await page.$eval(group, (one) => one.open))) await page.click(`${group} > summary`);
};

/** The highlighted texts. Highlights have static ranges. */
export const highlighted = (page, name) =>
  page.evaluate((name) => {
    return [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return String(range);
    });
  }, name);

/** The number of visible elements. */
export const shown = (page, selector) => page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);

/** Records the details of an event in `told`. */
export const events = (page, kind) =>
  page.evaluate((kind) => {
    window.told = [];
    document.addEventListener(kind, (event) => told.push(event.detail));
  }, kind);
