// A version → the Cargo workspace, the npm package and the CDN URLs in the documentation.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [version] = process.argv.slice(2);

/** Replaces all matches of a pattern. Fails without a match. */
function edit(path, pattern, replacement) {
  const text = readFileSync(root + path, 'utf8');
  if (!pattern.test(text)) throw new Error(`${path}: found nothing that matches ${pattern}`);
  pattern.lastIndex = 0;
  writeFileSync(root + path, text.replace(pattern, replacement));
}

edit('Cargo.toml', /(\[workspace\.package\]\nversion = ")[^"]*/, `$1${version}`);
edit('Cargo.toml', /(^oration[a-z-]* = \{ version = ")[^"]*/gm, `$1${version}`);
edit('python/Cargo.toml', /(\nname = "oration-python"\nversion = ")[^"]*/, `$1${version}`);
edit('examples/edge/package.json', /("oration": "\^)[^"]*/, `$1${version}`);
edit('examples/wordpress/oration.php', /(\* Version: ).*/, `$1${version}`);
edit('pkg/package.json', /("version": ")[^"]*/, `$1${version}`);

const pages = ['README.md', 'pkg/README.md', 'www/snippets.js', ...readdirSync(`${root}docs`).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const cdnUrl = /(\/npm\/oration@)[^/]+/g;
for (const page of pages.filter((page) => readFileSync(root + page, 'utf8').search(cdnUrl) >= 0)) edit(page, cdnUrl, `$1${version}`);
