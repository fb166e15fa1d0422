// Pasting, dropping and opening a speech in the demo: any text, any file, with or without a title.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { numbered } from '../node/docx.mjs';
import { base, button, edit, findings, onClipboard, open, pasteAnywhere, phone, text, title, titled } from './demo-page.mjs';

describe('opening a speech', () => {
  test('“Paste yours” opens the text on the clipboard, and “Undo” returns to the speech before', async (t) => {
    const page = await open(t, '?speech=convocation');
    await onClipboard(page, text);
    await button(page, '粘贴我的文稿').click();
    await titled(page, '在读书会上的致辞');
    const entries = await page.locator('.oration-outline a').allTextContents();
    assert.deepEqual(entries.map((entry) => entry.trim()), ['一、为什么读', '二、读什么', '一是读经典', '二是读当下']);
    assert.equal(await page.locator('#editor').isVisible(), true);
    await button(page, '撤销').click();
    await titled(page, 'The Work of Paying Attention');
    assert.match(page.url(), /speech=convocation$/);
    assert.equal(await page.locator('#editor').isVisible(), false);
    await page.click('#picker');
    assert.equal(await page.locator('#shelf').getByText('在读书会上的致辞').count(), 0, 'the text is not kept');
  });

  test('without the clipboard, “Paste yours” offers an empty editor and a sample', async (t) => {
    const page = await open(t);
    await page.evaluate(() => {
      navigator.clipboard.readText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await button(page, '粘贴我的文稿').click();
    await page.getByRole('heading', { name: '粘贴一篇讲话稿' }).waitFor();
    assert.match(await page.locator('#status').textContent(), /没有允许读取剪贴板/);
    assert.deepEqual(await findings(page), []);
    await page.getByRole('textbox', { name: '原文' }).fill(text);
    await titled(page, '在读书会上的致辞');
    assert.match(await page.locator('#status').textContent(), /已打开这段文字/);
    await button(page, '撤销').click();
    await titled(page, '政府工作报告');
    assert.equal(await page.locator('#hero').isVisible(), true, 'with the introduction');
    await button(page, '粘贴我的文稿').click();
    await button(page, '填入示例').click();
    await titled(page, '在社区图书室开放仪式上的致辞');
  });

  test('text pasted anywhere on the page is imported, JSON pasted into the empty editor is parsed', async (t) => {
    const page = await open(t);
    await pasteAnywhere(page, text);
    await titled(page, '在读书会上的致辞');
    assert.equal(await page.locator('#editor').isVisible(), true);
    await page.goto(`${base}?speech=new`);
    await page.getByRole('textbox', { name: '原文' }).fill('{"title": "Thanks", "lang": "en", "body": ["Thank you."]}');
    await titled(page, 'Thanks');
    assert.equal(await button(page, '原文').isVisible(), false);
  });

  test('on a phone, a pasted text shows the speech first, and the editor on request', async (t) => {
    const page = await open(t, '', phone);
    await onClipboard(page, text);
    await page.locator('.hero').getByRole('button', { name: '粘贴我的文稿' }).click();
    await titled(page, '在读书会上的致辞');
    assert.equal(await page.locator('#editor').isVisible(), false);
    assert.ok(await page.locator('.oration-title').evaluate((title) => title.getBoundingClientRect().top < 200));
    assert.equal(await page.locator('#hero').isVisible(), false);
    await page.click('#more');
    await button(page, '编辑').click();
    assert.equal(await page.getByRole('textbox', { name: '原文' }).inputValue(), text);
    await button(page, '完成').click();
    assert.equal(await page.locator('#editor').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'page', 'the focus is not lost');
  });

  test('the keyboard stays at the speech when the button that was pressed is gone', async (t) => {
    const page = await open(t);
    const focused = () => page.waitForFunction(() => document.activeElement.id === 'page');
    await onClipboard(page, text.slice(text.indexOf('\n') + 2));
    await page.locator('.hero [data-act=paste]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '没有识别出标题' }).waitFor();
    await focused();
    await page.locator('#title').fill('致辞');
    await page.keyboard.press('Enter');
    await titled(page, '致辞');
    await focused();
    await button(page, '撤销').focus();
    await page.keyboard.press('Enter');
    await titled(page, '政府工作报告');
    await focused();
  });

  test('dragging something without text, or text inside the editor, opens nothing', async (t) => {
    const page = await open(t);
    await edit(page);
    const dropped = (selector, type) =>
      page.evaluate(([selector, type]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData(type, 'some words');
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        return document.querySelector(selector).dispatchEvent(event);
      }, [selector, type]);
    await dropped('main', 'text/html');
    assert.equal(await dropped('.editor textarea', 'text/plain'), true, 'the browser moves the text');
    assert.equal(await title(page), '政府工作报告');
    assert.equal(await page.locator('#status *').count(), 0);
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
    await titled(page, '在读书会上的致辞');

    const file = join(folder, 'speech.json');
    await writeFile(file, '{"title": "From a file", "lang": "en", "body": ["Friends,"]}');
    await page.locator('#file').setInputFiles(file);
    await titled(page, 'From a file');
    await writeFile(file, '{"text": " Good evening.", "segments": [{"start": 0, "end": 2, "text": " Good evening."}]}');
    await page.locator('#file').setInputFiles(file);
    await page.waitForFunction(() => document.querySelector('#page .oration-body')?.textContent.includes('Good evening.'));
    assert.equal(await page.locator('.oration-body').textContent().then((text) => text.includes('Friends')), false);
    await page.goBack();
    await titled(page, 'From a file');
    assert.equal(await page.getByRole('button', { name: '原文' }).isVisible(), false);
  });
});

test('a dropped Word document is shown with its automatic numbers, and what it loses is reported', async (t) => {
  const page = await open(t);
  await page.evaluate((bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], '讲话.docx'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, [...numbered]);
  await titled(page, '在动员会上的讲话');
  const entries = await page.locator('.oration-outline a').allTextContents();
  assert.deepEqual(entries.map((entry) => entry.trim()), ['一、形成工作合力', '（一）加强领导', '（二）加强保障', '二、狠抓工作落实']);
  assert.match(await page.locator('#status').textContent(), /已打开“讲话\.docx”。 · 修订删除或加删除线的文字未导入：旧/);
  assert.deepEqual(await findings(page), []);
});

describe('a text without a title', () => {
  const untitled = text.slice(text.indexOf('\n') + 2);

  test('a title can be added, and becomes the first line of the text', async (t) => {
    for (const options of [{}, { ...phone, colorScheme: 'dark' }]) {
      const page = await open(t, '', options);
      await pasteAnywhere(page, untitled);
      await page.getByRole('heading', { name: '没有识别出标题' }).waitFor();
      assert.deepEqual(await findings(page), []);
      await page.getByRole('textbox', { name: '标题' }).fill('关于*读书*');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.oration-title')?.textContent.includes('读书'));
      assert.match(await page.locator('.editor textarea').inputValue(), /^关于\*读书\*\n\n各位朋友/);
      assert.equal(await page.locator('#front').isVisible(), false);
    }
  });

  test('a title can be added to JSON', async (t) => {
    const page = await open(t, '?speech=convocation');
    await pasteAnywhere(page, '{"title": "", "lang": "en", "body": ["Thank you."]}');
    await page.getByRole('textbox', { name: '标题' }).fill('Thanks');
    await button(page, '添加标题').click();
    await titled(page, 'Thanks');
    assert.equal(JSON.parse(await page.getByRole('textbox', { name: 'JSON' }).inputValue()).title, 'Thanks');
  });
});

describe('files', () => {
  const bytes = (list) => Buffer.from(list);
  const load = (page, name, buffer) => page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer });
  // “各位朋友：\n\n一、为什么读\n\n开卷有益。\n” in GB18030, and its first words in Big5.
  const gb = bytes([0xb8, 0xf7, 0xce, 0xbb, 0xc5, 0xf3, 0xd3, 0xd1, 0xa3, 0xba, 0x0a, 0x0a, 0xd2, 0xbb, 0xa1, 0xa2, 0xce, 0xaa, 0xca, 0xb2, 0xc3, 0xb4, 0xb6, 0xc1, 0x0a, 0x0a, 0xbf, 0xaa, 0xbe, 0xed, 0xd3, 0xd0, 0xd2, 0xe6, 0xa1, 0xa3, 0x0a]);

  test('a file in GB18030 is read, the encoding can be corrected, and the name is offered as the title', async (t) => {
    const page = await open(t);
    await load(page, 'speech.txt', gb);
    await page.waitForFunction(() => document.querySelector('#title')?.value === 'speech');
    await page.getByText('各位朋友：').first().waitFor();
    assert.match(await page.locator('#status').textContent(), /“speech.txt”按 GB18030 编码读取/);
    const box = page.getByRole('textbox', { name: '原文' });
    await page.locator('#status').getByRole('combobox', { name: '编码' }).selectOption('big5');
    await page.waitForFunction(() => !document.querySelector('.editor textarea').value.includes('朋友'));
    await page.locator('#status').getByRole('combobox', { name: '编码' }).selectOption('gb18030');
    await page.waitForFunction(() => document.querySelector('.editor textarea').value.includes('朋友'));
    assert.match(await box.inputValue(), /^各位朋友：/);
    await page.locator('#status').getByRole('button', { name: '撤销' }).click();
    await titled(page, '政府工作报告');
  });

  test('files that are not text are refused by name, and the speech stays', async (t) => {
    const doc = Buffer.concat([bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512)]);
    for (const [locale, message] of [['zh-CN', '“speech.doc”不是文本文件'], ['en-GB', 'Could not open “speech.doc”: this is an old Word or WPS document (.doc, .wps), not text']]) {
      const page = await open(t, '?speech=water', { locale });
      await load(page, 'speech.doc', doc);
      await page.locator('#status').getByText(message).waitFor();
      await load(page, 'speech.pdf', Buffer.from('%PDF-1.7\n'));
      await page.locator('#status').getByText('speech.pdf').waitFor();
      await load(page, 'notes.rtf', Buffer.from('{\\rtf1 hello}'));
      await page.locator('#status').getByText('notes.rtf').waitFor();
      assert.equal(await title(page), 'الماء حقٌّ ومسؤولية');
      assert.equal(await page.locator('#editor').isVisible(), false);
    }
  });

  test('JSON that is not in UTF-8 is refused', async (t) => {
    const page = await open(t);
    await load(page, 'speech.json', Buffer.concat([Buffer.from('{"title": "x'), bytes([0xff]), Buffer.from('", "body": []}')]));
    await page.getByText('“speech.json”不是 UTF-8 编码的 JSON').waitFor();
    assert.equal(await title(page), '政府工作报告');
  });
});
