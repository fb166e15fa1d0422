// The interface text of the demo, in Chinese and English.

const zh = {
  skip: '跳到正文',
  speeches: '文稿',
  loading: '正在加载……',
  samples: '示例',
  yours: '我的文稿',
  more: '更多',
  links: '相关链接',
  docs: '文档',
  about: '产品介绍',
  promise: '把讲话稿变成按提纲阅读的网页',
  facts: 'Word（.docx）、纯文本、Markdown、网页、字幕或 JSON 都能识别，生成带目录、检索、引用和打印样式的语义化 HTML。一个标签即可接入，没有任何依赖。',
  copy: '复制代码',
  addLines: '在网页中加入三行',
  copied: '已复制',
  copyYourself: '浏览器不允许自动复制，请手动复制：',
  dark: '深色',
  edit: '编辑',
  done: '完成',
  paste: '粘贴我的文稿',
  open: '打开文件',
  use: '导出与分享',
  useCopy: '复制',
  useDownload: '下载',
  copyEmbed: '嵌入代码（含全文）',
  share: '分享链接',
  longLink: '链接有 {n} 个字符，部分聊天和邮件软件可能会截断。',
  html: '网页（HTML）',
  markdown: 'Markdown',
  docx: 'Word 文档',
  epub: '电子书（EPUB）',
  plain: '纯文本',
  notNow: '无法完成：{reason}',
  drop: '松开即可打开',
  text: '原文',
  json: 'JSON',
  undo: '撤销',
  dismiss: '关闭',
  pasted: '已打开剪贴板中的文稿。',
  taken: '已打开这段文字。',
  opened: '已打开“{name}”。',
  refused: '浏览器没有允许读取剪贴板，请在此粘贴（Ctrl+V 或长按）。',
  nothing: '剪贴板中没有文字。',
  encoded: '“{name}”按 {encoding} 编码读取。如有乱码，请选择其他编码：',
  encoding: '编码',
  notText: '“{name}”不是文本文件，无法打开。请另存为 .docx、纯文本、HTML 或 Markdown；PDF 请复制其中的文字。',
  jsonEncoding: '“{name}”不是 UTF-8 编码的 JSON。请以 UTF-8 重新保存后再打开。',
  emptyTitle: '粘贴一篇讲话稿',
  emptyHint: '也可以把文件拖到这里。文稿只保存在这个浏览器中，不会上传。',
  sample: '填入示例',
  noTitle: '没有识别出标题',
  titleField: '标题',
  titlePlaceholder: '例如：在开学典礼上的讲话',
  setTitle: '添加标题',
  edited: '示例已修改，改动保存在这个浏览器中。',
  restore: '恢复原文',
  restored: '已恢复原文。',
  apart: '导入后又修改过 JSON。在这里修改原文会重新导入，并替换那些改动。',
  replaced: '已按原文重新导入，JSON 中的改动已被替换。',
  remove: '删除“{name}”',
  removed: '已删除“{name}”。',
  untitled: '无标题',
  full: '浏览器的存储空间不足，改动在关闭页面后会丢失。请先下载。',
  missing: '这篇文稿不在这个浏览器中。请用“分享链接”把它发给别人。',
  damaged: '这个链接不完整，无法打开其中的文稿。请向对方索取完整的链接。',
  placeholder: '把讲话稿粘贴到这里，或拖入文本、JSON 文件',
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
  speeches: 'Speeches',
  loading: 'Loading…',
  samples: 'Samples',
  yours: 'Your texts',
  more: 'More',
  links: 'Links',
  docs: 'Docs',
  about: 'What Oration is',
  promise: 'Turn any speech into a page people read by its outline',
  facts: 'Word, plain text, Markdown, HTML, captions or JSON becomes semantic HTML with a table of contents, search, quotations and print. One tag, no dependencies.',
  copy: 'Copy the code',
  addLines: 'Add three lines to your page',
  copied: 'Copied',
  copyYourself: 'The browser did not allow copying. Copy this text:',
  dark: 'Dark',
  edit: 'Edit',
  done: 'Done',
  paste: 'Paste yours',
  open: 'Open a file',
  use: 'Use it',
  useCopy: 'Copy',
  useDownload: 'Download',
  copyEmbed: 'Embed code, with the speech',
  share: 'Share link',
  longLink: 'The link has {n} characters. Some mail and chat programs cut long links.',
  html: 'Web page (HTML)',
  markdown: 'Markdown',
  docx: 'Word document',
  epub: 'E-book (EPUB)',
  plain: 'Plain text',
  notNow: 'That did not work: {reason}',
  drop: 'Drop to open',
  text: 'Text',
  json: 'JSON',
  undo: 'Undo',
  dismiss: 'Close',
  pasted: 'Opened the text from your clipboard.',
  taken: 'Opened the text.',
  opened: 'Opened “{name}”.',
  refused: 'The browser did not allow reading the clipboard. Paste the text here.',
  nothing: 'The clipboard contains no text.',
  encoded: '“{name}” was read as {encoding}. If the text is garbled, choose another encoding:',
  encoding: 'Encoding',
  notText: 'Could not open “{name}”: {reason}.',
  jsonEncoding: 'Could not open “{name}”: it is JSON, but not in UTF-8. Save it as UTF-8 and open it again.',
  emptyTitle: 'Paste a speech',
  emptyHint: 'Or drop a file here. Your text stays in this browser and is not uploaded.',
  sample: 'Try a sample',
  noTitle: 'No title found',
  titleField: 'Title',
  titlePlaceholder: 'Remarks at the opening of the library',
  setTitle: 'Add title',
  edited: 'You edited this sample. Your changes are kept in this browser.',
  restore: 'Restore the original',
  restored: 'Restored the original.',
  apart: 'The JSON was edited after the import. Editing the text imports it again and replaces those edits.',
  replaced: 'The text was imported again. It replaced your edits to the JSON.',
  remove: 'Delete “{name}”',
  removed: 'Deleted “{name}”.',
  untitled: 'Untitled',
  full: 'The browser’s storage is full, so changes are lost when you close the page. Download the speech first.',
  missing: 'This text is not in this browser. To send a text to someone, use “Share link”.',
  damaged: 'This link is incomplete, so its speech cannot be opened. Ask the sender for the whole link.',
  placeholder: 'Paste a speech here, or drop a file',
  line: 'Line {line}',
  place: 'Line {line}, column {column}',
  errors: 'Errors: {n}. The page was not updated',
  notices: 'Imported. Notices: {n}',
  clean: 'No problems found',
  failed: 'Could not open the speech: {reason}',
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
  'no-speech': '未找到讲话正文',
  'no-title': '未找到标题',
  'unknown-field': '未知字段，已忽略',
  'deleted': '修订删除或加删除线的文字未导入',
  'hidden': '隐藏的文字未导入',
  'comment': '批注未导入',
  'text-box': '文本框的文字已收入正文',
  'object': '图片等对象未导入',
  'running-head': '页眉页脚未导入',
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

const words = { zh, en };

/**
 * Adds the text of another page.
 * @param {Record<Language, Record<string, string>>} more
 */
export function learn(more) {
  Object.assign(zh, more.zh);
  Object.assign(en, more.en);
}

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
  const message = words[language][name];
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
