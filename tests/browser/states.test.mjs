// Every state of the reader in three languages: each page is loaded once and checked by axe,
// html-validate, the Nu HTML checker and, at 320 pixels, for overflow.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import vnu from 'vnu-jar';
import { describe, importText, render } from '../../pkg/node.js';
import { launch } from './chromium.mjs';
import { serve } from './site.mjs';
import { pairwise, product } from '../pairwise.mjs';
import { everything } from '../scale.mjs';
import { start } from './fixtures.mjs';
import { openMenu } from './reader-page.mjs';
import { attach, open, still } from './speeches.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const axe = await read('node_modules/axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Speeches with all kinds of blocks, and words that occur in them. */
const speeches = {
  league: [JSON.stringify((await importText(await read('www/speeches/library-league.txt'))).speech), '图书'],
  report: [JSON.stringify((await importText(await read('www/speeches/work-report.txt'))).speech), '民生'],
  memory: [await read('www/speeches/city-memory.json'), '老街'],
  convocation: [await read('www/speeches/convocation.json'), 'attention'],
  water: [await read('www/speeches/water.json'), 'الماء'],
};

/** Actions of a user, by name. */
const actions = {
  nothing: async () => {},
  'goes to a section': (page) => page.evaluate(() => readers[0].go(document.querySelector('.oration-section .oration-section, .oration-section').id)),
  'opens the outline': (page) => page.click('.oration-here'),
  'opens the menu': openMenu,
  'opens a note or a mask': async (page) => {
    const sign = page.locator('.oration-noteref a, .oration-mask, .oration-gap').first();
    if ((await sign.count()) === 0) return;
    await sign.click();
    await page.waitForSelector('.oration-popover:popover-open');
  },
  'may resume': async (page) => {
    await page.evaluate(() => readers[0].destroy());
    await attach(page, { rest: true, resume: 'p3' });
  },
  'searches': async (page, word) => {
    await page.click('.oration-find-button');
    await page.fill('.oration-find input', word);
  },
  'shows key points': (page) => page.keyboard.press('s'),
  'filters the outline': async (page) => {
    const filter = page.locator('.oration-filter');
    if (!(await filter.isVisible())) await page.click('.oration-here');
    await filter.fill('工作');
  },
  'selects text': (page) =>
    page.evaluate(() => getSelection().selectAllChildren(document.querySelector('.oration-section p, .oration-body p'))),
  'bookmarks a section': async (page) => {
    await actions['goes to a section'](page);
    await page.click('.oration-bookmark-button');
  },
  'fills masks': (page) => page.evaluate(() => readers[0].fill(({ index }) => `(${index})`)),
  'prints': (page) => page.emulateMedia({ media: 'print' }),
};

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const narrow = { viewport: { width: 320, height: 640 } };
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const all = Object.keys(actions);
const coloured = ['goes to a section', 'opens the menu', 'searches', 'shows key points', 'fills masks'];
const onScreen = all.filter((action) => action !== 'prints');

/** The screens, and the actions on each. A wide screen has no button that opens the outline. */
const screens = {
  'a wide screen': { may: all.filter((action) => action !== 'opens the outline') },
  'a wide screen in the dark scheme': { may: coloured, context: { colorScheme: 'dark' } },
  'a phone': { may: all, context: phone },
  'a phone in the dark scheme': { may: ['opens the outline', 'opens the menu'], context: { ...phone, colorScheme: 'dark' } },
  'a screen with more contrast': { may: coloured, context: { contrast: 'more' } },
  '320 pixels': { may: onScreen, context: narrow, fits: true },
  '320 pixels with the text spacing of WCAG 1.4.12': { may: onScreen, context: narrow, css: spacing, fits: true },
};

/** The speeches checked by axe, on screens of common sizes. The report has an outline with a filter. */
const forAxe = ['memory', 'convocation', 'water'];
const seenByAxe = ({ speech, action, screen }) =>
  !screens[screen].fits && (forAxe.includes(speech) || action === 'filters the outline');

// Every screen with every action, and every speech with each of both; in `make test-all`, every combination.
const dimensions = { speech: Object.keys(speeches), action: all, screen: Object.keys(screens) };
const allowed = ({ speech, action, screen }) => {
  const { may, fits } = screens[screen];
  if (action === 'filters the outline') return speech === 'report' && may.includes(action);
  return may.includes(action) && (fits || action === 'prints' || forAxe.includes(speech));
};
const states = everything ? product(dimensions, allowed) : pairwise(dimensions, allowed);

const { server, browser } = await start(serve, launch);

