// Who takes part, in the order of the tables.
//
// Each is a module of this folder with `format`, what it reads (see formats.mjs); `does`, how it was called and what
// it leaves out; `wasm`, its module if it has one; and `load(wasm)`, which gives `(bytes) => HTML`.

/** What everything is compared to: the JSON read, nothing rendered. */
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
