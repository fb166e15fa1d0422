// ARCHITECTURE.md, CONTRIBUTING.md and lock files → differences from the code: crates and their dependencies, the parts of the
// package, paths that do not exist, and import cycles.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const run = (command, ...args) => execFileSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
const tracked = run('git', 'ls-files', '-z').split('\0').filter((path) => path && existsSync(join(root, path)));
const problems = [];

/** The dependencies between crates in the block `text crates` of ARCHITECTURE.md. */
function documented() {
  const [, block] = /^```text crates\n([\s\S]*?)^```$/m.exec(read('ARCHITECTURE.md'));
  const full = (name) => (name.startsWith('oration') ? name : `oration-${name}`);
  return new Map(block.trim().split('\n').map((line) => {
    const [name, list = ''] = line.split('→').map((part) => part.trim());
    return [name, list.split(/\s+/).filter(Boolean).map(full).sort()];
  }));
}

const { packages } = JSON.parse(run('cargo', 'metadata', '--no-deps', '--format-version=1', '--offline'));

/** The dependencies in the manifests, without those only for tests. */
function actual() {
  const names = new Set(packages.map(({ name }) => name));
  const uses = ({ dependencies }) => dependencies.filter(({ kind, name }) => kind !== 'dev' && names.has(name)).map(({ name }) => name);
  return new Map(packages.map((crate) => [crate.name, [...new Set(uses(crate))].sort()]));
}

function checkCrates() {
  const [shown, real] = [documented(), actual()];
  for (const name of new Set([...shown.keys(), ...real.keys()])) {
    const [there, here] = [shown.get(name), real.get(name)];
    if (!here) problems.push(`ARCHITECTURE.md: the crate ${name} does not exist`);
    else if (!there) problems.push(`ARCHITECTURE.md: the crate ${name} is missing; it uses ${here.join(' ') || 'no other'}`);
    else if (there.join() !== here.join()) problems.push(`ARCHITECTURE.md: ${name} uses ${here.join(' ') || 'no other'}, not ${there.join(' ') || 'none'}`);
  }
  const seen = new Set();
  for (const [name, uses] of shown) {
    for (const used of uses.filter((used) => !seen.has(used))) problems.push(`ARCHITECTURE.md: ${name} is listed above ${used}, which it uses`);
    seen.add(name);
  }
}

/** The lock files of other workspaces, which use these crates but are not built with them. */
function checkLocks() {
  for (const lock of tracked.filter((path) => path.endsWith('/Cargo.lock'))) {
    const locked = new Map(read(lock).split('[[package]]').map((entry) => [/^name = "(.*)"$/m.exec(entry)?.[1], entry]));
    for (const { name, dependencies } of packages.filter(({ name }) => locked.has(name))) {
      const missing = dependencies.filter((used) => used.kind === null && !used.optional && !locked.get(name).includes(`"${used.name}`));
      const manifest = lock.replace('lock', 'toml');
      if (missing.length > 0) problems.push(`${lock}: ${name} also uses ${missing.map((used) => used.name).join(', ')}; run cargo update --workspace --manifest-path ${manifest}`);
    }
  }
}

/** Paths and patterns in backticks, such as `tests/*.rs`, without a file. */
function checkPaths(page) {
  for (const [, path] of read(page).matchAll(/`([\w.@-]+(?:\/[\w.*@-]+)+\/?|[\w-]+\.(?:toml|md|mjs|rs|sh|json))`/g)) {
    const pattern = new RegExp(`^${path.replace(/\/$/, '').replace(/[.]/g, '\\.').replaceAll('*', '[^/]*')}(/|$)`);
    if (!tracked.some((file) => pattern.test(file))) problems.push(`${page}: ${path} does not exist`);
  }
}

/** The cycles in a graph of files: strongly connected sets of more than one. */
function cycles(graph) {
  const [index, low, stack, found] = [new Map(), new Map(), [], []];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== index.get(file)) return;
    const set = stack.splice(stack.indexOf(file));
    if (set.length > 1) found.push(set);
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
}

