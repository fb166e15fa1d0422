// The demo as the landing page, and what a visitor takes from it: code, files and links.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { parse, renderToString } from '../../pkg/node.js';
import { speeches } from '../../www/speeches.js';
import { base, button, findings, open, pasteAnywhere, phone, text, title, titled } from './demo-page.mjs';

const manifest = JSON.parse(await readFile(new URL('../../pkg/package.json', import.meta.url), 'utf8'));
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const permissions = ['clipboard-read', 'clipboard-write'];

describe('landing', () => {
  test('the first speech is in the language of the visitor', async (t) => {
    const cases = { 'zh-CN': '政府工作报告', 'zh-TW': '政府工作报告', 'en-US': 'The Work of Paying Attention', ar: 'الماء حقٌّ ومسؤولية', 'de-DE': 'The Work of Paying Attention' };
    for (const [locale, expected] of Object.entries(cases)) {
      const page = await open(t, '', { locale });
      assert.equal(await title(page), expected, locale);
      assert.equal(await page.locator('html').getAttribute('lang'), locale.startsWith('zh') ? 'zh-Hans' : 'en', locale);
    }
  });

  test('the page says what it is, and the code can be copied', async (t) => {
    const page = await open(t, '', { locale: 'en-GB', permissions });
    await page.getByText('Turn any speech into a page people read by its outline').waitFor();
    await button(page, 'Copy the code').click();
    await page.locator('#copy[data-copied]').waitFor();
    const code = await clipboard(page);
    assert.equal(code, await page.locator('#snippet').textContent());
    const urls = [...code.matchAll(/npm\/oration@([^/]+)\/([^"]+)"/g)];
    assert.equal(urls.length, 2);
    for (const [, version, path] of urls) {
      assert.equal(version, manifest.version);
      await readFile(new URL(`../../pkg/${path}`, import.meta.url));
    }
  });

  test('links lead to the documentation, the repository and the package', async (t) => {
    const page = await open(t);
    const links = await page.locator('.links a').evaluateAll((all) => all.map((link) => link.href));
    const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');
    assert.deepEqual(links, [`${base}docs.html`, `${base}api.html`, repository, `https://www.npmjs.com/package/${manifest.name}`]);
  });

  test('on a phone the chrome is one row, the title is near the top, and the name of a sample is not cut', async (t) => {
    for (const locale of ['zh-CN', 'en-US']) {
      for (const { id } of speeches) {
        const page = await open(t, `?speech=${id}`, { ...phone, locale });
        const { bar, top, cut } = await page.evaluate(() => {
          const name = document.querySelector('#picked');
          return {
            bar: document.querySelector('.bar').offsetHeight,
            top: document.querySelector('.oration-title').getBoundingClientRect().top,
            cut: name.scrollWidth - name.clientWidth,
          };
        });
        assert.ok(bar <= 56, `${id}: ${bar} px of chrome`);
        assert.ok(top < 120, `${id}: the title is at ${top} px`);
        assert.equal(cut, 0, `${id}: its name is cut`);
      }
      const page = await open(t, '', { ...phone, locale });
      const top = await page.locator('.oration-title').evaluate((title) => title.getBoundingClientRect().top);
      assert.ok(top < 230, `${locale}: with the introduction, the title is at ${top} px`);
      await page.click('#picker');
      const beyond = await page.locator('#shelf').evaluate((panel) => [...panel.querySelectorAll('strong')].filter((name) => name.scrollWidth > name.clientWidth || name.getBoundingClientRect().right > innerWidth).length);
      assert.equal(beyond, 0, 'names in the list are complete');
      assert.deepEqual(await findings(page, '.bar'), []);
    }
  });

  test('menus open with the keyboard and close with Escape and by a click elsewhere', async (t) => {
    for (const [id, panel, options] of [['picker', 'shelf', {}], ['use', 'use-panel', {}], ['more', 'tools', phone]]) {
      const page = await open(t, '', options);
      await page.focus(`#${id}`);
      await page.keyboard.press('Enter');
      await page.locator(`#${panel}`).waitFor();
      assert.equal(await page.locator(`#${id}`).getAttribute('aria-expanded'), 'true');
      assert.deepEqual(await findings(page, '.bar'), [], id);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator(`#${panel}`).isVisible(), false, id);
      assert.equal(await page.evaluate(() => document.activeElement.id), id);
      await page.keyboard.press('Enter');
      await page.mouse.click(20, 600);
      assert.equal(await page.locator(`#${panel}`).isVisible(), false, id);
    }
  });
});

describe('use', () => {
  /** Opens the menu and clicks an entry. */
  async function use(page, name) {
    if (!(await page.locator('#use-panel').isVisible())) await page.click('#use');
    await page.locator('#use-panel').getByRole('button', { name, exact: true }).click();
  }

  test('the embed code contains the speech and nothing in it ends the script', async (t) => {
    const page = await open(t, '', { permissions });
    await pasteAnywhere(page, '{"title": "A </script> title", "lang": "en", "body": ["Thank you."]}');
    await titled(page, 'A </script> title');
    await use(page, '嵌入代码（含全文）');
    await page.locator('#use-panel [data-copied]').waitFor();
    const code = await clipboard(page);
    const [, json] = /<oration-speech>\s*<script type="application\/json">(.*?)<\/script>\s*<\/oration-speech>/s.exec(code);
    assert.equal(parse(json).speech.title, 'A </script> title');
  });

  test('HTML, JSON and text are downloaded with the name of the speech', async (t) => {
    const page = await open(t, '?speech=convocation');
    const download = async (name) => {
      const [file] = await Promise.all([page.waitForEvent('download'), use(page, name)]);
      return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
    };
    const [htmlName, html] = await download('网页（HTML）');
    assert.equal(htmlName, 'convocation.html');
    assert.match(html, /^<!doctype html>/i);
    assert.match(html, /<style>[\s\S]*@layer oration/);
    assert.ok(html.includes('[Laughter]'));
    const [jsonName, json] = await download('JSON');
    assert.equal(jsonName, 'convocation.json');
    assert.ok(renderToString(json).includes('The Work of Paying Attention'));
    const [textName, plain] = await download('纯文本');
    assert.equal(textName, 'convocation.txt');
    assert.match(plain, /^The Work of Paying Attention$/m);
    await pasteAnywhere(page, text.replace('在读书会上', '在读书会/上'));
    await page.waitForFunction(() => document.querySelector('.oration-title')?.textContent.startsWith('在读书会'));
    assert.equal((await download('JSON'))[0], '在读书会 上的致辞.json');
  });

  test('the link to a sample is short, the link to another text contains it', async (t) => {
    const page = await open(t, '', { permissions });
    await use(page, '分享链接');
    await page.locator('#use-panel [data-copied]').waitFor();
    assert.equal(await clipboard(page), `${base}?speech=work-report`);

    await pasteAnywhere(page, text);
    await titled(page, '在读书会上的致辞');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^第9行：/ }).click();
    await page.locator('.editor-roles select').selectOption('heading');
    await page.waitForFunction(() => document.querySelectorAll('.oration-outline li').length === 5);
    await use(page, '分享链接');
    await page.locator('#use-panel [data-copied]').waitFor();
    const url = await clipboard(page);
    assert.match(url, /www\/#share=[\w-]+$/);

    const other = await open(t, url.slice(base.length), { locale: 'en-GB' });
    await titled(other, '在读书会上的致辞');
    assert.equal(await other.locator('.oration-outline li').count(), 5, 'with the roles that were chosen');
    assert.equal(await other.locator('#hero').isVisible(), false);
    await other.locator('.oration-outline a').first().click();
    await other.waitForFunction(() => location.hash === '#speech-s1');
    await other.reload();
    await titled(other, '在读书会上的致辞');
    await other.goBack();
    await titled(other, '在读书会上的致辞');

    // An edited copy belongs to the visitor, and the link still opens the original.
    await button(other, 'Edit').click();
    await other.getByRole('textbox', { name: 'Text' }).fill(text.replace('读书会', '朗读会'));
    await titled(other, '在朗读会上的致辞');
    assert.match(other.url(), /speech=my-/);
    await other.goto(url);
    await titled(other, '在读书会上的致辞');
  });

  test('a damaged link says so', async (t) => {
    for (const fragment of ['#share=', '#share=!!', '#share=AAAA', `#share=${'q'.repeat(400)}`]) {
      const page = await open(t, fragment);
      await page.getByText('这个链接不完整').waitFor();
      assert.equal(await title(page), '政府工作报告', fragment);
    }
  });

  test('a link that would fill the memory is refused', async (t) => {
    const page = await open(t);
    const fragment = await page.evaluate(async () => {
      const { fragmentOf } = await import('./share.js');
      return fragmentOf({ text: 'x'.repeat(9 << 20), json: '', roles: {}, apart: false });
    });
    assert.ok(fragment.length < 20_000, `${fragment.length} characters`);
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, fragment);
    await page.getByText('这个链接不完整').waitFor();
  });

  test('if the browser refuses to copy, the text is shown to be copied', async (t) => {
    const page = await open(t);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await use(page, '分享链接');
    const box = page.getByRole('textbox', { name: '浏览器不允许自动复制' });
    assert.equal(await box.inputValue(), `${base}?speech=work-report`);
    assert.deepEqual(await findings(page, '.bar'), []);
    await page.keyboard.press('Escape');
    await button(page, '复制代码').click();
    assert.match(await page.locator('#copy-status').getByRole('textbox').inputValue(), /oration-speech/);
    assert.deepEqual(await findings(page), []);
  });
});

