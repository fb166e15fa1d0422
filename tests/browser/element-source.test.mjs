// <oration-speech> and its source: loaded once, removed, invalid, and shown again by the browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { numbered } from '../node/docx.mjs';
import { launch } from './chromium.mjs';
import { files, loaded, one, opener } from './element-page.mjs';
import { start } from './fixtures.mjs';

const { server, browser } = await start(serve, launch);
const open = opener(browser, server);

const inside = `<oration-speech><script type="application/json">${JSON.stringify(files['many.json'])}</script></oration-speech>`;

for (const [name, body, id] of [['by URL', one, 'speech-s7-p3'], ['inside the element', inside, 'speech-s25-p9'], ['that is long', '<oration-speech src="long.json"></oration-speech>', 'speech-s50-p20']]) {
  const show = async (page) => {
    await page.evaluate(() => import('/pkg/define.js'));
    await page.waitForFunction(() => document.querySelector('oration-speech').reader);
    await page.evaluate(() => document.querySelector('oration-speech').reader.ready);
  };
  const topOf = async (page) => {
    await page.waitForFunction((id) => document.getElementById(id), id);
    return page.evaluate(async (id) => {
      for (let [same, last] = [0, -1]; same < 12; await new Promise(requestAnimationFrame)) [same, last] = [scrollY === last ? same + 1 : 0, scrollY];
      return Math.round(document.getElementById(id).getBoundingClientRect().top);
    }, id);
  };

  test(`a page that is loaded again, or returned to, is where it was left: a speech ${name}`, async (t) => {
    const page = await open(t, `<p>Before</p>${body}`, { define: false });
    await show(page);
    await topOf(page);
    await page.evaluate((id) => document.getElementById(id).scrollIntoView({ block: 'center' }), id);
    const before = await topOf(page);
    const away = async () => Math.abs((await topOf(page)) - before);
    await page.reload();
    await show(page);
    assert.ok((await away()) <= 2, `after a reload: by ${await away()}`);
    await page.goto(new URL('/files/one.json', server.url).href);
    await page.goBack();
    await show(page);
    assert.ok((await away()) <= 2, `after Back: by ${await away()}`);
    // A link to the page leads to its beginning.
    await page.goto(new URL('/files/page.html', server.url).href);
    await show(page);
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.deepEqual(page.errors, []);
  });
}

test('a Word document is imported, with the module for documents', async (t) => {
  const routes = { '**/files/speech.docx': (route) => route.fulfill({ body: Buffer.from(numbered) }) };
  const page = await open(t, '<oration-speech src="speech.docx"></oration-speech>', { routes });
  await loaded(page);
  const entries = await page.locator('.oration-outline a').allTextContents();
  assert.deepEqual(entries.map((entry) => entry.trim()), ['一、形成工作合力', '（一）加强领导', '（二）加强保障', '二、狠抓工作落实']);
  assert.deepEqual(page.errors, []);
});

test('an old, encrypted or incomplete Word document is an error that names its kind and the way out', async (t) => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const save = 'open it in Word, WPS or LibreOffice, save it as .docx, and import that';
  const sources = {
    'old.doc': [compound, `this is an old Word or WPS document (.doc, .wps), not text: ${save}`],
    'encrypted.docx': [
      Buffer.concat([compound, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]),
      'this is a password-protected document, not text: open it in Word or WPS, remove the password, save it as .docx, and import that',
    ],
    'truncated.docx': [Buffer.from(numbered.slice(0, -30)), 'this file is incomplete: copy or download it again'],
    'half.docx': [Buffer.from(numbered.slice(0, numbered.length / 2)), 'this file is incomplete: copy or download it again'],
  };
  for (const [name, [bytes, reason]] of Object.entries(sources)) {
    const routes = { [`**/files/${name}`]: (route) => route.fulfill({ body: bytes }) };
    const page = await open(t, `<oration-speech src="${name}" lang="en"></oration-speech>`, { routes });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    assert.deepEqual(await alert.locator('p').allTextContents(), ['The speech cannot be shown.', reason], name);
    assert.deepEqual(await page.evaluate(() => events), [`oration-error ${reason}`]);
    assert.equal(await page.locator('.oration-outline').count(), 0);
    assert.deepEqual(page.errors, []);
  }
});

