// The sample speeches of the demo: their names in both languages, and their files.

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} file
 * @property {string} lang
 * @property {string} [recording] the name of its files in `recordings`, without their endings
 * @property {Record<'zh' | 'en', { name: string, short?: string, about: string }>} words `short` for a narrow button
 */

/** @type {Entry[]} the first in a language is the first that visitors with that language see */
export const speeches = [
  {
    id: 'work-report',
    file: 'work-report.txt',
    lang: 'zh',
    words: {
      zh: { name: '政府工作报告', about: '纯文本，三级提纲' },
      en: { name: 'Government work report', short: 'Work report', about: 'Chinese plain text, three levels' },
    },
  },
  {
    id: 'library-league',
    file: 'library-league.txt',
    lang: 'zh',
    words: {
      zh: { name: '图书馆联盟讲话', about: '网页文本，有隐去、省略和截断' },
      en: { name: 'Village libraries', about: 'Chinese web text with masks and omissions, truncated' },
    },
  },
  {
    id: 'city-memory',
    file: 'city-memory.json',
    lang: 'zh',
    words: {
      zh: { name: '让城市留住记忆', about: '论坛实录，有注释、表格、图片、对话' },
      en: { name: 'A city that remembers', short: 'City memory', about: 'Chinese forum with notes, a table, a figure and turns' },
    },
  },
  {
    id: 'bridge',
    file: 'bridge.json',
    lang: 'zh',
    recording: 'bridge',
    words: {
      zh: { name: '大桥通车仪式讲话', about: '中英文对照，可切换语言；有录音' },
      en: { name: 'The ferry bridge', about: 'In Chinese and English, side by side; with a recording' },
    },
  },
  {
    id: 'convocation',
    file: 'convocation.json',
    lang: 'en',
    words: {
      zh: { name: 'The Work of Paying Attention', short: 'Paying Attention', about: '英文开学典礼致辞' },
      en: { name: 'The Work of Paying Attention', short: 'Paying Attention', about: 'English convocation address' },
    },
  },
  {
    id: 'water',
    file: 'water.json',
    lang: 'ar',
    words: {
      zh: { name: 'الماء حقٌّ ومسؤولية', about: '阿拉伯文，从右到左' },
      en: { name: 'الماء حقٌّ ومسؤولية', about: 'Arabic, right to left' },
    },
  },
];

/**
 * The sample in the first language that has one; the English one otherwise.
 * @param {readonly string[]} languages BCP 47 tags, most wanted first
 */
export function firstFor(languages) {
  const primary = languages.map((tag) => tag.toLowerCase().split('-', 1)[0]);
  const lang = primary.find((one) => speeches.some((entry) => entry.lang === one)) ?? 'en';
  return speeches.find((entry) => entry.lang === lang);
}

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

/** Short texts for an empty editor. */
export const starters = {
  zh: `在社区图书室开放仪式上的致辞

李明
（2024年3月5日）

各位邻居：

大家好。

一、为什么建图书室

一个社区，需要一间属于每个人的屋子。

二、接下来做什么

一是延长开放时间。每天开到晚上九点。
二是增加新书。请大家在门口的本子上写下想读的书。

谢谢大家！
`,
  en: `Remarks at the Opening of the Riverside Library

Maya Lindqvist, Mayor of Riverside
5 March 2024

Good morning, everyone.

I. Why we built it

A town needs one room that belongs to everybody.

II. What happens next

The reading room opens today and the workshop opens in June.

Thank you.
`,
};
