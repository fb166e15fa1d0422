// The menu and what it has: appearance, citations, sharing; popovers; the time that is left; and how parts are loaded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { events, masked, openMenu, opener, phone, press, shown, unfold } from './reader-page.mjs';
import { answers, serve } from './site.mjs';
import { html, open, attach, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

const address = html({
  title: 'On attention',
  lang: 'en',
  speaker: { name: 'Dr Eleanor Marsh', role: 'Vice-Chancellor' },
  date: '2024-07-12',
  occasion: 'Convocation',
  notes: { 1: 'First printed in *The Ely Review*.' },
  body: ['Graduates, say it back.[^1]', section('1.', 'Say it back', [`${'Listening is work. '.repeat(200)}`]), section('2.', 'Go', [`${'Go out. '.repeat(200)}`])],
});

test('citations follow their styles', chromiumOnly('a readable clipboard'), async (t) => {
  const page = await ready(t, { body: address, context: clipboard });
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('meta'), { content: 'University of Ely' })));
  await page.evaluate(() => document.head.lastElementChild.setAttribute('property', 'og:site_name'));
  await openMenu(page);
  await unfold(page, 'Copy citation');
  const today = await page.evaluate(() => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10));
  const url = `${server.url}page`;
  const cite = async (style) => {
    await page.click(`.oration-choice:text-is("${style}")`);
    await page.waitForSelector('.oration-status[data-shown]');
    const text = await copied(page);
    await page.evaluate(() => document.querySelector('.oration-status').removeAttribute('data-shown'));
    return text;
  };
  assert.equal(await cite('APA'), `Marsh, E. (2024, July 12). On attention [Speech transcript]. University of Ely. ${url}`);
  assert.equal(await cite('GB/T 7714'), `MARSH E. On attention[EB/OL]. University of Ely, 2024(2024-07-12)[${today}]. ${url}.`);
  assert.equal(
    await cite('BibTeX'),
    `@misc{marsh2024,\n  author = {Eleanor Marsh},\n  title = {{On attention}},\n  year = {2024},\n  month = {7},\n  day = {12},\n  publisher = {University of Ely},\n  note = {Speech, Convocation},\n  language = {en},\n  url = {${url}},\n  urldate = {${today}}\n}`,
  );
  const chinese = await ready(t, { body: masked, context: clipboard });
  await openMenu(chinese);
  await unfold(chinese, '复制参考文献');
  await chinese.click('.oration-choice:text-is("GB/T 7714")');
  await chinese.waitForSelector('.oration-status[data-shown]');
  assert.equal(await copied(chinese), `王一. 在成立大会上的讲话[EB/OL]. (2021-04-25)[${today}]. ${url}.`);
});

test('a citation names the place and the source of the speech', chromiumOnly('a readable clipboard'), async (t) => {
  const body = html({ title: 'On attention', lang: 'en', place: 'Ely', source: { name: 'Ely Archive' }, body: ['Graduates, say it back.'] });
  const page = await ready(t, { body, context: clipboard });
  await openMenu(page);
  await unfold(page, 'Copy citation');
  await page.click('.oration-choice:text-is("BibTeX")');
  await page.waitForSelector('.oration-status[data-shown]');
  assert.match(await copied(page), /publisher = \{Ely Archive\},\n  note = \{Speech, Ely\}/);
  const unnamed = await ready(t, { body: html({ title: 'On attention', lang: 'en', published: '2024-07-12T08:30', source: { url: 'https://example.org/attention' }, body: ['Say it back.'] }), context: clipboard });
  await openMenu(unnamed);
  await unfold(unnamed, 'Copy citation');
  await unnamed.click('.oration-choice:text-is("APA")');
  await unnamed.waitForSelector('.oration-status[data-shown]');
  assert.equal(await copied(unnamed), `On attention [Speech transcript]. (2024, July 12). ${server.url}page`);
});

test('every copy is confirmed where all users see it, also by a key', chromiumOnly('a readable clipboard'), async (t) => {
  const page = await ready(t, { body: address, context: clipboard });
  await press(page, 'l');
  await page.waitForSelector('.oration-status[data-shown]');
  const box = await page.$eval('.oration-status', (one) => one.getBoundingClientRect().toJSON());
  assert.equal(await page.textContent('.oration-status'), 'Copied');
  assert.ok(box.width > 40 && box.height > 20 && box.bottom <= 800 && box.top > 600, JSON.stringify(box));
});

