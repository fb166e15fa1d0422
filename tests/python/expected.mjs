// The speeches and sources of the tests → what the package for Node.js makes of them, one JSON line for each, to compare with Python.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as oration from '../../pkg/node.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path));
const files = (folder, pattern) => readdirSync(join(root, folder)).filter((name) => pattern.test(name)).map((name) => `${folder}/${name}`);

/** Renderings with every option that changes the HTML. */
const options = [
  {},
  { idPrefix: 'a-', headingLevel: 2, uiLang: 'en', paragraphIds: false, images: true },
  { outline: false, header: false, punctuation: 'fullwidth', index: true, print: 'gbt9704' },
  { collapseOutline: true },
];
const formats = ['markdown', 'text', 'docx', 'epub', 'typst', 'vtt', 'srt', 'akn', 'tei', 'popolo', 'jsonld'];

/** A result, or the fields of the error. */
async function attempt(work) {
  try {
    return { result: await work() };
  } catch (error) {
    if (!(error instanceof oration.SpeechError)) throw error;
    const { code, message, reason, path, line, column } = error;
    return { error: { code, message, reason, path: path ?? null, line: line ?? null, column: column ?? null } };
  }
}

async function exported(format, json) {
  const notices = [];
  const content = await oration.exportTo(format, json, { onNotice: (notice) => notices.push(notice) });
  return { content: typeof content === 'string' ? content : { base64: Buffer.from(content).toString('base64') }, notices };
}

async function speech(name, json) {
  const results = {
    parse: await attempt(() => oration.parse(json)),
    validate: oration.validate(json).map(({ code, message }) => ({ code, message })),
    render: await Promise.all(options.map((each) => attempt(() => oration.render(json, each)))),
    outline: await attempt(() => oration.outline(json, { idPrefix: 'b-' })),
    measure: await attempt(() => oration.measure(json, { ideographs: 180, words: 120 })),
    describe: await attempt(() => oration.describe(json)),
    toText: await attempt(() => oration.toText(json)),
    export: {},
  };
  for (const format of formats) results.export[format] = await attempt(() => exported(format, json));
  return { name, json, results };
}

async function source(path, options) {
  const bytes = read(path);
  const result = await attempt(() => oration.importText(bytes, { ...options, explain: true }));
  delete result.result?.encoding;
  delete result.result?.text;
  return { name: path, base64: bytes.toString('base64'), options, result };
}

const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** The JSON of an example of the manual, which is a speech or its body. */
const example = (kind, json) => (kind === 'body' ? `{ "title": "", "body": ${json} }` : json);

for (const path of files('tests/spec', /^(?!README).*\.md$/)) {
  const blocks = [...read(path).toString().matchAll(/^```(body|speech)\n([\s\S]*?)^\.$/gm)];
  for (const [at, [, kind, json]] of blocks.entries()) print({ speech: await speech(`${path} ${at}`, example(kind, json)) });
}
for (const path of files('tests/errors', /\.md$/)) {
  const blocks = [...read(path).toString().matchAll(/^```json\n([\s\S]*?)^```$/gm)];
  for (const [at, [, json]] of blocks.entries()) print({ speech: await speech(`${path} ${at}`, json) });
}
for (const path of ['tests/invariants/every-field.json', 'examples/library.json', ...files('tests/import', /\.json$/)]) {
  print({ speech: await speech(path, read(path).toString()) });
}
for (const path of files('tests/import', /\.(txt|md|html|vtt|srt)$/)) print({ source: await source(path, {}) });
