// What the bar, its menu and the key-points view show, on phones, beside a language of another direction and in each language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { deep, openMenu, opener, phone, shown, unfold } from './reader-page.mjs';
import { attach, html, paragraph, section, still } from './speeches.mjs';
import { serve } from './site.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

const narrow = (width) => ({ viewport: { width, height: 740 }, hasTouch: true, isMobile: true });
const languages = ['zh-Hans', 'zh-Hant', 'ja', 'en', 'fr', 'es', 'ar'];

/** A speech that its publisher shows in part, with omissions of unknown length. */
const abridged = (lang = 'zh-Hans', extent = { total: 2916, shown: 1184, unit: 'characters' }) =>
  html({
    title: '讲话',
    lang,
    extent,
    body: [
      paragraph(6),
      ...Array.from({ length: 12 }, (_, at) => section(`${at + 1}.`, `把图书馆办到群众家门口之${at}`, [paragraph(14)])),
      { type: 'omission' },
      section('13.', '乙', [], { state: 'omitted' }),
      { type: 'omission', rest: true },
    ],
  });

/** The texts in the bar that are seen in part only, except the name of the section. */
const cut = (page) =>
  page.evaluate(() => {
    const here = document.querySelector('.oration-here');
    const { left, right } = here.getBoundingClientRect();
    const texts = [...here.querySelectorAll('.oration-here-label, .oration-here-count, .oration-here-facts bdi')];
    return texts.filter((one) => {
      const box = one.getBoundingClientRect();
      const facts = one.closest('.oration-here-facts')?.getBoundingClientRect();
      if (box.width <= 1 || (facts && box.top >= facts.bottom - 1)) return false;
      const line = facts ?? { left, right };
      return box.left < line.left - 0.5 || box.right > line.right + 0.5 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
    }).map((one) => one.textContent);
  });

test('the bar says how much is shown as the publisher says it, in each language', async (t) => {
  const said = { 'zh-Hans': '显示1184／2916字', 'zh-Hant': '顯示1184／2916字', ja: '2916字中1184字を表示', en: '1,184 of 2,916 characters shown', fr: '1184 caractères affichés sur 2916', es: '1184 de 2916 caracteres', ar: 'الأحرف المعروضة: 1,184 من 2,916' };
  for (const uiLang of languages) {
    const page = await ready(t, { body: abridged() }, { uiLang });
    assert.equal(await page.textContent('.oration-extent > :first-child'), said[uiLang]);
  }
  // Whatever the language of the page.
  const body = html({ title: 'T', lang: 'ar', body: [section('', 'A', ['واحد اثنان ثلاثة', { type: 'omission', count: 97, unit: 'words' }])] });
  const arabic = await ready(t, { body });
  assert.equal(await arabic.textContent('.oration-extent > :first-child'), 'الكلمات المعروضة: 4 من 101');
});

test('a total without the part that is shown counts, and without a total the length is at least what is known', async (t) => {
  const body = (extent) => html({ title: 'T', lang: 'en', extent, body: [section('', 'A', ['one two three four', { type: 'omission' }, { type: 'omission', count: 96, unit: 'words' }, { type: 'omission', rest: true }])] });
  const total = await ready(t, { body: body({ total: 500, unit: 'words' }) });
  assert.equal(await total.textContent('.oration-extent > :first-child'), '5 of 500 words shown');
  const least = await ready(t, { body: body() });
  assert.deepEqual(await least.$$eval('.oration-extent > bdi', (all) => all.map((one) => one.textContent)), ['5 of at least 101 words shown', '5 of at least 101 shown']);
});

test('nothing in the bar of a phone is cut, in any language', chromiumOnly('a phone'), async (t) => {
  for (const width of [320, 360, 390]) {
    for (const uiLang of languages) {
      const page = await ready(t, { body: abridged(), context: narrow(width) }, { uiLang, prompter: true, readAloud: true });
      assert.deepEqual(await cut(page), [], `${width} ${uiLang}`);
      const numbers = await page.$eval('.oration-extent', (one) => one.innerText.replace(/\D/g, ''));
      assert.match(numbers, /^(11842916|29161184)$/, uiLang);
      await page.evaluate(() => readers[0].go('s11'));
      await still(page);
      assert.deepEqual(await cut(page), [], `${width} ${uiLang} in a section`);
      assert.equal(await page.isVisible('.oration-here-count'), true);
    }
  }
});

