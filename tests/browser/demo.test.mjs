// The demo in Chromium, as a first-time visitor uses it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { speeches } from '../../www/speeches.js';
import { everything } from '../scale.mjs';
import { button, edit, findings, open, phone, sideways, title, titled } from './demo-page.mjs';

describe('speech list', () => {
  test('every listed speech opens, and the URL keeps it', async (t) => {
    const page = await open(t);
    const titles = new Set();
    for (const { id, words } of speeches) {
      await page.click('#picker');
      await page.locator('#shelf').getByRole('link', { name: words.zh.name }).click();
      await page.waitForURL(`**/?speech=${id}`);
      await page.waitForFunction((seen) => !seen.includes(document.querySelector('.oration-title').textContent), [...titles]);
      titles.add(await title(page));
      await page.click('#picker');
      assert.equal(await page.locator('.shelf [aria-current]').count(), 1);
      await page.keyboard.press('Escape');
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

describe('editing', () => {
  test('the page updates while JSON is typed', async (t) => {
    const page = await open(t, '?speech=convocation');
    const box = await edit(page, 'JSON');
    await box.fill((await box.inputValue()).replace('The Work of Paying Attention', 'Attention'));
    await titled(page, 'Attention');
  });

  test('an error links to its position, and the page keeps the last valid speech', async (t) => {
    const page = await open(t, '?speech=convocation');
    const box = await edit(page, 'JSON');
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
    const box = await edit(page);
    const notice = page.locator('.editor-problems button').first();
    const line = Number(/第(\d+)行/.exec(await notice.textContent())[1]);
    await notice.click();
    const chosen = await box.evaluate((box) => box.value.slice(box.selectionStart, box.selectionEnd));
    assert.equal(chosen, (await box.inputValue()).split('\n')[line - 1]);
    assert.equal(await page.locator('.editor-lines > div').nth(line - 1).getAttribute('class'), 'notice');
  });

  test('line numbers match their lines when lines wrap', async (t) => {
    const page = await open(t, '?speech=work-report');
    await edit(page);
    const { heights, area } = await page.evaluate(() => ({
      heights: [...document.querySelectorAll('.editor-lines > div')].reduce((sum, line) => sum + line.offsetHeight, 0),
      area: document.querySelector('.editor textarea').scrollHeight,
    }));
    assert.ok(heights > 3000, `${heights} px of lines`);
    assert.ok(area <= heights + 80, `the text is ${area} px high, its lines ${heights} px`);
  });

  test('the JSON of imported text can be viewed and edited', async (t) => {
    const page = await open(t, '?speech=work-report');
    const box = await edit(page, 'JSON');
    assert.equal(JSON.parse(await box.inputValue()).title, '政府工作报告');
  });
});

describe('accessibility and languages', () => {
  test('the interface is available in English and Chinese, and remembers the choice', async (t) => {
    const page = await open(t);
    await button(page, 'English').click();
    await button(page, 'Edit').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await titled(page, 'The Work of Paying Attention');
    await page.reload();
    await button(page, 'Edit').waitFor();
    await titled(page, 'The Work of Paying Attention');
  });

  test('printing shows the speech only, with its complete outline', async (t) => {
    const page = await open(t);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.bar', '.hero', '.status', '.front']) assert.equal(await page.locator(part).isVisible(), false, part);
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
      await page.click('#more');
      assert.equal(await sideways(page), 0, id);
      await button(page, '编辑').click();
      assert.equal(await sideways(page), 0, id);
    }
  });

  const screens = {
    'a wide screen': {},
    'a wide screen in the dark scheme': { colorScheme: 'dark' },
    'a phone': phone,
    'a phone in the dark scheme': { ...phone, colorScheme: 'dark' },
  };
  for (const [index, [where, options]] of Object.entries(screens).entries()) {
    // Each speech on one screen; `make test-all` tests each on every screen.
    const shown = everything ? speeches : speeches.filter((_, at) => at % Object.keys(screens).length === index);
    test(`axe reports no violations on ${where}`, async (t) => {
      assert.notEqual(shown.length, 0);
      const page = await open(t, '', options);
      assert.deepEqual(await findings(page), [], 'with the introduction');
      for (const { id } of shown) {
        const page = await open(t, `?speech=${id}`, options);
        assert.deepEqual(await findings(page), [], id);
      }
    });

    test(`axe reports no violations in the editor on ${where}`, async (t) => {
      const page = await open(t, '?speech=library-league', options);
      if (options.isMobile) await page.click('#more');
      await button(page, '编辑').click();
      assert.deepEqual(await findings(page), []);
      await button(page, 'JSON').click();
      const box = page.getByRole('textbox', { name: 'JSON' });
      await box.fill((await box.inputValue()).replace('"title"', '"titel"'));
      await page.locator('.editor-problems .error').first().waitFor();
      assert.deepEqual(await findings(page), []);
    });
  }
});

test('the button to paste a speech is in the bar where there is space, else in the menu', async (t) => {
  for (const [width, isInBar] of [[360, false], [768, true], [1100, true], [1440, true]]) {
    const page = await open(t, '?speech=bridge', { viewport: { width, height: 800 } });
    const paste = page.getByRole('button', { name: '粘贴我的文稿', exact: true });
    assert.equal(await paste.count(), isInBar ? 1 : 0, String(width));
    if (width < 1184) await page.click('#more');
    assert.equal(await paste.count(), 1, `${width}, with the menu`);
    assert.ok((await sideways(page)) <= 0, String(width));
  }
});
