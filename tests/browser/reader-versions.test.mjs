// Two language versions of a speech: switched in place, and side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { start } from './fixtures.mjs';
import { answers, putPage, serve } from './site.mjs';
import { paragraph, section, still } from './speeches.mjs';

const { server, browser } = await start(serve, launch);

const long = (words) => `${words} `.repeat(30);
const english = {
  title: 'Remarks',
  lang: 'en',
  body: [section('I.', 'The past', [long('One.'), long('Two.')]), section('II.', 'The future', [long('Three.'), long('Four.'), 'Only here.', long('Five. '.repeat(30))])],
};
const chinese = {
  title: '致辞',
  lang: 'zh-Hans',
  body: [section('一、', '过去', [paragraph(6), { type: 'paragraph', text: ['在', { mask: '**', of: 'place' }, '区。'] }]), section('二、', '将来', [paragraph(9), paragraph(7)]), section('三、', '别的', ['没有译文。', paragraph(60)])],
};

/** A page in which a speech is mounted. */
async function mounted(t, speech, { context = {}, hash = '', options = {} } = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 700 }, ...context });
  page.setDefaultTimeout(8000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  t.after(async () => {
    assert.deepEqual(errors, []);
    await page.close();
  });
  putPage('/page', { head: '<link rel="stylesheet" href="/pkg/oration.css">', body: '<main></main>' });
  await page.goto(new URL(`/page${hash}`, server.url).href);
  await page.evaluate(async ([speech, options]) => {
    const { init, mount } = await import('/pkg/index.js');
    await init();
    window.failed = [];
    document.addEventListener('oration-error', ({ detail }) => failed.push(detail.error.message));
    window.reader = mount(document.querySelector('main'), speech, options);
    await reader.ready;
  }, [speech, options]);
  await still(page);
  return page;
}

const both = { ...chinese, alternates: [{ lang: 'en', speech: english }] };
const title = (page) => page.textContent('.oration-title');
const count = (page, selector, words = '') => page.evaluate(([selector, words]) => [...document.querySelectorAll(selector)].filter(({ textContent }) => textContent.includes(words)).length, [selector, words]);
const choose = async (page, group) => {
  if (await page.evaluate(() => document.querySelector('.oration-menu').hidden)) await page.click('.oration-more');
  const button = `.oration-group[aria-label="${group}"] button[lang="en"]`;
  await page.waitForSelector(button);
  await page.click(button);
};

test('the header switches to another version and back, with its own outline, find and language', async (t) => {
  const page = await mounted(t, both);
  await page.click('.oration-alternates :is(a, button)[lang="en"]');
  await page.waitForSelector('article[lang="en"] .oration-bar');
  assert.equal(await title(page), 'Remarks');
  assert.equal(await count(page, 'article.oration'), 1);
  assert.deepEqual(await page.$$eval('.oration-outline a', (links) => links.map((link) => link.getAttribute('href'))), ['#speech-en-s1', '#speech-en-s2']);
  assert.equal(await page.evaluate(() => reader.go('s2') && reader.current()), 'speech-en-s2');
  await page.click('.oration-alternates button[lang="zh-Hans"]');
  await page.waitForSelector('article[lang="zh-Hans"] .oration-bar');
  assert.equal(await title(page), '致辞');
});

test('a switch keeps the section and the paragraph at the line', async (t) => {
  const page = await mounted(t, both);
  await page.evaluate(() => reader.go('speech-s2-p2'));
  await still(page);
  const top = (id) => page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);
  const before = await top('speech-s2-p2');
  await choose(page, '语言');
  await page.waitForSelector('article[lang="en"] .oration-bar');
  await still(page);
  assert.ok(Math.abs((await top('speech-en-s2-p2')) - before) < 40, `${await top('speech-en-s2-p2')} instead of ${before}`);
  assert.equal(await page.evaluate(() => reader.current()), 'speech-en-s2');
});

test('side by side, each block is beside its translation, and what has none is kept', async (t) => {
  const page = await mounted(t, both);
  await choose(page, '对照阅读');
  await page.waitForSelector('.oration-other');
  const beside = await page.evaluate(() => {
    const frame = (element) => element.getBoundingClientRect();
    const rows = [['speech-s1-p1', 'speech-en-s1-p1'], ['speech-s1-p2', 'speech-en-s1-p2'], ['speech-s2-p1', 'speech-en-s2-p1'], ['speech-s2-p2', 'speech-en-s2-p2']];
    return rows.map((ids) => {
      const [one, other] = ids.map((id) => frame(document.getElementById(id)));
      return [Math.abs(one.top - other.top) < 2, other.left >= one.right];
    });
  });
  assert.deepEqual(beside, Array(4).fill([true, true]));
  assert.equal(await count(page, '.oration-body p', 'Only here.'), 1);
  assert.equal(await count(page, '.oration-body p', '没有译文。'), 1);
  assert.equal(await page.getAttribute('#speech-en-s1-p1', 'lang'), 'en');
  // The outline, the sections and the masks are those of this version.
  assert.equal(await page.evaluate(() => reader.fill({ place: '甲' })), 1);
  assert.equal(await page.textContent('.oration-here-count'), '0/3');
  await choose(page, '对照阅读');
  await page.waitForFunction(() => !document.querySelector('.oration-other'));
});

