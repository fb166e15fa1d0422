// Other controls of the reader: bookmarks, text size, legend, masks, interface strings; and all of them together.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { deep, events, masked, openMenu, opener, phone, press, shown } from './reader-page.mjs';
import { serve } from './site.mjs';
import { attach, html, open, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const ready = opener(browser, server.url);

test('a bookmark is an event that the host can cancel, and is shown in the outline', async (t) => {
  const page = await ready(t, { body: masked }, { bookmarks: ['speech-s3'] });
  assert.deepEqual(await page.$$eval('[data-bookmarked]', (all) => all.map((one) => one.getAttribute('href'))), ['#speech-s3']);
  await events(page, 'oration-bookmark');
  await page.evaluate(() => readers[0].go('s2'));
  await page.click('.oration-bookmark-button');
  assert.deepEqual(await page.evaluate(() => told), [
    { id: 'speech-s2', index: 1, count: 3, on: true, bookmark: { id: 'speech-s2', lang: 'zh-Hans', name: '二、形成合力', words: '在**区和**县，×××讲过。' } },
  ]);
  assert.equal(await page.getAttribute('.oration-bookmark-button', 'aria-pressed'), 'true');
  await page.evaluate(() => document.addEventListener('oration-bookmark', (event) => event.preventDefault()));
  await page.click('.oration-bookmark-button');
  assert.equal(await page.getAttribute('.oration-bookmark-button', 'aria-pressed'), 'true');
});

test('a mask of one character can be hit in a square of 24 pixels, and no word is moved', async (t) => {
  const body = html({ title: 'T', lang: 'en', body: [{ type: 'paragraph', text: ['In the village of ', { mask: '_', of: 'place' }, ' we met.'] }] });
  const page = await ready(t, { body, context: phone });
  const hit = await page.$eval('.oration-mask', (mask) => {
    const { left, right, top, bottom } = mask.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]].map(([dx, dy]) => document.elementFromPoint(x + dx, y + dy) === mask);
  });
  assert.deepEqual(hit, [true, true, true, true]);
});

