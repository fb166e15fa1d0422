// Links to passages, and quotations: a link opens with its passage highlighted, even after small edits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { serve } from './site.mjs';
import { attach, html, open, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const speech = {
  title: '在成立大会上的讲话',
  lang: 'zh-Hans',
  speaker: { name: '王一', role: '局长' },
  place: '礼堂',
  date: '2021-04-25',
  body: [
    section('一、', '形势', ['我们要说到做到。今年不同往年。', paragraph(40)]),
    section('二、', '任务', ['首先要统一思想。', '我们要说到做到。明年更上层楼，后年再上层楼。', paragraph(40), '最后一句话，谢谢大家的支持与厚爱。']),
  ],
};
const whole = html(speech);

async function ready(t, body, { hash = '', context = {}, options } = {}) {
  const page = await open(browser, server.url, { body, hash, css: 'body { margin: 0 1rem; }', context });
  t.after(async () => {
    assert.deepEqual(page.errors, []);
    await page.close();
  });
  await listenToClipboard(page);
  await attach(page, options);
  await still(page);
  return page;
}

/** Selects from the start of one string to the end of another. */
const select = (page, from, to = from, nth = 0) =>
  page.evaluate(
    ([from, to, nth]) => {
      const walk = document.createTreeWalker(document.querySelector('.oration-body'), NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let [seen, open] = [0, false];
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (!open && node.data.includes(from) && seen++ === nth) {
          range.setStart(node, node.data.indexOf(from));
          open = true;
        }
        if (open && node.data.includes(to)) {
          range.setEnd(node, node.data.indexOf(to) + to.length);
          break;
        }
      }
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    },
    [from, to, nth],
  );

/** Records what the page copies; not every browser lets a page read the clipboard. */
const listenToClipboard = (page) =>
  page.evaluate(() => {
    const { clipboard } = navigator;
    const own = clipboard.writeText;
    clipboard.writeText = (words) => own.call(clipboard, (window.written = words));
  });

async function copied(page, button) {
  await page.click(button);
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent !== '');
  return page.evaluate(() => written);
}

/** The fragment of the link that is copied for a selection. */
async function link(t, ...selection) {
  const page = await ready(t, whole, { context: clipboard });
  await select(page, ...selection);
  return new URL(await copied(page, '.oration-copy-link')).hash;
}

const opened = async (t, body, hash) => {
  const page = await ready(t, body, { hash });
  return page.evaluate(() =>
    [...(CSS.highlights.get('oration-quote') ?? [])].map((range) => {
      const { top, bottom } = range.getBoundingClientRect();
      return [String(range), top > 0 && bottom < innerHeight, range.startContainer.parentElement.closest('section').id];
    }),
  );
};

test('a link scrolls to a passage far below the start of its section', async (t) => {
  const hash = await link(t, '谢谢大家的支持');
  assert.deepEqual(await opened(t, whole, hash), [['谢谢大家的支持', true, 'speech-s2']]);
});

test('the section of a passage near its beginning is current after a link to the passage', async (t) => {
  const hash = await link(t, '明年更上层楼');
  const page = await ready(t, whole, { hash });
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s2');
  assert.ok(await page.evaluate(() => [...CSS.highlights.get('oration-quote')].every((range) => range.getBoundingClientRect().bottom < innerHeight)));
});

test('in the route of an application, a link leads to the route, and to the passage by its text', async (t) => {
  const page = await ready(t, whole, { hash: '#/speeches/1', context: clipboard });
  await select(page, '明年更上层楼');
  assert.equal(new URL(await copied(page, '.oration-copy-link')).hash, '#/speeches/1:~:text=%E6%98%8E%E5%B9%B4%E6%9B%B4%E4%B8%8A%E5%B1%82%E6%A5%BC');
});

test('a link finds a passage with edited text', async (t) => {
  const hash = await link(t, '谢谢大家的支持与厚爱');
  const [[words, seen]] = await opened(t, whole.replace('大家的支持', '各位大力支持'), hash);
  assert.ok(words.includes('支持与厚爱') && words.length <= 14 && seen, words);
  const long = await link(t, '明年更上层楼', '谢谢大家的支持与厚爱');
  const changed = whole.replace('明年更上', '明年更高').replace('支持与厚爱', '支持和厚爱');
  const [[most, , section]] = await opened(t, changed, long);
  assert.equal(section, 'speech-s2');
  assert.ok(most.startsWith('明年') && most.includes('各级各部门'), most.slice(0, 40));
});

