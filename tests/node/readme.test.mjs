// Commands, examples and links in the documentation work as written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { importText, validate } from '../../pkg/node.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const fenced = (path, info) => [...read(path).matchAll(new RegExp(`^\`\`\`${info}\\n(.*?)^\`\`\`$`, 'gms'))].map((found) => found[1]);

const top = readdirSync(root).filter((name) => name.endsWith('.md'));
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
const pages = [...top, ...docs, 'pkg/README.md', 'tests/spec/README.md', 'benches/README.md'];

test('every command of the README prints the output shown', () => {
  const steps = fenced('README.md', 'console').flatMap((text) => text.split(/^\$ /m).slice(1));
  assert.ok(steps.length >= 3);
  for (const step of steps) {
    const [command, ...printed] = step.split('\n');
    const [npx, program, ...words] = command.split(' ');
    assert.deepEqual([npx, program], ['npx', 'oration']);
    const output = execFileSync(process.execPath, ['pkg/cli.js', ...words], { cwd: root, encoding: 'utf8' });
    assert.equal(output, printed.join('\n'), command);
  }
});

test('the plain text of the README is imported as its JSON', async () => {
  const [text] = fenced('README.md', 'text');
  const [json] = fenced('README.md', 'json');
  assert.equal(text, read('examples/library.txt'));
  assert.equal(json, read('examples/library.json'));
  assert.deepEqual((await importText(text)).speech, JSON.parse(json));
});

test('every JSON example is a valid speech', () => {
  const examples = pages.flatMap((page) => fenced(page, 'json'));
  assert.ok(examples.length >= 2);
  for (const json of examples) assert.deepEqual(validate(json), [], json);
});

test('every recipe for a framework is a file of a project that is built', () => {
  const recipes = [...read('docs/frameworks.md').matchAll(/^```\w+ ?(.*)\n([\s\S]*?)^```$/gm)];
  assert.ok(recipes.length > 20);
  for (const [, info, code] of recipes) {
    const [path, part] = info.split(' ');
    const file = read(`tests/matrix/${path}`);
    if (part === undefined) assert.equal(code, file, path);
    else contains(Object.values(JSON.parse(file).projects)[0][part], JSON.parse(code), part);
  }
});

/** Asserts that JSON has all fields and items of a part of it that a recipe adds. */
function contains(whole, part, path) {
  if (Array.isArray(part)) for (const item of part) assert.ok(whole?.some((one) => isDeepStrictEqual(one, item)), path);
  else if (typeof part !== 'object') assert.equal(whole, part, path);
  else for (const [name, value] of Object.entries(part)) contains(whole?.[name], value, `${path}.${name}`);
}

test('the recipe for Angular keeps what a new project has', () => {
  const recipe = /^```json angular\/angular\.json architect\n([\s\S]*?)^```$/m.exec(read('docs/frameworks.md'))[1];
  const targets = Object.values(JSON.parse(recipe));
  for (const target of targets) assert.equal(target.builder, undefined);
  const { $schema } = JSON.parse(read('tests/matrix/angular/angular.json'));
  assert.match($schema, /^\.\/node_modules\//);
});

test('every project that is built has a recipe', () => {
  const { workspaces } = JSON.parse(read('tests/matrix/package.json'));
  const recipes = read('docs/frameworks.md') + read('tests/package/server.test.mjs');
  for (const name of workspaces) assert.match(recipes, new RegExp(`[ '"]${name}/`), name);
});

/** The anchor GitHub gives a heading. */
const anchor = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').trim().replaceAll(' ', '-');
const anchors = (path) => [...read(path).matchAll(/^#+ (.*)$/gm)].map((found) => anchor(found[1]));

/** Link targets of a page, inline and by reference; those to this repository on GitHub as paths from the root. */
function links(page) {
  const found = [...read(page).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)].map((match) => match[1] ?? match[2]);
  return found.flatMap((link) => {
    const here = /^https:\/\/(?:github|raw\.githubusercontent)\.com\/oration\/oration\/(?:blob\/)?main\/(.*)$/.exec(link);
    if (here) return [here[1]];
    if (/^[a-z]+:/.test(link)) return [];
    return [link.startsWith('#') ? page + link : normalize(join(dirname(page), link))];
  });
}

for (const page of pages) {
  test(`every link of ${page} to this repository has a target`, () => {
    for (const link of links(page)) {
      const [path, fragment] = link.split('#');
      assert.ok(existsSync(join(root, path)), link);
      if (fragment) assert.ok(anchors(path).includes(fragment), link);
    }
  });
}

test('both READMEs show an image that npm and crates.io can load', () => {
  for (const page of ['README.md', 'pkg/README.md']) {
    const pictures = [...read(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.ok(pictures.length > 0);
    for (const [, alt, url] of pictures) {
      assert.ok(alt);
      assert.match(url, /^https:\/\/raw\.githubusercontent\.com\/oration\/oration\/main\//);
    }
  }
});

test('the file of the reader needs only the folders that the README names, and the file with everything exports attach', async () => {
  const [, names] = /file `reader\.js` of the package, with the folders ([^.]*) next to it/.exec(read('pkg/README.md').replaceAll('\n', ' '));
  const folders = new Set();
  const visited = new Set();
  const visit = (path) => {
    if (visited.has(path)) return;
    visited.add(path);
    if (path.includes('/')) folders.add(dirname(path));
    const source = read(`pkg/${path}`);
    // Its dynamic imports are those for speeches that it is to render itself.
    const pattern = path === 'reader.js' ? /\bfrom ?['"](\.[^'"]+)/g : /\b(?:from|import) ?\(?['"](\.[^'"]+)/g;
    for (const [, target] of source.matchAll(pattern)) visit(normalize(join(dirname(path), target)));
  };
  visit('reader.js');
  assert.deepEqual([...folders].sort(), [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort());
  assert.equal(typeof (await import('../../pkg/dist/oration.js')).attach, 'function');
});
