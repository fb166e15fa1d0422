// The package as a TypeScript program uses it: correct code compiles, incorrect code does not.
import {
  type Block,
  type ParsedSpeech,
  type Reader,
  type Speech,
  SpeechError,
  describe,
  importDocument,
  importText,
  init,
  measure,
  mount,
  outline,
  parse,
  render,
  renderToString,
  validate,
} from 'oration';
import * as inline from 'oration/inline';
import { attach as attachAlone, type Reader as ReaderAlone } from 'oration/reader';
import * as slim from 'oration/slim';
import wasm from 'oration/oration.wasm';
import json from './speech.json' with { type: 'json' };

const speech: Speech = {
  title: ['在', { mask: '**', of: 'place' }, '区'],
  kind: 'transcript',
  breadcrumb: ['讲话', { label: '经济', url: '/economy/' }],
  body: [
    '同志们：',
    { type: 'section', num: '一、', heading: '形势', time: [0, 4.2], body: [{ type: 'list', items: ['a', ['b', { type: 'break' }]] }] },
  ],
};

await init();
await init(new URL('https://example.org/oration.wasm'));
await slim.init(wasm);
await inline.init(fetch('/oration.wasm'));
await init({ markdown: true });
await init(await WebAssembly.compile(new Uint8Array()));
// @ts-expect-error: a misspelled option
await init({ markdwn: true });

const html: string = renderToString(speech, { headingLevel: 2 });
const all: { html: string } = render(new Uint8Array(), { images: true });
const first: string | undefined = outline(speech).entries[0]?.children[0]?.num;
const seconds: number = measure(speech, { words: 150 }).seconds;
const speakers: string[] = describe(speech).speakers;
const body: Block[] = parse('{}').speech.body;
const lines: number[] = (await importText('', { module: new URL('https://example.org/importer.wasm') })).notices.map(({ line }) => line);
const fromWord: string = (await importDocument(new Uint8Array(), { document: '/document_bg.wasm' })).speech.lang ?? '';
const imported = { title: 'a', body: [{ type: 'section', heading: 'b', body: [] as string[] }] };
renderToString(imported, { limits: { bytes: 1 << 20, output: 1 << 22 } });
for (const { message, line } of validate({})) console.log(message, line, html, all, first, seconds, speakers, body, lines, fromWord);

try {
  const reader: Reader = mount(document.body, speech, { uiLang: 'en', reader: {} });
  const current: string | undefined = reader.current();
  reader.go(current ?? 's1');
  const resolved: boolean | Promise<boolean> = reader.resolve(document.body, ['a', { type: 'section', heading: 'b', body: [] }], { images: true });
  const alone: ReaderAlone = attachAlone(document.body, { uiLang: 'fr' });
  const whenLoaded: boolean | Promise<boolean> = alone.resolve(document.body, ['a']);
  const ready: Promise<void> = reader.ready;
  console.log(resolved);
  reader.destroy();
} catch (error) {
  if (error instanceof SpeechError && error.code === 'schema') console.log(error.path, error.line);
}

mount(document.body, speech, { reader: { lengths: { ideographs: 240 }, messages: { find: 'Look for' }, controls: { skip: false } } });
// @ts-expect-error: unknown message
mount(document.body, speech, { reader: { messages: { look: 'Look for' } } });
const level: number = 2;
renderToString(speech, { headingLevel: level });
// A JSON file is a speech, although its keywords are strings.
const stored: Speech = json;
mount(document.querySelector('main'), stored);
mount(document.body, json);
document.createElement('oration-speech').speech = json;
const parsed: ParsedSpeech = parse(json).speech;
for (const part of parsed.body) if (typeof part !== 'string' && part.type === 'section') console.log(part.heading, stored);
// @ts-expect-error: the keywords of a JSON file are not checked
const exact: ParsedSpeech = json;
// @ts-expect-error: a title is text
renderToString({ title: 3, body: [{ type: 'section', heading: 'a', body: [] }] });
// @ts-expect-error: a misspelled field
renderToString({ title: '', body: [{ type: 'section', headign: 'a', body: [] }] });
// @ts-expect-error: a misspelled field of the speech
renderToString({ title: '', titel: '', body: [] });
// @ts-expect-error: a block is text or an object
const numbers: Speech = { title: '', body: [3] };
// @ts-expect-error: a misspelled type
const wrong: ParsedSpeech = { title: '', body: [{ type: 'sectoin', heading: '', body: [] }] };
console.log(exact, numbers, wrong);
// @ts-expect-error: unknown option
renderToString(speech, { prefix: 'a' });
// @ts-expect-error: the body is missing
renderToString({ title: 'a' });
// @ts-expect-error: unknown block type
const block: Block = { type: 'chapter' };
// @ts-expect-error: unknown kind of mask
const masked: ParsedSpeech = { title: [{ mask: '*', of: 'colour' }], body: [block] };
console.log(masked);
