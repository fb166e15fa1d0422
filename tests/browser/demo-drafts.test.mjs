// What a visitor typed or pasted in the demo is kept: across reloads, Back, tabs of the editor and other speeches.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { button, edit, open, pasteAnywhere, text, title, titled } from './demo-page.mjs';

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
