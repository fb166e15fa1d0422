// The parts of the reader: outline, drawer, keys, search, quotations, points, masks, text size, print.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { serve } from './site.mjs';
import { attach, html, marked, open, paragraph, section, still } from './speeches.mjs';
import { stage } from './stage.mjs';

const { server, browser } = await stage(serve, launch);

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Ten parts of three points each. */
const deep = html({
  title: '年度工作报告',
  lang: 'zh-Hans',
  body: Array.from({ length: 10 }, (_, at) =>
    section(
      `${at + 1}.`,
      `方面${at + 1}`,
      ['甲', '乙', '丙'].map((name, sub) => section(`（${sub + 1}）`, `任务${name}`, [paragraph(8)])),
    ),
  ),
});

/** A speech with everything that can be left out of one. */
const masked = html({
  title: '在成立大会上的讲话',
  lang: 'zh-Hans',
  speaker: { name: '王一', role: '局长' },
  occasion: '成立大会',
  date: '2021-04-25',
  body: [
    '同志们，今天我们开会。',
    section('一、', '统一思想', [], { state: 'omitted' }),
    section(
      '二、',
      '形成合力',
      [
        { type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '区和', { mask: '**', of: 'place' }, '县，', { mask: '×××', of: 'person' }, '讲过。'] },
        { type: 'omission', count: 631, reason: '付费内容' },
        { type: 'paragraph', text: '各级各部门要**明确**职责，Élysée，ＡＢＣ。', continued: true },
        { type: 'paragraph', text: [{ num: '一是', point: '稳字当头。' }, '后面还有很多话要说。'] },
        { type: 'paragraph', text: [{ num: '二是', point: '快字为先。' }, '同样也有很多话要说。'] },
      ],
      { state: 'partial' },
    ),
    section('三、', '抓好落实', [paragraph(60)]),
    { type: 'omission', rest: true, count: 100 },
  ],
});

async function ready(t, content, options) {
  const page = await open(browser, server.url, { css: 'body { margin: 0 1rem; }', ...content });
  t.after(async () => {
    assert.deepEqual(page.errors, []);
    await page.close();
  });
  await attach(page, options);
  await still(page);
  return page;
}

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
  await still(page);
};
const shown = (page, selector) => page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
const events = (page, kind) =>
  page.evaluate((kind) => {
    window.told = [];
    document.addEventListener(kind, (event) => told.push(event.detail));
  }, kind);

test('the branches of a large outline open around the current section and close behind it', async (t) => {
  const page = await ready(t, { body: deep });
  const open = () => page.$$eval('.oration-toggle[aria-expanded=true]', (all) => all.map((one) => one.getAttribute('aria-controls')));
  assert.deepEqual(await open(), []);
  await page.evaluate(() => readers[0].go('s4-2'));
  await still(page);
  assert.deepEqual(await open(), ['speech-s4-entries']);
  assert.deepEqual(await marked(page), ['#speech-s4-2']);
  await page.evaluate(() => readers[0].go('s7'));
  await still(page);
  assert.deepEqual(await open(), ['speech-s7-entries']);
});

test('a branch that a person closed or opened stays so', async (t) => {
  const page = await ready(t, { body: deep });
  await page.evaluate(() => readers[0].go('s4'));
  await still(page);
  const toggle = (number) => page.$(`.oration-toggle[aria-controls=speech-s${number}-entries]`);
  await (await toggle(4)).click();
  await (await toggle(2)).click();
  await page.evaluate(() => readers[0].go('s4-3'));
  await still(page);
  assert.equal(await (await toggle(4)).getAttribute('aria-expanded'), 'false');
  assert.equal(await (await toggle(2)).getAttribute('aria-expanded'), 'true');
  assert.match(await (await toggle(2)).getAttribute('aria-label'), /方面2/);
});