test('above the first section there is no space for a bookmark, and the label of the bar is whole', chromiumOnly('a phone'), async (t) => {
  const body = abridged('en');
  const page = await ready(t, { body, context: narrow(360) }, { readAloud: true });
  const ends = () => page.evaluate(() => document.querySelector('.oration-find-button').getBoundingClientRect().left - document.querySelector('.oration-here').getBoundingClientRect().right);
  assert.ok((await ends()) <= 6, String(await ends()));
  await page.evaluate(() => readers[0].go('s3'));
  await still(page);
  assert.equal(await page.isVisible('.oration-bookmark-button'), true);
  const wide = await ready(t, { body, context: { viewport: { width: 560, height: 800 } } }, { prompter: true, readAloud: true, uiLang: 'fr' });
  assert.deepEqual(await cut(wide), []);
});

test('the separator in the bar has the direction of the bar', async (t) => {
  const body = html({ title: 'كلمة', lang: 'ar', body: Array.from({ length: 3 }, (_, at) => section(`${at + 1}.`, 'عنوان', ['نص. '.repeat(300)])) });
  const page = await ready(t, { body, lang: 'ar', dir: 'rtl', context: phone }, { uiLang: 'en' });
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  const [text, item] = await page.evaluate(() => ['.oration-time > bdi', '.oration-time'].map((one) => document.querySelector(one).getBoundingClientRect().right));
  assert.ok(item - text > 3, `the separator is ${item - text} px wide, to the right`);
});

test('the title of a drawer begins at its side, and is not below the button that closes it', async (t) => {
  const body = html({ title: 'كلمة', lang: 'ar', body: Array.from({ length: 3 }, (_, at) => section(`${at + 1}.`, 'عنوان', ['نص. '.repeat(300)])) }).replace(/(oration-outline-title")[^>]*>[^<]*/, '$1 lang="en" dir="ltr">Contents');
  const page = await ready(t, { body, lang: 'ar', dir: 'rtl', context: phone }, { uiLang: 'en' });
  await page.click('.oration-here');
  const { close, title, drawer } = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('.oration-drawer .oration-outline-title'));
    const [close, drawer] = ['.oration-drawer > .oration-close', '.oration-drawer'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON());
    return { close, drawer, title: range.getBoundingClientRect().toJSON() };
  });
  assert.ok(title.left >= close.right, `${title.left} ${close.right}`);
  assert.ok(drawer.right - title.right < 40, `${title.right} ${drawer.right}`);
});

test('the menu is in the window, wherever the bar is, and fits again after scrolling', async (t) => {
  for (const [above, height] of [['600px', 800], ['200px', 400]]) {
    const page = await ready(t, { body: deep, css: `body { margin: ${above} 1rem 0 }`, context: { viewport: { width: 1200, height } } });
    await openMenu(page);
    const box = () => page.$eval('.oration-menu', (one) => one.getBoundingClientRect().toJSON());
    const first = await box();
    assert.ok(first.top >= 0 && first.bottom <= height, JSON.stringify(first));
    assert.ok(first.height >= 280, String(first.height));
    // Where there is space above the bar, the page does not move.
    if (height === 800) assert.equal(await page.evaluate(() => scrollY), 0);
    await page.evaluate(() => scrollBy(0, 500));
    await still(page);
    const { bottom, height: after } = await box();
    assert.ok(bottom <= height && after >= Math.min(500, height - 120), `${bottom} ${after}`);
  }
});

test('the legend has all signs of a kind, and a box for a blank', async (t) => {
  const body = html({ title: '讲话', lang: 'zh-Hans', body: [{ type: 'paragraph', text: ['约', { mask: ' ', of: 'number' }, '个，', { mask: '##', of: 'number' }, '册，', { mask: '##', of: 'number' }, '人。'] }] });
  const page = await ready(t, { body });
  await openMenu(page);
  await unfold(page, '符号说明');
  await page.waitForSelector('.oration-legend');
  const rows = await page.$$eval('.oration-legend > li', (all) => all.map((row) => [...row.querySelectorAll('bdi')].map((sign) => [sign.textContent, sign.offsetWidth > 10 && sign.offsetHeight > 10])));
  assert.deepEqual(rows, [[['', true], ['##', true]]]);
  assert.equal(await page.textContent('.oration-legend > li'), '##隐去的数字 × 3');
});

