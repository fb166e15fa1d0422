// What a visitor typed or pasted in the demo is kept: across reloads, Back, tabs of the editor and other speeches.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { button, edit, findings, open, pasteAnywhere, phone, text, title, titled } from './demo-page.mjs';

describe('drafts', () => {
  test('a pasted text and its edits are there after a reload, and in the list', async (t) => {
    const page = await open(t);
    await pasteAnywhere(page, text);
    await titled(page, '在读书会上的致辞');
    const box = page.getByRole('textbox', { name: '原文' });
    await box.fill(text.replace('读书会', '朗读会'));
    await titled(page, '在朗读会上的致辞');
    await page.reload();
    await titled(page, '在朗读会上的致辞');
    await page.click('#picker');
    await page.locator('#shelf').getByRole('link', { name: '政府工作报告' }).click();
    await titled(page, '政府工作报告');
    await page.click('#picker');
    await page.locator('#shelf').getByRole('link', { name: '在朗读会上的致辞' }).click();
    await titled(page, '在朗读会上的致辞');
  });

  test('words typed just before a reload are kept', async (t) => {
    const page = await open(t);
    await pasteAnywhere(page, text);
    await titled(page, '在读书会上的致辞');
    await page.evaluate(() => {
      const area = document.querySelector('.editor textarea');
      area.value = area.value.replace('读书会', '朗读会');
      area.dispatchEvent(new InputEvent('input'));
      location.reload();
    });
    await titled(page, '在朗读会上的致辞');
  });

  test('the edits of a sample survive another speech and Back, and the original can be restored', async (t) => {
    const page = await open(t, '?speech=convocation');
    const box = await edit(page, 'JSON');
    await box.fill((await box.inputValue()).replace('The Work of Paying Attention', 'Attention'));
    await titled(page, 'Attention');
    await page.click('#picker');
    await page.locator('#shelf').getByRole('link', { name: '政府工作报告' }).click();
    await titled(page, '政府工作报告');
    await page.goBack();
    await titled(page, 'Attention');
    await button(page, '恢复原文').click();
    await titled(page, 'The Work of Paying Attention');
    await button(page, '撤销').click();
    await titled(page, 'Attention');
    await button(page, '恢复原文').click();
    await titled(page, 'The Work of Paying Attention');
    await page.reload();
    await titled(page, 'The Work of Paying Attention');
  });

  test('typing in the text after editing the JSON warns first, and the JSON can be brought back', async (t) => {
    const page = await open(t);
    await pasteAnywhere(page, text);
    await titled(page, '在读书会上的致辞');
    await button(page, 'JSON').click();
    const json = page.getByRole('textbox', { name: 'JSON' });
    await json.fill((await json.inputValue()).replace('在读书会上的致辞', '改过的标题'));
    await titled(page, '改过的标题');
    await page.reload();
    await titled(page, '改过的标题');
    await edit(page);
    await button(page, '原文').click();
    await page.getByText('导入后又修改过 JSON').waitFor();
    assert.equal(await title(page), '改过的标题', 'looking at the text changes nothing');
    await page.getByRole('textbox', { name: '原文' }).press('End');
    await page.keyboard.type(' ');
    await titled(page, '在读书会上的致辞');
    await page.locator('.editor-note').getByRole('button', { name: '撤销' }).click();
    await titled(page, '改过的标题');
    assert.match(await json.inputValue(), /改过的标题/);

    // A new role of a line imports the text again, too.
    await button(page, '原文').click();
    await page.getByRole('button', { name: /^第9行：/ }).click();
    await page.locator('.editor-roles select').selectOption('heading');
    await titled(page, '在读书会上的致辞');
    await page.locator('.editor-note').getByRole('button', { name: '撤销' }).click();
    await titled(page, '改过的标题');
  });

  test('a role that the user chose is kept with the text', async (t) => {
    const page = await open(t);
    await pasteAnywhere(page, text);
    await titled(page, '在读书会上的致辞');
    const role = page.getByRole('button', { name: /^第9行：/ });
    await role.click();
    await page.locator('.editor-roles select').selectOption('heading');
    await page.waitForFunction(() => document.querySelectorAll('.oration-outline li').length === 5);
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('.oration-outline li').length === 5);
  });

  test('a deleted text can be brought back', async (t) => {
    const page = await open(t);
    await pasteAnywhere(page, text);
    await titled(page, '在读书会上的致辞');
    await page.click('#picker');
    await button(page, '删除“在读书会上的致辞”').click();
    await titled(page, '政府工作报告');
    await button(page, '撤销').click();
    await titled(page, '在读书会上的致辞');
  });

  test('a URL of a text that is in another browser says so', async (t) => {
    const page = await open(t, '?speech=my-abc123');
    await page.getByText('这篇文稿不在这个浏览器中').waitFor();
    assert.equal(await title(page), '政府工作报告');
  });

  test('without storage the demo works, and says that changes are not kept', async (t) => {
    const page = await open(t);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const box = await edit(page);
    await box.fill(text);
    await titled(page, '在读书会上的致辞');
    await page.getByText('浏览器的存储空间不足').waitFor();
  });
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

  test('a file in GB18030 is read, and the encoding can be corrected', async (t) => {
    const page = await open(t);
    await load(page, 'speech.txt', gb);
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
    const docx = Buffer.concat([bytes([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), Buffer.alloc(22), Buffer.from('word/document.xml')]);
    for (const [locale, message] of [['zh-CN', '“speech.docx”不是文本文件'], ['en-GB', 'Could not open “speech.docx”: this is a Word document (.docx), not text']]) {
      const page = await open(t, '?speech=water', { locale });
      await load(page, 'speech.docx', docx);
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
