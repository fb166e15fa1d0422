// The interface text of the demo, in Chinese and English.

const zh = {
  skip: '跳到正文',
  tagline: '按提纲阅读讲话',
  speeches: '文稿',
  dark: '深色',
  edit: '编辑',
  paste: '粘贴',
  open: '打开',
  save: '保存 JSON',
  drop: '松开即可打开',
  own: '我的文稿',
  text: '原文',
  json: 'JSON',
  placeholder: '把讲话稿粘贴到这里，或拖入文本、JSON 文件',
  problems: '提示',
  line: '第{line}行',
  place: '第{line}行第{column}列',
  errors: '{n} 处错误，页面未更新',
  notices: '已导入，{n} 条提示',
  clean: '没有发现问题',
  failed: '无法打开：{reason}',
};

/** @type {typeof zh} */
const en = {
  skip: 'Skip to the speech',
  tagline: 'Navigate a speech by its outline',
  speeches: 'Speeches',
  dark: 'Dark',
  edit: 'Edit',
  paste: 'Paste',
  open: 'Open',
  save: 'Save JSON',
  drop: 'Drop to open',
  own: 'Your text',
  text: 'Text',
  json: 'JSON',
  placeholder: 'Paste a speech here, or drop a text or JSON file',
  problems: 'Notices',
  line: 'Line {line}',
  place: 'Line {line}, column {column}',
  errors: 'Errors: {n}. The page was not updated',
  notices: 'Imported. Notices: {n}',
  clean: 'No problems found',
  failed: 'Could not open the file: {reason}',
};

/** Notices in Chinese, by code. The package has them in English. */
const remarks = {
  'contents': '识别为文前提纲',
  'contents-only': '仅见于文前提纲，正文中没有',
  'cut-end': '原文到此截断',
  'front-matter': '识别为文前信息',
  'boilerplate': '页面杂项，已从正文移除',
  'no-title': '未找到标题',
  'unknown-field': '未知字段，已忽略',
};

/** @typedef {'zh' | 'en'} Language */

/** @type {Language} */
let language = 'zh';

/** @returns {Language} */
export const current = () => language;

/**
 * A message, with its placeholders replaced.
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
 * Switches the language of the page: sets the text of every `data-say` and the label of every `data-say-label`.
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
