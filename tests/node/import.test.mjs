// `importText` and `oration import`: bytes in any encoding, several formats, and corrections.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importText } from 'oration';

const bytes = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'));
const plain = '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n二、任务\n很重。\n';
const big5 = bytes(
  'b67dbec7a8e5c2a7a457aabac1bfb8dc0a0aa655a6eca650bec7a1470a0aa4b5a4d1a7daadccb67db77ca141b051bdd7bec7aed5aabab56fae69ad70b565a1430ac1c2c1c2a46aae61a1430a',
);
const shiftJis = bytes(
  '82a082a282b382c20a0a82dd82c882b382f1814182b182f182c982bf82cd81428da193fa82cd82a082e882aa82c682a482b282b482a282dc82b781420a',
);

test('the encoding of bytes is detected, and an assumed encoding is a notice', async () => {
  const { speech, notices } = await importText(big5);
  assert.deepEqual([speech.title, speech.lang], ['開學典禮上的講話', 'zh-Hant']);
  assert.deepEqual(notices.filter(({ code }) => code === 'encoding').map(({ text }) => text), ['big5']);
});

test('a declared encoding overrides detection', async () => {
  const { speech, notices, encoding } = await importText(shiftJis, { charset: 'Shift_JIS', explain: true });
  assert.equal(speech.title, 'あいさつ');
  assert.deepEqual(notices.filter(({ code }) => code === 'encoding'), []);
  assert.equal(encoding, 'shift_jis');
});

test('a buffer, a view and a string give the same speech', async () => {
  const expected = await importText(plain);
  const encoded = new TextEncoder().encode(`xx${plain}`);
  const text = encoded.subarray(2);
  for (const source of [text, new DataView(text.buffer, 2), text.slice().buffer]) assert.deepEqual(await importText(source), expected);
});

test('the structure of Markdown and HTML is kept', async () => {
  const markdown = '# Der Hafen\n\n## Zweck\n\nDer Hafen wurde im Frühling ausgebaggert.\n\n## Schluss\n\nDie Boote kamen zurück.\n';
  const html = `<!doctype html><html lang="de"><title>Der Hafen</title><nav><a href="/">Start</a></nav><main><h1>Der Hafen</h1>
<h2>Zweck</h2><p>Der Hafen wurde im Fr&uuml;hling ausgebaggert.</p><h2>Schluss</h2><p>Die Boote kamen zur&uuml;ck.</p></main></html>`;
  for (const source of [markdown, html, new TextEncoder().encode(html)]) {
    const { title, body } = (await importText(source)).speech;
    assert.deepEqual([title, body.map(({ heading, body }) => [heading, body])], [
      'Der Hafen',
      [
        ['Zweck', ['Der Hafen wurde im Frühling ausgebaggert.']],
        ['Schluss', ['Die Boote kamen zurück.']],
      ],
    ]);
  }
});

test('a file that is not text is an error that names the format and suggests a fix', async () => {
  await assert.rejects(importText(new TextEncoder().encode('%PDF-1.7\n%âã')), {
    name: 'SpeechError',
    code: 'not-text',
    message: 'this is a PDF document, not text: copy the text from a PDF viewer, or convert the file with pdftotext',
  });
});

test('the caller can set the role of a line', async () => {
  const headings = ({ body }) => body.filter(({ type }) => type === 'section').map(({ heading }) => heading);
  assert.deepEqual(headings((await importText(plain)).speech), ['形势', '任务']);
  const { speech, lines } = await importText(plain, { roles: { 7: 'body' }, explain: true });
  assert.deepEqual(headings(speech), ['形势']);
  const { role, evidence } = lines.find(({ line }) => line === 7);
  assert.deepEqual([role, evidence], ['body', ['set by the caller']]);
});

