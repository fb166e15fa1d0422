// The compressed size of what each kind of page downloads: no part grows unnoticed, and the README has the actual sizes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const read = (path) => readFileSync(new URL(`../../pkg/${path}`, import.meta.url));

const weigh = (files) => files.reduce((bytes, file) => bytes + brotliCompressSync(read(file)).length, 0) / 1000;

/** The files of each part. */
const parts = {
  stylesheet: ['oration.css'],
  element: ['dist/define.js'],
  reader: ['dist/reader.js'],
  menu: ['dist/reader-menu.js', 'dist/reader-appearance.js'],
  'strings of the controls': ['locale/zh-Hans-later.js'],
  lengths: ['dist/reader-lengths.js'],
  'buttons for omissions': ['dist/reader-omissions.js'],
  'how much is shown': ['dist/reader-extent.js'],
  'copied pages': ['dist/reader-leftovers.js'],
  'mistakes in attributes': ['dist/element-mistakes.js'],
  'search and quotations': ['dist/reader-words.js', 'dist/reader-highlight.js'],
  'list of matches': ['dist/reader-results.js'],
  'buttons for a selection': ['dist/reader-quote-tools.js'],
  'bookmarks and places': ['dist/reader-places.js'],
  'key points': ['dist/reader-skeleton.js'],
  popovers: ['dist/reader-popover.js'],
  'language versions': ['dist/reader-versions.js'],
  'copying the speech': ['dist/reader-words.js', 'dist/reader-highlight.js', 'dist/reader-leftovers.js', 'dist/reader-copy.js'],
  'references of notes': ['dist/reader-note-references.js'],
  legend: ['dist/reader-legend.js'],
  'copying as printed': ['dist/reader-printed.js'],
  downloads: ['dist/reader-download.js'],
  'pictures of quotations': ['dist/reader-card.js'],
  themes: ['dist/reader-themes.js'],
  prompter: ['locale/zh-Hans-speaking.js', 'dist/reader-spoken-buttons.js', 'dist/reader-prompter.js', 'dist/reader-speaking.js', 'dist/reader-script.js', 'dist/reader-texts-in.js', 'dist/reader-clock-time.js'],
  'speaking times in a page': ['locale/zh-Hans-speaking.js', 'dist/reader-timing.js', 'dist/reader-speaking.js', 'dist/reader-texts-in.js', 'dist/reader-clock-time.js'],
  recordings: ['dist/reader-recording.js', 'dist/reader-clock-time.js', 'dist/reader-script.js', 'dist/reader-highlight.js', 'dist/reader-texts-in.js', 'dist/reader-places.js'],
  'reading aloud': ['locale/zh-Hans-aloud.js', 'dist/reader-spoken-buttons.js', 'dist/reader-aloud.js', 'dist/reader-script.js', 'dist/reader-highlight.js', 'dist/reader-texts-in.js'],
  renderer: ['dist/renderer.js'],
  plain: ['wasm/plain_bg.wasm'],
  complete: ['wasm/oration_bg.wasm'],
  importer: ['dist/importer.js', 'wasm/importer_bg.wasm'],
  'Markdown importer': ['dist/markdown.js', 'wasm/markdown_bg.wasm'],
  'HTML importer': ['dist/html.js', 'wasm/html_bg.wasm'],
  'Word importer': ['dist/document.js', 'wasm/document_bg.wasm'],
  'importer of XML and Popolo': ['dist/interchange.js', 'wasm/interchange_bg.wasm'],
  exporter: ['dist/export.js', 'dist/parse-markdown.js', 'wasm/export_bg.wasm'],
  'search over many speeches': ['dist/search.js'],
  'speaking times': ['module/timer.js', 'module/aligner.js', 'module/transcript.js', 'module/parse-markdown.js', 'module/timing-options.js', 'wasm/timing.js', 'wasm/timing_bg.wasm'],
};

/** What a page loads, and its maximum size in KB of 1000 bytes, a little above the actual size. */
const pages = {
  'HTML from a server': { loads: ['stylesheet', 'element', 'reader'], budget: 30 },
  'JSON, until its text is shown': { loads: ['stylesheet', 'element', 'renderer', 'plain'], budget: 107 },
  JSON: { loads: ['stylesheet', 'element', 'renderer', 'plain', 'reader'], budget: 127.3 },
  'JSON with Markdown': { loads: ['stylesheet', 'element', 'renderer', 'complete', 'reader'], budget: 207.3 },
  'JSON with Markdown that was not announced': { loads: ['stylesheet', 'element', 'renderer', 'plain', 'complete', 'reader'], budget: 293.8 },
  'plain text': { loads: ['stylesheet', 'element', 'renderer', 'plain', 'reader', 'importer'], budget: 408 },
};

