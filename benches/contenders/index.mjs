// The contenders, in the order of the tables.
//
// Each is a module in this folder with `format`, the format it reads (see formats.mjs); `does`, how it is called and what
// it omits; `wasm`, its WebAssembly module, if any; and `load(wasm)`, which returns `(bytes) => HTML`.

/** The baseline: the JSON is parsed and nothing is rendered. */
export const floor = 'floor';

export const names = [
  floor,
  'oration',
  'template-plain',
  'template-marked',
  'md4w',
  'markdown-wasm',
  'marked',
  'markdown-it',
  'commonmark',
  'micromark',
  'portable-text',
  'editorjs-html',
  'contentful',
  'tiptap',
];