test('a quotation has the quotation marks of its language', chromiumOnly('a readable clipboard'), async (t) => {
  for (const [lang, expected] of [
    ['en', '“Mot”\n— T, H\n'],
    ['fr', '«\u202fMot\u202f»\n— «\u202fT\u202f», H\n'],
    ['de', '„Mot“\n— „T“, H\n'],
    ['ja', '「Mot」\n――『T』、H\n'],
    ['zh-Hant', '「Mot」\n——《T》，H\n'],
    ['ar', '«Mot»\n— «T»، H\n'],
  ]) {
    const page = await ready(t, { body: html({ title: 'T', lang, body: [section('', 'H', ['Mot'])] }), context: clipboard });
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('.oration-section p')));
    await page.click('.oration-copy-quotation');
    await page.waitForSelector('.oration-status[data-shown]');
    assert.equal(await copied(page), `${expected}${server.url}page#speech-s1`, lang);
  }
});

test('on a phone, a section or the selection can be shared with the share sheet', chromiumOnly('a phone'), async (t) => {
  const page = await ready(t, { body: address, context: phone });
  await page.evaluate(() => {
    window.shared = [];
    navigator.share = async (data) => void shared.push(data);
  });
  await page.evaluate(() => readers[0].go('s1'));
  await still(page);
  await openMenu(page);
  await page.click('.oration-menu .oration-share');
  await page.evaluate(() => getSelection().setBaseAndExtent(document.querySelector('#speech-s1 p').firstChild, 0, document.querySelector('#speech-s1 p').firstChild, 18));
  await page.click('.oration-quote-tools .oration-share');
  const [one, other] = await page.evaluate(() => shared);
  assert.deepEqual(one, { title: 'On attention', url: `${server.url}page#speech-s1` });
  assert.equal(other.text, 'Listening is work.');
  assert.match(other.url, /#speech-s1&quote=/);
});

test('a note opens in a popover beside its reference, from which Escape returns and a link leads to the note', chromiumOnly('the popover'), async (t) => {
  const page = await ready(t, { body: address });
  const reference = '.oration-noteref a';
  await page.focus(reference);
  await press(page, 'Enter');
  await page.waitForSelector('.oration-popover:popover-open');
  assert.match(await page.textContent('.oration-popover-content'), /^First printed in The Ely Review\.\s*Go to note$/);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.equal(await page.evaluate(() => document.querySelectorAll('[id="speech-n1"]').length), 1);
  const [from, to] = await page.evaluate((selector) => [selector, '.oration-popover'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()), reference);
  assert.ok(to.top >= from.bottom && to.top < from.bottom + 20 && to.left >= 0, JSON.stringify([from, to]));
  await press(page, 'Escape');
  assert.equal(await shown(page, '.oration-popover'), 0);
  assert.ok(await page.evaluate((selector) => document.activeElement.matches(selector), reference));
  await page.click(reference);
  await page.click('.oration-popover-link');
  await still(page);
  assert.equal(await page.evaluate(() => location.hash), '#speech-n1');
  assert.equal(await shown(page, '.oration-popover'), 0);
});

test('a note is previewed under a mouse, does not take the focus, and goes when the mouse leaves', chromiumOnly('the popover'), async (t) => {
  const page = await ready(t, { body: address });
  const isOpen = () => page.evaluate(() => document.querySelector('.oration-popover')?.matches(':popover-open') ?? false);
  await page.hover('.oration-noteref a');
  await page.waitForSelector('.oration-popover:popover-open');
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
  await page.hover('.oration-popover-content');
  await page.waitForTimeout(600);
  assert.equal(await isOpen(), true);
  await page.hover('.oration-title');
  await page.waitForFunction(() => !document.querySelector('.oration-popover:popover-open'));
  // Pressed, it stays.
  await page.click('.oration-noteref a');
  await page.waitForSelector('.oration-popover:popover-open');
  await page.hover('.oration-title');
  await page.waitForTimeout(600);
  assert.equal(await isOpen(), true);
});

test('a mask and a gap say what they are in place of', chromiumOnly('the popover'), async (t) => {
  const page = await ready(t, { body: masked, context: phone });
  await page.tap('.oration-mask');
  await page.waitForSelector('.oration-popover:popover-open');
  assert.equal(await page.textContent('.oration-popover-content'), '隐去的地名');
  const box = await page.$eval('.oration-popover', (one) => one.getBoundingClientRect().toJSON());
  assert.ok(box.left >= 0 && box.right <= 360, JSON.stringify(box));
});

test('without the popover, a reference leads to its note', async (t) => {
  answers.set('/pkg/reader/bundle-popover.js', { status: 404 });
  t.after(() => answers.delete('/pkg/reader/bundle-popover.js'));
  const page = await open(browser, server.url, { body: address });
  t.after(() => page.close());
  await attach(page);
  await events(page, 'oration-error');
  await page.click('.oration-noteref a');
  await page.waitForFunction(() => location.hash === '#speech-n1');
  assert.equal(await page.textContent('.oration-status'), 'Could not load this. Try again.');
  assert.equal(await page.evaluate(() => told[0].error.code), 'load');
});

test('the toolbar shows the speaking time, and then the time that is left', async (t) => {
  const body = html({ title: 'Time', lang: 'en', body: [section('', 'A', ['word '.repeat(1400)]), section('', 'B', ['word '.repeat(700)])] });
  const page = await ready(t, { body });
  assert.equal(await page.textContent('.oration-time'), '15 min');
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  assert.equal(await page.textContent('.oration-time'), '5 min left');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await still(page);
  assert.ok(['1 min left', '2 min left', '3 min left'].includes(await page.textContent('.oration-time')), await page.textContent('.oration-time'));
});

test('colours, font and width are chosen in the menu, stored, and removed with the reader', async (t) => {
  const page = await ready(t, { body: address }, { storage: 'looks' });
  const look = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('article'));
      return [style.backgroundColor, style.color];
    });
  const own = await look();
  await openMenu(page);
  await page.click('[data-colours="sepia"]');
  const sepia = ['rgb(245, 236, 217)', 'rgb(61, 48, 34)'];
  await page.waitForFunction(() => getComputedStyle(document.querySelector('.oration-bar')).backgroundColor === 'rgb(245, 236, 217)');
  assert.deepEqual(await look(), sepia);
  assert.equal(await page.getAttribute('[data-colours="sepia"]', 'aria-pressed'), 'true');
  await page.evaluate(() => readers[0].destroy());
  assert.deepEqual(await look(), own);
  await attach(page, { storage: 'looks' });
  assert.deepEqual(await look(), sepia);
  await openMenu(page);
  await page.click('[data-colours="dark"]');
  assert.deepEqual(await look(), ['rgb(22, 24, 27)', 'rgb(220, 218, 213)']);
  await page.evaluate(() => readers[0].destroy());
  assert.deepEqual(await page.$eval('article', (one) => one.getAttributeNames()), ['class', 'lang', 'dir', 'aria-labelledby']);
});