describe('speaking and listening', () => {
  const dialog = async (page, open, opened) => {
    await open();
    await page.waitForSelector(opened);
    await page.keyboard.press('Escape');
    await page.waitForSelector(opened, { state: 'detached' });
  };

  test('the prompter, reading aloud and speaking times are in the toolbar and the menu of each speech', async (t) => {
    for (const options of [{}, phone]) {
      const page = await open(t, '?speech=bridge', options);
      await page.waitForSelector('.oration-prompter-open', { state: 'attached' });
      const isShown = await page.locator('.oration-prompter-open').isVisible();
      assert.equal(isShown, options !== phone, 'on a phone they are in the menu');
      if (isShown) await dialog(page, () => page.click('.oration-prompter-open'), '.oration-prompter[open]');
      await page.click('.oration-more');
      await page.waitForSelector('.oration-menu:not([hidden])');
      if (!isShown) for (const name of ['提词器', '朗读']) assert.equal(await page.locator('.oration-menu').getByText(name, { exact: true }).count(), 1, name);
      await dialog(page, () => page.click('.oration-timing-open'), '.oration-timing[open]');
    }
  });

  test('a recording has a player, and times in the margin', async (t) => {
    const page = await open(t, '?speech=bridge');
    await page.waitForSelector('.oration-timecode');
    assert.ok(await page.locator('audio').isVisible());
    assert.ok((await page.locator('.oration-timecode').count()) > 5);
  });
});
