// The page of a speech with the stylesheet only, as a server sends it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { describe, importText, render } from '../../pkg/node.js';
import { documentOf as whole } from '../../pkg/page/document.js';
import { launch } from './chromium.mjs';

const folder = new URL('../../www/speeches/', import.meta.url);
const css = await readFile(new URL('../../crates/render/src/style.css', import.meta.url), 'utf8');
const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Complete pages by the name of the speech. */
const pages = {};
for (const name of (await readdir(folder)).filter((name) => /\.(txt|json)$/.test(name))) {
  const text = await readFile(new URL(name, folder), 'utf8');
  const speech = name.endsWith('.json') ? text : JSON.stringify((await importText(text)).speech);
  const { title, lang, dir } = describe(speech);
  pages[name.replace(/\..*/, '')] = whole({ title, lang, dir, css, html: render(speech).html });
  if (name === 'work-report.txt') pages.collapsed = whole({ title, lang, dir, css, html: render(speech, { collapseOutline: true }).html });
}

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * @param {import('node:test').TestContext} t
 * @param {string} html
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function open(t, html, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.setContent(html);
  return page;
}

const style = (page, selector, name) =>
  page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], name);
const box = (page, selector) => page.locator(selector).first().boundingBox();

test('a host rule with a class overrides the stylesheet without !important', async (t) => {
  const host = `<style>.oration-title { color: rgb(1, 2, 3) } .oration-body p { text-indent: 7px } .oration-outline { border: 5px solid }
    .oration-outline li { margin: 9px }</style>`;
  const page = await open(t, pages['city-memory'].replace('<style>', `${host}<style>`));
  assert.equal(await style(page, '.oration-title', 'color'), 'rgb(1, 2, 3)');
  assert.equal(await style(page, '.oration-body p', 'textIndent'), '7px');
  assert.equal(await style(page, '.oration-outline', 'borderTopWidth'), '5px');
  assert.equal(await style(page, '.oration-outline li', 'marginTop'), '9px');
});

test('a host rule for element types does not change the speech', async (t) => {
  const host = '<style>* { margin: 0; padding: 0 } p { text-indent: 7px; max-width: 9ch } h1 { text-transform: uppercase; letter-spacing: 3px } nav { border: 5px solid } nav ol { display: flex } header { color: #fff; background: #000 }</style>';
  const page = await open(t, pages['city-memory'].replace('<style>', `${host}<style>`));
  const plain = await open(t, pages['city-memory']);
  for (const [selector, name] of [
    ['.oration-body p', 'textIndent'],
    ['.oration-body p', 'marginBottom'],
    ['.oration-body p', 'maxInlineSize'],
    ['.oration-title', 'textTransform'],
    ['.oration-title', 'letterSpacing'],
    ['.oration-section', 'marginTop'],
    ['.oration-outline', 'borderTopWidth'],
    ['.oration-outline a', 'paddingLeft'],
    ['.oration-outline ol', 'display'],
    ['.oration-header', 'color'],
    ['.oration-header', 'backgroundColor'],
  ]) {
    assert.equal(await style(page, selector, name), await style(plain, selector, name), `${selector} ${name}`);
  }
});

test('a host rule for element types does not change the colours of the speech', async (t) => {
  const host = '<style>* { color: rgb(9, 9, 9) } h1, h2, h3 { color: navy } a { color: red } p, li { color: gray } button { color: white; background: blue }</style>';
  const colours = (page) =>
    page.$$eval('article.oration, article.oration *', (all) => all.map((one) => `${one.localName}.${one.className} ${getComputedStyle(one).color}`));
  for (const name of ['city-memory', 'library-league']) {
    const themed = pages[name].replace('<article ', '<article data-theme="dark" ');
    const [plain, page] = [await open(t, themed), await open(t, themed.replace('<style>', `${host}<style>`))];
    const [expected, found] = [await colours(plain), await colours(page)];
    assert.ok(expected.length > 100);
    assert.deepEqual(found.filter((one, at) => one !== expected[at]).slice(0, 5), []);
  }
});

