import * as markdown from 'markdown-wasm';

export const format = 'markdown';
export const does = '`parse(bytes)`; ids only for headings; no outline, masks or notes; raw HTML is kept';
export const wasm = 'node_modules/markdown-wasm/dist/markdown.wasm';

export async function load() {
  await markdown.ready;
  return (bytes) => markdown.parse(bytes);
}
