// The demo in Chromium, as a first-time visitor uses it.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { speeches } from '../../www/speeches.js';
import { everything } from '../scale.mjs';
import { launch } from './chromium.mjs';
import { start } from './fixtures.mjs';

const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const { server, browser } = await start(serve, launch);

/**
 * Opens the demo. The test fails on a console error or warning.
 * @param {import('node:test').TestContext} t
 * @param {string} [query]
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function open(t, query = '', options = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  await page.goto(`${server.url}www/${query}`);
  await page.waitForSelector('.oration-title');
  return page;
}

const title = (page) => page.locator('.oration-title').textContent();
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The axe violations of the page in its current state. */
async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: 'tag', values } }), tags);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

describe('speech list', () => {
  test('every listed speech opens, and the URL keeps it', async (t) => {
    const page = await open(t);
    const titles = new Set();
    for (const { id, words } of speeches) {
      await page.getByRole('link', { name: words.zh.name }).click();
      await page.waitForURL(`**/?speech=${id}`);
      await page.waitForFunction((seen) => !seen.includes(document.querySelector('.oration-title').textContent), [...titles]);
      titles.add(await title(page));
      assert.equal(await page.locator('.shelf [aria-current]').count(), 1);
    }
    assert.equal(titles.size, speeches.length);
    const last = await title(page);
    await page.reload();
    await page.waitForSelector('.oration-title');
    assert.equal(await title(page), last);
    await page.goBack();
    await page.waitForFunction((last) => document.querySelector('.oration-title').textContent !== last, last);
  });

  test('an outline entry links to its section', async (t) => {
    const page = await open(t, '?speech=work-report');
    const entry = (name) => page.locator('.oration-outline').getByRole('link', { name });
    await entry('三、2026年重点工作任务').click();
    await page.waitForFunction(() => location.hash === '#speech-s3');
    await entry('（五）增进民生福祉').click();
    const heading = page.getByRole('heading', { name: '（五）增进民生福祉' });
    await heading.waitFor({ state: 'visible' });
    await page.waitForFunction(() => location.hash === '#speech-s3-5');
    await page.waitForFunction(() => {
      const { top } = document.querySelector('#speech-s3-5').getBoundingClientRect();
      return top > -2 && top < 120;
    });
  });

  test('a URL with a fragment opens at that section', async (t) => {
    const page = await open(t, '?speech=work-report#speech-s3-5');
    await page.waitForFunction(() => {
      const { top } = document.querySelector('#speech-s3-5').getBoundingClientRect();
      return top > -2 && top < 120;
    });
  });

  test('an imported page shows masks, gaps and omissions', async (t) => {
    const page = await open(t, '?speech=library-league');
    assert.equal(await page.locator('.oration-outline li').count(), 10);
    assert.deepEqual(
      await page.locator('.oration-outline li[data-state="omitted"]').count(),
      5,
      'the first section, the last one and its three subsections',
    );
    assert.ok((await page.locator('.oration-mask').count()) > 8);
    await page.getByText('此处省略528字').waitFor();
    await page.getByText('未完，全文共2916字，当前仅显示1184字').waitFor();
  });
});

describe('opening a speech', () => {
  const text = '在读书会上的致辞\n\n各位朋友：\n\n大家好。\n\n一、为什么读\n\n开卷有益。\n\n二、读什么\n\n一是读经典。常读常新。\n二是读当下。知往鉴今。\n';

  test('pasted text is rendered with an outline', async (t) => {
    const page = await open(t);
    await page.getByRole('button', { name: '粘贴' }).click();
    assert.equal(await page.locator('#sheet *').count(), 0, 'no input, no page');
    await page.getByRole('textbox', { name: '原文' }).fill(text);
    await page.waitForFunction(() => document.querySelector('.oration-title')?.textContent === '在读书会上的致辞');
    const entries = await page.locator('.oration-outline a').allTextContents();
    assert.deepEqual(entries.map((entry) => entry.trim()), ['一、为什么读', '二、读什么', '一是读经典', '二是读当下']);
  });

  test('text pasted anywhere on the page is imported', async (t) => {
    const page = await open(t);
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
    await page.waitForFunction(() => document.querySelector('.oration-title')?.textContent === '在读书会上的致辞');
    assert.equal(await page.locator('#editor').isVisible(), true);
  });

  test('dropped and opened files are imported, JSON is parsed', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'oration-demo-'));
    t.after(() => rm(folder, { recursive: true }));
    const page = await open(t);
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'speech.txt', { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, text);
    await page.waitForFunction(() => document.querySelector('.oration-title')?.textContent === '在读书会上的致辞');

    const file = join(folder, 'speech.json');
    await writeFile(file, '{"title": "From a file", "lang": "en", "body": ["Friends,"]}');
    await page.locator('#file').setInputFiles(file);
    await page.waitForFunction(() => document.querySelector('.oration-title')?.textContent === 'From a file');
    assert.equal(await page.getByRole('button', { name: '原文' }).isVisible(), false);
  });
});