test('a reference to a note is a large target, close to its word', async (t) => {
  const page = await open(t, pages['city-memory']);
  const [width, height, gap] = await page.$eval('.oration-noteref a', (link) => {
    const { inset } = getComputedStyle(link, '::after');
    const edges = inset.split(' ').map((one) => -parseFloat(one));
    const [top, right = top, bottom = top, left = right] = edges;
    const { width, height, left: start } = link.getBoundingClientRect();
    const before = document.createRange();
    before.selectNodeContents(link.closest('.oration-noteref').previousSibling);
    return [width + left + right, height + top + bottom, start - Math.max(...[...before.getClientRects()].map((one) => one.right))];
  });
  assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
  assert.ok(gap < 1, `${gap} px`);
});

test('on a phone, a few facts are one line without labels', async (t) => {
  for (const lang of ['zh-Hans', 'en']) {
    const { html } = render(JSON.stringify({ title: 'T', lang, speaker: { name: 'A. B.' }, occasion: lang === 'en' ? 'Opening' : '开幕式', date: '2024-05-06', place: lang === 'en' ? 'Ely' : '礼堂', body: ['A.'] }));
    const page = await open(t, whole({ title: 'T', lang, css, html }), { viewport: { width: 360, height: 740 } });
    const height = await page.$eval('.oration-facts', (one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight));
    assert.ok(height < 1.5, `${lang}: ${height} lines`);
    assert.equal(await page.locator('dt').count(), 3);
  }
});

test('on a phone, a fact is on one line, and a second date and a URL are among the details', async (t) => {
  const speech = { title: 'T', lang: 'en', speaker: { name: 'A. B.' }, date: '2023-07-12', published: '2023-07-12T12:08', source: { url: `https://example.org/${'remarks-'.repeat(12)}` }, body: ['A.'] };
  for (const more of [{ occasion: 'Economic Club' }, { occasion: 'Opening convocation, academic year 2025–26' }, { occasion: 'Session 2025–26 of the General Assembly', place: 'Ely' }]) {
    const page = await open(t, whole({ title: 'T', lang: 'en', css, html: render(JSON.stringify({ ...speech, ...more })).html }), { viewport: { width: 340, height: 740 } });
    assert.deepEqual(await page.locator('.oration-facts time:visible').allTextContents(), ['12 July 2023']);
    assert.equal(await page.locator('a:visible').count(), 0);
    // A range of years is on one line.
    const broken = await page.$$eval('.oration-header > .oration-facts :is(time, bdi)', (all) => all.flatMap((one) => {
      const text = one.firstChild;
      return [...text.data.matchAll(/\d+–\d+|^\d.*/g)].filter(({ 0: words, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + words.length);
        return range.getClientRects().length > 1;
      }).map(String);
    }));
    assert.deepEqual(broken, []);
    await page.click('.oration-details summary');
    assert.equal(await page.locator('.oration-details time').isVisible(), true);
  }
});

test('labels in a language of the other direction are at the side where the text begins', async (t) => {
  const speech = { title: 'كلمة', lang: 'ar', date: '2024-09-28', published: '2024-09-30', body: [{ type: 'section', heading: 'عنوان', body: [{ type: 'paragraph', text: ['نص', { note: 'a' }] }] }], notes: { a: 'نص' } };
  const { html } = render(JSON.stringify(speech), { uiLang: 'en' });
  for (const media of ['screen', 'print']) {
    const page = await open(t, whole({ title: 'T', lang: 'ar', dir: 'rtl', css, html }));
    await page.emulateMedia({ media });
    const gaps = await page.$$eval('.oration-details summary, .oration-outline-title, .oration-notes > h2', (labels) =>
      labels.filter((label) => label.checkVisibility()).map((label) => {
        const text = document.createRange();
        text.selectNodeContents(label);
        return [label.textContent, label.parentElement.getBoundingClientRect().right - text.getBoundingClientRect().right];
      }));
    assert.equal(gaps.length, media === 'print' ? 2 : 3);
    for (const [label, gap] of gaps) assert.ok(gap < 30, `${media}, ${label}: ${gap} px from the right`);
  }
});