test('nothing is stored by default; with the option, bookmarks, position and text size are restored', async (t) => {
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

test('text size scales the text, and the current section keeps its position', async (t) => {
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

test('the legend counts masks and omissions', async (t) => {
  const page = await ready(t, { body: masked });
  await page.click('.oration-more');
  await page.click('details:has(.oration-legend) > summary');
  await page.waitForSelector('.oration-legend');
  const rows = await page.$$eval('.oration-legend > li', (all) => all.map((one) => one.textContent));
  assert.deepEqual(rows, ['**隐去的地名 × 2', '×××隐去的人名 × 1', '……省略的内容 × 3']);
});

test('a host can fill masks by index, kind, sign or function, and reset them', async (t) => {
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

test('a host can replace an omission when the user asks for it', async (t) => {
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

test('the interface uses the requested language or the host\'s strings', async (t) => {
  const body = html({ title: 'A talk', lang: 'en', body: [section('1.', 'One', ['Text.'])] });
  for (const [options, name] of [
    [{}, 'Find in the speech'],
    [{ uiLang: 'zh-TW' }, '尋找'],
    [{ uiLang: 'ja' }, '本文を検索'],
    [{ uiLang: 'fr-CA' }, 'Rechercher dans le discours'],
    [{ uiLang: 'es' }, 'Buscar en el discurso'],
    [{ uiLang: 'ar' }, 'بحث في الخطاب'],
    [{ messages: { find: 'Look for' } }, 'Look for'],
  ]) {
    const page = await ready(t, { body }, options);
    assert.equal(await page.getAttribute('.oration-find-button', 'aria-label'), name);
    assert.equal(await page.$eval('.oration-bar', (bar) => getComputedStyle(bar).direction), 'ltr', 'that of the speech');
  }
});

test('every control can be turned off, and an unknown option is an error', async (t) => {
  const parts = ['skip', 'bar', 'drawer', 'collapse', 'filter', 'steps', 'progress', 'keys', 'permalinks', 'find', 'quote', 'bookmark', 'skeleton', 'textSize', 'appearance', 'legend', 'print', 'share', 'card', 'time', 'back', 'popovers'];
  const page = await open(browser, server.url, { body: deep });
  t.after(() => page.close());
  const before = await page.evaluate(() => document.querySelector('article').innerHTML);
  await attach(page, { controls: Object.fromEntries(parts.map((part) => [part, false])) });
  const left = await page.evaluate(() => {
    document.querySelector('.oration-edge').remove();
    return document.querySelector('article').innerHTML;
  });
  assert.ok(left === before, 'only the place of messages is added');
  for (const part of parts) await attach(page, { controls: { [part]: false } });
  const wrong = (options) => page.evaluate((options) => {
    try {
      module.attach(document.querySelector('article'), options);
    } catch (error) {
      return error.message;
    }
  }, options);
  assert.match(await wrong({ colour: 'red' }), /^options\.colour: unknown option; expected one of uiLang, /);
  assert.equal(await wrong({ controls: { find: 'yes' } }), 'options.controls.find: expected true or false, found string');
});

test('the URL follows the current section if historyTracking is on, without history entries', async (t) => {
  const page = await ready(t, { body: deep }, { historyTracking: true });
  const before = await page.evaluate(() => history.length);
  await page.evaluate(() => document.getElementById('speech-s5').scrollIntoView());
  await still(page);
  assert.ok(page.url().endsWith('#speech-s5'), page.url());
  assert.equal(await page.evaluate(() => history.length), before);
});

test('destroy removes every control while it is in use', async (t) => {
  for (const context of [{}, phone]) {
    const page = await open(browser, server.url, { body: deep, context });
    t.after(() => page.close());
    await page.evaluate(() => {
      window.listening = 0;
      for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
        const own = EventTarget.prototype[name];
        EventTarget.prototype[name] = function (...all) {
          const ended = () => (window.listening -= by);
          if (!(this instanceof AbortSignal)) window.listening += by;
          if (all[2]?.signal) own.call(all[2].signal, 'abort', ended);
          return own.apply(this, all);
        };
      }
    });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await attach(page, { rest: true, historyTracking: true, resume: 's2' });
    await press(page, 'j', 's', 'b');
    await page.click('.oration-more');
    await page.click('.oration-more-of');
    await page.click('.oration-here');
    await page.evaluate(() => readers[0].fill(() => 'x'));
    await page.evaluate(() => {
      document.querySelector('.oration-find-button').click();
      document.querySelector('.oration-find input').value = '职责';
      document.querySelector('.oration-find input').dispatchEvent(new Event('input'));
      readers[0].destroy();
    });
    assert.equal(await page.evaluate(() => listening), 0);
    assert.equal(await page.evaluate(() => CSS.highlights.get('oration-find')?.size ?? 0), 0);
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    assert.equal(after.length, before.length, 'destroy restores the page');
    assert.ok(after === before, 'destroy restores the page');
    assert.deepEqual(page.errors, []);
  }
});

test('axe reports no violations in any state', chromiumOnly('a way to bypass the policy'), async (t) => {
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
    points: [{}, () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 's' }))],
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

test('nothing scrolls horizontally at 320 pixels or with text at 200 %', async (t) => {
  const page = await ready(t, { body: masked, context: { viewport: { width: 320, height: 640 } } });
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  assert.ok(await fits());
  await page.click('.oration-more');
  assert.ok(await fits());
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await still(page);
  assert.ok(await fits());
});

test('the bar never covers the focused element', async (t) => {
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

test('print expands everything, hides controls and shows the outline once', chromiumOnly('print emulation'), async (t) => {
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

test('the key-points view is printed as the whole text is', chromiumOnly('print emulation'), async (t) => {
  const inside = section('1.', '要点。', ['第一段。', paragraph(3)], { runin: true });
  const body = html({ title: '报告', lang: 'zh-Hans', body: [section('一、', '形势', [paragraph(4), paragraph(2), inside]), section('二、', '任务', [paragraph(3), { type: 'list', items: ['甲', '乙'] }])] });
  const page = await ready(t, { body, context: { viewport: { width: 640, height: 900 } } });
  const printed = () =>
    page.$$eval('.oration-body :is(section, p, h2, h3, ul, li, .oration-runin):not(.oration-own)', (all) =>
      all.map((one) => {
        const { top, height } = one.getBoundingClientRect();
        // The first words, which an indent moves.
        const words = document.createRange();
        words.selectNodeContents(one);
        return [one.tagName, top, height, words.getClientRects()[0].left].join(' ');
      }));
  await page.emulateMedia({ media: 'print' });
  const before = await printed();
  await page.emulateMedia({ media: 'screen' });
  await press(page, 's');
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await printed(), before);
});

test('print has the outline before the text, and neither the drawer nor highlights nor chosen colours', chromiumOnly('print emulation'), async (t) => {
  const page = await ready(t, { body: masked, context: { ...phone, colorScheme: 'dark' } }, { storage: 'printed' });
  await openMenu(page);
  await page.click('[data-colours="contrast"]');
  await page.waitForFunction(() => document.querySelector('article').dataset.theme === 'contrast');
  await press(page, 'Escape', 'f');
  await page.fill('.oration-find input', '职责');
  await page.waitForFunction(() => CSS.highlights.get('oration-find-current')?.size > 0);
  await page.click('.oration-find .oration-close');
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  await page.click('.oration-here');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => {
    const [outline, body, article] = ['.oration-outline', '.oration-body', 'article'].map((selector) => document.querySelector(selector));
    const { backgroundColor, boxShadow, color } = getComputedStyle(article);
    const marks = [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => [...(rule.cssRules ?? [])]).filter((rule) => rule.selectorText?.startsWith('::highlight'));
    return {
      isOpen: document.querySelector('.oration-drawer').open,
      isAbove: outline.getBoundingClientRect().bottom <= body.getBoundingClientRect().top && outline.getBoundingClientRect().width > 200,
      colours: [backgroundColor, color, boxShadow],
      marks: marks.length,
    };
  });
  assert.deepEqual(found, { isOpen: false, isAbove: true, colours: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'none'], marks: 0 });
});
