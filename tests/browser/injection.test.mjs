// Hostile strings in every field are shown as text and never run, as a browser sees them under the strict policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.mjs';
import { serve } from './site.mjs';
import { start } from './fixtures.mjs';
import { inSlices, judging, payloads, some } from './hostile-page.mjs';

const { server, browser } = await start(serve, launch);

async function ready(t) {
  const page = await judging(browser, server.url);
  t.after(() => page.close());
  return page;
}

test('hostile strings in any field cannot inject markup, in the string or in the page', async (t) => {
  const page = await ready(t);
  const wrong = await inSlices(page, some, (payloads) => {
    const wrong = [];
    const report = (words, how, found) => found.forEach((what) => wrong.push({ words, how, what }));
    for (const words of payloads) {
      const json = everywhere(words);
      const string = inert(oration.renderToString(json));
      report(words, 'string', judge(string));
      report(words, 'with pictures', judge(inert(oration.renderToString(json, { images: true }))));
      const reader = oration.mount(main, json);
      report(words, 'mounted', judge(main, { attached: true }));
      reader.fill(() => words);
      report(words, 'filled', judge(main, { attached: true }));
      reader.destroy();
      report(words, 'destroyed', alike(main, string) ? [] : ['destroy does not restore the speech']);
    }
    main.replaceChildren();
    return wrong;
  });
  assert.ok(payloads.length >= 1000 && some.length >= payloads.length / 10);
  assert.deepEqual(wrong.slice(0, 5), []);
  assert.deepEqual(await page.problems(), []);
});

test('text that a host fills into a mask is shown unchanged', async (t) => {
  const page = await ready(t);
  const wrong = await inSlices(page, some, (payloads) => {
    const speech = { title: '', body: [{ type: 'paragraph', text: [{ mask: '**', of: 'place' }] }] };
    const reader = oration.mount(main, speech);
    return payloads.filter((words) => {
      reader.fill({ place: words });
      const mask = main.querySelector('.oration-mask');
      return mask.children.length > 0 || mask.textContent !== words;
    });
  });
  assert.deepEqual(wrong, []);
  assert.deepEqual(await page.problems(), []);
});

test('nodes that a host puts in place of an omission are not changed', async (t) => {
  const page = await ready(t);
  const wrong = await page.evaluate((payloads) => {
    const speech = { title: '', body: [{ type: 'section', heading: '甲', body: [{ type: 'omission', reason: '略' }] }] };
    return payloads.filter((words) => {
      const reader = oration.mount(main, speech, { reader: { rest: true } });
      const [paragraph, omission] = [document.createElement('p'), main.querySelector('.oration-omission')];
      paragraph.textContent = words;
      const resolved = reader.resolve(omission, paragraph);
      return !resolved || paragraph.children.length > 0 || paragraph.textContent !== words || !main.contains(paragraph);
    });
  }, some);
  assert.deepEqual(wrong, []);
  assert.deepEqual(await page.problems(), []);
});

test('custom interface strings are shown as text', async (t) => {
  const page = await ready(t);
  const wrong = await page.evaluate((payloads) => {
    const wrong = [];
    const speech = { title: 'a', body: [{ type: 'section', heading: '甲', body: ['乙'] }, { type: 'section', heading: '丙', body: ['丁'] }] };
    const names = 'contents tools of previous next close filter filtered expand collapse inside find hits noHits more size smaller spacing skeleton openSection bookmark resume link linkTo quotation copied legend leftOut keys print rest minutesLeft bookmarkRemoved bookmarks resumeHere back share cite toNote pointsOn pointsOff asPage font serif sans width narrow wide colours light sepia dark notLoaded shownWords shownWordsBriefly incomplete'.split(' ');
    for (const word of payloads) {
      const words = Object.fromEntries(names.map((name) => [name, word]));
      const reader = { messages: words, uiLang: word, resume: word, bookmarks: [word, 's1'], rest: true };
      oration.mount(main, speech, { reader, uiLang: word });
      judge(main, { attached: true }).forEach((what) => wrong.push({ word, what }));
    }
    return wrong;
  }, some);
  assert.deepEqual(wrong.slice(0, 5), []);
  assert.deepEqual(await page.problems(), []);
});