test('in a column as wide as its content, the text is readable, and nothing overflows in a narrow one', async (t) => {
  const { html } = render(JSON.stringify({ title: 'A talk', lang: 'en', body: ['word '.repeat(60), { type: 'section', heading: 'Part', body: ['word '.repeat(60)] }] }));
  const within = (host, viewport) => open(t, `<!doctype html><html lang="en"><style>${css} body { margin: 0 } ${host}</style><body><div><aside></aside><main>${html}</main></div></body></html>`, { viewport });
  for (const host of ['main { width: min-content }', 'main { width: fit-content }', 'main { float: left }', 'div { display: grid; grid-template-columns: 200px min-content }']) {
    const page = await within(host, { width: 1200, height: 800 });
    assert.ok((await box(page, '.oration-body')).width >= 300, host);
  }
  for (const host of ['', 'div { display: grid }', 'div { display: grid; grid-template-columns: 1fr; padding: 20px }', 'div { display: flex; padding: 20px }', 'main { float: left; padding: 20px }', 'div { display: grid; grid-template-columns: 60px 1fr }']) {
    const page = await within(host, { width: 320, height: 640 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, host);
  }
});

test('the page number is black on paper, whatever the colours of the page', async (t) => {
  const { html } = render(JSON.stringify({ title: 'Remarks', lang: 'en', body: ['Word.'] }));
  const folder = mkdtempSync(join(tmpdir(), 'oration-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const host of [':root { color-scheme: dark } body { background: #101418; color: #e6e6e6 }', 'html { background: #111; color: #ccc }']) {
    const page = await open(t, `<!doctype html><html lang="en"><style>${css} ${host}</style><body>${html}</body></html>`, { colorScheme: 'dark' });
    await page.pdf({ path: join(folder, 'page.pdf'), format: 'A4' });
    const pixels = execFileSync('pdftoppm', ['-gray', '-r', '100', join(folder, 'page.pdf')], { maxBuffer: 1 << 26 });
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pixels.toString('latin1', 0, 40));
    assert.ok(width > 800);
    const bottom = pixels.subarray(head.length + width * Math.round(height * 0.93));
    assert.ok(Math.min(...bottom) < 60, `the darkest pixel is ${Math.min(...bottom)}`);
  }
});

test('a page of a host without rules for paper has margins, and begins on the first page', async (t) => {
  const { html } = render(JSON.stringify({ title: 'Remarks', lang: 'en', body: ['word '.repeat(900)] }));
  const page = await open(t, `<!doctype html><html lang="en"><style>${css}</style><body><p>News of the day</p><main>${html}</main></body></html>`);
  const folder = mkdtempSync(join(tmpdir(), 'oration-'));
  t.after(() => rmSync(folder, { recursive: true }));
  await page.pdf({ path: join(folder, 'page.pdf'), format: 'A4' });
  const [first] = execFileSync('pdftotext', ['-bbox', join(folder, 'page.pdf'), '-'], { encoding: 'utf8' }).split('<page ').slice(1);
  const edges = [...first.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"/g)].map(([, x]) => (Number(x) / 72) * 25.4);
  assert.ok(Math.min(...edges) >= 19, `${Math.min(...edges)} mm`);
  assert.match(first, />News</);
  assert.match(first, />Remarks</);
});

test('a speech without a title has the name of its occasion or of who gave it', async (t) => {
  const names = { Ada: { speaker: { name: 'Ada' } }, Opening: { speaker: { name: 'Ada' }, occasion: 'Opening' } };
  for (const [expected, more] of Object.entries(names)) {
    const { html } = render(JSON.stringify({ title: '', lang: 'en', ...more, body: ['Welcome.'] }));
    const page = await open(t, whole({ title: 'T', lang: 'en', css, html }));
    assert.equal(await page.getByRole('article', { name: expected, exact: true }).count(), 1);
  }
});

test('a custom property set on an ancestor applies to the speech', async (t) => {
  const host = '<style>:root { --oration-indent: 3em; --oration-measure: 20em }</style>';
  const page = await open(t, pages['work-report'].replace('<style>', `${host}<style>`));
  assert.equal(await style(page, '.oration-section > p', 'textIndent'), '54px');
  assert.equal((await box(page, '.oration-body')).width, 360);
});

test('the outline is beside the text if the speech is wide enough, whatever the width of the viewport', async (t) => {
  const html = pages['work-report'];
  const wide = await open(t, html);
  const [outline, body] = [await box(wide, '.oration-outline'), await box(wide, '.oration-body')];
  assert.ok(outline.x + outline.width < body.x);
  const narrow = await open(t, html.replace('</style>', 'main { max-width: 40rem }</style>'));
  const [above, below] = [await box(narrow, '.oration-outline'), await box(narrow, '.oration-body')];
  assert.ok(above.y + above.height <= below.y);
  const mirrored = await open(t, pages.water);
  assert.ok((await box(mirrored, '.oration-outline')).x > (await box(mirrored, '.oration-title')).x);
});

test('the outline stays visible next to a long text', async (t) => {
  const page = await open(t, pages['work-report']);
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => scrollY > 1900);
  const { y, height } = await box(page, '.oration-outline');
  assert.ok(y >= 0 && y + height <= 900, `${y} to ${y + height}`);
});

test('Chinese paragraphs are indented by 2em, except after a gap inside a sentence', async (t) => {
  const page = await open(t, pages['library-league']);
  assert.equal(await style(page, '.oration-body > p[id]', 'textIndent'), '36px');
  assert.equal(await style(page, '.oration-salutation', 'textIndent'), '0px');
  assert.equal(await style(page, '.oration-continued', 'textIndent'), '0px');
  assert.equal(await style(page, '.oration-omission p', 'textIndent'), '0px');
  const english = await open(t, pages.convocation);
  assert.equal(await style(english, '.oration-body > p[id]', 'textIndent'), '0px');
});

test('the digits of a number stay together in a justified line', async (t) => {
  const sentence = '会议指出，预计到2025年全市生产总值增长5.4%，一般公共预算收入6672亿元，比2024年增长百分之五点一，居民收入与经济同步增长。';
  const speech = JSON.stringify({ title: '报告', lang: 'zh-Hans', body: Array.from({ length: 9 }, (_, at) => sentence.slice(at * 2).repeat(2)) });
  const page = await open(t, whole({ title: '报告', lang: 'zh-Hans', css, html: render(speech).html }), { viewport: { width: 360, height: 740 } });
  const widths = (align) =>
    page.$$eval('.oration-body p', (all, align) =>
      all.flatMap((one) => {
        if (align) one.style.textAlign = align;
        const { firstChild } = one;
        return [...firstChild.data.matchAll(/\d{4}/g)].map(({ index }) => {
          const range = document.createRange();
          range.setStart(firstChild, index);
          range.setEnd(firstChild, index + 3);
          return range.getBoundingClientRect().width;
        });
      }), align);
  const justified = await widths();
  assert.equal(await style(page, '.oration-body p', 'textAlign'), 'justify');
  const natural = await widths('start');
  const apart = justified.filter((width, at) => Math.abs(width - natural[at]) > 0.5);
  assert.deepEqual(apart, []);
});

test('nothing overflows at 320 pixels, even with increased text spacing', async (t) => {
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
  for (const [name, html] of Object.entries(pages)) {
    for (const extra of ['', spacing]) {
      const page = await open(t, html.replace('</style>', `${extra}</style>`), { viewport: { width: 320, height: 640 } });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(beyond, 0, `${name} ${extra && 'spaced'}`);
    }
  }
});

test('outline entries are at least 44 pixels tall on a touch screen', async (t) => {
  const page = await open(t, pages['work-report'], { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  const heights = await page.locator('.oration-outline a').evaluateAll((links) => links.map((link) => link.offsetHeight));
  assert.ok(Math.min(...heights) >= 44, `${Math.min(...heights)} px`);
});

test('masks keep their border in forced colours', async (t) => {
  const page = await open(t, pages['library-league'], { forcedColors: 'active' });
  assert.equal(await style(page, '.oration-mask', 'borderTopStyle'), 'solid');
});

test('print shows the outline once, complete and above the text', async (t) => {
  const page = await open(t, pages['work-report']);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await style(page, '.oration-outline', 'position'), 'static');
  const [outline, body] = [await box(page, '.oration-outline'), await box(page, '.oration-body')];
  assert.ok(outline.y + outline.height <= body.y);
  const cut = await page.locator('.oration-outline').evaluate((nav) => nav.scrollHeight - nav.clientHeight);
  assert.equal(cut, 0);
  assert.equal(await style(page, '.oration-heading', 'breakAfter'), 'avoid');
});

test('a short outline is printed on one page, a large one begins on the first', async (t) => {
  const outline = (count) => {
    const body = Array.from({ length: count }, (_, at) => ({ type: 'section', heading: `Part ${at + 1}`, body: ['Text.'] }));
    return whole({ title: 'A talk', css, html: render({ title: 'A talk', lang: 'en', body }).html });
  };
  for (const [count, rule] of [[5, 'avoid-page'], [60, 'auto']]) {
    const page = await open(t, outline(count));
    await page.emulateMedia({ media: 'print' });
    assert.equal(await style(page, '.oration-outline', 'breakInside'), rule);
  }
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 768, 1440]) {
    test(`axe reports no violations in the ${colorScheme} scheme at ${width} px`, async (t) => {
      for (const [name, html] of Object.entries(pages)) {
        const page = await open(t, html, { colorScheme, viewport: { width, height: 900 } });
        await page.evaluate(axe);
        const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: 'tag', values } }), tags);
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 100)).join(' | ')}`);
        assert.deepEqual(found, [], name);
      }
    });
  }
}

test('text has enough contrast on a dark page that sets no colour scheme', async (t) => {
  const host = 'body { background: #10202c; color: #d5e5f0 }';
  const html = pages['city-memory'].replace(' class="oration-page"', '').replace('</style>', `${host}</style>`);
  const page = await open(t, html);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ['color-contrast'] }));
  assert.deepEqual(violations.map(({ nodes }) => nodes.map((node) => node.html)), []);
});

test('a Japanese title breaks between phrases, a Korean one between words, and all lines are about as long', async (t) => {
  for (const [lang, expected] of [['ja', 'auto-phrase'], ['ko', 'keep-all'], ['zh-Hans', 'normal']]) {
    const page = await open(t, whole({ title: 'T', lang, css, html: render({ title: 'T', subtitle: 'S', lang, body: [{ type: 'section', heading: 'H', body: [] }] }).html }));
    for (const part of ['.oration-title', '.oration-subtitle', '.oration-heading']) {
      assert.deepEqual([await style(page, part, 'wordBreak'), await style(page, part, 'textWrapStyle')], [expected, 'balance'], `${lang} ${part}`);
    }
  }
  const page = await open(t, whole({ title: 'T', lang: 'zh-Hans', css, html: render({ title: '在全市庆祝建城七百年大会上的讲话', lang: 'zh-Hans', body: [] }).html }), { viewport: { width: 360, height: 640 } });
  const widths = await page.$eval('.oration-title', (title) => {
    const range = document.createRange();
    range.selectNodeContents(title);
    return [...range.getClientRects()].map(({ width }) => width);
  });
  assert.ok(widths.length > 1 && Math.min(...widths) > Math.max(...widths) / 2, widths.join());
});

test('on paper, a picture is at most half as tall as the page, and a source has its URL', async (t) => {
  const tall = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="400" height="4000"/>';
  const source = { name: 'The Library', url: 'https://example.org/speeches/1' };
  const html = render({ title: 'T', lang: 'en', source, body: ['One.', { type: 'figure', src: 'tall.svg', alt: 'A tree' }] }, { images: true }).html.replace('tall.svg', tall.replaceAll('"', "'"));
  const page = await open(t, whole({ title: 'T', lang: 'en', css, html }));
  await page.emulateMedia({ media: 'print' });
  assert.ok((await box(page, '.oration-body img')).height <= 450);
  assert.match(await page.$eval('.oration-source a', (link) => getComputedStyle(link, '::after').content), /attr\(href\)|example\.org\/speeches\/1/);
  const plain = await open(t, whole({ title: 'T', lang: 'en', css, html: render({ title: 'T', lang: 'en', source: { url: source.url }, body: [] }).html }));
  await plain.emulateMedia({ media: 'print' });
  assert.equal(await plain.$eval('.oration-source a', (link) => getComputedStyle(link, '::after').content), 'none');
});

test('between an outline and a first section there is as much space as before a first paragraph', async (t) => {
  const gap = async (body) => {
    const page = await open(t, whole({ title: 'T', lang: 'en', css, html: render({ title: 'T', lang: 'en', body }).html }), { viewport: { width: 360, height: 640 } });
    const [outline, first] = [await box(page, '.oration-outline'), await box(page, '.oration-body > *')];
    return Math.round(first.y - outline.y - outline.height);
  };
  const sections = ['1.', '2.', '3.'].map((num) => ({ type: 'section', num, heading: 'H', body: ['One.'] }));
  assert.equal(await gap(sections), await gap(['One.', ...sections]));
});
