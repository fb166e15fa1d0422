// Pages of `oration render`, which have no reader: the outline is collapsed on a phone and expanded beside the text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';

const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const section = (num, heading, body) => ({ type: 'section', num, heading, body });
const report = {
  title: '政府工作报告',
  lang: 'zh-Hans',
  body: ['各位代表：', ...['一', '二', '三', '四', '五', '六', '七'].map((num) => section(`${num}、`, '坚持在发展中保障和改善民生，不断提高人民生活品质', ['正文。'.repeat(40)]))],
};

function rendered(speech, ...options) {
  writeFileSync(join(folder, 'speech.json'), JSON.stringify(speech));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'render', 'speech.json', ...options], { cwd: folder, encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
  return stdout;
}

async function open(t, html, width, context = {}) {
  const page = await browser.newPage({ viewport: { width, height: 740 }, ...context });
  t.after(() => page.close());
  await page.setContent(html);
  return page;
}

const entry = (page) => page.locator('.oration-outline li a').first();

test('on a phone the page begins with the speech, and a press shows the outline', async (t) => {
  for (const [width, options] of [[360, {}], [768, {}], [360, { javaScriptEnabled: false }]]) {
    const page = await open(t, rendered(report), width, options);
    const outline = await page.locator('.oration-outline').boundingBox();
    const text = await page.locator('.oration-body').boundingBox();
    assert.ok(outline.height < 70, `${width}: ${outline.height} px`);
    assert.ok(text.y < 300, `${width}: ${text.y} px`);
    assert.equal(await entry(page).isVisible(), false);
    // All of the box can be pressed.
    await page.mouse.click(outline.x + outline.width - 30, outline.y + 10);
    assert.equal(await entry(page).isVisible(), true);
  }
});

test('beside the text the outline is expanded, and its label is only a heading', async (t) => {
  const page = await open(t, rendered(report), 1440);
  const plain = await open(t, rendered(report, '--template', template()), 1440);
  assert.equal(await entry(page).isVisible(), true);
  assert.equal(await page.getByRole('heading', { name: '目录' }).isVisible(), true);
  await page.getByRole('heading', { name: '目录' }).click({ force: true });
  assert.equal(await page.$('details[open]'), null);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'a');
  const links = (one) => one.$$eval('.oration-outline a', (all) => all.map((link) => Math.round(link.getBoundingClientRect().x)));
  assert.deepEqual(await links(page), await links(plain));
});

/** A template with a script, which may attach a reader. */
function template() {
  const css = readFileSync(new URL('../../pkg/oration.css', import.meta.url), 'utf8');
  writeFileSync(join(folder, 'page.html'), `<!DOCTYPE html><html lang="zh"><head><style>${css}</style></head><body class="oration-page">{{article}}<script></script></body></html>`);
  return 'page.html';
}

test('pages that may have a reader have the outline to which it attaches', () => {
  assert.match(rendered(report), /<details>/);
  for (const options of [['--reader'], ['--prompter'], ['--fragment'], ['--template', template()]]) {
    assert.doesNotMatch(rendered(report, ...options), /<details>/, options[0]);
  }
  writeFileSync(join(folder, 'plain.html'), '<!DOCTYPE html><html lang="zh"><head></head><body>{{article}}</body></html>');
  assert.match(rendered(report, '--template', 'plain.html'), /<details>/);
});

test('the outline is printed, whether expanded or not', async (t) => {
  for (const width of [360, 1440]) {
    const page = await open(t, rendered(report), width);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await entry(page).isVisible(), true);
    assert.equal(await page.getByText('目录').isVisible(), true);
    assert.equal(await page.$eval('.oration-outline ol', (list) => getComputedStyle(list).columnCount), '2');
  }
});

test('an entry of two lines continues below its words, with more than one character', async (t) => {
  for (const width of [1440, 390, 376, 360, 344]) {
    const page = await open(t, rendered(report).replace('<details>', '<details open>'), width);
    const lines = await entry(page).evaluate((link) => {
      const words = document.createRange();
      words.selectNodeContents(link.querySelector('bdi'));
      const boxes = [...words.getClientRects()];
      return boxes.map(({ left, width }) => [Math.round(left - boxes[0].left), width / parseFloat(getComputedStyle(link).fontSize)]);
    });
    assert.ok(lines.length > 1 || width > 380, `${width}: one line`);
    for (const [left, characters] of lines.slice(1)) {
      assert.ok(Math.abs(left) <= 1, `${width}: ${left} px`);
      assert.ok(characters >= 2, `${width}: ${characters} characters`);
    }
  }
});
