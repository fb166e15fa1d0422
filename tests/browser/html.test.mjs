// The demo's speeches and the examples of the format as complete pages, validated by two HTML checkers.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import vnu from 'vnu-jar';
import { describe, importText, render } from '../../pkg/node.js';
import { documentOf as page } from '../../pkg/page/document.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** The Speech JSON of every file in a folder; text is imported. */
async function speeches(folder) {
  const files = (await readdir(join(checkout, folder))).filter((name) => /\.(txt|json)$/.test(name));
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(checkout, folder, name), 'utf8');
      return [name, name.endsWith('.json') ? text : JSON.stringify((await importText(text)).speech)];
    }),
  );
}

/** The Speech JSON of every example of the format. */
async function examples() {
  const folder = join(checkout, 'tests/spec');
  const found = [];
  for (const name of (await readdir(folder)).filter((name) => name.endsWith('.md'))) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const [, kind, json] of text.matchAll(/^```(body|speech)\n([\s\S]*?)\n\.\n/gm)) {
      const speech =
        kind === 'speech'
          ? json.replace('"title": ""', '"title": "Example"')
          : `{"title": "Example", "lang": "en", "body": ${json}}`;
      found.push([`${name.replace('.md', '')}-${found.length}`, speech]);
    }
  }
  return found;
}

let folder;
/** @type {[string, string][]} */
let pages;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oration-html-'));
  const all = [...(await speeches('www/speeches')), ...(await examples())];
  pages = all.flatMap(([name, json]) =>
    [false, true].map((collapseOutline) => {
      const { title, lang, dir } = describe(json);
      const { html } = render(json, { images: true, collapseOutline });
      return [`${name}${collapseOutline ? '-collapsed' : ''}.html`, page({ title: title || name, lang: lang || 'en', dir, css: '', html })];
    }),
  );
  pages.push(['demo.html', await readFile(join(checkout, 'www/index.html'), 'utf8')]);
  await Promise.all(pages.map(([name, html]) => writeFile(join(folder, name), html)));
});

after(() => rm(folder, { recursive: true }));

test('there are pages of every kind', () => {
  const whole = pages.map(([, html]) => html).join('');
  assert.ok(pages.length > 30, `${pages.length} pages`);
  for (const part of ['oration-outline', 'oration-mask', 'oration-gap', 'oration-omission', 'oration-notes', 'oration-turn', '<table', '<figure', '<blockquote', '<ruby', 'oration-verse']) {
    assert.ok(whole.includes(part), `no page has ${part}`);
  }
});

test('html-validate reports no problems', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  const findings = [];
  for (const [name, html] of pages) {
    const report = await validator.validateString(html, name);
    for (const { messages } of report.results) {
      findings.push(...messages.map(({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`));
    }
  }
  assert.deepEqual(findings, []);
});

test('the Nu HTML checker reports no problems', async () => {
  const run = promisify(execFile)('java', ['-jar', vnu, '--format', 'json', '--stdout', '--exit-zero-always', folder], {
    maxBuffer: 1 << 26,
  });
  const { messages } = JSON.parse((await run).stdout);
  const findings = messages.map(({ url, lastLine, message, extract }) => `${url.split('/').at(-1)}:${lastLine} ${message} ${extract}`);
  assert.deepEqual(findings, []);
});
