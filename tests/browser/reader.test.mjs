// The reader in the page: the current section, links, and the URL.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { serve } from './site.mjs';
import { attach, html, marked, open, paragraph, report, section, still } from './speeches.mjs';
import { everything } from '../scale.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);

const long = html(report());
// The last five sections are 40 pixels tall, so none of them can reach the top of the viewport.
const short = '.oration-section:nth-last-child(-n+5) { height: 40px; margin: 0; overflow: hidden; }';
const narrow = 'body { max-width: 40rem; margin: 0 auto; }';

/** The distance of a section from its scroll target. */
const at = (page, id) =>
  page.evaluate((id) => {
    const section = document.getElementById(id);
    return section.getBoundingClientRect().top - parseFloat(getComputedStyle(section).scrollMarginTop);
  }, id);
const links = (page) => page.$$eval('.oration-outline li > a', (all) => all.map((link) => link.getAttribute('href')));
const scrolled = (page) => page.evaluate(() => scrollY);

/** A page with a reader and a visible outline at any width. */
async function ready(t, content, options = { controls: { drawer: false } }) {
  const page = await open(browser, server.url, content);
  t.after(() => page.close());
  await attach(page, options);
  await still(page);
  return page;
}

const layouts = {
  'the viewport scrolls': { css: narrow + short },
  'a container scrolls': {
    css: `${short} .box { height: 500px; overflow: auto; margin-top: 60px; position: relative; }`,
    wrap: (inner) => `<div class="box">${inner}</div>`,
  },
  'the body has the height of the viewport': {
    css: `${narrow}${short} html, body { height: 100%; } .frame { position: relative; }`,
    wrap: (inner) => `<div class="frame">${inner}</div>`,
  },
  'the body scrolls': {
    css: `${short} html { height: 100%; overflow: hidden; } body { height: 100%; margin: 0; overflow: auto; }`,
  },
  'sticky page header': {
    css: `${narrow}${short} :root { --oration-scroll-offset: 90px; } .top { position: sticky; top: 0; height: 90px; }`,
    wrap: (inner) => `<div class="top">A newspaper</div>${inner}`,
  },
  'scroll-padding': {
    css: `${narrow}${short} html { scroll-padding-top: 70px; }`,
  },
  'smooth scrolling': { css: `${narrow}${short} html { scroll-behavior: smooth; }` },
};

/** In `make test`, each layout is tested in one of the two ways. */
const isTested = (way, name) => everything || Object.keys(layouts).indexOf(name) % 2 === way;

for (const [name, { css, wrap = (inner) => inner }] of Object.entries(layouts)) {
  test(`${name}: clicking an entry makes its section current, and it stays current`, { skip: !isTested(1, name) }, async (t) => {
    const page = await ready(t, { body: wrap(long), css });
    for (const href of await links(page)) {
      await page.click(`.oration-outline a[href="${href}"]`);
      await still(page);
      assert.deepEqual(await marked(page), [href]);
      // A scroll event or a frame could reset the current section; nothing happens later.
      await still(page);
      assert.deepEqual(await marked(page), [href]);
      // Focus may move after the scroll.
      await page.waitForFunction((id) => document.activeElement.parentElement?.closest('section')?.id === id, href.slice(1));
    }
    assert.deepEqual(page.errors, []);
  });

  test(`${name}: scrolling makes each section current once, in order`, { skip: !isTested(0, name) }, async (t) => {
    const page = await ready(t, { body: wrap(long), css: `${css} html { scroll-behavior: auto !important; }` });
    const seen = await page.evaluate(async () => {
      let box = document.querySelector('article');
      const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
      while (box && !(scrolls(box) && box.scrollHeight > box.clientHeight)) box = box.parentElement;
      box ??= document.scrollingElement;
      const seen = [];
      for (let last = -1; last !== box.scrollTop; ) {
        last = box.scrollTop;
        box.scrollBy(0, 10);
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const now = [...document.querySelectorAll('[aria-current=location]')].map((a) => a.getAttribute('href'));
        if (now.length > 1) throw new Error(`several sections are current: ${now}`);
        if (now.length && seen.at(-1) !== now[0]) seen.push(now[0]);
      }
      return seen;
    });
    assert.deepEqual(seen, await links(page));
  });
}

