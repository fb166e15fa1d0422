// The package as npm publishes it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
after(() => rmSync(folder, { recursive: true }));

const run = (command, ...args) => execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
const tool = (name, ...args) => run(process.execPath, join(root, 'node_modules', name), ...args);
const [pack] = JSON.parse(run('npm', 'pack', './pkg', '--json', '--pack-destination', folder));
const tarball = join(folder, pack.filename);
const manifest = JSON.parse(readFileSync(join(root, 'pkg/package.json'), 'utf8'));

test('the tarball contains exactly these files', () => {
  assert.deepEqual(pack.files.map(({ path }) => path).sort(), [
    'LICENSE-APACHE',
    'LICENSE-MIT',
    'README.md',
    'api.js',
    'cli.js',
    'cli/align.js',
    'cli/arguments.js',
    'cli/browser.js',
    'cli/check.js',
    'cli/command-module.js',
    'cli/commands.js',
    'cli/completion.js',
    'cli/content-errors.js',
    'cli/errors.js',
    'cli/explain.js',
    'cli/export.js',
    'cli/files.js',
    'cli/help.js',
    'cli/import.js',
    'cli/index-files.js',
    'cli/index-inputs.js',
    'cli/index-link.js',
    'cli/index-merge.js',
    'cli/index-output.js',
    'cli/index-page.js',
    'cli/index-script.js',
    'cli/index-tables.js',
    'cli/index-thread.js',
    'cli/json-positions.js',
    'cli/lines.js',
    'cli/notices.js',
    'cli/outline.js',
    'cli/output.js',
    'cli/page.js',
    'cli/paths.js',
    'cli/print.js',
    'cli/record.js',
    'cli/render-all.js',
    'cli/render-lines-thread.js',
    'cli/render-lines.js',
    'cli/render-settings.js',
    'cli/render-thread.js',
    'cli/render-threads.js',
    'cli/render.js',
    'cli/report.js',
    'cli/search-page.js',
    'cli/search-results.js',
    'cli/search-script.js',
    'cli/site.js',
    'cli/sources.js',
    'cli/speeches.js',
    'cli/suggest.js',
    'cli/terminal.js',
    'cli/threads.js',
    'cli/timing.js',
    'cli/watch.js',
    'custom-elements.json',
    'define.d.ts',
    'define.js',
    'dist/aligner.js',
    'dist/aligner.js.map',
    'dist/define.js',
    'dist/define.js.map',
    'dist/document.js',
    'dist/document.js.map',
    'dist/element-mistakes.js',
    'dist/element-mistakes.js.map',
    'dist/embedded.js',
    'dist/embedded.js.map',
    'dist/export.js',
    'dist/export.js.map',
    'dist/html.js',
    'dist/html.js.map',
    'dist/importer.js',
    'dist/importer.js.map',
    'dist/interchange.js',
    'dist/interchange.js.map',
    'dist/markdown.js',
    'dist/markdown.js.map',
    'dist/node-later.js',
    'dist/node-later.js.map',
    'dist/node.js',
    'dist/node.js.map',
    'dist/oration.js',
    'dist/oration.js.map',
    'dist/parse-markdown.js',
    'dist/parse-markdown.js.map',
    'dist/reader-aloud.js',
    'dist/reader-aloud.js.map',
    'dist/reader-appearance.js',
    'dist/reader-appearance.js.map',
    'dist/reader-card.js',
    'dist/reader-card.js.map',
    'dist/reader-clock-time.js',
    'dist/reader-clock-time.js.map',
    'dist/reader-copy.js',
    'dist/reader-copy.js.map',
    'dist/reader-download.js',
    'dist/reader-download.js.map',
    'dist/reader-extent.js',
    'dist/reader-extent.js.map',
    'dist/reader-extents.js',
    'dist/reader-extents.js.map',
    'dist/reader-filter-entries.js',
    'dist/reader-filter-entries.js.map',
    'dist/reader-highlight.js',
    'dist/reader-highlight.js.map',
    'dist/reader-leftovers.js',
    'dist/reader-leftovers.js.map',
    'dist/reader-legend.js',
    'dist/reader-legend.js.map',
    'dist/reader-lengths.js',
    'dist/reader-lengths.js.map',
    'dist/reader-menu.js',
    'dist/reader-menu.js.map',
    'dist/reader-more-abbreviations.js',
    'dist/reader-more-abbreviations.js.map',
    'dist/reader-note-references.js',
    'dist/reader-note-references.js.map',
    'dist/reader-omissions.js',
    'dist/reader-omissions.js.map',
    'dist/reader-places.js',
    'dist/reader-places.js.map',
    'dist/reader-popover.js',
    'dist/reader-popover.js.map',
    'dist/reader-printed.js',
    'dist/reader-printed.js.map',
    'dist/reader-prompter-second.js',
    'dist/reader-prompter-second.js.map',
    'dist/reader-prompter.js',
    'dist/reader-prompter.js.map',
    'dist/reader-quote-tools.js',
    'dist/reader-quote-tools.js.map',
    'dist/reader-recording.js',
    'dist/reader-recording.js.map',
    'dist/reader-results.js',
    'dist/reader-results.js.map',
    'dist/reader-script.js',
    'dist/reader-script.js.map',
    'dist/reader-skeleton.js',
    'dist/reader-skeleton.js.map',
    'dist/reader-speaking.js',
    'dist/reader-speaking.js.map',
    'dist/reader-spoken-buttons.js',
    'dist/reader-spoken-buttons.js.map',
    'dist/reader-texts-in.js',
    'dist/reader-texts-in.js.map',
    'dist/reader-themes.js',
    'dist/reader-themes.js.map',
    'dist/reader-timing.js',
    'dist/reader-timing.js.map',
    'dist/reader-versions.js',
    'dist/reader-versions.js.map',
    'dist/reader-words.js',
    'dist/reader-words.js.map',
    'dist/reader.js',
    'dist/reader.js.map',
    'dist/renderer.js',
    'dist/renderer.js.map',
    'dist/search.js',
    'dist/standalone-prompter.js',
    'dist/standalone.js',
    'dist/timing.js',
    'dist/timing.js.map',
    'document.wasm.d.ts',
    'element-helpers.js',
    'element-mistakes.js',
    'element-parts.js',
    'element-prefix.js',
    'element-properties.js',
    'element-renderer.js',
    'element.d.ts',
    'element.js',
    'export.wasm.d.ts',
    'files.js',
    'html.wasm.d.ts',
    'importer.wasm.d.ts',
    'index.d.ts',
    'index.js',
    'inline.js',
    'interchange.wasm.d.ts',
    'jsx-attributes.d.ts',
    'jsx-preact.d.ts',
    'jsx-solid.d.ts',
    'jsx.d.ts',
    'jsx.js',
    'locale/ar-aloud.js',
    'locale/ar-later.js',
    'locale/ar-speaking.js',
    'locale/ar.js',
    'locale/en-aloud.js',
    'locale/en-later.js',
    'locale/en-speaking.js',
    'locale/en.js',
    'locale/es-aloud.js',
    'locale/es-later.js',
    'locale/es-speaking.js',
    'locale/es.js',
    'locale/fr-aloud.js',
    'locale/fr-later.js',
    'locale/fr-speaking.js',
    'locale/fr.js',
    'locale/index.js',
    'locale/ja-aloud.js',
    'locale/ja-later.js',
    'locale/ja-speaking.js',
    'locale/ja.js',
    'locale/library.js',
    'locale/loading.js',
    'locale/zh-Hans-aloud.js',
    'locale/zh-Hans-later.js',
    'locale/zh-Hans-speaking.js',
    'locale/zh-Hans.js',
    'locale/zh-Hant-aloud.js',
    'locale/zh-Hant-later.js',
    'locale/zh-Hant-speaking.js',
    'locale/zh-Hant.js',
    'markdown.wasm.d.ts',
    'module/aligner.js',
    'module/call-with-speech.js',
    'module/complete.js',
    'module/document.js',
    'module/embedded.js',
    'module/export-formats.js',
    'module/export-speech.js',
    'module/exporter.js',
    'module/html.js',
    'module/import-options.js',
    'module/import-source.js',
    'module/import-text.js',
    'module/importer.js',
    'module/init-argument.js',
    'module/interchange.js',
    'module/left-out.js',
    'module/markdown.js',
    'module/other-options.js',
    'module/parse-markdown.js',
    'module/plain.js',
    'module/renderer.js',
    'module/review.js',
    'module/time-speech.js',
    'module/timer.js',
    'module/timing-options.js',
    'module/transcript.js',
    'module/warm-up.js',
    'module/wasm-module.js',
    'node.js',
    'oration.css',
    'oration.css.d.ts',
    'oration.wasm.d.ts',
    'package.json',
    'page/article.js',
    'page/document.js',
    'page/events.js',
    'page/expectation.js',
    'page/fetch-speech.js',
    'page/metadata.js',
    'page/mount.js',
    'page/placeholder.js',
    'page/progress.js',
    'page/read-alternate.js',
    'page/replacement.js',
    'page/returning.js',
    'page/speech-source.js',
    'page/stream.js',
    'page/structured-data.js',
    'page/trusted-html.js',
    'print.css',
    'print.css.d.ts',
    'reader.d.ts',
    'reader.js',
    'reader/bundle-aloud.js',
    'reader/bundle-appearance.js',
    'reader/bundle-card.js',
    'reader/bundle-clock-time.js',
    'reader/bundle-copy.js',
    'reader/bundle-download.js',
    'reader/bundle-extent.js',
    'reader/bundle-extents.js',
    'reader/bundle-filter-entries.js',
    'reader/bundle-highlight.js',
    'reader/bundle-leftovers.js',
    'reader/bundle-legend.js',
    'reader/bundle-lengths.js',
    'reader/bundle-menu.js',
    'reader/bundle-more-abbreviations.js',
    'reader/bundle-note-references.js',
    'reader/bundle-omissions.js',
    'reader/bundle-places.js',
    'reader/bundle-popover.js',
    'reader/bundle-printed.js',
    'reader/bundle-prompter-second.js',
    'reader/bundle-prompter.js',
    'reader/bundle-quote-tools.js',
    'reader/bundle-recording.js',
    'reader/bundle-results.js',
    'reader/bundle-script.js',
    'reader/bundle-skeleton.js',
    'reader/bundle-speaking.js',
    'reader/bundle-spoken-buttons.js',
    'reader/bundle-texts-in.js',
    'reader/bundle-themes.js',
    'reader/bundle-timing-options.js',
    'reader/bundle-timing.js',
    'reader/bundle-versions.js',
    'reader/bundle-words.js',
    'reader/bundle.js',
    'reader/frames.js',
    'reader/locale.js',
    'reader/place.js',
    'reader/prefix.js',
    'reader/viewport.js',
    'screenshot.png',
    'search.d.ts',
    'slim.d.ts',
    'slim.js',
    'speech-json.d.ts',
    'speech.d.ts',
    'speech.schema.json',
    'speech/decode.js',
    'speech/error.js',
    'speech/input.js',
    'speech/language-error.js',
    'timing.wasm.d.ts',
    'wasm/command.js',
    'wasm/command_bg.wasm',
    'wasm/document-inline.js',
    'wasm/document.js',
    'wasm/document_bg.wasm',
    'wasm/export-inline.js',
    'wasm/export.js',
    'wasm/export_bg.wasm',
    'wasm/html-inline.js',
    'wasm/html.js',
    'wasm/html_bg.wasm',
    'wasm/importer-inline.js',
    'wasm/importer.js',
    'wasm/importer_bg.wasm',
    'wasm/interchange-inline.js',
    'wasm/interchange.js',
    'wasm/interchange_bg.wasm',
    'wasm/markdown-inline.js',
    'wasm/markdown.js',
    'wasm/markdown_bg.wasm',
    'wasm/oration-inline.js',
    'wasm/oration.js',
    'wasm/oration_bg.wasm',
    'wasm/plain.js',
    'wasm/plain_bg.wasm',
    'wasm/renderer.js',
    'wasm/timing-inline.js',
    'wasm/timing.js',
    'wasm/timing_bg.wasm',
    'workerd.js',
  ]);
});