describe('editing', () => {
  test('the page updates while JSON is typed', async (t) => {
    const page = await open(t, '?speech=convocation');
    await page.getByRole('button', { name: '编辑' }).click();
    const box = page.getByRole('textbox', { name: 'JSON' });
    await box.fill((await box.inputValue()).replace('The Work of Paying Attention', 'Attention'));
    await page.waitForFunction(() => document.querySelector('.oration-title')?.textContent === 'Attention');
  });

  test('an error links to its position, and the page keeps the last valid speech', async (t) => {
    const page = await open(t, '?speech=convocation');
    await page.getByRole('button', { name: '编辑' }).click();
    const box = page.getByRole('textbox', { name: 'JSON' });
    await box.fill((await box.inputValue()).replace('"lang": "en"', '"lang": 5').replace('"date"', '"day"'));
    const problem = page.getByRole('button', { name: '第5行第11列' });
    await problem.click();
    assert.match(await problem.textContent(), /lang: expected text, found a number/);
    assert.equal(await box.evaluate((box) => box.value.slice(box.selectionStart, box.selectionEnd)), '5');
    assert.equal(await page.locator('.editor-lines mark').first().textContent(), '5');
    assert.equal(await page.locator('.editor-problems .error').count(), 2, 'all errors are listed');
    assert.equal(await title(page), 'The Work of Paying Attention');

    await box.fill('{"title": ');
    await page.getByRole('button', { name: /第1行第\d+列/ }).waitFor();
  });

  test('an importer notice links to its line', async (t) => {
    const page = await open(t, '?speech=library-league');
    await page.getByRole('button', { name: '编辑' }).click();
    const notice = page.locator('.editor-problems button').first();
    const line = Number(/第(\d+)行/.exec(await notice.textContent())[1]);
    await notice.click();
    const box = page.getByRole('textbox', { name: '原文' });
    const chosen = await box.evaluate((box) => box.value.slice(box.selectionStart, box.selectionEnd));
    assert.equal(chosen, (await box.inputValue()).split('\n')[line - 1]);
    assert.equal(await page.locator('.editor-lines > div').nth(line - 1).getAttribute('class'), 'notice');
  });

  test('line numbers match their lines when lines wrap', async (t) => {
    const page = await open(t, '?speech=work-report');
    await page.getByRole('button', { name: '编辑' }).click();
    const { heights, area } = await page.evaluate(() => ({
      heights: [...document.querySelectorAll('.editor-lines > div')].reduce((sum, line) => sum + line.offsetHeight, 0),
      area: document.querySelector('.editor textarea').scrollHeight,
    }));
    assert.ok(heights > 3000, `${heights} px of lines`);
    assert.ok(area <= heights + 80, `the text is ${area} px high, its lines ${heights} px`);
  });

  test('the JSON of imported text can be viewed and edited', async (t) => {
    const page = await open(t, '?speech=work-report');
    await page.getByRole('button', { name: '编辑' }).click();
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    const box = page.getByRole('textbox', { name: 'JSON' });
    assert.equal(JSON.parse(await box.inputValue()).title, '政府工作报告');
  });
});

describe('accessibility and languages', () => {
  test('the interface is available in English and Chinese, and remembers the choice', async (t) => {
    const page = await open(t);
    await page.getByRole('button', { name: 'EN' }).click();
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.reload();
    await page.getByRole('button', { name: 'Edit' }).waitFor();
  });

  test('printing shows the speech only, with its complete outline', async (t) => {
    const page = await open(t, '?speech=work-report');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.bar', '.shelf', '.actions']) assert.equal(await page.locator(part).isVisible(), false, part);
    const heights = await page.locator('.oration-outline a').evaluateAll((links) => links.map((link) => link.offsetHeight));
    assert.equal(heights.length, 32);
    assert.ok(Math.min(...heights) > 0);
  });

  test('the first Tab stop skips the list and leads to the speech', async (t) => {
    const page = await open(t);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'page');
  });

  test('nothing overflows at 320 pixels or at 400 % zoom', async (t) => {
    for (const { id } of speeches) {
      const page = await open(t, `?speech=${id}`, { viewport: { width: 320, height: 640 } });
      await page.getByRole('button', { name: '编辑' }).click();
      assert.equal(await sideways(page), 0, id);
    }
  });

  const screens = {
    'a wide screen': {},
    'a wide screen in the dark scheme': { colorScheme: 'dark' },
    'a phone': { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
    'a phone in the dark scheme': { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, colorScheme: 'dark' },
  };
  for (const [index, [where, options]] of Object.entries(screens).entries()) {
    // Each speech on one screen; `make test-all` tests each on every screen.
    const shown = everything ? speeches : speeches.filter((_, at) => at % Object.keys(screens).length === index);
    test(`axe reports no violations on ${where}`, async (t) => {
      assert.notEqual(shown.length, 0);
      for (const { id } of shown) {
        const page = await open(t, `?speech=${id}`, options);
        assert.deepEqual(await findings(page), [], id);
      }
    });

    test(`axe reports no violations in the editor on ${where}`, async (t) => {
      const page = await open(t, '?speech=library-league', options);
      await page.getByRole('button', { name: '编辑' }).click();
      assert.deepEqual(await findings(page), []);
      await page.getByRole('button', { name: 'JSON', exact: true }).click();
      const box = page.getByRole('textbox', { name: 'JSON' });
      await box.fill((await box.inputValue()).replace('"title"', '"titel"'));
      await page.locator('.editor-problems .error').first().waitFor();
      assert.deepEqual(await findings(page), []);
    });
  }
});