test('no section is current above the first one', async (t) => {
  const page = await ready(t, { body: `<div class="before">${'<p>…</p>'.repeat(60)}</div>${long}` });
  assert.deepEqual(await marked(page), []);
  assert.equal(await page.evaluate(() => readers[0].current()), undefined);
});

test('a jump target is current immediately, while the page still scrolls', async (t) => {
  const page = await ready(t, { body: long, css: `${narrow} html { scroll-behavior: smooth; }` });
  const last = await page.evaluate(() => {
    const link = [...document.querySelectorAll('.oration-outline a')].at(-1);
    window.seen = [];
    document.querySelector('article').addEventListener('oration-section', (event) => seen.push(event.detail.id));
    link.click();
    return link.getAttribute('href').slice(1);
  });
  await still(page);
  assert.deepEqual(await page.evaluate(() => [...new Set(seen)]), [last]);
});

test('a jump target stays current while a busy browser has not scrolled yet', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  const seen = await page.evaluate(async () => {
    const own = Element.prototype.scrollIntoView;
    const frames = async (count) => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    Element.prototype.scrollIntoView = function () {
      frames(20).then(() => own.call(this));
    };
    const seen = [];
    document.addEventListener('oration-section', ({ detail }) => seen.push(detail.id));
    readers[0].go('s2');
    await frames(60);
    return seen;
  });
  assert.deepEqual(seen, ['speech-s2']);
});

test('a click adds one history entry, scrolling adds none, and Back returns', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  const before = await page.evaluate(() => history.length);
  await page.mouse.wheel(0, 500);
  await still(page);
  const [top, current] = [await scrolled(page), await marked(page)];
  // With a key: WebKit's Back skips entries from scripted clicks.
  await page.$eval('.oration-outline a[href="#speech-s3"]', (link) => link.focus({ preventScroll: true }));
  await page.keyboard.press('Enter');
  await still(page);
  assert.equal(await page.evaluate(() => history.length), before + 1);
  assert.deepEqual(await marked(page), ['#speech-s3']);
  assert.ok(Math.abs(await at(page, 'speech-s3')) < 1);
  await page.mouse.wheel(0, 300);
  await still(page);
  assert.equal(await page.evaluate(() => history.length), before + 1);
  assert.ok(page.url().endsWith('#speech-s3'), page.url());
  const left = await scrolled(page);
  await page.goBack();
  await still(page);
  assert.ok(Math.abs((await scrolled(page)) - top) < 3);
  assert.deepEqual(await marked(page), current);
  await page.goForward();
  await still(page);
  assert.ok(Math.abs((await scrolled(page)) - left) < 3);
});

test('a click with a modifier key keeps its default action', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  const prevented = await page.evaluate(() => {
    const link = document.querySelector('.oration-outline a[href="#speech-s3"]');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(event);
    return readers[0].current() ?? null;
  });
  assert.notEqual(prevented, 'speech-s3');
});

for (const [name, hash, id] of [
  ['its id', '#speech-s2', 'speech-s2'],
  ['its id without the prefix', '#s2', 'speech-s2'],
  ['its id, percent-encoded', '#speech%2Ds2-2', 'speech-s2-2'],
  ['an authored Unicode id', '#%E7%BB%93%E8%AF%AD', '结语'],
]) {
  test(`the fragment opens a section by ${name}, even if rendered late`, async (t) => {
    const page = await open(browser, server.url, { body: '<main></main>', css: narrow, hash });
    t.after(() => page.close());
    const speech = long.replaceAll('speech-s3"', '结语"');
    await page.evaluate((speech) => {
      const policy = trustedTypes.createPolicy('oration', { createHTML: (html) => html });
      document.querySelector('main').innerHTML = policy.createHTML(speech);
    }, speech);
    await attach(page);
    await still(page);
    assert.ok(Math.abs(await at(page, id)) < 1);
    assert.deepEqual(await marked(page), [`#${id}`]);
    assert.equal(await page.evaluate(() => document.activeElement.closest('section').id), id);
    assert.deepEqual(page.errors, []);
  });
}

