import { rollup } from 'rollup'; import { minify } from 'terser'; import { brotliCompressSync } from 'node:zlib'; import { readdirSync, rmSync } from 'node:fs';
const pkg = process.argv[2] ?? '/tmp/w/pkg'; const detail = process.argv.includes('-d');
const src = await import('node:fs').then(fs => fs.readFileSync(pkg + '/../scripts/bundle.mjs', 'utf8'));
const homesText = /const homes = (\{[\s\S]*?\n\});?/.exec(src)[1]; const homes = eval('(' + homesText + ')');
const homeOf = (id) => { const [, name] = /\/reader\/(?:styles\/|texts\/)?([\w-]+)\.js$/.exec(id) ?? []; return Object.keys(homes).find((h) => homes[h].includes(name)); };
const isLocale = (id) => /\/locale\/(?!index)[\w-]+\.js$/.test(id);
const isFrequent = (id) => /\/locale\/(en|zh-Hans)\.js$/.test(id);
const br = (s) => brotliCompressSync(Buffer.from(s)).length;
const mini = async (c) => (await minify(c, { module: true, ecma: 2022, compress: { passes: 3 }, keep_classnames: /^SpeechError$/ })).code;
const isShared = (id) => /\/(speech|locale)\/[\w-]+\.js$|\/reader\/(locale|frames|prefix)\.js$/.test(id);
// stage 1 as the bundler does
for (const f of readdirSync(`${pkg}/reader`).filter((f) => f.startsWith('bundle'))) rmSync(`${pkg}/reader/${f}`);
let b = await rollup({ input: { bundle: `${pkg}/reader/index.js` }, external: isShared, preserveEntrySignatures: 'allow-extension' });
let o = await b.write({ dir: `${pkg}/reader`, entryFileNames: '[name].js', chunkFileNames: 'bundle-[name].js', format: 'esm', manualChunks: homeOf, onlyExplicitManualChunks: true,
  paths: (id) => (id.startsWith('/') ? '..' + id.replace(pkg, '') : id), plugins: [{ name: 'm', renderChunk: async (code) => ({ code: await mini(code), map: null }) }] });
const mods = o.output.find((c) => c.fileName === 'bundle.js').modules;
b = await rollup({ input: `${pkg}/define.js`, external: (id) => /\/wasm\//.test(id) || (isLocale(id) && !isFrequent(id)), preserveEntrySignatures: 'allow-extension' });
const two = await b.generate({ format: 'esm', manualChunks: (id) => (isFrequent(id) || id.endsWith('/reader/bundle.js') ? 'reader' : undefined), onlyExplicitManualChunks: true });
for (const c of two.output) { const code = await mini(c.code); if (['define.js'].includes(c.fileName) || c.name === 'reader') { console.log(c.fileName, code.length, br(code));
  if (detail) for (const [id, m] of Object.entries(c.modules)) if (m.code) console.log('   ', id.replace(pkg, ''), br(m.code)); } else console.log('   other', c.fileName, br(code)); }
if (detail) {
  const all = Object.entries(mods).filter(([, m]) => m.code);
  const whole = br(await mini(all.map(([, m]) => m.code).join('\n')));
  const rows = [];
  for (const [id] of all) { const rest = br(await mini(all.filter(([i]) => i !== id).map(([, m]) => m.code).join('\n')).toString()); rows.push([whole - rest, id.replace(pkg, '')]); }
  rows.sort((a, b) => b[0] - a[0]); console.log('reader modules', whole); for (const r of rows) console.log('  ', ...r);
}
if (detail) {
  const { transformSync } = await import('esbuild');
  const m2 = (c) => transformSync(c, { minify: true, format: 'esm', treeShaking: false }).code;
  const all = Object.entries(mods).filter(([, m]) => m.code);
  const t = (x) => br(m2(x.map(([, m]) => m.code).join('\n')));
  const whole = t(all), rows = all.map(([id]) => [whole - t(all.filter(([i]) => i !== id)), id.replace(pkg, '')]).sort((a, b) => b[0] - a[0]);
  console.log('esbuild attribution', whole); for (const r of rows) console.log('  ', ...r);
}