test('every line of text has a role and evidence, if requested', async () => {
  const { lines } = await importText(plain, { explain: true });
  assert.deepEqual(lines.map(({ line, end, role }) => [line, end, role]), [
    [1, 1, 'title'],
    [3, 3, 'salutation'],
    [5, 5, 'heading'],
    [6, 6, 'body'],
    [7, 7, 'heading'],
    [8, 8, 'body'],
  ]);
  for (const { evidence } of lines) assert.ok(evidence.length > 0);
  assert.deepEqual(Object.keys(await importText(plain)), ['speech', 'notices']);
});

test('the caller can set the language', async () => {
  assert.equal((await importText(plain, { lang: 'zh-SG' })).speech.lang, 'zh-SG');
});

test('a source that exceeds the limit is rejected before it is read', async () => {
  const expected = { name: 'SpeechError', code: 'limit', message: 'more than 10 bytes of text; raise the limit `bytes` to allow it, or import it in parts' };
  await assert.rejects(importText(plain, { limits: { bytes: 10 } }), expected);
  await assert.rejects(importText(new TextEncoder().encode(plain), { limits: { bytes: 10 } }), expected);
});

test('an invalid option is an error that names it', async () => {
  const message = (options) => importText(plain, options).then(() => 'no error', ({ code, message }) => `${code} ${message}`);
  assert.equal(await message({ colour: 1 }), 'option options.colour: unknown option; expected one of module, markdown, html, document, interchange, lang, charset, roles, limits, explain');
  assert.equal(await message({ lang: 3 }), 'option options.lang: expected text, found number');
  assert.equal(await message({ charset: 'none' }), 'option options.charset: unknown encoding none');
  assert.equal(await message({ limits: { bytes: -1 } }), 'option options.limits.bytes: expected a whole number, 0 or greater');
  assert.equal(await message({ limits: { depth: 1 } }), 'option options.limits.depth: unknown limit; expected bytes');
  assert.match(await message({ roles: { 7: 'chorus' } }), /^option options\.roles\.7: expected one of title, .*, markup; found "chorus"$/);
  assert.equal(await message({ roles: { 0: 'body' } }), 'option options.roles: expected a line number, 1 or greater, found "0"');
  assert.equal(await message({ lang: undefined, charset: null, roles: undefined }), 'no error');
});

const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
const run = (args, input) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'import', '-', ...args], { input });
  return { status, stdout: String(stdout), stderr: String(stderr) };
};

test('the command explains each line, in any encoding', () => {
  const { status, stdout, stderr } = run(['--explain'], big5);
  assert.deepEqual([status, stderr], [0, '']);
  const rows = stdout.trimEnd().split('\n').map((row) => row.split('\t'));
  assert.deepEqual(rows.map(([number, role]) => [number, role]), [['1', 'title'], ['3', 'salutation'], ['5', 'body'], ['6', 'closing']]);
  assert.equal(rows[0][3], '開學典禮上的講話');
  assert.ok(rows.every(([, , evidence]) => evidence.length > 0));
});

test('the command accepts roles, a language and an encoding', () => {
  const { stdout } = run(['--role', '5=body', '--role', '7=body', '--lang', 'zh-SG'], plain);
  const { lang, body } = JSON.parse(stdout);
  assert.deepEqual([lang, body.some(({ type }) => type === 'section')], ['zh-SG', false]);
  assert.equal(JSON.parse(run(['--charset', 'shift_jis'], shiftJis).stdout).title, 'あいさつ');
  assert.match(run(['--role', 'heading'], plain).stderr, /^oration: --role: expected LINE=ROLE, such as 12=heading; found heading\n$/);
  assert.equal(run(['--role', '5=chorus'], plain).status, 2);
  assert.equal(run(['--charset', 'none'], plain).status, 2);
  assert.match(run(['--explain'], '{"title": "", "body": []}').stderr, /--explain applies only to text/);
  const { status, stderr } = run([], Buffer.from('%PDF-1.7'));
  assert.deepEqual([status, stderr], [1, 'oration: standard input: this is a PDF document, not text: copy the text from a PDF viewer, or convert the file with pdftotext\n']);
});