test('all branches open and close at once, and a closed one is found by the browser', async (t) => {
  const page = await ready(t, { body: deep });
  const closed = () => page.$$eval('.oration-outline ol[hidden]', (all) => all.map((one) => one.getAttribute('hidden')));
  assert.deepEqual(await closed(), Array(10).fill('until-found'));
  await page.click('.oration-everything');
  assert.deepEqual(await closed(), []);
  await page.click('.oration-everything');
  assert.equal((await closed()).length, 10);
  await page.$eval('#speech-s3-entries', (list) => {
    list.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  assert.equal(await page.getAttribute('[aria-controls=speech-s3-entries]', 'aria-expanded'), 'true');
});

test('the current entry is kept in view inside the outline, and the page is not moved by that', async (t) => {
  const page = await ready(t, { body: deep, context: { viewport: { width: 1200, height: 420 } } });
  await page.click('.oration-everything');
  await page.evaluate(() => scrollTo(0, document.getElementById('speech-s9-2').offsetTop));
  await page.evaluate(() => readers[0].go('s9-2'));
  await still(page);
  const place = await page.evaluate(() => {
    const link = document.querySelector('[aria-current]').getBoundingClientRect();
    const nav = document.querySelector('.oration-outline').getBoundingClientRect();
    return [link.top - nav.top, nav.bottom - link.bottom, document.querySelector('.oration-outline').scrollTop];
  });
  assert.ok(place[0] >= 0 && place[1] >= 0 && place[2] > 0, String(place));
});

test('the filter shows the entries with the words, whatever their width or case, and Escape clears it', async (t) => {
  const page = await ready(t, { body: deep });
  await page.fill('.oration-filter', '任务乙');
  assert.equal(await shown(page, '.oration-outline li li'), 10);
  assert.equal(await page.textContent('.oration-status'), '10 项');
  await page.fill('.oration-filter', '方面１０');
  assert.equal(await shown(page, '.oration-outline li a'), 1);
  await page.press('.oration-filter', 'Escape');
  assert.equal(await page.inputValue('.oration-filter'), '');
  assert.equal(await shown(page, '.oration-outline > ol > li'), 10);
});

test('on a phone the outline is behind one button of 44 pixels, and opens as a dialog', async (t) => {
  const page = await ready(t, { body: deep, context: phone });
  assert.equal(await shown(page, '.oration-outline'), 0);
  const here = page.locator('.oration-here');
  assert.ok((await here.boundingBox()).height >= 44);
  assert.equal(await here.getAttribute('aria-expanded'), 'false');
  await here.click();
  assert.equal(await here.getAttribute('aria-expanded'), 'true');
  assert.ok(await page.evaluate(() => document.querySelector('.oration-drawer').matches(':modal')));
  assert.ok(await page.evaluate(() => document.querySelector('.oration-drawer').contains(document.activeElement)));
  await press(page, 'Escape');
  assert.equal(await shown(page, '.oration-drawer'), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches('.oration-here')));
  await here.click();
  await page.click('.oration-drawer a[href="#speech-s3"]');
  await still(page);
  assert.equal(await shown(page, '.oration-drawer'), 0);
  assert.equal(await page.evaluate(() => document.activeElement.closest('section').id), 'speech-s3');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s3');
  await here.click();
  await page.mouse.click(355, 400);
  assert.equal(await shown(page, '.oration-drawer'), 0);
});

test('turning a phone with the drawer open closes it and puts the outline back beside the text', async (t) => {
  const page = await ready(t, { body: deep, context: phone });
  await page.click('.oration-here');
  await page.setViewportSize({ width: 1200, height: 700 });
  await still(page);
  assert.equal(await shown(page, '.oration-drawer'), 0);
  assert.equal(await page.evaluate(() => document.querySelector('.oration-outline').parentElement.tagName), 'ARTICLE');
  assert.equal(await shown(page, '.oration-outline'), 1);
});

test('keys go from section to section without entries in the history', async (t) => {
  const page = await ready(t, { body: deep });
  const before = await page.evaluate(() => history.length);
  await press(page, 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s1');
  await press(page, 'j', 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s1-2');
  await page.mouse.wheel(0, 60);
  await still(page);
  await press(page, 'k');
  assert.deepEqual(await marked(page), ['#speech-s1-2']);
  await press(page, 'k');
  assert.deepEqual(await marked(page), ['#speech-s1-1']);
  assert.equal(await page.evaluate(() => history.length), before);
  await press(page, 'o');
  assert.ok(await page.evaluate(() => document.activeElement.matches('[aria-current]')));
});

test('keys are left alone in form fields, with Ctrl held, and when they are switched off', async (t) => {
  const page = await ready(t, { body: `<input class="own">${deep}` });
  await page.focus('.own');
  await press(page, 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), undefined);
  await page.evaluate(() => document.activeElement.blur());
  const prevented = await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(prevented, false);
  assert.equal(await shown(page, '.oration-find'), 0);
  await page.click('.oration-more');
  await page.uncheck('.oration-switch input');
  await press(page, 'Escape', 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), undefined);
});

test('the menu closes with Escape and gives the focus back, and with a click elsewhere', async (t) => {
  const page = await ready(t, { body: deep });
  await page.click('.oration-more');
  assert.equal(await page.getAttribute('.oration-more', 'aria-expanded'), 'true');
  await page.focus('.oration-menu button');
  await press(page, 'Escape');
  assert.equal(await shown(page, '.oration-menu'), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches('.oration-more')));
  await page.click('.oration-more');
  await page.mouse.click(5, 5);
  assert.equal(await shown(page, '.oration-menu'), 0);
});

