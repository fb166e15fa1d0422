import init, { renderToString } from '../../pkg/index.js';

export const format = 'speech';
export const does = '`renderToString(bytes)`: everything on';
export const wasm = '../pkg/wasm/oration_bg.wasm';

export async function load(module) {
  await init(module);
  return (bytes) => renderToString(bytes);
}