/** The imports between JavaScript files of the package. */
function scripts() {
  const files = tracked.filter((path) => /^pkg\/(?!examples\/).*\.js$/.test(path));
  const imports = (file) => [...read(file).matchAll(/^(?:import|export)\s[^'"]*?from '(\.[^']+)'|^import '(\.[^']+)'/gm)].map(([, from, bare]) => normalize(join(dirname(file), from ?? bare)).replace('reader/bundle.js', 'reader/index.js'));
  return new Map(files.map((file) => [file, imports(file).filter((path) => files.includes(path))]));
}

/** Imports against the order of the parts in the block `text package` of ARCHITECTURE.md. */
function checkParts() {
  const order = /^```text package\n(.*)\n```$/m.exec(read('ARCHITECTURE.md'))[1].split('→').map((part) => part.trim());
  const partOf = (file) => {
    const [, folder, name] = /^pkg\/(?:(\w+)\/)?([\w-]+)\.js$/.exec(file);
    if (folder || name === 'cli' || name === 'api') return folder ?? name;
    return /^(element|define)/.test(name) ? 'element' : 'entry';
  };
  for (const [file, imported] of scripts()) {
    const part = order.indexOf(partOf(file));
    if (part < 0) problems.push(`ARCHITECTURE.md: the part ${partOf(file)} of the package is missing`);
    for (const other of imported.filter((other) => order.indexOf(partOf(other)) < part)) problems.push(`${file} imports ${other}, against the order in ARCHITECTURE.md`);
  }
}

/** The `use` between modules of the crates, except between a module and its submodules. */
function modules() {
  const files = tracked.filter((path) => /^(crates\/[\w-]+\/)?src\/.*\.rs$/.test(path) && !/(^|\/)tests?(\/|\.rs$)/.test(path));
  const crateOf = (file) => /^(?:crates\/[\w-]+\/)?src\//.exec(file)[0];
  const nameOf = (file) => file.slice(crateOf(file).length).replace(/(^|\/)(mod|lib)\.rs$|\.rs$/, '').split('/').filter(Boolean);
  const byName = new Map(files.map((file) => [`${crateOf(file)}${nameOf(file).join('::')}`, file]));
  const resolve = (file, path) => {
    const own = nameOf(file);
    const parts = path.split('::');
    let at = own;
    if (parts[0] === 'crate') at = (parts.shift(), []);
    else if (parts[0] === 'self') parts.shift();
    else if (parts[0] !== 'super' && !byName.has(`${crateOf(file)}${[...own, parts[0]].join('::')}`)) return undefined;
    while (parts[0] === 'super') at = (parts.shift(), at.slice(0, -1));
    for (let length = parts.length; length >= 0; length -= 1) {
      const target = byName.get(`${crateOf(file)}${[...at, ...parts.slice(0, length)].join('::')}`);
      if (target) return target;
    }
    return undefined;
  };
  const isFamily = (one, other) => {
    const [a, b] = [nameOf(one), nameOf(other)].sort((x, y) => x.length - y.length);
    return a.every((part, at) => b[at] === part);
  };
  const uses = (file) => {
    const code = read(file).replace(/\n#\[cfg\(test\)\]\nmod \w+ \{[\s\S]*$/, '').replace(/\/\/.*/g, '');
    return [...code.matchAll(/\buse ((?:\w+::)+)(?:\{([^;]*)\}|\w+)?|\b((?:crate|super)(?:::\w+)+)/g)].flatMap(([, prefix, list, path]) => {
      if (path) return [path];
      const base = prefix.replace(/::$/, '');
      return list ? list.replace(/\{[^}]*\}/g, '').split(',').map((item) => `${base}::${item.trim().split(/[\s:]/)[0]}`) : [base];
    });
  };
  return new Map(files.map((file) => [file, [...new Set(uses(file).map((path) => resolve(file, path)))].filter((other) => other && other !== file && !isFamily(file, other))]));
}

checkCrates();
checkLocks();
checkParts();
for (const page of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) checkPaths(page);
for (const set of cycles(scripts())) problems.push(`these files import each other: ${set.join(', ')}`);
for (const set of cycles(modules())) problems.push(`these modules use each other: ${set.join(', ')}`);
for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exitCode = 1;