test('the bar says which section of how many this is', async (t) => {
  const page = await ready(t, { body: masked });
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  assert.equal(await page.textContent('.oration-here-name'), '二、形成合力');
  assert.equal(await page.textContent('.oration-here-count'), '2/3');
  assert.equal(await page.getAttribute('.oration-here-count', 'title'), '第 2 节，共 3 节');
  assert.equal(await page.getAttribute('.oration-progress', 'aria-hidden'), 'true');
});

test('the search folds width, case and accents, crosses marks, and counts hits per entry', async (t) => {
  const page = await ready(t, { body: masked });
  const content = () => page.$$eval('.oration-body > :not(.oration-bar)', (all) => all.map((one) => one.outerHTML).join(''));
  const before = await content();
  await press(page, 'f');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.oration-find input')));
  const hits = async (words) => {
    await page.fill('.oration-find input', words);
    return page.evaluate(() => [...(CSS.highlights.get('oration-find') ?? [])].map(String));
  };
  assert.deepEqual(await hits('要明确职责,ELYSEE'), ['要明确职责，Élysée']);
  assert.deepEqual(await hits('abc.'), ['ＡＢＣ。']);
  assert.deepEqual(await hits('话要说'), ['话要说', '话要说']);
  assert.equal(await page.textContent('.oration-outline a[href="#speech-s2"] .oration-count'), '2');
  assert.equal(await page.textContent('.oration-find-count'), '1/2');
  assert.equal(await page.textContent('.oration-status'), '第 1 处，共 2 处');
  await press(page, 'Enter');
  assert.equal(await page.textContent('.oration-find-count'), '2/2');
  await press(page, 'Enter', 'Shift+Enter');
  assert.equal(await page.textContent('.oration-find-count'), '2/2');
  assert.deepEqual(await hits('责。同'), []);
  assert.equal(await page.textContent('.oration-status'), '没有找到');
  await page.fill('.oration-find input', '要');
  await press(page, 'Escape');
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.get('oration-find')].length), 0);
  assert.equal(await shown(page, '.oration-find'), 0);
  assert.equal(await shown(page, '.oration-count'), 0);
  assert.ok((await content()) === before, 'the text is as it was');
});

test('a hit far away is brought into view', async (t) => {
  const page = await ready(t, { body: html({ title: '长', body: [section('一、', '甲', [paragraph(200)]), section('二、', '乙', ['最后的宝藏。'])] }) });
  await press(page, 'f');
  await page.fill('.oration-find input', '宝藏');
  await still(page);
  const top = await page.evaluate(() => [...CSS.highlights.get('oration-find')][0].getBoundingClientRect().top);
  assert.ok(top > 0 && top < 800, String(top));
});

test('every heading has a link beside it that names its section', async (t) => {
  const page = await ready(t, { body: masked });
  const links = await page.$$eval('.oration-permalink', (all) => all.map((one) => [one.getAttribute('href'), one.getAttribute('aria-label')]));
  assert.deepEqual(links, [
    ['#speech-s1', '链接到本节：一、统一思想'],
    ['#speech-s2', '链接到本节：二、形成合力'],
    ['#speech-s3', '链接到本节：三、抓好落实'],
  ]);
  assert.deepEqual(await page.$$eval('.oration-heading', (all) => all.map((one) => one.textContent)), ['一、统一思想', '二、形成合力', '三、抓好落实']);
});

