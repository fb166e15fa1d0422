// The complete reader with the keyboard only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromiumOnly, launch } from './browser.mjs';
import { masked, openMenu, opener } from './reader-page.mjs';
import { serve } from './site.mjs';
import { attach, html, marked, paragraph, section, still } from './speeches.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const opened = opener(browser, server.url);

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Ten parts of three points each, and an omission. */
const deep = html({
  title: '年度工作报告',
  lang: 'zh-Hans',
  breadcrumb: [{ label: '讲话', url: 'https://example.org/' }],
  body: [
    ...Array.from({ length: 10 }, (_, at) =>
      section(
        `${at + 1}.`,
        `方面${at + 1}`,
        ['甲', '乙', '丙'].map((name, sub) => section(`（${sub + 1}）`, `任务${name}`, [{ type: 'paragraph', text: [{ num: '一是', point: '稳字当头。' }, paragraph(8)] }])),
      ),
    ),
    { type: 'omission', rest: true, count: 100 },
  ],
});

const ready = (t, options, context = {}) => {
  const body = `<p><a class="before" href="/">Before</a></p><main>${deep}</main><p><a class="after" href="/">After</a></p>`;
  return opened(t, { body, context }, options);
};

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
  await still(page);
};
const focused = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);
const current = (page) => page.evaluate(() => readers[0].current());

/** Presses Tab until a target has focus. Fails after more stops than the page has. */
async function tabTo(page, selector, key = 'Tab') {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press(key);
    if (await focused(page, selector)) return still(page);
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

test('Tab visits every control once, in order and in view, and leaves at the end; Shift+Tab does the reverse', async (t) => {
  const page = await ready(t, { rest: true });
  await page.focus('.before');
  const walk = async (key, end) => {
    const seen = [];
    while (seen.length < 300) {
      await page.keyboard.press(key);
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        const frame = element.getBoundingClientRect();
        const bar = document.querySelector('.oration-bar').getBoundingClientRect();
        const inBar = element.closest('.oration-bar') !== null;
        const under = !inBar && element.closest('.oration-body') && frame.bottom <= bar.bottom + 1;
        const away = frame.bottom <= 0 || frame.top >= innerHeight || frame.width === 0;
        const name = element.getAttribute('aria-label') || element.textContent || element.placeholder;
        const id = element.matches('.oration-here') ? '' : (element.getAttribute('href') ?? name);
        return { id: `${element.className} ${id}`, name, hidden: under || away };
      });
      assert.equal(stop.hidden, false, `${stop.id} is visible`);
      assert.ok(stop.name, `${stop.id} has a name`);
      if (await focused(page, end)) return seen;
      seen.push(stop.id);
    }
    return assert.fail('keyboard trap');
  };
  const there = await walk('Tab', '.after');
  assert.equal(new Set(there).size, there.length);
  const order = ['oration-skip #speech-body', ' https://example.org/', 'oration-everything', 'oration-filter', 'oration-toggle', ' #speech-s1', 'oration-here', 'oration-more', 'oration-permalink #speech-s1', 'oration-rest'];
  const places = order.map((stop) => there.findIndex((id) => id.startsWith(stop)));
  assert.ok(places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1])), `${places}\n${there.join('\n')}`);
  // The outline follows, and the current section can be bookmarked.
  const steady = (stops) => stops.filter((stop) => !/^ #speech|bookmark/.test(stop));
  assert.deepEqual(steady(await walk('Shift+Tab', '.before')).reverse(), steady(there));
});