test('a passage that has changed is marked in whole words, and that is said; words that only resemble it are not', async (t) => {
  const body = html({ title: 'T', lang: 'en', body: [section('1.', 'One', ['Nobody receives credit for this bench, which is older than we are, and patience made it.', paragraph(40)])] });
  const shown = async (quote) => {
    const page = await ready(t, body, { hash: `#speech-s1&quote=${encodeURI(quote)}` });
    await page.waitForFunction(() => document.querySelector('.oration-status').textContent !== '');
    return page.evaluate(() => [document.querySelector('.oration-status').textContent, ...[...(CSS.highlights.get('oration-quote') ?? [])].map(String)]);
  };
  assert.deepEqual(await shown('Nobody receives money'), ['The quoted passage has changed', 'Nobody receives credit']);
  assert.deepEqual(await shown('It takes chemistry,and patience'), ['The quoted passage has changed', 'and patience']);
  for (const forged of ['This text was,edited away', 'Everybody knows,what to do']) assert.deepEqual(await shown(forged), ['The quoted passage was not found']);
});

test('a link finds a passage that moved to another section or whose section is missing', async (t) => {
  const hash = await link(t, '谢谢大家的支持与厚爱');
  const moved = whole.replace('，谢谢大家的支持与厚爱。', '。').replace('今年不同往年。', '谢谢大家的支持与厚爱。');
  assert.deepEqual((await opened(t, moved, hash)).map(([words, , section]) => [words, section]), [['谢谢大家的支持与厚爱', 'speech-s1']]);
  const gone = hash.replace('speech-s2', 'speech-s9');
  assert.deepEqual((await opened(t, whole, gone)).map(([words]) => words), ['谢谢大家的支持与厚爱']);
  assert.deepEqual(await opened(t, whole.replace('谢谢大家的支持与厚爱', '再见'), hash), []);
});

test('a link marks the selected occurrence of repeated text', async (t) => {
  const twice = html({ ...speech, body: [section('一、', '甲', ['春天到了，要说到做到。秋天到了，要说到做到。冬天也要说到做到。'])] });
  const page = await ready(t, twice, { context: clipboard });
  const offset = (hash) => opened(t, twice, hash).then(([[words]]) => words);
  await page.evaluate(() => {
    const { firstChild: text } = document.querySelector('#speech-s1-p1');
    const at = text.data.indexOf('要说到做到', 14);
    getSelection().setBaseAndExtent(text, at, text, at + 5);
  });
  const { hash } = new URL(await copied(page, '.oration-copy-link'));
  assert.equal(await offset(hash), '要说到做到');
  const again = await ready(t, twice, { hash });
  const start = await again.evaluate(() => [...CSS.highlights.get('oration-quote')][0].startOffset);
  assert.equal(start, '春天到了，要说到做到。秋天到了，'.length);
});

test('a link finds passages with punctuation and passages across blocks', async (t) => {
  const english = html({
    title: 'Thanks',
    lang: 'en',
    body: [section('1.', 'Heading', ['First, second, third-rate, fourth and so on, until the very last - word, of this sentence.', 'And more.'])],
  });
  const page = await ready(t, english, { context: clipboard });
  await select(page, 'second, third', 'the very last - word, of');
  const { hash } = new URL(await copied(page, '.oration-copy-link'));
  assert.deepEqual((await opened(t, english, hash)).map(([words]) => words), ['second, third-rate, fourth and so on, until the very last - word, of']);
  const over = await link(t, '形势', '往年');
  const [[words]] = await opened(t, whole, over);
  assert.ok(words.startsWith('形势') && words.endsWith('往年'), words);
});

test('a link expands the section of its passage in the key-points view', async (t) => {
  const hash = await link(t, '谢谢大家的支持');
  const page = await ready(t, whole);
  await page.keyboard.press('s');
  await page.waitForSelector('.oration-body[data-points]');
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.waitForFunction(() => !document.querySelector('#speech-s2 > p:last-of-type').hasAttribute('hidden'));
});

test('a link to another speech on the page marks nothing in this one', async (t) => {
  const hash = (await link(t, '谢谢大家的支持')).replace('speech-', 'other-');
  const body = whole + whole.replaceAll('speech-', 'other-');
  assert.deepEqual((await opened(t, body, hash)).map(([, , section]) => section), ['other-s2']);
});

