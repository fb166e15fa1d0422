// A picture of a quotation: what is drawn, and how it reaches the user, under a policy that forbids pictures from scripts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { opener, phone } from './reader-page.mjs';
import { answers, serve } from './site.mjs';
import { html, section } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

const speeches = {
  'zh-Hans': { title: '在阅读工作会议上的讲话', speaker: { name: '王一' }, text: '各级各部门要明确职责，密切配合，形成工作合力；“说到做到”（不放空炮），把2024年的各项任务落到实处。读书，是一件一生的事——从娃娃抓起……' },
  en: { title: 'On attention', speaker: { name: 'Dr Eleanor Ashworth' }, text: 'A good book asks for none of that. It asks you to stay, and to listen to those who disagree with you.' },
  ar: { title: 'كلمة في افتتاح المعهد', speaker: { name: 'ليلى عبد الرحمن' }, text: 'نتذكر الذين بنوا هذه المدينة (في عام 2024)، وما طلبوه ممن جاؤوا بعدهم، ولا ننسى Wi-Fi والقراءة.' },
};

const page = ({ text, ...speech }, lang) => html({ ...speech, lang, date: '2024-03-05', body: [section('1.', 'A', [text])] });

/** Opens a speech with its paragraph selected, and records what is drawn. */
async function selected(t, lang, { speech = speeches[lang], context, css } = {}) {
  const opened = await ready(t, { body: page(speech, lang), lang, dir: lang === 'ar' ? 'rtl' : 'ltr', context, css });
  await opened.evaluate(() => {
    window.drawn = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (line, x, y) {
      drawn.push({ line, x, y, width: this.measureText(line).width, direction: this.direction, align: this.textAlign, ink: this.fillStyle });
      fillText.call(this, line, x, y);
    };
    getSelection().selectAllChildren(document.querySelector('.oration-section p'));
  });
  await opened.waitForSelector('.oration-card');
  return opened;
}

/** The file that a press saves, and its size in pixels. */
async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.oration-card')]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), type: bytes.toString('latin1', 1, 4), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

for (const [lang, { text, title, speaker }] of Object.entries(speeches)) {
  test(`a picture has the quotation, its source and the address, in lines that fit: ${lang}`, chromiumOnly('downloads'), async (t) => {
    const page = await selected(t, lang);
    const file = await saved(page);
    assert.deepEqual([file.type, file.width], ['PNG', 1200]);
    assert.equal(file.name, `${`${speaker.name} ${title}`.replaceAll(' ', '-')}.png`);
    const said = { 'zh-Hans': '图片已保存', en: 'Image saved', ar: 'حُفظت الصورة' }[lang];
    await page.waitForSelector('.oration-status[data-shown]');
    assert.equal(await page.textContent('.oration-status'), `${said}: ${file.name}`);
    const drawn = await page.evaluate(() => drawn);
    const words = drawn.map(({ line }) => line).join('').replace(/\s/g, '');
    for (const part of [text, title, speaker.name, '2024', new URL(server.url).host]) assert.ok(words.includes(part.replace(/\s/g, '')), `${part} in ${words}`);
    const isRight = lang === 'ar';
    for (const { line, x, y, width, direction, align } of drawn) {
      assert.ok(width <= 1008 && y < file.height, line);
      assert.deepEqual([x, align], isRight ? [1104, 'right'] : [96, 'left'], line);
      assert.doesNotMatch(line, /^[，。；）”…、]/);
      assert.equal(direction, isRight && !line.startsWith('127.') ? 'rtl' : 'ltr', line);
    }
  });
}

test('a long quotation is smaller, then cut with an ellipsis, above its source', chromiumOnly('downloads'), async (t) => {
  const page = await selected(t, 'en', { speech: { ...speeches.en, text: speeches.en.text.repeat(80) } });
  const { height } = await saved(page);
  assert.ok(height > 1200 && height <= 2400, String(height));
  const drawn = await page.evaluate(() => drawn);
  assert.ok(drawn.some(({ line }) => line.endsWith('…”')));
  assert.equal(drawn.at(-1).line, `${new URL(server.url).host}/page`);
});

test('the picture has the colours of the page', chromiumOnly('downloads'), async (t) => {
  const page = await selected(t, 'en', { css: 'body { margin: 0 1rem; background: rgb(16, 20, 24); color: rgb(230, 230, 230); }' });
  await page.evaluate(() => {
    const { fillRect } = CanvasRenderingContext2D.prototype;
    window.filled = [];
    CanvasRenderingContext2D.prototype.fillRect = function (...box) {
      filled.push(this.fillStyle);
      fillRect.apply(this, box);
    };
  });
  await saved(page);
  assert.deepEqual(await page.evaluate(() => [filled[0], drawn[0].ink]), ['#101418', '#e6e6e6']);
});

test('it is loaded when it is first used', chromiumOnly('downloads'), async (t) => {
  const page = await selected(t, 'en');
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('bundle-card.js')));
  assert.equal(await loaded(), false);
  await saved(page);
  assert.equal(await loaded(), true);
});

test('on a phone it is shared; a sheet that the user closes says nothing, and one that does not open leaves the file', chromiumOnly('a phone'), async (t) => {
  const page = await selected(t, 'en', { context: phone });
  assert.equal((await saved(page)).type, 'PNG', 'without a share sheet for files');
  await page.evaluate(async () => {
    window.shared = [];
    navigator.canShare = ({ files }) => files.length > 0;
    navigator.share = async ({ files }) => {
      shared.push(`${files[0].name} ${files[0].type} ${files[0].size > 1000}`);
      if (window.refusal) throw new DOMException('refused', refusal);
    };
    readers[0].destroy();
    readers[0] = module.attach(document.body);
    await readers[0].ready;
    getSelection().removeAllRanges();
    getSelection().selectAllChildren(document.querySelector('.oration-section p'));
  });
  await page.waitForSelector('.oration-card');
  await page.click('.oration-card');
  await page.waitForFunction(() => shared.length === 1);
  await page.evaluate(() => (window.refusal = 'AbortError'));
  await page.click('.oration-card');
  await page.waitForFunction(() => shared.length === 2);
  assert.equal(await page.textContent('.oration-status'), '');
  await page.evaluate(() => (window.refusal = 'NotAllowedError'));
  assert.equal((await saved(page)).type, 'PNG');
  assert.deepEqual(await page.evaluate(() => [...new Set(shared)]), ['Dr-Eleanor-Ashworth-On-attention.png image/png true']);
});

test('if the browser cannot draw, or the code cannot be loaded, a message says so', async (t) => {
  const page = await selected(t, 'en');
  await page.evaluate(() => (HTMLCanvasElement.prototype.toBlob = (done) => done(null)));
  await page.click('.oration-card');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === 'Could not create the image');
  answers.set('/pkg/reader/bundle-card.js', { status: 404 });
  t.after(() => answers.delete('/pkg/reader/bundle-card.js'));
  const other = await selected(t, 'en');
  await other.click('.oration-card');
  await other.waitForFunction(() => document.querySelector('.oration-status').textContent.startsWith('Could not load this'));
  other.errors.length = 0;
});