test('the skip link is visible on focus, and skips the outline', async (t) => {
  const page = await ready(t);
  await page.focus('.before');
  await page.keyboard.press('Tab');
  assert.ok(await focused(page, '.oration-skip'));
  const frame = await page.$eval('.oration-skip', (link) => link.getBoundingClientRect().toJSON());
  assert.ok(frame.width > 40 && frame.height >= 24 && frame.top >= 0, JSON.stringify(frame));
  await press(page, 'Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('.oration-body').contains(document.activeElement)));
  assert.equal(await page.evaluate(() => location.hash), '');
});

test('the outline can be filtered, expanded and followed, and focus can return to it', async (t) => {
  const page = await ready(t);
  await tabTo(page, '.oration-filter');
  await page.keyboard.type('任务乙');
  await page.waitForFunction(() => document.querySelector('.oration-status').textContent === '10 项');
  assert.equal(await page.$$eval('.oration-outline li li', (all) => all.filter((one) => one.checkVisibility()).length), 10);
  await press(page, 'Escape');
  await tabTo(page, '.oration-toggle');
  assert.equal(await page.getAttribute(':focus', 'aria-expanded'), 'false');
  await press(page, 'Enter');
  assert.equal(await page.getAttribute(':focus', 'aria-expanded'), 'true');
  await press(page, 'Space');
  assert.equal(await page.getAttribute(':focus', 'aria-expanded'), 'false');
  await press(page, 'Space');
  await tabTo(page, '[href="#speech-s1-2"]');
  const entries = await page.evaluate(() => history.length);
  await press(page, 'Enter');
  assert.equal(await current(page), 'speech-s1-2');
  assert.equal(await page.evaluate(() => history.length), entries + 1);
  assert.ok(await focused(page, '#speech-s1-2 > .oration-heading'));
  await tabTo(page, '.oration-here', 'Shift+Tab');
  await press(page, 'Enter');
  assert.ok(await focused(page, '.oration-outline li > a'));
  await press(page, 'j', 'j', 'j', 'k');
  const [here] = await marked(page);
  await press(page, 'o');
  assert.ok(await focused(page, `.oration-outline [href="${here}"]`), here);
});

test('the search opens, moves between matches and closes, and focus returns', async (t) => {
  const page = await ready(t);
  await tabTo(page, '.oration-find-button');
  await press(page, 'Enter');
  assert.ok(await focused(page, '.oration-find input'));
  await page.keyboard.type('任务丙');
  await press(page, 'Enter', 'Enter', 'Shift+Enter');
  assert.equal(await page.textContent('.oration-find-count'), '2/10');
  await press(page, 'Tab', 'Tab', 'Tab', 'Enter');
  assert.equal(await page.textContent('.oration-find-count'), '3/10');
  await press(page, 'Escape');
  assert.equal(await page.$eval('.oration-find', (panel) => panel.checkVisibility()), false);
  assert.ok(await focused(page, '.oration-find-button'));
});

test('the menu has every control, toggles shortcuts, and closes with Escape', async (t) => {
  const page = await ready(t);
  await press(page, '?');
  await page.waitForSelector('.oration-menu:not([hidden])');
  assert.ok(await focused(page, '.oration-more'));
  const keys = await page.$$eval('.oration-keys kbd', (all) => all.map((one) => one.textContent));
  assert.deepEqual(keys, ['j', 'k', 'o', 'f', '/', 'u', 'b', 's', 'q', 'l', '?']);
  const size = () => page.$eval('.oration-section p', (one) => parseFloat(getComputedStyle(one).fontSize));
  const before = await size();
  await tabTo(page, '.oration-more-of');
  await press(page, 'Enter');
  assert.ok((await size()) > before);
  await press(page, 'Shift+Tab', 'Space');
  assert.equal(await size(), before);
  await tabTo(page, '.oration-skeleton-switch');
  await press(page, 'Enter');
  await page.waitForSelector('.oration-skeleton-switch[aria-pressed=true]', { state: 'attached' });
  assert.ok(await focused(page, '.oration-more'), 'the menu is closed');
  await press(page, 'Enter');
  await tabTo(page, '.oration-switch input');
  await press(page, 'Space', 'Escape');
  assert.ok(await focused(page, '.oration-more'));
  const here = await current(page);
  await press(page, 'j');
  assert.equal(await current(page), here);
  await press(page, 'Enter');
  await tabTo(page, '.oration-switch input');
  await press(page, 'Space', 'Escape', 'j');
  assert.notEqual(await current(page), here);
  await tabTo(page, '.oration-unfold');
  await press(page, 'Enter');
  assert.equal(await page.getAttribute(':focus', 'aria-expanded'), 'true');
});

test('masks and gaps open with Enter and Space in the order of the text, Escape returns to them, and a filled one is text', async (t) => {
  const body = `<p><a class="before" href="/">Before</a></p>${masked.replace('讲过。', '讲<span class="oration-gap" role="img" aria-label="此处省略12字">……</span>过。')}`;
  const page = await opened(t, { body });
  const before = await page.evaluate(() => document.querySelector('.oration-body').innerHTML.match(/<span class="oration-(mask|gap)[^>]*>/g));
  const open = () => page.evaluate(() => document.querySelector('.oration-popover:popover-open .oration-popover-content')?.textContent ?? null);
  const isOpen = () => page.waitForSelector('.oration-popover:popover-open');
  const signs = [];
  await page.focus('.before');
  for (let stops = 0; stops < 60 && signs.length < 4; stops += 1) {
    await page.keyboard.press('Tab');
    if (!(await focused(page, '.oration-mask, .oration-gap'))) continue;
    signs.push(await page.evaluate(() => ['role', 'aria-haspopup', 'aria-label'].map((name) => document.activeElement.getAttribute(name)).join(' ')));
    await page.keyboard.press(signs.length % 2 ? 'Enter' : ' ');
    await isOpen();
    assert.ok(signs.at(-1).endsWith(await open()), signs.at(-1));
    const at = await page.evaluate(() => scrollY);
    await press(page, 'Escape');
    assert.equal(await open(), null);
    assert.ok(await focused(page, '.oration-mask, .oration-gap'));
    assert.equal(await page.evaluate(() => scrollY), at);
  }
  assert.deepEqual(signs, ['隐去的地名', '隐去的地名', '隐去的人名', '此处省略12字'].map((name) => `button dialog ${name}`));
  const [filled, kept, cleared] = await page.evaluate(() => {
    const state = () => [...document.querySelectorAll('.oration-mask')].map((mask) => `${mask.getAttribute('role')} ${mask.tabIndex}`);
    readers[0].fill({ place: '东城' });
    const filled = state();
    readers[0].fill({});
    const kept = state();
    readers[0].destroy();
    return [filled, kept, document.querySelector('.oration-body').innerHTML.match(/<span class="oration-(mask|gap)[^>]*>/g)];
  });
  assert.deepEqual(filled, ['null -1', 'null -1', 'button 0']);
  assert.deepEqual(kept, ['button 0', 'button 0', 'button 0']);
  assert.deepEqual(cleared.map((tag) => tag.match(/role="[^"]*"|aria-label="[^"]*"|tabindex/g).sort()), before.map((tag) => tag.match(/role="[^"]*"|aria-label="[^"]*"/g).sort().map((one) => one.replace('button', 'img'))));
});

test('a passage can be quoted, a section bookmarked, and an omission requested', chromiumOnly('a readable clipboard'), async (t) => {
  const page = await ready(t, { rest: true }, { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const said = () => page.waitForFunction(() => document.querySelector('.oration-status').textContent === '已复制');
  await press(page, 'j', 'b');
  assert.equal(await page.getAttribute('.oration-bookmark-button', 'aria-pressed'), 'true');
  await press(page, 'l');
  await said();
  assert.ok((await copied()).endsWith('#speech-s1'));
  await page.evaluate(() => {
    const text = document.querySelector('#speech-s1-1 p').lastChild;
    getSelection().setBaseAndExtent(text, 0, text, 1);
  });
  // Sets the selection as caret browsing does; browsers have no keys for it otherwise.
  for (let more = 0; more < 5; more += 1) await page.evaluate(() => getSelection().modify('extend', 'forward', 'character'));
  await press(page, 'q');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('“'));
  assert.equal(await copied(), `“各级各部门要”\n——《年度工作报告》，（1）任务甲\n${server.url}page#speech-s1-1`);
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener('oration-omission', (event) => told.push(event.detail.omission.className));
  });
  await page.focus('.after');
  await tabTo(page, '.oration-rest', 'Shift+Tab');
  await press(page, 'Enter');
  assert.deepEqual(await page.evaluate(() => told), ['oration-omission']);
});

test('the drawer on a phone traps focus, Escape returns it, and an entry moves it to the heading', async (t) => {
  const page = await ready(t, {}, phone);
  await tabTo(page, '.oration-here');
  await press(page, 'Enter');
  assert.equal(await page.getAttribute('.oration-here', 'aria-expanded'), 'true');
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    // After the last tab stop, focus moves to the browser's own interface.
    const stop = await page.evaluate(() => {
      const { activeElement: stop, body } = document;
      return stop === body || stop.closest('.oration-drawer') ? '' : stop.outerHTML;
    });
    assert.equal(stop, '');
  }
  // Focus returns from the browser's own interface to the drawer.
  for (let stops = 0; stops < 40 && !(await page.evaluate(() => document.hasFocus())); stops += 1) await page.keyboard.press('Tab');
  await press(page, 'Escape');
  assert.ok(await focused(page, '.oration-here'));
  await press(page, 'Enter');
  await tabTo(page, '.oration-drawer [href="#speech-s3"]');
  await press(page, 'Enter');
  assert.equal(await page.$eval('.oration-drawer', (drawer) => drawer.checkVisibility()), false);
  assert.ok(await focused(page, '#speech-s3 > .oration-heading'));
});

test('shortcuts work in a shadow tree', async (t) => {
  const page = await opened(t, { body: `<div></div><main>${deep}</main>` });
  await page.evaluate(async () => {
    const { attach } = await import('/pkg/reader.js');
    const root = document.querySelector('div').attachShadow({ mode: 'open' });
    readers[0].destroy();
    root.append(document.querySelector('article'), document.createElement('input'));
    window.reader = attach(root.firstElementChild);
    await reader.ready;
  });
  await still(page);
  const pressIn = (selector) => page.evaluate((selector) => {
    const target = selector ? document.querySelector('div').shadowRoot.querySelector(selector) : document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, composed: true, cancelable: true }));
  }, selector);
  const current = async () => {
    await still(page);
    return page.evaluate(() => reader.current());
  };
  await pressIn();
  assert.equal(await current(), 'speech-s1');
  await pressIn('input');
  assert.equal(await current(), 'speech-s1');
  await pressIn('.oration-outline a');
  assert.notEqual(await current(), 'speech-s1');
});