test('a link to a section of another version shows that version at the section', async (t) => {
  const page = await mounted(t, both, { hash: '#speech-en-s2' });
  await page.waitForSelector('article[lang="en"] .oration-bar');
  await still(page);
  assert.equal(await page.evaluate(() => reader.current()), 'speech-en-s2');
  // A passage of the version that is shown.
  await page.evaluate(() => (location.hash = '#speech-en-s1&quote=One.'));
  await still(page);
  assert.equal(await page.getAttribute('article', 'lang'), 'en');
  await page.evaluate(() => (location.hash = '#speech-s1'));
  await page.waitForSelector('article[lang="zh-Hans"] .oration-bar');
  await still(page);
  assert.equal(await page.evaluate(() => reader.current()), 'speech-s1');
});

test('the URL names the version that is shown', async (t) => {
  const page = await mounted(t, both);
  const hash = () => page.evaluate(() => location.hash);
  await choose(page, '语言');
  await page.waitForSelector('article[lang="en"] .oration-bar');
  assert.equal(await hash(), '#speech-en-title');
  await page.evaluate(() => reader.go('s2'));
  await page.click('.oration-alternates button[lang="zh-Hans"]');
  await page.waitForSelector('article[lang="zh-Hans"] .oration-bar');
  assert.equal(await hash(), '#speech-s2');
  const routed = await mounted(t, both, { hash: '#/speeches/1' });
  await choose(routed, '语言');
  await routed.waitForSelector('article[lang="en"] .oration-bar');
  assert.equal(await routed.evaluate(() => location.hash), '#/speeches/1');
});

test('a bookmark is of the section in every version', async (t) => {
  const page = await mounted(t, both, { options: { reader: { storage: 'both' } } });
  const marked = () => page.$$eval('.oration-outline [data-bookmarked]', (links) => links.map((link) => link.getAttribute('href')));
  const pressed = () => page.getAttribute('.oration-bookmark-button', 'aria-pressed');
  await page.evaluate(() => reader.go('s2'));
  await still(page);
  await page.click('.oration-bookmark-button');
  await page.waitForSelector('.oration-outline [data-bookmarked]');
  await choose(page, '语言');
  await page.waitForSelector('article[lang="en"] .oration-outline [data-bookmarked]');
  assert.deepEqual([await marked(), await page.evaluate(() => reader.current()), await pressed()], [['#speech-en-s2'], 'speech-en-s2', 'true']);
  await page.click('.oration-bookmark-button');
  await page.waitForFunction(() => !document.querySelector('[data-bookmarked]'));
  assert.equal(await page.evaluate(() => localStorage.getItem('both.bookmarks')), '[]');
  await page.evaluate(() => reader.go('s1'));
  await still(page);
  await page.click('.oration-bookmark-button');
  await page.waitForSelector('.oration-outline [data-bookmarked]');
  await page.click('.oration-alternates button[lang="zh-Hans"]');
  await page.waitForSelector('article[lang="zh-Hans"] .oration-outline [data-bookmarked]');
  assert.deepEqual(await marked(), ['#speech-s1']);
});

test('side by side, the columns have the width of the page, and the outline is in the drawer', async (t) => {
  const page = await mounted(t, both, { context: { viewport: { width: 1440, height: 900 } } });
  const width = () => page.$eval('#speech-s1-p1', (one) => one.getBoundingClientRect().width);
  await choose(page, '对照阅读');
  await page.waitForSelector('.oration-other');
  await page.waitForSelector('.oration-drawer .oration-outline', { state: 'attached' });
  assert.ok((await width()) >= 560, String(await width()));
  await choose(page, '对照阅读');
  await page.waitForSelector('article > .oration-outline');
});

test('side by side, find searches both versions', async (t) => {
  const page = await mounted(t, both);
  const hits = async (term) => {
    await page.keyboard.press('f');
    await page.fill('.oration-find input', term);
    await page.waitForFunction(() => document.querySelector('.oration-find-count').textContent !== '');
    const count = await page.textContent('.oration-find-count');
    await page.keyboard.press('Escape');
    return count;
  };
  assert.doesNotMatch(await hits('Only here'), /1/);
  await choose(page, '对照阅读');
  await page.waitForSelector('.oration-other');
  await page.keyboard.press('Escape');
  assert.match(await hits('Only here'), /1/);
});