/** The maximum size of the parts that only some pages of a kind load. */
const budgets = {
  prompter: 14.9,
  'speaking times in a page': 6.7,
  recordings: 12.3,
  'reading aloud': 15,
  menu: 4.2,
  'strings of the controls': 0.8,
  lengths: 0.7,
  'buttons for omissions': 0.6,
  'how much is shown': 0.6,
  'copied pages': 0.5,
  'mistakes in attributes': 0.5,
  'search and quotations': 8.3,
  'list of matches': 2.1,
  'buttons for a selection': 2.4,
  'bookmarks and places': 3,
  'key points': 1.6,
  popovers: 1.8,
  'language versions': 4.3,
  'copying the speech': 9.5,
  'copying as printed': 0.7,
  'references of notes': 0.8,
  legend: 0.7,
  downloads: 0.9,
  importer: 280.5,
  'Markdown importer': 100.3,
  'HTML importer': 80.6,
  exporter: 141.6,
  'search over many speeches': 5,
  'speaking times': 110,
  'Word importer': 84.4,
  'importer of XML and Popolo': 64,
  'pictures of quotations': 2.5,
  themes: 0.5,
};

function check(name, weight, budget) {
  assert.ok(weight <= budget, `${name}: ${weight.toFixed(1)} KB compressed, ${(weight - budget).toFixed(1)} KB over its budget`);
}

for (const [name, { loads, budget }] of Object.entries(pages)) {
  test(`a page with ${name} downloads at most ${budget} KB`, () => check(name, weigh(loads.flatMap((part) => parts[part])), budget));
}

for (const [name, budget] of Object.entries(budgets)) {
  test(`the ${name} is at most ${budget} KB`, () => check(name, weigh(parts[name]), budget));
}

/** The static imports of a bundled file. */
const imports = (file) => [...read(file).toString().matchAll(/\b(?:import|from) ?"(\.[^"]+)"/g)].map(([, path]) => new URL(path, `file:///${file}`).pathname.slice(1));

test('the files of a part import nothing that the page has not loaded', () => {
  const element = parts.element[0];
  for (const [name, files] of Object.entries(parts)) {
    // The parts of the reader are loaded after it.
    const isOfReader = files.every((file) => /^(dist\/reader-|locale\/)/.test(file));
    const here = [element, ...(isOfReader ? parts.reader : parts.renderer), ...files];
    for (const file of files.filter((path) => path.endsWith('.js'))) {
      for (const path of imports(file)) assert.ok(here.includes(path), `${name}: ${file} imports ${path}`);
    }
  }
  assert.deepEqual(imports(element), []);
  assert.deepEqual(parts.reader.flatMap(imports), [element]);
});

const readme = read('README.md').toString();

/** The sizes in the README. */
const stated = [
  [/\| HTML from a server \| (\d+) KB/, pages['HTML from a server'].loads],
  [/\| Speech JSON \| (\d+) KB/, pages.JSON.loads],
  [/\| Speech JSON with Markdown \| (\d+) KB/, pages['JSON with Markdown'].loads],
  [/\| Speech JSON with Markdown \|.* otherwise (\d+) KB/, pages['JSON with Markdown that was not announced'].loads],
  [/\| plain text \| (\d+) KB/, pages['plain text'].loads],
  [/for Markdown, (\d+) KB/, ['Markdown importer']],
  [/for HTML, (\d+) KB/, ['HTML importer']],
  [/for `exportTo`, (\d+) KB/, ['exporter']],
  [/for Word, (\d+) KB/, ['Word importer']],
  [/for Akoma Ntoso, TEI and Popolo, (\d+) KB/, ['importer of XML and Popolo']],
  [/for `timing` and `align`, (\d+) KB/, ['speaking times']],
];

test('the sizes in the README are those of the parts', () => {
  const more = weigh(parts.complete) - weigh(parts.plain);
  const [, said] = /needs Markdown, (\d+) KB more/.exec(readme);
  assert.ok(more <= Number(said) && more > Number(said) - 2, `Markdown is ${more.toFixed(1)} KB more`);
  for (const [pattern, loads] of stated) {
    const [statement, size] = pattern.exec(readme) ?? assert.fail(`the README does not say ${pattern}`);
    const weight = weigh(loads.flatMap((part) => parts[part]));
    assert.ok(weight <= Number(size) && weight > Number(size) * 0.8, `${statement}: it is ${weight.toFixed(1)} KB`);
  }
});