test('shortcuts work when the element around the speech has the focus, and when little of the speech is in view', async (t) => {
  const page = await opened(t, { body: `<main tabindex="-1">${deep}</main>`, css: 'body { margin: 600px 1rem 0 }', context: { viewport: { width: 1200, height: 800 } } });
  await page.focus('main');
  await press(page, 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s1');
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
  await still(page);
  await press(page, 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s1');
});

test('shortcuts work on a keyboard with other letters, and belong to the speech in the middle of the window', async (t) => {
  const page = await opened(t, { body: `<main>${deep}${deep.replaceAll('speech-', 'other-')}</main>` });
  const currents = () => page.evaluate(() => readers.map((reader) => reader.current() ?? null));
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true })));
  await still(page);
  assert.equal((await currents())[0], 'speech-s1');
  await page.focus('.oration-outline a');
  await page.evaluate(() => document.querySelectorAll('article')[1].scrollIntoView());
  await still(page);
  await press(page, 'j');
  assert.equal((await currents())[1], 'other-s1');
  await page.evaluate(() => scrollTo(0, 0));
  await still(page);
  await page.focus('.oration-outline a');
  await press(page, 'j');
  await press(page, 'j');
  assert.deepEqual([(await currents())[0], await page.evaluate(() => document.activeElement.closest('article') === document.querySelector('article'))], ['speech-s1-1', true]);
});

