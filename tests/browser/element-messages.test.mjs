// What <oration-speech> says to developers: about misspelled attributes, invalid options and errors that nobody handles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launch } from './chromium.mjs';
import { opener } from './element-page.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const open = opener(browser, server);

/** Opens a page with an element, and collects what is logged. */
async function logged(t, body, { handle = false, routes } = {}) {
  const page = await open(t, body, { define: false, routes });
  const said = [];
  page.on('console', (message) => ['warning', 'error'].includes(message.type()) && said.push(`${message.type()}: ${message.text()}`));
  if (handle) await page.evaluate(() => addEventListener('oration-error', (event) => event.preventDefault()));
  await page.evaluate(() => void import('/pkg/define.js'));
  await page.waitForFunction(() => events.length > 0);
  return { page, said, event: await page.evaluate(() => events[0]) };
}

test('a misspelled attribute is a warning, once; attributes of others are not', async (t) => {
  const others = 'data-src="a" aria-label="a" class="a" id="a" style="color: red" onclick="" _ngcontent-ng-c1="" ng-version="21" data-v-1a2b="" slot="a" part="a" dir="ltr" lang="en" title="a" role="group" tabindex="-1" hidden="" x-any="1"';
  const { page, said } = await logged(t, `<oration-speech src="one.json" scr="two.json" heading-levl="2" no-outlin ${others}></oration-speech>`);
  await page.evaluate(() => document.querySelector('main, body').append(element));
  const warning = (name, meant) => `warning: <oration-speech>: unknown attribute "${name}"; did you mean "${meant}"?`;
  assert.deepEqual(said.filter((text) => text.startsWith('warning: <')), [warning('scr', 'src'), warning('heading-levl', 'heading-level'), warning('no-outlin', 'no-outline')]);
});

test('what is not a language tag in ui-lang is a warning', async (t) => {
  for (const [lang, warns] of [['zh_CN', true], ['fr, en', true], ['en-US', false], ['de', false], ['', false]]) {
    const { said } = await logged(t, `<oration-speech src="one.json" ui-lang="${lang}"></oration-speech>`);
    assert.deepEqual(said, warns ? [`warning: <oration-speech>: ui-lang="${lang}" is not a language tag such as "en-US"`] : []);
  }
});

test('an error is logged, unless a listener handles it', async (t) => {
  const body = '<oration-speech><script type="application/json">{"title": 3}</script></oration-speech>';
  const unhandled = await logged(t, body);
  assert.match(unhandled.event, /^oration-error /);
  assert.deepEqual(unhandled.said.length, 1);
  assert.match(unhandled.said[0], /^error: SpeechError: title: expected text, found a number/);
  const handled = await logged(t, body, { handle: true });
  assert.match(handled.event, /^oration-error /);
  assert.deepEqual(handled.said, []);
});

test('an invalid attribute is named, with its text; options are an object', async (t) => {
  const cases = [
    ['heading-level="x"', 'attribute heading-level: expected a whole number from 1 to 6, found "x"'],
    ['heading-level="9"', 'attribute heading-level: expected a whole number from 1 to 6, found "9"'],
    ['punctuation="full"', 'attribute punctuation: expected "as-printed" or "fullwidth", found "full"'],
  ];
  for (const [attribute, message] of cases) {
    const { event } = await logged(t, `<oration-speech src="one.json" ${attribute}></oration-speech>`);
    assert.equal(event, `oration-error ${message}`);
  }
  const { page } = await logged(t, '<oration-speech src="one.json"></oration-speech>');
  const message = await page.evaluate(async () => {
    element.options = 'x';
    await until(() => events.length === 2);
    return events[1];
  });
  assert.equal(message, 'oration-error options: expected an object, found string');
});

test('lines of a text that were left out are a warning, unless they certainly belong to the page', async (t) => {
  const text = 'Remarks at the Opening of the Library\n\nGood morning, everyone.\n\nThe reading room opens today and the workshop opens in June.\n\nThank you.\n';
  const answer = (body) => (route) => route.fulfill({ contentType: 'text/plain', body });
  const routes = { '**/files/a.txt': answer(`${text}\nShare this page\n`), '**/files/b.txt': answer(`${text}\n- 3 -\n`) };
  const first = await logged(t, '<oration-speech src="a.txt"></oration-speech>', { routes });
  assert.deepEqual(first.said, ['warning: <oration-speech>: a.txt:9: 1 line was left out (oration import FILE lists it)']);
  assert.equal(first.event, 'oration-load');
  const second = await logged(t, '<oration-speech src="b.txt"></oration-speech>', { routes });
  assert.deepEqual([second.said, second.event], [[], 'oration-load']);
});
