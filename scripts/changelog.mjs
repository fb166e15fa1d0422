// CHANGELOG.md in: `release VERSION DATE` turns its Unreleased section into that of a version, `show VERSION` prints one.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../CHANGELOG.md', import.meta.url);
const repository = 'https://github.com/oration/oration';
const text = readFileSync(file, 'utf8');
const [command, version, date] = process.argv.slice(2);

/** The text between the heading of a version and the next heading or the link definitions. */
function section(name) {
  const start = new RegExp(`^## \\[${name.replaceAll('.', '\\.')}\\].*\\n`, 'm').exec(text);
  if (!start) throw new Error(`CHANGELOG.md has no section ${name}`);
  const rest = text.slice(start.index + start[0].length);
  return rest.slice(0, rest.search(/^## |^\[[^\]]+\]: |(?![\s\S])/m)).trim();
}

if (command === 'show') {
  process.stdout.write(`Oration ${version}\n\n${section(version)}\n`);
} else if (command === 'release') {
  if (!section('Unreleased')) throw new Error('the section Unreleased of CHANGELOG.md is empty; say what changed');
  const last = /^## \[(\d[^\]]*)\]/m.exec(text)?.[1];
  const compared = last ? `compare/v${last}...v${version}` : `releases/tag/v${version}`;
  const released = text
    .replace(/^## \[Unreleased\].*\n/m, `## [Unreleased]\n\n## [${version}] - ${date}\n`)
    .replace(/^\[Unreleased\]: .*\n/m, `[Unreleased]: ${repository}/compare/v${version}...HEAD\n[${version}]: ${repository}/${compared}\n`);
  writeFileSync(file, released);
} else {
  throw new Error('usage: changelog.mjs release VERSION DATE | show VERSION');
}
