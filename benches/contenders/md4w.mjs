import { init, mdToHtml } from 'md4w';

export const format = 'markdown';
export const does = '`mdToHtml(bytes)`, its fast module; ids only for headings; no outline, masks or notes; raw HTML is kept';
export const wasm = 'node_modules/md4w/js/md4w-fast.wasm';

export async function load(module) {
  await init(module);
  return (bytes) => mdToHtml(bytes);
}
