// Speeches → Akoma Ntoso, TEI and JSON-LD, checked by the schemas of these formats: xmllint, jing, and the vocabulary of schema.org.
// node scripts/check-exports-valid.mjs [FILE…]; without files, the speeches of the demo and of the import tests.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import * as oration from '../pkg/node.js';
import { exportedSpeeches } from './exported-speeches.mjs';

const python = process.env.ORATION_PYTHON ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'oration-valid-'));
const failures = [];

/** Runs a program that writes messages about invalid files; returns them. */
function messages(command, args) {
  try {
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
    return [];
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error(`${command} is missing; run scripts/setup.sh exports`);
    return `${error.stdout}\n${error.stderr}`.split('\n').filter((line) => line.trim() && !/ validates$/.test(line));
  }
}

/** The folder of a Python package, of which only the files are used. */
const module = (name) =>
  execFileSync(python, ['-c', `from importlib.util import find_spec; print(find_spec("${name}").submodule_search_locations[0])`], { encoding: 'utf8' }).trim();

/** Checks files with a program, and that it rejects one that is invalid. */
function check(format, files, invalid, command, args) {
  writeFileSync(join(folder, 'invalid'), invalid);
  if (messages(command, [...args, 'invalid']).length === 0) failures.push(`${command} accepts ${format} that is not valid`);
  const found = messages(command, [...args, ...files]);
  const wrong = new Set(found.map((line) => /(\d{3}-[^:/]*)/.exec(line)?.[1] ?? line));
  console.log(`${command}: ${files.length - wrong.size} of ${files.length} files of ${format} are valid`);
  failures.push(...found.slice(0, 20));
}

const files = { akn: [], tei: [], jsonld: [] };
for (const { name, speech } of await exportedSpeeches(process.argv.slice(2))) {
  for (const format of Object.keys(files)) {
    const file = `${name}.${format}`;
    writeFileSync(join(folder, file), await oration.exportTo(format, speech));
    files[format].push(file);
  }
}

check('Akoma Ntoso', files.akn, '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate/></akomaNtoso>', 'xmllint', ['--noout', '--nonet', '--schema', join(module('cobalt'), 'xsd/akomantoso30.xsd')]);
check('TEI', files.tei, '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', 'jing', [join(module('schemas'), 'tei_all.rng')]);
checkTypes(files.jsonld);

/** Each file is a constant of the type `Article`, with no property that schema.org does not have. */
function checkTypes(names) {
  const declared = (json) => `import type { Article, WithContext } from 'schema-dts';\nexport const speech: WithContext<Article> = ${json};\n`;
  const sources = new Map([['invalid.ts', declared('{ "@context": "https://schema.org", "@type": "Article", "headlines": "" }')]]);
  for (const name of names) sources.set(`${name}.ts`, declared(ts.sys.readFile(join(folder, name))));
  const root = new URL('../', import.meta.url).pathname;
  const types = join(dirname(python), '../node_modules/schema-dts/dist/schema.d.ts');
  const options = { noEmit: true, strict: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [], paths: { 'schema-dts': [types] } };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const own = (file) => sources.get(file.replace(`${root}scripts/`, ''));
  host.readFile = (file) => own(file) ?? readFile(file);
  host.fileExists = (file) => own(file) !== undefined || fileExists(file);
  const program = ts.createProgram([...sources.keys()].map((file) => `${root}scripts/${file}`), options, host);
  const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => [file?.fileName.split('/').pop() ?? '', ts.flattenDiagnosticMessageText(messageText, '\n')]);
  if (!found.some(([name]) => name === 'invalid.ts')) failures.push('schema-dts accepts JSON-LD that is not valid');
  const wrong = found.filter(([name]) => name !== 'invalid.ts');
  console.log(`schema.org: ${names.length - new Set(wrong.map(([name]) => name)).size} of ${names.length} files of JSON-LD are valid`);
  failures.push(...wrong.slice(0, 20).map((one) => one.join(': ')));
}

rmSync(folder, { recursive: true });
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