/** Counts the requests for a speech, which fail when `isDown` is set. */
function counted(speech = files['one.json']) {
  const served = { requests: 0, isDown: false };
  const answer = (route) => {
    served.requests += 1;
    return served.isDown ? route.fulfill({ status: 503 }) : route.fulfill({ contentType: 'application/json', body: JSON.stringify(speech) });
  };
  return Object.assign(served, { routes: { '**/files/counted.json': answer } });
}

test('an option loads nothing, and a speech that cannot be loaded again stays, with its reader', async (t) => {
  const served = counted();
  const page = await open(t, '<oration-speech src="counted.json"></oration-speech>', served);
  await loaded(page);
  await page.evaluate(async () => {
    element.headingLevel = 2;
    await until(() => element.querySelector('h2.oration-title') && element.reader && events.length === 2);
  });
  assert.equal(served.requests, 1);
  served.isDown = true;
  const stays = await page.evaluate(async () => {
    const { reader } = element;
    element.reload();
    await until(() => events.length === 3);
    return { title: element.querySelector('h2.oration-title').textContent, reader: reader === element.reader, error: events[2] };
  });
  assert.equal(served.requests, 2);
  assert.deepEqual([stays.title, stays.reader], ['One', true]);
  assert.match(stays.error, /^oration-error .*503/);
  await page.evaluate(async () => {
    element.headingLevel = 3;
    await until(() => element.querySelector('h3.oration-title') && events.length === 4);
  });
  assert.equal(served.requests, 2);
});

test('without a source nothing is shown, neither the placeholder nor the speech', async (t) => {
  let requested;
  const request = new Promise((resolve) => (requested = resolve));
  const page = await open(t, '<oration-speech src="slow.json"></oration-speech>', { routes: { '**/files/slow.json': () => requested() } });
  await request;
  const seen = await page.evaluate(async () => {
    const seen = [element.children.length];
    const removal = async (remove) => {
      remove();
      await still();
      seen.push(element.children.length, element.reader === undefined);
    };
    await removal(() => (element.src = undefined));
    element.src = 'one.json';
    await until(() => events.length === 1);
    await removal(() => element.removeAttribute('src'));
    element.speech = { title: 'Mine', lang: 'en', body: ['Words.'] };
    await until(() => events.length === 2);
    await removal(() => (element.speech = undefined));
    element.src = null;
    await still();
    return [...seen, element.hasAttribute('src'), events];
  });
  assert.deepEqual(seen, [1, 0, true, 0, true, 0, true, false, ['oration-load', 'oration-load']]);
});

test('an option set to what it is by default renders nothing', async (t) => {
  const page = await open(t, one);
  await loaded(page);
  const again = await page.evaluate(async () => {
    const article = element.querySelector('article');
    const { reader } = element;
    Object.assign(element, { headingLevel: 1, idPrefix: 'speech-', uiLang: '', options: { reader: {}, header: true } });
    await still();
    element.headingLevel = undefined;
    element.idPrefix = null;
    await still();
    return [article === element.querySelector('article'), reader === element.reader, element.outerHTML.match(/^<[^>]*>/)[0], events];
  });
  assert.deepEqual(again, [true, true, '<oration-speech src="one.json" ui-lang="">', ['oration-load']]);
});

test('an invalid option of the reader keeps the speech and its reader', async (t) => {
  const page = await open(t, one);
  await loaded(page);
  const found = await page.evaluate(async () => {
    const article = element.querySelector('article');
    const { reader } = element;
    element.options = { reader: { nothing: true } };
    await until(() => events.length === 2);
    await still();
    return [article === element.querySelector('article'), reader === element.reader, reader.go('s3'), element.querySelectorAll('.oration-bar').length, events[1]];
  });
  assert.deepEqual(found.slice(0, 4), [true, true, true, 1]);
  assert.match(found[4], /^oration-error .*options\.reader/);
});

