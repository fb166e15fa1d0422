// Generated speeches, and pages that contain them.
import { renderToString } from 'oration';
import { answers, putPage } from './site.mjs';

const sentence = '各级各部门要明确职责，密切配合，形成工作合力，把各项任务落到实处。';

/** A paragraph with a number of sentences. */
export const paragraph = (sentences) => sentence.repeat(sentences);

/** A section. */
export const section = (num, heading, body, rest = {}) => ({ type: 'section', num, heading, body, ...rest });

/** `tall` sections of many lines with two subsections each, then `short` ones of a single line. */
export function report(tall = 3, short = 5) {
  const body = [paragraph(3)];
  for (let at = 1; at <= tall; at += 1) {
    const inside = [1, 2].map((sub) => section(`（${sub}）`, `要点${at}之${sub}`, [paragraph(20)]));
    body.push(section(`${at}.`, `部分${at}`, [paragraph(12), ...inside]));
  }
  for (let at = 1; at <= short; at += 1) body.push(section(`${tall + at}.`, `短${at}`, []));
  return { title: '工作报告', lang: 'zh-Hans', body };
}

/** The HTML of a speech. @param {object} speech */
export const html = (speech) => renderToString(JSON.stringify(speech));

/**
 * Opens a server-rendered page with a body under the demo's policy. It runs no scripts of its own.
 * @param {Awaited<ReturnType<import('./browser.mjs').launch>>} browser
 * @param {string} url of the server
 * @param {{ body: string, lang?: string, dir?: string, css?: string, hash?: string, context?: object, policy?: string }} content
 */
export async function open(browser, url, { body, lang, dir, css = '', hash = '', context = {}, policy }) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, ...context });
  page.setDefaultTimeout(8000);
  page.errors ??= [];
  page.on('pageerror', (error) => page.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.errors.push(message.text()));
  answers.set('/page.css', { headers: { 'content-type': 'text/css' }, body: css });
  const head = '<link rel="stylesheet" href="/pkg/oration.css"><link rel="stylesheet" href="/page.css">';
  putPage('/page', { lang, dir, head, body, policy });
  await page.goto(new URL(`/page${hash}`, url).href);
  return page;
}

/** Attaches a reader to every speech of a page, as `window.readers`. */
export function attach(page, options = {}) {
  return page.evaluate(async (options) => {
    window.module = await import('/pkg/reader.js');
    window.readers = [...document.querySelectorAll('article.oration')].map((article) => module.attach(article, options));
    await Promise.all(readers.map((reader) => reader.ready));
  }, options);
}

/** The fragments of the outline links that are marked as current. */
export const marked = (page) =>
  page.$$eval('.oration-outline [aria-current]', (links) => links.map((link) => link.getAttribute('href')));

/** Waits until a page has stopped scrolling and its frames have run. */
export const still = (page) =>
  page.evaluate(async () => {
    let [last, same] = ['', 0];
    while (same < 8) {
      await new Promise(requestAnimationFrame);
      const tops = [...document.querySelectorAll('article.oration')].map((a) => a.getBoundingClientRect().top);
      same = last === tops.join() ? same + 1 : 0;
      last = tops.join();
    }
  });