const select = (page, words) =>
  page.evaluate((words) => {
    const walk = document.createTreeWalker(document.querySelector('.oration-body'), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
  }, words);

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

test('a selected passage is copied as a quotation with who said it where', chromiumOnly('a clipboard to read'), async (t) => {
  const page = await ready(t, { body: masked, context: clipboard });
  assert.equal(await shown(page, '.oration-quote-tools'), 0);
  await select(page, '后面还有很多话要说');
  await page.click('.oration-copy-quotation');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '已复制');
  assert.equal(await copied(page), '“后面还有很多话要说”\n——王一，《在成立大会上的讲话》，成立大会，2021年4月25日，二、形成合力');
});

test('a link to a selected passage opens it marked, also after the text around it has changed', chromiumOnly('a clipboard to read'), async (t) => {
  const page = await ready(t, { body: masked, context: clipboard });
  await select(page, '同样也有很多话要说');
  await page.click('.oration-copy-link');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '已复制');
  const { hash } = new URL(await copied(page));
  assert.ok(hash.startsWith('#speech-s2&quote='), hash);
  const body = masked.replace('同样也有', '当然，同样也有').replace('同志们', '各位同志');
  const again = await ready(t, { body, hash });
  const shown = await again.evaluate(() => [...CSS.highlights.get('oration-quote')].map(String));
  assert.deepEqual(shown, ['同样也有很多话要说']);
  const long = await ready(t, { body: masked });
  await select(long, '同志们，今天我们开会。');
  assert.equal(await long.evaluate(() => document.querySelector('.oration-quote-tools').hidden), false);
});

test('a long passage is found by either end when the middle and the other end have changed', async (t) => {
  const words = (text) => text.split(',').map(encodeURIComponent).join(',');
  for (const [ends, found] of [
    ['后面还有,很多话要说', '后面还有很多话要说'],
    ['后面还有,已经删去了', '后面还有'],
    ['已经删去了,同样也有', '同样也有'],
  ]) {
    const page = await ready(t, { body: masked, hash: `#speech-s2&quote=${words(ends)}` });
    assert.deepEqual(await page.evaluate(() => [...(CSS.highlights.get('oration-quote') ?? [])].map(String)), [found]);
    assert.deepEqual(await page.evaluate(() => document.querySelector('.oration-quote-tools').hidden), true);
  }
});

test('the view of the points shows headings and points, and each section opens in place', async (t) => {
  const page = await ready(t, { body: masked });
  const text = () => page.$eval('#speech-s2', (section) => section.innerText.replace(/\s+/g, ' '));
  await press(page, 's');
  assert.equal(await page.getAttribute('.oration-skeleton-switch', 'aria-pressed'), 'true');
  assert.deepEqual(await page.$$eval('#speech-s2 .oration-points li', (all) => all.map((one) => one.textContent)), ['一是稳字当头。', '二是快字为先。']);
  assert.deepEqual(await page.$$eval('#speech-s2 > p', (all) => all.map((one) => one.getAttribute('hidden'))), Array(4).fill('until-found'));
  assert.match(await text(), /一是稳字当头/);
  await page.click('#speech-s2 .oration-unfold');
  assert.match(await text(), /后面还有很多话要说/);
  assert.equal(await page.getAttribute('#speech-s2 .oration-unfold', 'aria-expanded'), 'true');
  await page.evaluate(() => readers[0].go('s3-p1'));
  assert.equal(await page.getAttribute('#speech-s3 .oration-unfold', 'aria-expanded'), 'true');
  await press(page, 's');
  assert.equal(await shown(page, '.oration-points, .oration-unfold'), 0);
  assert.equal(await page.$$eval('.oration-body [hidden=until-found]', (all) => all.length), 0);
});