test('controls that can do nothing are not there', async (t) => {
  const page = await ready(t, { body: html({ title: 'Short', lang: 'en', body: ['One paragraph.'] }) });
  assert.equal(await shown(page, 'button.oration-here, .oration-step, .oration-bookmark-button, .oration-here-count'), 0);
  assert.equal(await shown(page, '.oration-find-button, .oration-more'), 2);
  const long = await ready(t, { body: html({ title: 'Long', lang: 'en', body: [section('', 'A', [paragraph(90)])] }).replace(/<nav class="oration-outline.*?<\/nav>/s, '') });
  assert.equal(await shown(long, 'button.oration-here'), 0);
  assert.equal(await shown(long, '.oration-step'), 2);
});

test('a header that stays at the top of the page covers neither the bar nor a jump target', async (t) => {
  for (const position of ['sticky', 'fixed']) {
    const css = `body { margin: 0 1rem } .site { position: ${position}; top: 0; left: 0; right: 0; height: 72px; background: #ddd; z-index: 9 }`;
    const page = await ready(t, { css, body: `<div class="site">A newspaper</div><main>${address}</main>`, hash: '#speech-s2' });
    const tops = () => page.evaluate(() => ['.oration-bar', '#speech-s2 .oration-heading'].map((one) => document.querySelector(one).getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    const check = async () => {
      const [bar, heading] = await tops();
      assert.ok(Math.abs(bar.top - 72) < 1.5, `${position}: ${bar.top}`);
      assert.ok(heading.top >= bar.bottom && heading.top < bar.bottom + 40, `${position}: ${heading.top} below ${bar.bottom}`);
    };
    await check();
    await page.evaluate(() => readers[0].go('s1'));
    await still(page);
    await page.evaluate(() => readers[0].go('s2'));
    await still(page);
    await check();
    await page.evaluate(() => readers[0].destroy());
    assert.equal(await page.getAttribute('article', 'style'), null);
  }
});

test('a header that stays at the top only after scrolling covers no target of the first jump', async (t) => {
  const css = 'body { margin: 0 1rem } .hero { height: 400px } .site { position: sticky; top: 0; height: 72px; background: #ddd; z-index: 9 }';
  const page = await ready(t, { css, body: `<div class="hero"></div><div class="site">A newspaper</div><main>${address}</main>` });
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  const [bar, heading] = await page.evaluate(() => ['.oration-bar', '#speech-s2 .oration-heading'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
  assert.ok(Math.abs(bar.top - 72) < 1.5, `the bar is at ${bar.top}`);
  assert.ok(heading.top >= bar.bottom && heading.top < bar.bottom + 40, `${heading.top} below ${bar.bottom}`);
});

test('a request for omitted text is made once, and can be refused', async (t) => {
  const page = await ready(t, { body: masked }, { rest: true });
  await events(page, 'oration-omission');
  const button = '#speech-s2 .oration-rest';
  await page.click(button);
  await page.evaluate((button) => document.querySelector(button).click(), button);
  assert.equal(await page.evaluate(() => told.length), 1);
  assert.equal(await page.getAttribute(button, 'aria-busy'), 'true');
  await page.evaluate(() => readers[0].reject(told[0].omission, '仅限会员'));
  assert.equal(await page.getAttribute(button, 'aria-busy'), null);
  assert.equal(await page.textContent('.oration-status'), '仅限会员');
  assert.equal(await shown(page, '.oration-status[data-shown]'), 1);
  await page.click(button);
  assert.equal(await page.evaluate(() => told.length), 2);
});

test('above the text, the toolbar says how much of it is shown', async (t) => {
  const body = ['one two three four', { type: 'omission', count: 1196, unit: 'words' }];
  const page = await ready(t, { body: html({ title: 'T', lang: 'en', body: [section('', 'A', body)] }) });
  assert.equal(await page.innerText('.oration-extent'), '5 of 1,201 words shown');
  const unknown = await ready(t, { body: html({ title: 'T', lang: 'en', body: [section('', 'A', [...body, { type: 'omission' }])] }) });
  assert.equal(await unknown.innerText('.oration-extent'), '5 of at least 1,201 words shown');
  const narrow = await ready(t, { body: html({ title: '话', lang: 'zh-Hans', body: [section('', '甲', ['一二三四', { type: 'omission', count: 631 }])] }), context: phone });
  assert.equal(await narrow.innerText('.oration-extent'), '显示5／636字');
  const box = await narrow.$eval('.oration-extent', (one) => [one.scrollWidth <= one.offsetWidth + 1, one.getBoundingClientRect().right < document.querySelector('.oration-buttons').getBoundingClientRect().left]);
  assert.deepEqual(box, [true, true]);
  const whole = await ready(t, { body: address });
  assert.equal(await shown(whole, '.oration-extent'), 0);
});

test('on a phone, the toolbar says in every language how much of the text is shown, and nothing is cut', chromiumOnly('a phone'), async (t) => {
  const texts = { en: '1,772 of 13,508 shown', fr: '1772 sur 13 508 affichés', es: 'Se ven 1772 de 13 508', ar: 'يُعرض 1,772 من 13,508', ja: '13508字中1772字', 'zh-Hans': '显示1772／13508字', 'zh-Hant': '顯示1772／13508字' };
  for (const [uiLang, text] of Object.entries(texts)) {
    // The unit of the publisher is not that of a text in English.
    const speech = { title: 'T', lang: 'en', extent: { total: 13508, shown: 1772, unit: 'characters' }, body: [section('', 'A', [paragraph(30), { type: 'omission', rest: true }])] };
    const page = await ready(t, { body: html(speech), context: phone }, { uiLang });
    assert.equal((await page.innerText('.oration-extent')).replace(/\s/g, ' '), text);
    const [ends, begins] = await page.evaluate(() => ['.oration-extent', '.oration-here-facts'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
    assert.ok(ends.left >= begins.left - 0.5 && ends.right <= begins.right + 0.5, `${uiLang}: ${ends.width} of ${begins.width}`);
  }
});

test('the page does not scroll horizontally, even without a margin', async (t) => {
  for (const width of [320, 360, 640]) {
    const page = await ready(t, { body: address, css: 'body { margin: 0 }', context: { viewport: { width, height: 740 } } });
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    assert.ok(await fits(), String(width));
    await page.click('.oration-find-button');
    assert.ok(await fits(), `${width}, search`);
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('.oration-section p')));
    await page.waitForSelector('.oration-quote-tools:not([hidden])');
    assert.ok(await fits(), `${width}, selection`);
  }
});

test('a page that was saved with its reader gets one reader', async (t) => {
  for (const context of [{}, phone]) {
    const page = await ready(t, { body: masked, context }, { rest: true, lengths: true });
    await press(page, 'j', 's');
    // The policy of the test page forbids style attributes.
    const saved = (await page.innerHTML('body')).replace(/ style="[^"]*"/g, '');
    const again = await ready(t, { body: saved, context }, { rest: true, lengths: true });
    for (const one of ['.oration-bar', '.oration-skip', '.oration-edge', '.oration-outline', '#speech-s2 > .oration-permalink', '#speech-s2 .oration-rest', '[href="#speech-s2"] .oration-length']) {
      assert.equal(await again.$$eval(one, (all) => all.length), 1, one);
    }
    assert.equal(await again.$$eval('[hidden=until-found]', (all) => all.length), 0);
    await again.evaluate(() => readers[0].destroy());
    assert.equal(await again.evaluate(() => document.querySelectorAll('.oration button, .oration-own, .oration dialog').length), 0);
  }
});