test('every picture of the README is in the package', () => {
  const readme = readFileSync(join(root, 'pkg/README.md'), 'utf8');
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path);
  assert.ok(pictures.length > 0);
  for (const url of pictures) assert.ok(pack.files.some(({ path }) => url.endsWith(`/main/pkg/${path}`)), url);
});

test('every entry point for code has a file to run and its types', () => {
  for (const [name, entry] of Object.entries(manifest.exports)) {
    const targets = typeof entry === 'string' ? [entry] : Object.values(entry);
    for (const target of targets) assert.ok(pack.files.some(({ path }) => `./${path}` === target), `${name}: ${target}`);
    if (typeof entry === 'string') assert.match(entry, /\.json$/, name);
    else assert.ok(entry.types && entry.default, name);
  }
});

test('the package has no dependencies and no install scripts', () => {
  for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'scripts']) {
    assert.equal(manifest[field], undefined);
  }
});

test('the package uses no eval, and only its module inserts HTML', () => {
  for (const { path } of pack.files.filter(({ path }) => path.endsWith('.js') && !path.endsWith('-inline.js'))) {
    const code = readFileSync(join(root, 'pkg', path), 'utf8');
    assert.doesNotMatch(code, /\beval\(|new Function|document\.write|outerHTML/, path);
    if (path.startsWith('dist/')) continue;
    // The tests of the bindings show that the module passes all HTML through the policy.
    const sinks = [...code.matchAll(/\.(innerHTML ?=|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)/g)].map(([, name]) => name);
    const isModule = path === 'wasm/renderer.js' || path === 'wasm/command.js';
    assert.deepEqual(sinks.sort(), isModule ? ['innerHTML=', 'insertAdjacentHTML'] : [], path);
  }
});

test('npm would publish it without a warning', () => {
  const nowhere = ['--registry', 'http://localhost:1/', '--fetch-retries', '0'];
  const { status, stderr, stdout } = spawnSync('npm', ['publish', './pkg', '--dry-run', ...nowhere], { cwd: root, encoding: 'utf8' });
  const complaints = stderr.split('\n').filter((line) => /^npm (warn|error)/i.test(line) && !line.includes('requires you to be logged in'));
  assert.deepEqual([status, complaints], [0, []], stderr);
  assert.equal(stdout, `+ oration@${manifest.version}\n`);
});

test('publint reports no problems', () => {
  assert.match(tool('publint/src/cli.js', tarball, '--strict'), /All good!/);
});

test('TypeScript finds the types in every resolution mode', () => {
  const arguments_ = ['--profile', 'esm-only', '--exclude-entrypoints', './oration.css', './print.css', '--format', 'json'];
  const { problems } = JSON.parse(tool('@arethetypeswrong/cli/dist/index.js', tarball, ...arguments_));
  const allowed = ['CJSResolvesToESM', 'UntypedResolution'];
  assert.deepEqual(Object.keys(problems ?? {}).filter((kind) => !allowed.includes(kind)), []);
});

test('the types accept correct and reject incorrect programs', () => {
  tool('typescript/bin/tsc', '-p', 'tests/types');
});

test('build tools have exact versions and no install scripts', () => {
  const text = (path) => readFileSync(join(root, path), 'utf8');
  const { devDependencies, scripts } = JSON.parse(text('package.json'));
  for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  assert.equal(scripts, undefined);
  const { packages } = JSON.parse(text('package-lock.json'));
  const fetched = Object.entries(packages).filter(([path, { link }]) => path.startsWith('node_modules/') && !link);
  assert.ok(fetched.length > 50, String(fetched.length));
  for (const [path, { integrity }] of fetched) assert.match(integrity, /^sha512-/, path);
  for (const path of ['Makefile', 'scripts/setup.sh', 'scripts/test.sh', 'scripts/build.sh']) {
    for (const [install] of text(path).matchAll(/npm (ci|install)\b.*/g)) assert.match(install, /--ignore-scripts/, path);
    assert.doesNotMatch(text(path), /curl|wget|npx /, path);
  }
  for (const [, name, version] of text('Cargo.lock').matchAll(/^name = "(.*)"\nversion = "(.*)"\nsource = "(?!registry\+)/gm)) {
    assert.fail(`${name} ${version} is not from a crate registry`);
  }
});