test('in a dialog of the page, shortcuts work, and Escape in the menu does not close it', async (t) => {
  const page = await opened(t, { body: `<dialog>${deep}</dialog>`, css: 'dialog { width: 90vw; height: 80vh }' });
  await page.evaluate(() => document.querySelector('dialog').showModal());
  await page.click('#speech-title');
  await press(page, 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s1');
  await press(page, '?');
  await page.waitForSelector('.oration-menu:not([hidden])');
  await press(page, 'Escape');
  assert.equal(await page.isVisible('.oration-menu'), false);
  assert.ok(await page.$eval('dialog', (dialog) => dialog.open));
  // Keys for another dialog are not for the speech behind it.
  await page.evaluate(() => {
    document.querySelector('dialog').close();
    const other = document.body.appendChild(document.createElement('dialog'));
    other.append(document.createElement('button'));
    document.querySelector('dialog').show();
    other.showModal();
  });
  await press(page, 'j');
  assert.equal(await page.evaluate(() => readers[0].current()), 'speech-s1');
});

test('Escape leads from the outline beside the text back to it', async (t) => {
  const page = await opened(t, { body: deep });
  await page.evaluate(() => readers[0].go('s2'));
  await press(page, 'o');
  assert.ok(await focused(page, '.oration-outline a'));
  await press(page, 'Escape');
  assert.ok(await focused(page, '#speech-s2 > .oration-heading'));
});

test('a key pressed right after a jump keeps the focus where it leads', async (t) => {
  const page = await opened(t, { body: deep });
  await page.evaluate(async () => {
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    readers[0].go('s2');
    document.querySelector('.oration-outline a[aria-current]').focus();
    await changed;
  });
  await still(page);
  assert.ok(await focused(page, '.oration-outline a[aria-current]'));
});

test('what a user selects has no text of the toolbar', async (t) => {
  const page = await ready(t);
  const text = await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector('main'));
    return String(getSelection());
  });
  assert.match(text, /方面3/);
  assert.doesNotMatch(text, /跳到正文|分钟/);
});

