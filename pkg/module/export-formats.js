// The formats of `exportTo` and `oration export`: the ending of their files, and the options that only they have.

/** @type {Record<import('../index.js').ExportFormat, { ending: string, options?: Record<string, 'string'> }>} */
export const formats = {
  markdown: { ending: '.md' },
  text: { ending: '.txt' },
};