test('a response of white space is an error', async (t) => {
  for (const body of [' \n\t \n', '\ufeff\n', Buffer.from(' \n'.repeat(300), 'utf16le')]) {
    const page = await open(t, '<oration-speech src="space.txt"></oration-speech>', { routes: { '**/files/space.txt': (route) => route.fulfill({ contentType: 'text/plain', body }) } });
    await page.waitForFunction(() => events.length === 1);
    assert.match(await page.evaluate(() => events[0]), /^oration-error .*the response is empty/);
    await page.close();
  }
});

test('without its reader, the element goes to an id, too', async (t) => {
  const page = await open(t, one, { routes: { '**/reader/bundle.js': (route) => route.abort() } });
  await page.waitForFunction(() => events.some((event) => event.startsWith('oration-error')));
  const [found, top, missing] = await page.evaluate(async () => {
    const found = [element.go('s5'), element.go('speech-s7')];
    await still();
    return [found, document.getElementById('speech-s7').getBoundingClientRect().top, element.go('s99')];
  });
  assert.deepEqual([found, missing], [[true, true], false]);
  assert.ok(top >= 0 && top < 200, `${top}`);
});

test('a response that is named JSON and is none is an error with its place, not prose', async (t) => {
  const text = '// A note\n{"title": "A", "body": ["Thank you."]}';
  const routes = {
    '**/files/broken.json': (route) => route.fulfill({ contentType: 'text/plain', body: text }),
    '**/files/typed': (route) => route.fulfill({ contentType: 'application/json; charset=utf-8', body: text }),
    '**/files/linked': (route) => route.fulfill({ contentType: 'application/ld+json', body: '"title": "A"}' }),
    '**/files/plain': (route) => route.fulfill({ contentType: 'text/plain', body: text }),
  };
  const page = await open(t, '<oration-speech src="broken.json"></oration-speech>', { routes });
  const said = () => page.evaluate(async () => {
    await until(() => events.length === 1);
    return events.pop();
  });
  assert.match(await said(), /^oration-error .*expected a value.* \(line 1, column 1\)/);
  const next = (src) => page.evaluate((src) => void (element.src = src), src);
  await next('typed');
  assert.match(await said(), /^oration-error .*\(line 1, column 1\)/);
  await next('linked');
  assert.match(await said(), /^oration-error .*\(line 1, column/);
  await next('plain');
  assert.equal(await said(), 'oration-load');
});

/** The modules that a page requests for the speech at a URL. */
async function modulesFor(t, name, body, { attributes = '' } = {}) {
  const page = await open(t, `<oration-speech src="${name}" ${attributes}></oration-speech>`, {
    routes: { [`**/files/${name}`]: (route) => route.fulfill({ contentType: 'text/plain; charset=utf-8', body }) },
    define: false,
  });
  const modules = new Set();
  page.on('request', (request) => modules.add(/\/wasm\/(\w+)_bg\.wasm/.exec(request.url())?.[1]));
  await page.evaluate(() => void import('/pkg/define.js'));
  await loaded(page);
  modules.delete(undefined);
  return [...modules].sort();
}

test('a page loads the module with Markdown only if the text that it shows has any, and then no other renderer', async (t) => {
  const plain = { md: '# Thanks\n\nThank you all.\n\n## Why\n\nA room (for everybody).\n', html: '<!doctype html><html lang="en"><title>Thanks</title><h1>Thanks</h1><p>Thank you all.</p><h2>Why</h2><p>A room.</p>' };
  const marked = { md: '# Thanks\n\nThank you *all*.\n', html: '<!doctype html><html lang="en"><title>Thanks</title><h1>Thanks</h1><p>Thank you <em>all</em>.</p>' };
  const importers = { md: ['importer', 'markdown'], html: ['html', 'importer'] };
  for (const ending of ['md', 'html']) {
    assert.deepEqual(await modulesFor(t, `speech.${ending}`, plain[ending]), [...importers[ending], 'plain'], ending);
    assert.deepEqual(await modulesFor(t, `speech.${ending}`, marked[ending]), [...importers[ending], 'oration'].sort(), ending);
  }
  const json = JSON.stringify({ title: 'Thanks', lang: 'en', body: ['Thank you **all**.'] });
  assert.deepEqual(await modulesFor(t, 'speech.json', json), ['oration', 'plain']);
  assert.deepEqual(await modulesFor(t, 'speech.json', json, { attributes: 'markdown' }), ['oration']);
});
