// The formats of `exportTo` and `oration export`: the ending of their files, and the options that only they have.

const printed = { style: 'string', fonts: 'object' };

/** @type {Record<import('../index.js').ExportFormat, { ending: string, options?: Record<string, 'string' | 'object'> }>} */
export const formats = {
  markdown: { ending: '.md' },
  text: { ending: '.txt' },
  docx: { ending: '.docx', options: printed },
  epub: { ending: '.epub', options: { modified: 'string' } },
  typst: { ending: '.typ', options: printed },
  vtt: { ending: '.vtt' },
  srt: { ending: '.srt' },
  akn: { ending: '.akn.xml' },
  tei: { ending: '.tei.xml' },
  popolo: { ending: '.popolo.json' },
  jsonld: { ending: '.jsonld' },
};