test('the key-points view closes the menu, says that it is on until it is left, and is on after a reload', async (t) => {
  const page = await ready(t, { body: deep, context: phone }, { storage: 'points' });
  await openMenu(page);
  await page.click('.oration-skeleton-switch');
  await page.waitForSelector('[data-points]');
  assert.equal(await shown(page, '.oration-menu, .oration-status[data-shown]'), 0);
  assert.equal(await page.$eval('.oration-points-strip', (one) => one.innerText), '只看要点显示全文');
  await page.reload();
  await attach(page, { storage: 'points' });
  await page.waitForSelector('[data-points]');
  await page.click('.oration-points-strip > button');
  assert.equal(await shown(page, '.oration-points-strip, [data-points], .oration-unfold'), 0);
  await page.reload();
  await attach(page, { storage: 'points' });
  await still(page);
  assert.equal(await shown(page, '[data-points]'), 0);
});

test('a heading in the key-points view has its lines below each other', async (t) => {
  const body = html({ title: 'T', lang: 'en', body: [section('I.', 'One', [section('2.', 'Ask what would persuade you to change your mind about it.', ['Text. '.repeat(80)], { runin: true })])] });
  const page = await ready(t, { body, context: phone });
  await page.keyboard.press('s');
  await page.waitForSelector('[data-points]');
  const lefts = await page.$eval('.oration-runin > .oration-heading', (one) => [...new Set([...one.getClientRects()].map(({ left }) => Math.round(left)))]);
  assert.equal(lefts.length, 1, lefts.join());
});

test('a page from right to left does not scroll sideways on a phone, whatever the direction of the speech', chromiumOnly('a phone'), async (t) => {
  for (const lang of ['en', 'ar']) {
    for (const state of ['', 's']) {
      const body = html({ title: 'T', lang, body: [section('1.', 'One', [paragraph(20), paragraph(20)]), section('2.', 'Two', [paragraph(40)])] });
      const page = await ready(t, { body, lang: 'ar', dir: 'rtl', css: 'body { margin: 0 }', context: narrow(360) });
      if (state) await page.keyboard.press(state);
      await still(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, `${lang} ${state}`);
    }
  }
});

test('an expanded entry points down, a collapsed one to its text, in both directions', async (t) => {
  for (const [lang, dir] of [['en', 'ltr'], ['en', 'rtl'], ['ar', 'rtl'], ['ar', 'ltr']]) {
    const body = html({ title: 'T', lang, body: [section('1.', 'One', [section('a.', 'In', [paragraph(20)]), section('b.', 'In', [paragraph(20)])])] });
    const page = await ready(t, { body, dir });
    await page.waitForSelector('.oration-toggle', { state: 'attached' });
    const point = (expanded) =>
      page.evaluate((expanded) => {
        const toggle = document.querySelector('.oration-toggle');
        toggle.setAttribute('aria-expanded', expanded);
        const icon = toggle.querySelector('.oration-icon');
        for (const animation of icon.getAnimations()) animation.finish();
        // The tip of the chevron is right of the middle of its path.
        const path = icon.firstChild;
        const { a, b } = path.getScreenCTM();
        return Math.abs(a) > Math.abs(b) ? (a > 0 ? 'right' : 'left') : b > 0 ? 'down' : 'up';
      }, expanded);
    assert.deepEqual([await point('true'), await point('false')], ['down', lang === 'ar' ? 'left' : 'right'], `${lang} in ${dir}`);
  }
});

test('a reference of a note says what it is', async (t) => {
  const note = html({ title: 'T', lang: 'en', body: ['One.', 'Two.']});
  const body = note.replace('One.', 'One.<sup class="oration-noteref" id="speech-ref1"><a href="#speech-note1" role="doc-noteref">1</a></sup>');
  const page = await ready(t, { body }, { uiLang: 'fr' });
  await page.waitForSelector('.oration-noteref a[aria-label]');
  assert.equal(await page.getAttribute('.oration-noteref a', 'aria-label'), 'Note 1');
  assert.equal(await page.textContent('.oration-noteref a'), '1');
  await page.evaluate(() => readers[0].destroy());
  assert.equal(await page.getAttribute('.oration-noteref a', 'aria-label'), null);
});