test('the view of the points hides what follows a heading on its line', async (t) => {
  const runin = { type: 'section', num: '一是', heading: '稳字当头。', runin: true, body: [paragraph(8)] };
  const page = await ready(t, { body: html({ title: '要点', lang: 'zh-Hans', body: [section('一、', '总体', [runin])] }) });
  const lines = () => page.$eval('#speech-s1-1', (one) => Math.round(one.offsetHeight / parseFloat(getComputedStyle(one).lineHeight)));
  const all = await lines();
  assert.ok(all > 5, `${all} lines`);
  await press(page, 's');
  assert.equal(await lines(), 1);
  await page.click('#speech-s1-1 .oration-unfold');
  assert.equal(await lines(), all);
});

test('the search opens what the view of the points has closed', async (t) => {
  const page = await ready(t, { body: masked });
  await press(page, 's', 'f');
  await page.fill('.oration-find input', '后面还有');
  await still(page);
  assert.equal(await page.getAttribute('#speech-s2 .oration-unfold', 'aria-expanded'), 'true');
});

test('a bookmark is told to the host, which may refuse it, and shown in the outline', async (t) => {
  const page = await ready(t, { body: masked }, { bookmarks: ['speech-s3'] });
  assert.deepEqual(await page.$$eval('[data-bookmarked]', (all) => all.map((one) => one.getAttribute('href'))), ['#speech-s3']);
  await events(page, 'oration-bookmark');
  await page.evaluate(() => readers[0].go('s2'));
  await page.click('.oration-bookmark-button');
  assert.deepEqual(await page.evaluate(() => told), [{ id: 'speech-s2', index: 1, count: 3, on: true }]);
  assert.equal(await page.getAttribute('.oration-bookmark-button', 'aria-pressed'), 'true');
  await page.evaluate(() => document.addEventListener('oration-bookmark', (event) => event.preventDefault()));
  await page.click('.oration-bookmark-button');
  assert.equal(await page.getAttribute('.oration-bookmark-button', 'aria-pressed'), 'true');
});

test('nothing is stored unless the host asks for it; then bookmarks, place and text size come back', async (t) => {
  const page = await ready(t, { body: masked });
  const use = async () => {
    await page.evaluate(() => readers[0].go('s2'));
    await page.click('.oration-bookmark-button');
    await page.click('.oration-more');
    await page.click('.oration-more-of');
    await page.click('.oration-more');
  };
  await use();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await attach(page, { storage: 'speech' });
  await use();
  assert.ok((await page.evaluate(() => localStorage.length)) > 0);
  await page.evaluate(() => {
    readers[0].destroy();
    history.replaceState(null, '', location.pathname);
    scrollTo(0, 0);
  });
  await attach(page, { storage: 'speech' });
  assert.equal(await page.textContent('.oration-resume'), '继续阅读：二、形成合力');
  assert.equal(await page.$$eval('[data-bookmarked]', (all) => all.length), 1);
  assert.equal(await page.$eval('article', (article) => article.style.getPropertyValue('--oration-text-scale')), '1.1');
  await page.click('.oration-resume');
  await still(page);
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s2');
  assert.equal(await shown(page, '.oration-resume'), 0);
});

test('a larger text is larger, and the section that was read stays where it was', async (t) => {
  const page = await ready(t, { body: masked });
  await page.evaluate(() => readers[0].go('s3'));
  await still(page);
  const size = () => page.$eval('#speech-s3 p', (one) => parseFloat(getComputedStyle(one).fontSize));
  const top = () => page.$eval('#speech-s3', (one) => one.getBoundingClientRect().top);
  const [before, place] = [await size(), await top()];
  await page.click('.oration-more');
  for (let at = 0; at < 9; at += 1) await page.click('.oration-more-of');
  assert.equal(await size(), before * 2);
  assert.ok(Math.abs((await top()) - place) < 3, `${await top()} ; ${place}`);
});

test('the legend counts what is masked and what is left out', async (t) => {
  const page = await ready(t, { body: masked });
  const rows = await page.$$eval('.oration-legend > div', (all) => all.map((one) => one.textContent));
  assert.deepEqual(rows, ['**隐去的地名 × 2', '×××隐去的人名 × 1', '……文中省略 × 3']);
});