test('the key ? shows the list of shortcuts, the button the beginning of the menu', async (t) => {
  const page = await ready(t);
  await page.setViewportSize({ width: 1000, height: 420 });
  const isInView = (selector) =>
    page.evaluate((selector) => {
      const [list, menu] = [selector, '.oration-menu'].map((one) => document.querySelector(one).getBoundingClientRect());
      return list.top >= menu.top && list.top < menu.bottom - 20;
    }, selector);
  await press(page, '?');
  await page.waitForSelector('.oration-menu:not([hidden])');
  assert.ok(await page.evaluate(() => document.querySelector('.oration-menu').scrollHeight > document.querySelector('.oration-menu').clientHeight + 100));
  assert.equal(await isInView('.oration-keys'), true);
  await press(page, 'Escape');
  await page.click('.oration-more');
  await page.waitForSelector('.oration-menu:not([hidden])');
  assert.equal(await isInView('.oration-group'), true);
  assert.equal(await isInView('.oration-keys'), false);
});

test('shortcuts stay off for a user who turned them off, if the host stores choices', async (t) => {
  const page = await ready(t, { storage: 'speech' });
  await press(page, '?');
  await page.waitForSelector('.oration-menu:not([hidden])');
  await page.uncheck('.oration-switch input');
  await attach(page, { storage: 'speech' });
  await press(page, 'Escape');
  await page.evaluate(() => document.activeElement.blur());
  const here = await current(page);
  await press(page, 'j');
  assert.equal(await current(page), here);
  await openMenu(page);
  assert.equal(await page.isChecked('.oration-switch input'), false);
});
