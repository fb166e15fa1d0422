import { renderToString } from 'oration';

export default function (config) {
  config.addFilter('speech', (speech) => renderToString(speech));
  const files = ['oration.css', 'dist', 'locale', 'wasm'].map((name) => [`node_modules/oration/${name}`, `oration/${name}`]);
  config.addPassthroughCopy(Object.fromEntries(files));
}
