// The TypeScript types match the JSON Schema and the options of the module.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readOptions } from '../../pkg/reader/options.js';

const pkg = new URL('../../pkg/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('speech.schema.json', pkg), 'utf8'));
const declarations = fileURLToPath(new URL('speech.d.ts', pkg));
const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };

const program = ts.createProgram([declarations], options);
const checker = program.getTypeChecker();
const types = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(declarations)))
    .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]),
);

const other = { note: 'NoteReference', blocks: 'Block[]', item: 'List["items"][number]', link: 'Exclude<Crumb, string>' };
const nameOf = (name) => other[name] ?? name[0].toUpperCase() + name.slice(1);
const definitions = { speech: schema, ...schema.$defs };

test('every object of the schema has a type with the same fields, required and optional', () => {
  for (const [name, { properties, required = [] }] of Object.entries(definitions)) {
    if (!properties || name === 'link') continue;
    const type = types.get(nameOf(name));
    assert.ok(type, `no type for ${name}`);
    const fields = type.getProperties().map((field) => {
      return [field.name, Boolean(field.flags & ts.SymbolFlags.Optional)];
    });
    const expected = Object.keys(properties).map((field) => [field, !required.includes(field)]);
    assert.deepEqual(Object.fromEntries(fields), Object.fromEntries(expected), name);
  }
});

test('every keyword of the schema is in its type', () => {
  const exact = (name) => (name === 'speech' ? 'ParsedSpeech' : nameOf(name));
  const words = (name, field) => {
    const type = checker.getTypeOfSymbol(types.get(name).getProperty(field));
    return checker.getNonNullableType(type).types.map(({ value }) => value).sort();
  };
  for (const [name, { properties = {} }] of Object.entries(definitions)) {
    for (const [field, { enum: list }] of Object.entries(properties)) {
      if (list) assert.deepEqual(words(exact(name), field), [...list].sort(), `${name}.${field}`);
    }
  }
  assert.deepEqual(words('Omission', 'unit'), schema.$defs.unit.enum.toSorted());
});

test('every example of the schema has its type', () => {
  const lines = Object.entries(definitions).flatMap(([name, { examples = [] }]) => {
    const known = types.has(nameOf(name)) || name in other;
    return known ? examples.map((example) => `[${JSON.stringify(example)}] satisfies [${nameOf(name)}];`) : [];
  });
  assert.ok(lines.length > 30);
  const source = [`import type { ${[...types.keys()].join(', ')} } from '${declarations.replace('.d.ts', '.js')}';`, ...lines].join('\n');
  assert.deepEqual(complaints(source), []);
  assert.notDeepEqual(complaints(`${source}\n[{ "mask": 3 }] satisfies [Mask];`), []);
});

function complaints(source) {
  const name = declarations.replace('speech.d.ts', 'examples.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists.call(host, file);
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, source, options.target) : getSourceFile.call(host, file, ...rest);
  const checked = ts.createProgram([name], { ...options, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }, host);
  return ts.getPreEmitDiagnostics(checked).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The error for options that the reader does not know. */
function unknownOption(options) {
  try {
    return readOptions(options);
  } catch ({ message }) {
    return message;
  }
}

test('the types declare every option of the module and of the reader', () => {
  const read = (path) => readFileSync(new URL(path, pkg), 'utf8');
  const lists = [
    ['RenderOptions', read('../crates/wasm/src/options.rs'), /"(idPrefix, [^"]*)"/],
    ['Limits', read('../crates/wasm/src/options.rs'), /"(bytes, [^"]*)"/],
    ['ReaderOptions', unknownOption({ colour: 'red' }), /one of (uiLang, .*)$/],
    ['ReaderControls', unknownOption({ controls: { colour: true } }), /one of (skip, .*)$/],
  ];
  for (const [name, source, list] of lists) {
    const known = list.exec(source)[1].replaceAll('\\\n', '').split(/,\s*/);
    const body = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(read('index.d.ts'))[1];
    assert.deepEqual([...body.matchAll(/^  (\w+)\?:/gm)].map(([, option]) => option).sort(), known.sort(), name);
  }
});

test('the types list every message that a host can replace, with its English text', () => {
  const read = (path) => readFileSync(new URL(path, pkg), 'utf8');
  const body = /interface ReaderMessages \{([\s\S]*?)\n\}/.exec(read('index.d.ts'))[1];
  const listed = [...body.matchAll(/\/\*\* (.*) \*\/\n  (\w+)\?: string;/g)].map(([, words, name]) => [name, words]);
  assert.deepEqual(listed, Object.entries(JSON.parse(read('../crates/locale/data/en.json')).reader));
  const sources = readdirSync(new URL('reader/', pkg)).filter((name) => name.endsWith('.js')).map((name) => read(`reader/${name}`));
  // Shortcuts have the names of their messages.
  const used = sources.flatMap((source) => [...source.matchAll(/(?<![/\w])messages\.(\w+)|\['.', '(\w+)',/g)].map(([, name, ofShortcut]) => name ?? ofShortcut));
  assert.deepEqual([...new Set(used)].sort(), listed.map(([name]) => name).sort());
});

test('every option documents its default and a valid example', () => {
  const source = readFileSync(new URL('index.d.ts', pkg), 'utf8');
  const without = ['reader', 'limits'];
  const lines = ['RenderOptions', 'Limits', 'ReaderOptions', 'ReaderControls', 'MountOptions', 'Pace'].flatMap((name) => {
    const [, body] = new RegExp(`interface ${name}[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(source);
    const names = [...body.matchAll(/^  (\w+)\?:/gm)].map(([, option]) => option);
    const told = [...body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n  (\w+)\?:/g)];
    assert.deepEqual(told.map(([, , option]) => option), names);
    return told.map(([, comment, option]) => {
      assert.ok(without.includes(option) || comment.includes('@default '), `${name}.${option} has no default`);
      const [, example] = /@example (\{ (\w+): .* \})$/m.exec(comment) ?? assert.fail(`${name}.${option} has no example`);
      assert.ok(example.startsWith(`{ ${option}: `), `${name}.${option}: ${example}`);
      return `(${example}) satisfies ${name};`;
    });
  });
  const types = `import type { Limits, MountOptions, Pace, ReaderControls, ReaderOptions, RenderOptions } from '${declarations.replace('speech.d.ts', 'index.js')}';`;
  const wrong = '({ idPrefix: 3 }) satisfies RenderOptions;';
  assert.deepEqual(complaints([types, ...lines, wrong].join('\n')), ["Type 'number' is not assignable to type 'string'."]);
});
