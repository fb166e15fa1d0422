// The sample speeches of the demo: their names in both languages, and their files.

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} file
 * @property {Record<'zh' | 'en', { name: string, about: string }>} words
 */

/** @type {Entry[]} */
export const speeches = [
  {
    id: 'library-league',
    file: 'library-league.txt',
    words: {
      zh: { name: '乡村图书馆联盟成立讲话', about: '网页文本 · 有隐去、省略和截断' },
      en: { name: 'A league of village libraries', about: 'Chinese web text · masks, omissions, truncated' },
    },
  },
  {
    id: 'work-report',
    file: 'work-report.txt',
    words: {
      zh: { name: '政府工作报告', about: '纯文本 · 三级提纲' },
      en: { name: 'Report on the work of the government', about: 'Chinese plain text · three levels' },
    },
  },
  {
    id: 'city-memory',
    file: 'city-memory.json',
    words: {
      zh: { name: '让城市留住记忆', about: '论坛实录 · 注释、表格、图片、对话' },
      en: { name: 'A city that remembers', about: 'Chinese forum · notes, table, figure, turns' },
    },
  },
  {
    id: 'convocation',
    file: 'convocation.json',
    words: {
      zh: { name: 'The Work of Paying Attention', about: '英文 · 开学典礼致辞' },
      en: { name: 'The Work of Paying Attention', about: 'English · convocation address' },
    },
  },
  {
    id: 'water',
    file: 'water.json',
    words: {
      zh: { name: 'الماء حقٌّ ومسؤولية', about: '阿拉伯文 · 从右到左' },
      en: { name: 'الماء حقٌّ ومسؤولية', about: 'Arabic · right to left' },
    },
  },
];

/**
 * Loads the file of an entry.
 * @param {Entry} entry
 * @returns {Promise<string>}
 */
export async function load(entry) {
  const reply = await fetch(new URL(`speeches/${entry.file}`, import.meta.url));
  if (!reply.ok) throw new Error(`${entry.file}: ${reply.status} ${reply.statusText}`);
  return reply.text();
}
