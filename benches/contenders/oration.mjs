import { init, mount as show, renderToString } from '../../pkg/index.js';

export const format = 'speech';
export const does = '`renderToString(bytes)`, `mount` in a page: all features';
export const wasm = '../pkg/wasm/oration_bg.wasm';

export async function load(module) {
  await init(module);
  return (bytes) => renderToString(bytes);
}

export async function mount(module) {
  await init(module);
  return (main, bytes) => show(main, bytes);
}