test('hostile text is shown unchanged', async (t) => {
  const page = await ready(t);
  const wrong = await inSlices(page, some, (payloads) => {
    const shown = (words) =>
      words.replaceAll('\0', '\uFFFD').replaceAll('\r', '\n').replace(/[\x01-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '');
    return payloads.filter((words) => {
      const text = [{ mask: words }, { remark: words }, { ruby: words, text: words }, { text: words, lang: 'en' }];
      const speech = { title: '', occasion: words, keywords: [words], body: [{ type: 'paragraph', text }] };
      oration.mount(main, speech).destroy();
      return main.textContent.split(shown(words)).length - 1 < 7;
    });
  });
  assert.deepEqual(wrong, []);
  assert.deepEqual(await page.problems(), []);
});

test('imported plain text cannot inject markup', async (t) => {
  const page = await ready(t);
  const wrong = await inSlices(page, some, async (payloads) => {
    const wrong = [];
    for (let at = 0; at < payloads.length; at += 20) {
      const lines = payloads.slice(at, at + 20).map((words, line) => ['一、', '（一）', '', '1. '][line % 4] + words);
      const { speech } = await oration.importText(`${lines[0]}\n\n同志们：\n${lines.join('\n')}`);
      oration.mount(main, speech);
      judge(main, { attached: true }).forEach((what) => wrong.push({ at, what }));
    }
    return wrong;
  });
  assert.deepEqual(wrong, []);
  assert.deepEqual(await page.problems(), []);
});

test('ids do not shadow properties of the page', async (t) => {
  const page = await ready(t);
  const names = ['cookie', 'config', '__proto__', 'getElementById', 'location', 'forms', 'body', 'constructor', 'title'];
  const found = await page.evaluate((names) => {
    const before = names.map((name) => [typeof window[name], typeof document[name]]);
    const body = names.map((id) => ({ type: 'section', id, heading: id, body: [{ type: 'paragraph', id, text: id }] }));
    oration.mount(main, { title: 'a', body });
    const after = names.map((name) => [typeof window[name], typeof document[name]]);
    return { before, after, wrong: judge(main, { attached: true }) };
  }, names);
  assert.deepEqual(found.after, found.before);
  assert.deepEqual(found.wrong, []);
});

test('names of built-in properties do not pollute prototypes', async (t) => {
  const page = await ready(t);
  const found = await page.evaluate(() => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString'];
    const notes = names.map((name) => `${JSON.stringify(name)}: "注"`).join(', ');
    const fields = names.map((name) => `${JSON.stringify(name)}: {"polluted": true}`).join(', ');
    const json = `{"title": "a", ${fields}, "notes": {${notes}},
      "body": [{"type": "paragraph", "text": ["a", {"note": "__proto__"}], ${fields}}]}`;
    const { speech, notices } = oration.parse(json);
    const again = oration.parse(speech);
    return {
      polluted: {}.polluted ?? speech.polluted ?? null,
      prototype: Object.getPrototypeOf(speech.notes) === Object.prototype,
      notes: Object.keys(speech.notes).sort(),
      again: Object.keys(again.speech.notes).sort(),
      notices: notices.length,
    };
  });
  const notes = ['__proto__', 'constructor', 'prototype', 'toString'];
  assert.deepEqual(found, { polluted: null, prototype: true, notes, again: notes, notices: 8 });
});

test('cyclic and very deep objects are errors', async (t) => {
  const page = await ready(t);
  const codes = await page.evaluate(() => {
    const cyclic = { title: 'a', body: [] };
    cyclic.body.push({ type: 'quote', body: cyclic.body });
    const nested = (levels) => {
      let body = [];
      for (let level = 0; level < levels; level += 1) body = [{ type: 'quote', body }];
      return { title: 'a', body };
    };
    const code = (speech) => {
      try {
        oration.renderToString(speech);
        return 'none';
      } catch (error) {
        return error instanceof oration.SpeechError ? error.code : String(error);
      }
    };
    const text = '['.repeat(100_000);
    return [cyclic, nested(10), nested(100), nested(1000), nested(100_000), text, `{"title": "a", "body": ${text}`].map(code);
  });
  assert.deepEqual(codes, ['syntax', 'none', 'limit', 'limit', 'limit', 'schema', 'schema']);
});

test('an unpaired surrogate is an error in an object, and a replacement character in JSON', async (t) => {
  const page = await ready(t);
  const [error, shown] = await page.evaluate(() => {
    let error;
    try {
      oration.mount(main, { title: '', body: ['甲\uD800乙'] });
    } catch (thrown) {
      error = thrown.message;
    }
    oration.mount(main, '{"title": "", "body": ["甲\uD800乙\uDC00"]}').destroy();
    return [error, main.querySelector('.oration-body').textContent.trim()];
  });
  assert.match(error, /unpaired surrogate/);
  assert.equal(shown, '甲\uFFFD乙\uFFFD');
});