test('a quotation keeps line breaks, and names the speaker of the turn, the title, date and section', async (t) => {
  const debate = html({
    title: 'Debate',
    lang: 'en',
    speaker: { name: 'Chair' },
    place: 'Hall',
    published: '2021-04-25',
    body: [
      'Before all sections.',
      section('1.', 'Opening', [
        { type: 'turn', speaker: 'A. Member', body: ['One thing.', 'Another thing.'] },
        { type: 'turn', speaker: 'B. Member', body: ['A third thing.'] },
      ]),
    ],
  });
  const page = await ready(t, debate, { context: clipboard });
  await select(page, 'One thing.', 'Another');
  assert.equal(await copied(page, '.oration-copy-quotation'), `“One thing.\n“Another”\n— A. Member, Debate, 25 April 2021, 1. Opening\n${server.url}page#speech-s1`);
  await select(page, 'Before all', 'sections');
  assert.equal(await copied(page, '.oration-copy-quotation'), `“Before all sections”\n— Chair, Debate, 25 April 2021\n${server.url}page#speech-p1`);
  const first = await ready(t, whole, { context: clipboard });
  await select(first, '说到做到');
  assert.equal(await copied(first, '.oration-copy-quotation'), `“说到做到”\n——王一，《在成立大会上的讲话》，2021年4月25日，一、形势\n${server.url}page#speech-s1`);
});

test('a quotation has a run-in heading on the line of its paragraph, and opens again at each paragraph', async (t) => {
  const chinese = { ...speech, body: [section('一、', '形势', [section('1.', '改革继续深化。', ['推动发展。'], { runin: true }), '后面还有话。'])] };
  const page = await ready(t, html(chinese), { context: clipboard });
  const first = async () => (await copied(page, '.oration-copy-quotation')).split('\n——')[0];
  await select(page, '继续', '推动');
  assert.equal(await first(), '“继续深化。推动”');
  await select(page, '继续', '还有');
  assert.equal(await first(), '“继续深化。推动发展。\n“后面还有”');
  const english = { title: 'T', lang: 'en', body: [section('', 'One', [section('1.', 'Ask more.', ['People answer.', { type: 'paragraph', text: 'Roses are red,\\\nviolets blue.' }], { runin: true })])] };
  const other = await ready(t, html(english), { context: clipboard });
  await select(other, 'Ask', 'violets');
  assert.equal((await copied(other, '.oration-copy-quotation')).split('\n—')[0], '“Ask more. People answer.\n“Roses are red,\nviolets”');
});

