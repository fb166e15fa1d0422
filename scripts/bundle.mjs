// pkg/reader/*.js → pkg/reader/bundle*.js: the reader as one file, and one for each function that is loaded on first use.
// pkg/*.js → pkg/dist/: the package as a few files, for pages without a bundler and for a fast start in Node.js.
import { readdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { minify } from 'terser';

const pkg = fileURLToPath(new URL('../pkg', import.meta.url));

/** Names of files, by the module that a dynamic import loads. */
const names = { bundle: 'reader', 'bundle-timing-options': 'reader-speaking', 'element-renderer': 'renderer', 'import-source': 'importer', exporter: 'export', timer: 'timing' };

/** The folder with the WebAssembly files is one level up from the bundles. */
const locate = {
  name: 'locate',
  transform: (code) => ({ code: code.replaceAll("new URL('./wasm/", "new URL('../wasm/"), map: null }),
};

const minified = {
  name: 'minified',
  // Consoles and reports of errors show the name of the class.
  renderChunk: (code) => minify(code, { module: true, ecma: 2022, compress: { passes: 3 }, keep_classnames: /^SpeechError$/, sourceMap: true }),
};

/** For Node.js, which prints the line of an uncaught error: with short lines, and the names of the source. */
const readable = {
  name: 'readable',
  renderChunk: (code) => minify(code, { module: true, ecma: 2022, compress: false, mangle: false, format: { beautify: true, indent_level: 1 }, sourceMap: true }),
};

/**
 * Writes the static imports of a module to one file, and each dynamic import to another.
 * @param {import('rollup').RollupOptions} input
 * @param {import('rollup').OutputOptions} [output]
 */
async function bundle(input, output) {
  const build = await rollup({ preserveEntrySignatures: 'allow-extension', ...input, plugins: [locate, ...(input.plugins ?? [])] });
  await build.write({
    dir: `${pkg}/dist`,
    format: 'esm',
    chunkFileNames: ({ name }) => `${names[name] ?? name.replace(/^bundle-/, 'reader-')}.js`,
    paths: (id) => (id.startsWith('/') ? `../${relative(pkg, id)}` : id),
    sourcemap: true,
    plugins: [minified],
    ...output,
  });
  await build.close();
}

const isEmbedded = (id) => /\/wasm\/[\w-]+-inline\.js$/.test(id);
const isLocale = (id) => /\/locale\/(?!index|loading)[\w-]+\.js$/.test(id);
/** The most frequent languages come with the reader, because a request takes longer than a kilobyte. */
const isFrequentLocale = (id) => /\/locale\/(en|zh-Hans)\.js$/.test(id);

// A page would load forty files, and other parts of the package share some of them, which stay outside. The few lines of
// place.js and viewport.js that other parts need are in their files, too, so that neither waits for the other.
const isShared = (id) => /\/(speech|locale)\/[\w-]+\.js$|\/reader\/(locale|frames|prefix)\.js$/.test(id);
/** Modules that several functions of the reader need, and the function whose file they are in. */
const homes = {
  words: ['citation', 'clipboard', 'fold', 'quote', 'search', 'search-view', 'source', 'text', 'text-quote'],
  places: ['back', 'bookmarks', 'identity', 'pill', 'places'],
  speaking: ['speaking'],
  script: ['abbreviations', 'marks', 'script-lines', 'sentences', 'steps'],
  highlight: ['highlight', 'ranges'],
};
const homeOf = (id) => {
  const [, name] = /\/reader\/(?:styles\/|texts\/)?([\w-]+)\.js$/.exec(id) ?? [];
  return Object.keys(homes).find((home) => homes[home].includes(name));
};
for (const file of readdirSync(`${pkg}/reader`).filter((file) => file.startsWith('bundle'))) rmSync(`${pkg}/reader/${file}`);
await bundle(
  { input: { bundle: `${pkg}/reader/index.js` }, external: isShared },
  { dir: `${pkg}/reader`, entryFileNames: '[name].js', chunkFileNames: 'bundle-[name].js', sourcemap: false, manualChunks: homeOf, onlyExplicitManualChunks: true },
);

rmSync(`${pkg}/dist`, { recursive: true, force: true });

// The element: one file, and others for what only some pages need.
await bundle(
  { input: `${pkg}/define.js`, external: (id) => isEmbedded(id) || (isLocale(id) && !isFrequentLocale(id)) },
  { manualChunks: (id) => (isFrequentLocale(id) || id.endsWith('/reader/bundle.js') ? 'reader' : undefined), onlyExplicitManualChunks: true },
);

/** The modules that a module imports, and those that they import, without what is loaded on first use. */
function staticImports(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of getModuleInfo(id)?.importedIds ?? []) staticImports(imported, getModuleInfo, found);
  return found;
}

/** The modules with which Node.js starts. @type {Set<string> | undefined} */
let first;

// Node.js spends more time on loading many files than on rendering a speech. What is loaded on first use is in a second file,
// because a parser reads all of a file.
await bundle(
  { input: `${pkg}/node.js`, external: (id) => isEmbedded(id) || isLocale(id) || id.startsWith('node:') },
  {
    manualChunks: (id, { getModuleInfo }) => ((first ??= staticImports(`${pkg}/node.js`, getModuleInfo)).has(id) ? undefined : 'node-later'),
    onlyExplicitManualChunks: true,
    plugins: [readable],
  },
);

// The reader of a self-contained page: a script that imports nothing. The prompter and speaking times are in another one.
// The command line replaces __STORAGE__.
const isOfSpeaker = (id) => /\/reader\/bundle-(prompter|timing)\.js$/.test(id);
for (const [name, options, external] of [['standalone', '', isOfSpeaker], ['standalone-prompter', 'prompter: true, timing: true, ', undefined]]) {
  await bundle(
    {
      input: name,
      external,
      plugins: [
        {
          name,
          resolveId: (id) => (id === name ? `${pkg}/${name}.js` : null),
          load: (id) => (id === `${pkg}/${name}.js` ? `import { attach } from './reader/bundle.js';\nattach(document.body, { ${options}storage: __STORAGE__ });\n` : null),
        },
      ],
    },
    { inlineDynamicImports: true, sourcemap: false },
  );
}

// Search over an index of `oration index`, which the command copies beside the index.
await bundle({ input: { search: `${pkg}/search/index.js` } }, { inlineDynamicImports: true, sourcemap: false });

// Everything in one file. A CDN may serve it at the URL of the package, which other files are not relative to.
const file = '(import.meta.url.endsWith(".js")?import.meta.url:import.meta.url+"/dist/oration.js")';
await bundle(
  {
    input: 'oration',
    external: isEmbedded,
    plugins: [
      {
        name: 'everything',
        resolveId: (id) => (id === 'oration' ? `${pkg}/oration.js` : null),
        load: (id) => (id === `${pkg}/oration.js` ? "export * from './index.js';\nexport * from './define.js';\n" : null),
        resolveImportMeta: (property) => (property === 'url' ? file : null),
      },
    ],
  },
  { inlineDynamicImports: true },
);