test('a host fills masks by number, kind, sign or function, and empties them again', async (t) => {
  const page = await ready(t, { body: masked });
  const text = () => page.$$eval('.oration-mask', (all) => all.map((one) => one.textContent));
  const fill = (values) => page.evaluate((values) => readers[0].fill(values), values);
  assert.equal(await fill({ place: '东城', 1: '西山' }), 2);
  assert.deepEqual(await text(), ['东城', '西山', '×××']);
  assert.equal(await page.getAttribute('.oration-mask', 'role'), null);
  assert.equal(await fill({ '×××': '李二', __proto__x: '' }), 1);
  assert.deepEqual(await text(), ['**', '**', '李二']);
  assert.equal(await page.evaluate(() => readers[0].fill(({ index, of, mask }) => `${index}${of}${mask}`)), 3);
  assert.deepEqual(await text(), ['0place**', '1place**', '2person×××']);
  assert.equal(await fill(null), 0);
  assert.deepEqual(await text(), ['**', '**', '×××']);
  assert.equal(await page.getAttribute('.oration-mask', 'aria-label'), '隐去的地名');
});

test('a host is asked for what was left out and puts it in place', async (t) => {
  const page = await ready(t, { body: masked }, { rest: true });
  await events(page, 'oration-omission');
  await page.click('#speech-s2 .oration-rest');
  assert.equal(await page.evaluate(() => told[0].id), 'speech-s2');
  const done = await page.evaluate(() => {
    const found = document.createElement('section');
    found.className = 'oration-section';
    found.id = 'speech-s2-1';
    const heading = document.createElement('h3');
    heading.className = 'oration-heading';
    heading.textContent = '找回的一段';
    found.append(heading);
    return [readers[0].resolve(told[0].omission, found), readers[0].resolve(document.body, found)];
  });
  assert.deepEqual(done, [true, false]);
  await page.evaluate(() => readers[0].go('s2-1'));
  assert.equal(await page.textContent('.oration-here-name'), '找回的一段');
  assert.equal(await page.textContent('.oration-here-count'), '3/4');
});

test('the interface speaks the language it is told, and a host its own words', async (t) => {
  const body = html({ title: 'A talk', lang: 'en', body: [section('1.', 'One', ['Text.'])] });
  for (const [options, name] of [
    [{}, 'Find in the speech'],
    [{ uiLang: 'zh-TW' }, '尋找'],
    [{ uiLang: 'ja' }, '本文を検索'],
    [{ uiLang: 'fr-CA' }, 'Rechercher dans le discours'],
    [{ uiLang: 'es' }, 'Buscar en el discurso'],
    [{ uiLang: 'ar' }, 'بحث في الخطاب'],
    [{ words: { find: 'Look for' } }, 'Look for'],
  ]) {
    const page = await ready(t, { body }, options);
    assert.equal(await page.getAttribute('.oration-find-button', 'aria-label'), name);
    assert.equal(await page.getAttribute('.oration-bar', 'dir'), options.uiLang === 'ar' ? 'rtl' : 'ltr');
  }
});

test('every part can be switched off, and an option that is none is refused', async (t) => {
  const parts = ['skip', 'bar', 'drawer', 'collapse', 'filter', 'steps', 'progress', 'keys', 'permalinks', 'find', 'quote', 'bookmark', 'skeleton', 'textSize', 'legend', 'print'];
  const page = await open(browser, server.url, { body: deep });
  t.after(() => page.close());
  const before = await page.evaluate(() => document.querySelector('article').innerHTML);
  await attach(page, Object.fromEntries(parts.map((part) => [part, false])));
  const left = await page.evaluate(() => {
    document.querySelector('.oration-status').remove();
    return document.querySelector('article').innerHTML;
  });
  assert.ok(left === before, 'nothing but the status is added');
  for (const part of parts) await attach(page, { [part]: false });
  const wrong = (options) => page.evaluate((options) => {
    try {
      module.attach(document.querySelector('article'), options);
    } catch (error) {
      return error.message;
    }
  }, options);
  assert.match(await wrong({ colour: 'red' }), /^options\.colour: no such option; there are uiLang, /);
  assert.equal(await wrong({ find: 'yes' }), 'options.find: expected true or false, found string');
});

test('the address follows the reader only where the host asks for it, and no entry is added', async (t) => {
  const page = await ready(t, { body: deep }, { historyTracking: true });
  const before = await page.evaluate(() => history.length);
  await page.evaluate(() => document.getElementById('speech-s5').scrollIntoView());
  await still(page);
  assert.ok(page.url().endsWith('#speech-s5'), page.url());
  assert.equal(await page.evaluate(() => history.length), before);
});

