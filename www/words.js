// The words of the demo's interface, in Chinese and in English.

const zh = {
  skip: '跳到正文',
  tagline: '讲话稿，按提纲读',
  speeches: '文稿',
  dark: '深色',
  edit: '编辑',
  paste: '粘贴',
  open: '打开',
  save: '保存 JSON',
  drop: '松手，即可打开',
  own: '我的文稿',
  text: '原文',
  json: 'JSON',
  placeholder: '把讲话稿粘贴到这里，或拖入文本、JSON 文件',
  problems: '提示',
  line: '第{line}行',
  place: '第{line}行第{column}列',
  errors: '有 {n} 处错误，页面仍是改动之前的样子',
  notices: '已读入，{n} 条提示',
  clean: '没有发现问题',
  failed: '无法打开：{reason}',
};

/** @type {typeof zh} */
const en = {
  skip: 'Skip to the speech',
  tagline: 'Speeches, read by their outline',
  speeches: 'Speeches',
  dark: 'Dark',
  edit: 'Edit',
  paste: 'Paste',
  open: 'Open',
  save: 'Save JSON',
  drop: 'Let go to open it',
  own: 'Your text',
  text: 'Text',
  json: 'JSON',
  placeholder: 'Paste a speech here, or drop a text or JSON file',
  problems: 'Remarks',
  line: 'Line {line}',
  place: 'Line {line}, column {column}',
  errors: 'Errors: {n}. The page is as it was before them',
  notices: 'Imported. Remarks: {n}',
  clean: 'No problems found',
  failed: 'Cannot open it: {reason}',
};

/** What the importer and the parser remark, by their codes; the package says it in English. */
const remarks = {
  'contents': '读作文前提纲',
  'contents-only': '只见于文前提纲，正文中没有',
  'cut-end': '原文到此截断',
  'front-matter': '读作文前信息',
  'furniture': '页面杂项，未收入正文',
  'no-title': '没有找到标题',
  'unknown-field': '不认识的字段，已略过',
};

/** @typedef {'zh' | 'en'} Language */

/** @type {Language} */
let language = 'zh';

/** @returns {Language} */
export const current = () => language;

/**
 * The words for a thing, its numbers and names filled in.
 * @param {keyof typeof zh} name
 * @param {Record<string, string | number>} [values]
 */
export function say(name, values = {}) {
  const words = (language === 'zh' ? zh : en)[name];
  return words.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
}

/**
 * A notice in the language of the interface.
 * @param {{ code: string, message: string, text?: string }} notice
 */
export function remark({ code, message, text }) {
  const words = (language === 'zh' && remarks[code]) || message;
  return text ? `${words}${language === 'zh' ? '：' : ': '}${text}` : words;
}

/**
 * Puts a language into the page: every `data-say` and `data-say-label` gets its words.
 * @param {Language} next
 */
export function speak(next) {
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-Hans' : 'en';
  for (const node of document.querySelectorAll('[data-say]')) node.textContent = say(node.dataset.say);
  for (const node of document.querySelectorAll('[data-say-label]')) {
    node.setAttribute('aria-label', say(node.dataset.sayLabel));
  }
}
