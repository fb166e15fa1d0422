// `importDocument`, and Word documents in `importText` and the command line: numbers, notices, lines, errors.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importDocument, importText, outline } from 'oration';
import * as inline from 'oration/inline';
import { workspace } from './command.mjs';
import { docx, numbered, p, zip } from './docx.mjs';

const headings = (entries) => entries.flatMap(({ num, heading, children }) => [`${num}${heading}`, ...headings(children)]);
const expected = ['一、形成工作合力', '（一）加强领导', '（二）加强保障', '二、狠抓工作落实'];

test('the outline has the numbers that Word shows', async () => {
  const { speech, notices } = await importDocument(numbered);
  assert.deepEqual(headings(outline(speech).entries), expected);
  assert.deepEqual(notices.filter(({ code }) => code === 'deleted').map(({ line, message, text }) => [line, message, text]), [[12, 'tracked deletions left out', '旧']]);
});

test('the bytes of a document are recognised as text is', async () => {
  const read = await importDocument(numbered);
  for (const source of [numbered, numbered.slice().buffer, new DataView(numbered.slice().buffer)]) {
    assert.deepEqual(await importText(source), read);
    assert.deepEqual(await importDocument(source), read);
  }
  assert.deepEqual(await inline.importDocument(numbered), read);
});

test('a line of a document can be given another role, and its text is in the result', async () => {
  const { text, lines, encoding } = await importDocument(numbered, { explain: true });
  assert.equal(text.split('\n')[3], '一、形成工作合力');
  assert.equal(lines[3].role, 'heading');
  assert.equal(encoding, undefined);
  const { speech } = await importDocument(numbered, { roles: { 4: 'boilerplate' } });
  assert.ok(!headings(outline(speech).entries).includes('一、形成工作合力'));
});

test('the module can be passed', async () => {
  const wasm = readFileSync(new URL('../../pkg/wasm/document_bg.wasm', import.meta.url));
  assert.deepEqual(await importDocument(numbered, { document: wasm }), await importDocument(numbered));
});

test('what is not a Word document is an error that names it', async () => {
  const bytes = (text) => new TextEncoder().encode(text);
  const save = 'open it in Word, WPS or LibreOffice, save it as .docx, and import that';
  for (const [source, reason] of [
    [new Uint8Array(), 'this file is empty: copy or download it again'],
    [bytes('Friends,\n'), 'this is text, not a Word document (.docx): rename it, or import it as text'],
    [bytes('\n<p>Friends,</p>'), 'this is HTML or XML, not a Word document (.docx): rename it, or import it as text'],
    [bytes('{"title": "A"}'), 'this is JSON, not a Word document (.docx): rename it, or import it as text'],
    [Uint8Array.from(Buffer.from('\ufeffFriends', 'utf16le')), 'this is text, not a Word document (.docx): rename it, or import it as text'],
    [docx(''), 'this document has no text: copy or download it again'],
    [docx(p(' ')), 'this document has no text: copy or download it again'],
    [docx('<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>'), 'this document has only pictures: extract the text with an OCR program, and import that'],
    [bytes('{\\rtf1}'), `this is an RTF document, not text: ${save}`],
    [Uint8Array.from(Buffer.from('d0cf11e0a1b11ae1', 'hex')), `this is an old Word or WPS document (.doc, .wps), not text: ${save}`],
    [numbered.slice(0, -30), 'this file is incomplete: copy or download it again'],
    [zip({ 'OFD.xml': '<a/>' }), 'this is an OFD document, not text: copy the text from an OFD viewer, and import that'],
    [zip({ 'ppt/presentation.xml': '<a/>' }), 'this is a presentation (.pptx), not text: save it as plain text, HTML or Markdown, and import that'],
  ]) {
    await assert.rejects(importDocument(source), { name: 'SpeechError', code: 'not-text', reason });
  }
  await assert.rejects(importText(zip({ 'a.txt': 'a' })), { code: 'not-text', reason: /^this is an archive \(ZIP\)/ });
  await assert.rejects(importDocument('text'), { code: 'schema', message: 'expected the bytes of a Word document, found string' });
});

test('a file with the name of a document that is none is an error of the command line', () => {
  const { file, run } = workspace();
  file('text.docx', 'Friends,\n\nThe harbour is open again.\n');
  file('page.DOCX', '<!doctype html><h1>On the Harbour</h1><p>The harbour is open again.</p>');
  file('speech.docx', '{"title": "On the Harbour", "body": []}');
  file('empty.docx', '\n');
  file('words.docx', docx(''));
  for (const [name, reason] of [
    ['text.docx', 'this is text, not a Word document (.docx): rename it, or import it as text'],
    ['page.DOCX', 'this is HTML or XML, not a Word document (.docx): rename it, or import it as text'],
    ['speech.docx', 'this is JSON, not a Word document (.docx): rename it, or import it as text'],
    ['empty.docx', 'the file is empty'],
    ['words.docx', 'this document has no text: copy or download it again'],
  ]) {
    const { status, stdout, stderr } = run('import', name);
    assert.deepEqual([status, stdout, stderr], [1, '', `oration: ${name}: ${reason}\n`]);
  }
});

test('a document that is too large when decompressed is an error', async () => {
  const source = docx(p('一'.repeat(20_000)));
  await assert.rejects(importDocument(source, { limits: { bytes: 30_000 } }), { code: 'limit', message: /^more than 30000 bytes/ });
});

test('the command line reads documents, alone and in folders', () => {
  const { file, run, read } = workspace();
  file('in/speech.docx', numbered);
  file('in/~$speech.docx', 'owner');
  const { stdout, stderr, status } = run('import', 'in/speech.docx');
  assert.equal(status, 0);
  assert.deepEqual(headings(outline(stdout).entries), expected);
  assert.match(stderr, /in\/speech\.docx:12: tracked deletions left out: 旧/);
  assert.equal(run('outline', 'in').stdout.trim().split('\n').length, expected.length);
  assert.match(run('import', 'in/speech.docx', '--explain').stdout, /^4\theading\t[^\t]+\t一、形成工作合力$/m);
  assert.equal(run('import', 'in/speech.docx', '--role', '99=heading').stderr, 'oration: --role 99=heading: the file has no such line; its last is 12\n');
  assert.equal(run('render', 'in', '--out', 'out').status, 0);
  assert.match(read('out/speech.html'), /（一）/);
});