test('copying works without the Clipboard API and keeps the selection', chromiumOnly('a readable clipboard'), async (t) => {
  const page = await ready(t, whole, { context: clipboard });
  await page.evaluate(() => {
    window.kept = navigator.clipboard;
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await select(page, '说到做到');
  await page.click('.oration-copy-quotation');
  assert.equal(await page.textContent('.oration-status'), '已复制');
  assert.match(await page.evaluate(() => kept.readText()), /^“说到做到”\n/);
  assert.equal(await page.evaluate(() => String(getSelection())), '说到做到');
  assert.equal(await page.$$eval('textarea', (all) => all.length), 0);
});

test('search works without the Custom Highlight API, and its boxes are removed', async (t) => {
  const page = await open(browser, server.url, { body: whole, css: 'body { margin: 0 1rem; }' });
  t.after(() => page.close());
  await page.evaluate(() => Object.defineProperty(CSS, 'highlights', { value: undefined }));
  const before = await page.innerHTML('article');
  await attach(page);
  await page.click('.oration-find-button');
  await page.keyboard.type('说到做到', { delay: 20 });
  assert.equal(await page.inputValue('.oration-find input'), '说到做到');
  const boxes = () =>
    page.evaluate(() => {
      const walk = document.createTreeWalker(document.querySelector('#speech-s1-p1'), NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const text = walk.nextNode();
      range.setStart(text, text.data.indexOf('说到做到'));
      range.setEnd(text, text.data.indexOf('说到做到') + 4);
      const [box] = document.querySelectorAll('.oration-boxes[data-of="oration-find-current"] > mark');
      const [want, is] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
      const near = ['left', 'top', 'width', 'height'].every((side) => Math.abs(want[side] - is[side]) <= 1.5);
      return [document.querySelectorAll('.oration-boxes[data-of="oration-find"] > mark').length, near];
    });
  assert.deepEqual(await boxes(), [2, true]);
  await page.setViewportSize({ width: 700, height: 800 });
  await still(page);
  assert.deepEqual(await boxes(), [2, true]);
  await page.evaluate(() => readers[0].destroy());
  assert.ok((await page.innerHTML('article')) === before);
  assert.deepEqual(page.errors, []);
});

test('the buttons are beside the selected passage, which stays in view', async (t) => {
  const page = await ready(t, whole);
  for (const words of ['今年不同往年', '最后一句话']) {
    await page.evaluate((words) => [...document.querySelectorAll('.oration-body p')].find((one) => one.textContent.includes(words)).scrollIntoView({ block: 'center' }), words);
    await still(page);
    await select(page, words);
    await page.waitForSelector('.oration-quote-tools:not([hidden])');
    await still(page);
    const [passage, tools] = await page.evaluate(() => [getSelection().getRangeAt(0), document.querySelector('.oration-quote-tools')].map((one) => one.getBoundingClientRect().toJSON()));
    const gap = Math.max(passage.top - tools.bottom, tools.top - passage.bottom);
    assert.ok(gap >= 4 && gap <= 20, `${gap} px from the passage`);
    assert.ok(tools.left >= 0 && tools.right <= 1200 && tools.left < passage.right && tools.right > passage.left, JSON.stringify(tools));
  }
});

test('on a touch screen, the buttons are at the bottom edge', chromiumOnly('a touch screen'), async (t) => {
  const page = await ready(t, whole, { context: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } });
  await select(page, '今年不同往年');
  await page.waitForSelector('.oration-quote-tools:not([hidden])');
  const { bottom, width } = await page.$eval('.oration-quote-tools', (one) => one.getBoundingClientRect().toJSON());
  assert.deepEqual([Math.round(bottom), width], [740, 360]);
  const sizes = await page.$$eval('.oration-quote-tools button', (all) => all.map((one) => [one.offsetWidth, one.offsetHeight]));
  assert.ok(sizes.length >= 4 && sizes.flat().every((size) => size >= 44), JSON.stringify(sizes));
});

test('the keyboard reaches the buttons from the selection, and leaves them again', async (t) => {
  const page = await ready(t, whole);
  await select(page, '今年不同往年');
  await page.waitForSelector('.oration-quote-tools:not([hidden])');
  const focused = () => page.evaluate(() => document.activeElement.className);
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'oration-copy-quotation');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), 'oration-copy-markdown');
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.textContent.includes('今年不同往年')));
  assert.equal(await page.evaluate(() => String(getSelection())), '今年不同往年');
  await page.keyboard.press('Escape');
  assert.ok(await page.$eval('.oration-quote-tools', (one) => one.hidden));
});

test('a button says that it has copied', async (t) => {
  const page = await ready(t, whole, { context: clipboard });
  await select(page, '今年不同往年');
  await page.waitForSelector('.oration-copy-link');
  const width = await page.$eval('.oration-copy-link', (one) => one.offsetWidth);
  await page.click('.oration-copy-link');
  await page.waitForFunction(() => document.querySelector('.oration-copy-link').textContent === '已复制');
  assert.ok((await page.$eval('.oration-copy-link', (one) => one.offsetWidth)) >= width);
});

test('a link to a passage before the first section names its paragraph', async (t) => {
  const early = html({ ...speech, body: ['各位来宾，大家好。', ...speech.body] });
  const page = await ready(t, early, { context: clipboard });
  await select(page, '大家好');
  const { hash } = new URL(await copied(page, '.oration-copy-link'));
  assert.equal(hash.split('&')[0], '#speech-p1');
  const again = await ready(t, early, { hash });
  const [words, background] = await again.evaluate(() => {
    const [range] = CSS.highlights.get('oration-quote');
    return [String(range), getComputedStyle(document.querySelector('#speech-p1')).backgroundColor];
  });
  assert.deepEqual([words, background], ['大家好', 'rgba(0, 0, 0, 0)']);
});

test('a link to a passage that is gone shows its section, and says so', async (t) => {
  const page = await ready(t, whole, { hash: '#speech-s2&quote=' + encodeURIComponent('这句话从来没有在讲话里出现过') });
  await page.waitForSelector('.oration-status[data-shown]');
  assert.equal(await page.textContent('.oration-status'), '未找到所引段落');
  const found = await ready(t, whole, { hash: '#speech-s2&quote=' + encodeURIComponent('首先要统一思想') });
  await found.waitForFunction(() => CSS.highlights.get('oration-quote')?.size === 1);
  assert.equal(await found.textContent('.oration-status'), '');
});
