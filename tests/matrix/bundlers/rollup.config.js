import { nodeResolve } from '@rollup/plugin-node-resolve';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';

const build = (input, name, plugins) => ({
  input,
  output: { dir: `dist/${name}`, format: 'es', entryFileNames: 'main.js' },
  plugins: [nodeResolve(), ...plugins],
});

export default [
  build('inline.js', 'rollup-inline', []),
  build('plain.js', 'rollup-plain', []),
  build('plain.js', 'rollup-assets', [importMetaAssets()]),
];