/** A speech with its reader after an action. */
async function state(t, name, action, { context = {}, css = '' } = {}) {
  const [json, word] = speeches[name];
  const { lang, dir } = describe(json);
  const body = `<main>${render(json, { images: true }).html}</main>`;
  const page = await open(browser, server.url, { body, lang, dir, css: `body { margin: 0 1rem }${css}`, context: { bypassCSP: true, ...context } });
  t.after(() => page.close());
  await page.evaluate(() => document.body.classList.add('oration-page'));
  await attach(page, { rest: true });
  await still(page);
  await actions[action](page, word);
  await still(page);
  return page;
}

/** The axe violations of a page. */
async function axeFindings(page) {
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, tags);
}

// Checks the DOM tree, not how its source is written.
/** A mask is text that becomes a button: another element in its place would break its line elsewhere. */
const rules = { 'prefer-native-element': ['error', { exclude: ['button'] }] };
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'], rules });

async function validatorFindings(html, name) {
  const { results } = await validator.validateString(html, name);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

/** Elements that overflow the viewport, and elements that clip their text. */
const beyond = (page) =>
  page.evaluate(() => {
    const out = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
    for (const element of document.querySelectorAll('.oration *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.oration-table, svg, .oration-status')) continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      const clipped = getComputedStyle(element).clipPath !== 'none';
      if (width > 1 && height > 1 && !clipped && (left < -1 || right > innerWidth + 1)) out.push(element.outerHTML.slice(0, 80));
    }
    for (const button of document.querySelectorAll('.oration button, .oration a, .oration dt, .oration dd')) {
      const clipped = getComputedStyle(button).clipPath !== 'none';
      if (!clipped && button.checkVisibility() && button.scrollHeight > button.clientHeight + 2 && button.clientHeight > 0) {
        out.push(`cut off: ${button.outerHTML.slice(0, 80)}`);
      }
    }
    return out;
  });

const folder = await mkdtemp(join(tmpdir(), 'oration-states-'));
after(() => rm(folder, { recursive: true }));
/** The name of each document for the Nu HTML checker. */
const documents = new Map();

for (const row of states) {
  const { speech, action, screen } = row;
  const name = `${speech} on ${screen}, the user ${action === 'nothing' ? 'does nothing' : action}`;
  test(`${name}: axe and html-validate report no problems`, async (t) => {
    const { context, css, fits } = screens[screen];
    const page = await state(t, speech, action, { context, css });
    const html = `<!DOCTYPE html>\n${await page.evaluate(() => document.documentElement.outerHTML)}`;
    const file = `${documents.size}.html`;
    documents.set(file, name);
    await writeFile(join(folder, file), html);
    assert.deepEqual(await validatorFindings(html, file), [], 'html-validate');
    if (fits) assert.deepEqual(await beyond(page), [], 'overflow');
    if (seenByAxe(row)) assert.deepEqual(await axeFindings(page), [], 'axe');
  });
}

test('the Nu HTML checker reports no problems in any state', async () => {
  const { stdout } = await promisify(execFile)('java', ['-jar', vnu, '--format', 'json', '--stdout', '--exit-zero-always', folder], {
    maxBuffer: 1 << 26,
  });
  const findings = JSON.parse(stdout).messages.map(({ url, message, extract }) => `${documents.get(url.split('/').at(-1))}: ${message} ${extract}`);
  assert.equal(documents.size, states.length);
  assert.deepEqual(findings, []);
});

test('sticky elements never hide the focused element, in either Tab direction', async (t) => {
  const css = ':root { --oration-scroll-offset: 60px } .top { position: sticky; top: 0; z-index: 5; height: 60px; background: #ccc }';
  for (const context of [{}, phone]) {
    const page = await state(t, 'memory', 'nothing', { context, css });
    await page.evaluate(() => {
      const top = document.createElement('header');
      top.className = 'top';
      document.body.prepend(top);
    });
    for (const key of ['Tab', 'Shift+Tab']) {
      let stops = 0;
      for (let at = 0, ended = false; !ended && at < 200; at += 1) {
        await page.keyboard.press(key);
        const [over, end] = await page.evaluate(() => {
          const focused = document.activeElement;
          if (focused === document.body) return [null, true];
          const { left, right, top, bottom } = focused.getClientRects()[0];
          const points = [[left + 2, top + 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]];
          const seen = points.some(([x, y]) => {
            const hit = document.elementFromPoint(x, y);
            return hit && (focused.contains(hit) || hit.contains(focused));
          });
          return [seen ? null : focused.outerHTML.slice(0, 120), false];
        });
        assert.equal(over, null);
        ended = end;
        stops += 1;
      }
      assert.ok(stops > 15, `${stops} stops`);
    }
    await page.close();
  }
});
