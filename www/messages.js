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
  roles: '各行的识别结果',
  roleOf: '第{line}行：{role}',
  automatic: '自动识别',
  chosen: '已手动指定',
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
  roles: 'Role of each line',
  roleOf: 'Line {line}: {role}',
  automatic: 'Automatic',
  chosen: 'chosen by you',
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

/** The names of roles, in the order of the menu. */
const roleNames = {
  title: ['标题', 'Title'],
  subtitle: ['副标题', 'Subtitle'],
  byline: ['讲话人', 'Byline'],
  date: ['日期', 'Date'],
  occasion: ['场合', 'Occasion'],
  place: ['地点', 'Place'],
  breadcrumb: ['当前位置', 'Breadcrumb'],
  label: ['信息项', 'Label'],
  headnote: ['题注', 'Headnote'],
  salutation: ['称呼', 'Salutation'],
  contents: ['目录', 'Contents'],
  heading: ['小标题', 'Heading'],
  body: ['正文', 'Body'],
  turn: ['发言', 'Turn'],
  remark: ['现场情况', 'Remark'],
  closing: ['结束语', 'Closing'],
  signature: ['署名', 'Signature'],
  omission: ['省略', 'Omission'],
  break: ['分隔', 'Break'],
  'page-number': ['页码', 'Page number'],
  'running-head': ['页眉页脚', 'Running head'],
  timestamp: ['时间码', 'Timestamp'],
  duplicate: ['重复', 'Duplicate'],
  boilerplate: ['页面杂项', 'Boilerplate'],
  markup: ['标记', 'Markup'],
};

/** The names of all roles. */
export const roles = Object.keys(roleNames);

/** @param {string} role */
export const roleName = (role) => roleNames[role]?.[language === 'zh' ? 0 : 1] ?? role;

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
  const message = (language === 'zh' ? zh : en)[name];
  return message.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
}

/**
 * A notice in the language of the interface.
 * @param {{ code: string, message: string, text?: string }} notice
 */
export function remark({ code, message, text }) {
  const sentence = (language === 'zh' && remarks[code]) || message;
  return text ? `${sentence}${language === 'zh' ? '：' : ': '}${text}` : sentence;
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