test('an unknown or malformed fragment is ignored', async (t) => {
  for (const hash of ['#nowhere', '#%E0%A4%A', '#', '#"><b', '#:~:text=x']) {
    const page = await ready(t, { body: long, css: narrow, hash });
    assert.equal(await scrolled(page), 0);
    assert.deepEqual(page.errors, []);
  }
});

test('a fragment change moves to its section, by either form of the id', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  for (const [hash, id] of [['#s2-1', 'speech-s2-1'], ['#speech-s3', 'speech-s3']]) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await still(page);
    assert.ok(Math.abs(await at(page, id)) < 1, hash);
    assert.deepEqual(await marked(page), [`#${id}`]);
  }
});

test('go opens a details element around the section', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  await page.evaluate(() => {
    const details = document.createElement('details');
    const section = document.getElementById('speech-s3');
    section.before(details);
    details.append(section);
  });
  await page.evaluate(() => readers[0].go('s3-1'));
  await still(page);
  assert.ok(Math.abs(await at(page, 'speech-s3-1')) < 1);
});

test('outline links work in a page with a base element', async (t) => {
  const page = await open(browser, server.url, { body: long, css: narrow });
  t.after(() => page.close());
  await page.evaluate(() => {
    const base = document.createElement('base');
    document.head.append(base);
    base.href = '/elsewhere/';
  }).catch(() => {});
  await attach(page, { controls: { drawer: false } });
  await page.click('.oration-outline a[href="#speech-s2"]');
  await still(page);
  assert.ok(page.url().endsWith('/page#speech-s2'), page.url());
  assert.ok(Math.abs(await at(page, 'speech-s2')) < 1);
});

test('links of a speech leave the route of an application in the URL fragment', async (t) => {
  const page = await ready(t, { body: long, hash: '#/speeches/1?lang=zh' }, { historyTracking: true });
  const changes = await page.evaluate(async () => {
    let changes = 0;
    addEventListener('hashchange', () => (changes += 1));
    document.querySelector('.oration-outline a[href="#speech-s3"]').click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return changes;
  });
  assert.equal(changes, 0);
  await still(page);
  assert.deepEqual(await marked(page), ['#speech-s3']);
  assert.ok(await page.evaluate(() => document.activeElement.closest('#speech-s3') && Math.abs(document.querySelector('#speech-s3').getBoundingClientRect().top) < 200));
  await page.evaluate(() => readers[0].go('s2'));
  await still(page);
  assert.deepEqual(await marked(page), ['#speech-s2']);
  assert.equal(await page.evaluate(() => location.hash), '#/speeches/1?lang=zh');
});

test('go moves to a section, and returns whether it exists', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  assert.deepEqual(await page.evaluate(() => [readers[0].go('s2'), readers[0].go('nowhere'), readers[0].current()]), [
    true,
    false,
    'speech-s2',
  ]);
});

test('the current section is updated after late images, resizing and larger text', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  await page.click('.oration-outline a[href="#speech-s3"]');
  await still(page);
  const agrees = () =>
    page.evaluate(() => {
      const above = [...document.querySelectorAll('.oration-section')].filter(
        (section) => section.getBoundingClientRect().top <= parseFloat(getComputedStyle(section).scrollMarginTop) + 1,
      );
      return [readers[0].current(), above.at(-1)?.id];
    });
  await page.evaluate(() => {
    const late = document.createElement('div');
    late.className = 'late';
    document.getElementById('speech-s1').before(late);
    late.style.height = '900px';
  });
  await still(page);
  assert.equal(...(await agrees()));
  await page.setViewportSize({ width: 500, height: 700 });
  await still(page);
  assert.equal(...(await agrees()));
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await still(page);
  assert.equal(...(await agrees()));
});