test('on a phone, the versions are one below the other', async (t) => {
  const page = await mounted(t, both, { context: { viewport: { width: 360, height: 700 } } });
  await choose(page, '对照阅读');
  await page.waitForSelector('.oration-other');
  const [below, fits] = await page.evaluate(() => {
    const [one, other] = ['speech-s1-p1', 'speech-en-s1-p1'].map((id) => document.getElementById(id).getBoundingClientRect());
    return [other.top >= one.bottom, document.documentElement.scrollWidth <= innerWidth];
  });
  assert.deepEqual([below, fits], [true, true]);
});

test('a version is fetched in any format; if that fails, the page stays', async (t) => {
  answers.set('/en.txt', { headers: { 'content-type': 'text/plain' }, body: 'Remarks at the Opening\n\nGood morning, everyone.\n\nI. The past\n\nIt was long.\n\nII. The future\n\nIt will be short.\n' });
  const page = await mounted(t, { ...chinese, alternates: [{ lang: 'fr', url: '/missing.json' }, { lang: 'en', url: '/en.txt' }] });
  await page.click('.oration-alternates a[lang="fr"]');
  await page.waitForFunction(() => failed.length > 0);
  assert.equal(await title(page), '致辞');
  assert.match((await page.evaluate(() => failed))[0], /missing\.json: the server responded with 404/);
  await page.click('.oration-alternates :is(a, button)[lang="en"]');
  await page.waitForSelector('article[lang="en"] .oration-bar');
  assert.equal(await title(page), 'Remarks at the Opening');
});

test('a version that cannot be fetched can be followed, and other links are left to the browser', async (t) => {
  const elsewhere = new URL('/en.txt', server.url);
  elsewhere.hostname = elsewhere.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const page = await mounted(t, { ...chinese, alternates: [{ lang: 'fr', url: elsewhere.href }, { lang: 'es', url: 'mailto:a@example.org' }, { lang: 'en', speech: english }] });
  const offered = '.oration-edge a[hreflang="fr"]';
  await page.click('.oration-alternates a[lang="fr"]');
  await page.waitForSelector(offered);
  assert.equal(await page.getAttribute(offered, 'href'), elsewhere.href);
  assert.ok(await page.evaluate((link) => document.elementFromPoint(...(({ x, y, width, height }) => [x + width / 2, y + height / 2])(document.querySelector(link).getBoundingClientRect())).matches(link), offered));
  await page.click('.oration-title');
  assert.equal(await count(page, offered), 0);
  const isLeft = (selector, init) => page.evaluate(([selector, init]) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
    let isPrevented;
    addEventListener('click', () => { isPrevented = event.defaultPrevented; event.preventDefault(); }, { once: true });
    document.querySelector(selector).dispatchEvent(event);
    return !isPrevented;
  }, [selector, init]);
  assert.equal(await isLeft('.oration-alternates a[lang="es"]'), true);
  assert.equal(await isLeft('.oration-alternates a[lang="fr"]', { ctrlKey: true }), true);
  assert.equal(await isLeft('.oration-alternates a[lang="fr"]'), false);
  await page.waitForSelector(offered);
});

test('a version with alternates of its own has one control for each language', async (t) => {
  answers.set('/en.json', { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...english, alternates: [{ lang: 'zh-Hans', url: '/zh.json' }, { lang: 'fr', url: '/fr.json' }] }) });
  const page = await mounted(t, { ...chinese, alternates: [{ lang: 'en', url: '/en.json' }] });
  await page.click('.oration-alternates a[lang="en"]');
  await page.waitForSelector('article[lang="en"] .oration-bar');
  assert.equal(await count(page, '.oration-alternates [lang="zh-Hans"]'), 1);
  await page.click('.oration-alternates [lang="zh-Hans"]');
  await page.waitForSelector('article[lang="zh-Hans"] .oration-bar');
  assert.equal(await title(page), '致辞');
});

test('the element shows the version that was chosen, and another speech later', async (t) => {
  putPage('/page', { head: '<link rel="stylesheet" href="/pkg/oration.css">', body: '<oration-speech></oration-speech>' });
  const page = await browser.newPage();
  page.setDefaultTimeout(8000);
  t.after(() => page.close());
  await page.goto(new URL('/page', server.url).href);
  await page.evaluate(async (speech) => {
    await import('/pkg/dist/define.js');
    document.querySelector('oration-speech').speech = speech;
  }, both);
  await page.click('.oration-alternates :is(a, button)[lang="en"]');
  await page.waitForSelector('article[lang="en"] .oration-bar');
  await page.evaluate((speech) => (document.querySelector('oration-speech').speech = speech), { title: 'Other', lang: 'en', body: ['a'] });
  await page.waitForFunction(() => document.querySelector('.oration-title')?.textContent === 'Other');
  assert.equal(await count(page, 'article.oration'), 1);
});
