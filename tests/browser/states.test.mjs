// The live page in every state a reader can bring it into, in three languages, before three checkers and our own rules.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import vnu from 'vnu-jar';
import { describe, importText, render } from '../../pkg/node.js';
import { launch } from './chromium.mjs';
import { serve } from './site.mjs';
import { attach, open, still } from './speeches.mjs';
import { stage } from './stage.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const axe = await read('node_modules/axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Speeches with all kinds of parts, and words that are in them. */
const speeches = {
  league: [JSON.stringify((await importText(await read('www/speeches/library-league.txt'))).speech), '图书'],
  report: [JSON.stringify((await importText(await read('www/speeches/work-report.txt'))).speech), '民生'],
  memory: [await read('www/speeches/city-memory.json'), '老街'],
  convocation: [await read('www/speeches/convocation.json'), 'attention'],
  water: [await read('www/speeches/water.json'), 'الماء'],
};

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const narrow = { viewport: { width: 320, height: 640 } };

/** What a person does on the page, by its name. */
const deeds = {
  nothing: async () => {},
  'goes to a section': (page) => page.evaluate(() => readers[0].go(document.querySelector('.oration-section .oration-section, .oration-section').id)),
  'opens the outline': (page) => page.click('.oration-here'),
  'opens the menu': (page) => page.click('.oration-more'),
  'looks for a word': async (page, word) => {
    await page.click('.oration-find-button');
    await page.fill('.oration-find input', word);
  },
  'looks at the points': (page) => page.evaluate(() => document.querySelector('.oration-skeleton-switch').click()),
  'filters the outline': async (page) => {
    const filter = page.locator('.oration-filter');
    if (!(await filter.count())) return;
    if (!(await filter.isVisible())) await page.click('.oration-here');
    await filter.fill('工作');
  },
  'chooses words': (page) =>
    page.evaluate(() => getSelection().selectAllChildren(document.querySelector('.oration-section p, .oration-body p'))),
  'marks a section': async (page) => {
    await deeds['goes to a section'](page);
    await page.click('.oration-bookmark-button');
  },
  'fills masks': (page) => page.evaluate(() => readers[0].fill(({ index }) => `(${index})`)),
  'prints': (page) => page.emulateMedia({ media: 'print' }),
};

const everything = Object.keys(deeds);
const beside = everything.filter((deed) => deed !== 'opens the outline');
const coloured = ['goes to a section', 'opens the menu', 'looks for a word', 'looks at the points', 'fills masks'];

const { server, browser } = await stage(serve, launch);

/** A speech with its reader, after a deed. */
async function state(t, name, deed, { context = {}, css = '' } = {}) {
  const [json, word] = speeches[name];
  const { lang, dir } = describe(json);
  const body = `<main>${render(json, { images: true }).html}</main>`;
  const page = await open(browser, server.url, { body, lang, dir, css: `body { margin: 0 1rem }${css}`, context: { bypassCSP: true, ...context } });
  t.after(() => page.close());
  await page.evaluate(() => document.body.classList.add('oration-page'));
  await attach(page, { rest: true });
  await still(page);
  await deeds[deed](page, word);
  await still(page);
  return page;
}

/** Where each deed is looked at. */
const screens = {
  'a wide screen': [beside, {}],
  'a wide screen in the dark': [coloured, { colorScheme: 'dark' }],
  'a phone': [everything, phone],
  'a phone in the dark': [['opens the outline', 'opens the menu'], { ...phone, colorScheme: 'dark' }],
  'a screen of more contrast': [coloured, { contrast: 'more' }],
};

for (const [screen, [all, context]] of Object.entries(screens)) {
  for (const deed of all) {
    test(`axe finds nothing on ${screen} when a person ${deed === 'nothing' ? 'does nothing' : deed}`, async (t) => {
      for (const name of deed === 'filters the outline' ? ['report'] : ['memory', 'convocation', 'water']) {
        const page = await state(t, name, deed, { context });
        await page.evaluate(axe);
        const found = await page.evaluate(async (values) => {
          const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')}`);
        }, tags);
        assert.deepEqual(found, [], name);
        await page.close();
      }
    });
  }
}

test('the Nu checker and html-validate find nothing in the document of any state', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'oration-states-'));
  t.after(() => rm(folder, { recursive: true }));
  // The DOM tree; the spelling of its source is not checked.
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });
  const findings = [];
  for (const name of Object.keys(speeches)) {
    for (const deed of Object.keys(deeds)) {
      const page = await state(t, name, deed, { context: deed === 'opens the outline' ? phone : {} });
      const html = `<!DOCTYPE html>\n${await page.evaluate(() => document.documentElement.outerHTML)}`;
      await page.close();
      const file = `${name}-${deed.replaceAll(' ', '-')}.html`;
      await writeFile(join(folder, file), html);
      const { results } = await validator.validateString(html, file);
      for (const { messages } of results) findings.push(...messages.map(({ ruleId, message }) => `${file} ${ruleId}: ${message}`));
    }
  }
  const { stdout } = await promisify(execFile)('java', ['-jar', vnu, '--format', 'json', '--stdout', '--exit-zero-always', folder], {
    maxBuffer: 1 << 26,
  });
  findings.push(...JSON.parse(stdout).messages.map(({ url, message, extract }) => `${url.split('/').at(-1)} ${message} ${extract}`));
  assert.deepEqual(findings, []);
});

/** Elements that overflow the window, and elements that clip their text. */
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

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

for (const [how, css] of [['as they are', ''], ['with the text spacing of WCAG 1.4.12', spacing]]) {
  test(`at 320 pixels every state fits, its words ${how}`, async (t) => {
    for (const name of Object.keys(speeches)) {
      for (const deed of Object.keys(deeds).filter((deed) => deed !== 'prints')) {
        const page = await state(t, name, deed, { context: narrow, css });
        assert.deepEqual(await beyond(page), [], `${name}: ${deed}`);
        await page.close();
      }
    }
  });
}

test('nothing that has the focus is hidden by what stays in sight, from the first to the last and back', async (t) => {
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