test('two speeches on a page have separate readers', async (t) => {
  const second = long.replaceAll('speech-', 'other-');
  const page = await ready(t, { body: long + second, css: narrow });
  await page.click('.oration-outline a[href="#other-s2"]');
  await still(page);
  const [first, other] = await page.evaluate(() => readers.map((reader) => reader.current()));
  assert.equal(other, 'other-s2');
  assert.equal(first, 'speech-s8');
  assert.equal((await marked(page)).length, 2);
});

test('destroy restores the page', async (t) => {
  const page = await open(browser, server.url, { body: long, css: narrow });
  t.after(() => page.close());
  await page.evaluate(() => {
    window.open_ = 0;
    const count = (name, by) => {
      const own = EventTarget.prototype[name];
      EventTarget.prototype[name] = function (...all) {
        const ended = () => (window.open_ -= by);
        if (!(this instanceof AbortSignal)) window.open_ += by;
        if (all[2]?.signal) own.call(all[2].signal, 'abort', ended);
        return own.apply(this, all);
      };
    };
    count('addEventListener', 1);
    count('removeEventListener', -1);
    window.observers = 0;
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
      window[name] = class extends window[name] {
        observe(...all) {
          if (!this.counted) window.observers += 1;
          this.counted = true;
          super.observe(...all);
        }
        disconnect() {
          if (this.counted) window.observers -= 1;
          super.disconnect();
        }
      };
    }
  });
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await attach(page, { controls: { drawer: false } });
  assert.ok((await page.evaluate(() => open_)) > 0);
  assert.ok((await page.evaluate(() => observers)) > 0);
  await page.click('.oration-outline a[href="#speech-s2"]');
  await still(page);
  await page.evaluate(() => readers[0].destroy());
  assert.equal(await page.evaluate(() => open_), 0);
  assert.equal(await page.evaluate(() => observers), 0);
  assert.ok((await page.evaluate(() => document.documentElement.outerHTML)) === before, 'destroy restores the page');
  await page.evaluate(() => readers[0].destroy());
  assert.deepEqual(page.errors, []);
});

test('a listener of a reader event can destroy the reader', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  await page.evaluate(() => {
    document.querySelector('article').addEventListener('oration-section', () => readers[0].destroy());
    scrollTo(0, 3000);
  });
  await still(page);
  assert.deepEqual(await marked(page), []);
  assert.deepEqual(page.errors, []);
});

test('an article has one reader at a time', async (t) => {
  const page = await ready(t, { body: long, css: narrow });
  await attach(page, { controls: { drawer: false } });
  await page.click('.oration-outline a[href="#speech-s2"]');
  await still(page);
  assert.deepEqual(await marked(page), ['#speech-s2']);
});

test('attaching to an element without a speech is an error', async (t) => {
  const page = await ready(t, { body: '<main></main>' });
  const message = await page.evaluate(() => {
    try {
      module.attach(document.querySelector('main'), {});
    } catch (error) {
      return `${error}`;
    }
  });
  assert.equal(message, 'SpeechError: attach: no article of the class oration here');
});

test('marking the current section measures a constant number of sections', async (t) => {
  const body = Array.from({ length: 1000 }, (_, at) => section(`${at + 1}.`, '要点', [paragraph(2)]));
  const page = await ready(t, { body: html({ title: '千条', lang: 'zh-Hans', body }), css: narrow });
  const calls = await page.evaluate(async () => {
    let calls = 0;
    const own = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function () {
      calls += 1;
      return own.call(this);
    };
    scrollTo(0, 40000);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    Element.prototype.getBoundingClientRect = own;
    return calls;
  });
  assert.ok(calls > 0 && calls < 24, `${calls} measurements`);
});