test('nothing is left of all the parts that were destroyed in the middle of their work', async (t) => {
  for (const context of [{}, phone]) {
    const page = await open(browser, server.url, { body: deep, context });
    t.after(() => page.close());
    await page.evaluate(() => {
      window.listening = 0;
      for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
        const own = EventTarget.prototype[name];
        EventTarget.prototype[name] = function (...all) {
          window.listening += by;
          return own.apply(this, all);
        };
      }
    });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await attach(page, { rest: true, historyTracking: true, resume: 's2' });
    await press(page, 'j', 's', 'b');
    await page.click('.oration-here');
    await page.evaluate(() => readers[0].fill(() => 'x'));
    await page.evaluate(() => {
      document.querySelector('.oration-find-button').click();
      document.querySelector('.oration-find input').value = '职责';
      document.querySelector('.oration-find input').dispatchEvent(new Event('input'));
      document.querySelector('.oration-more-of').click();
      readers[0].destroy();
    });
    assert.equal(await page.evaluate(() => listening), 0);
    assert.equal(await page.evaluate(() => CSS.highlights.get('oration-find')?.size ?? 0), 0);
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    assert.equal(after.length, before.length, 'the page is as it was');
    assert.ok(after === before, 'the page is as it was');
    assert.deepEqual(page.errors, []);
  }
});

test('axe finds nothing to complain about in any state', chromiumOnly('a way around the policy'), async (t) => {
  const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  const states = {
    wide: [{}, () => {}],
    dark: [{ colorScheme: 'dark' }, () => {}],
    phone: [phone, () => {}],
    'drawer open': [phone, () => document.querySelector('.oration-here').click()],
    'menu open': [{}, () => document.querySelector('.oration-more').click()],
    'search open': [{}, () => {
      document.querySelector('.oration-find-button').click();
      document.querySelector('.oration-find input').value = '职责';
      document.querySelector('.oration-find input').dispatchEvent(new Event('input'));
    }],
    points: [{}, () => document.querySelector('.oration-skeleton-switch').click()],
  };
  for (const speech of [masked, deep]) {
    for (const [state, [context, enter]] of Object.entries(states)) {
      const page = await ready(t, { body: `<main>${speech}</main>`, context });
      await page.evaluate(() => document.body.classList.add('oration-page'));
      await page.evaluate(enter);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await axe.run({ resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`);
      });
      assert.deepEqual(found, [], state);
    }
  }
});

test('at 320 pixels and with text of 200 % nothing scrolls sideways', async (t) => {
  const page = await ready(t, { body: masked, context: { viewport: { width: 320, height: 640 } } });
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  assert.ok(await fits());
  await page.click('.oration-more');
  assert.ok(await fits());
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await still(page);
  assert.ok(await fits());
});

test('what has the focus is never under the bar', async (t) => {
  const body = html({ title: '链接', lang: 'zh-Hans', body: Array.from({ length: 60 }, (_, at) => `见[第${at}条](https://example.org/${at})，${'字'.repeat(60)}。`) });
  const page = await ready(t, { body });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  for (let at = 0; at < 30; at += 1) {
    await page.keyboard.press('Shift+Tab');
    const hidden = await page.evaluate(() => {
      const frame = document.activeElement.getBoundingClientRect();
      const bar = document.querySelector('.oration-bar');
      if (bar.contains(document.activeElement) || !document.activeElement.closest('.oration-body')) return false;
      return frame.bottom <= bar.getBoundingClientRect().bottom;
    });
    assert.equal(hidden, false);
  }
});

test('print has everything open and no controls, and the outline once', chromiumOnly('paper'), async (t) => {
  for (const context of [{}, phone]) {
    const page = await ready(t, { body: masked, context });
    await press(page, 's');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await shown(page, '.oration-bar, .oration-permalink, .oration-toggle, .oration-unfold, .oration-points'), 0);
    assert.equal(await shown(page, '.oration-outline'), 1);
    const text = await page.evaluate(() => document.body.innerText);
    assert.match(text, /后面还有很多话要说/);
    assert.ok((await page.pdf()).length > 1000);
  }
});
