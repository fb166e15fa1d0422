// What the menu has to copy and share the speech: links, the share sheet of the system, and citations.
import { canShare, make, textButton } from './dom.js';

/** The citation styles, each a format in citation.js. */
const STYLES = ['GB/T 7714', 'APA', 'BibTeX'];

/**
 * @typedef {(context: import('./context.js').Context, menu: import('./menu.js').Menu, load: () => Promise<import('./quote.js').Quote | undefined>) => void} Sharing
 */

/** Adds the actions that copy or share a link. @type {Sharing} */
export function sharing(context, menu, load) {
  const { messages, options, signal, window } = context;
  const add = (className, text, act) => menu.addAction(className, text).addEventListener('click', async () => act(await load()), { signal });
  add('oration-copy-section', messages.link, (quote) => quote?.copySectionLink());
  if (options.controls.share && canShare(window)) add('oration-share', messages.share, (quote) => quote?.shareSection());
}

/**
 * Adds a button for each format of the whole speech. Markdown needs the speech itself, which a page from a server has not.
 * @param {import('./context.js').Context} context
 * @param {import('./menu.js').Menu} menu
 * @param {() => Promise<((format: string) => void) | undefined>} load
 */
export function copies({ document, host, messages, signal }, menu, load) {
  const formats = [['text', messages.text], ['markdown', 'Markdown'], ['html', 'HTML']];
  const offered = formats.filter(([format]) => format !== 'markdown' || (host.exportTo && host.speech));
  const buttons = offered.map(([format, name]) => {
    const button = textButton(document, 'oration-choice', name);
    button.addEventListener('click', async () => (await load())?.(format), { signal });
    return button;
  });
  menu.addFolded(messages.copySpeech).append(make(document, 'div', { class: 'oration-choices' }, ...buttons));
}

/** The names of the formats; that of plain text is translated. */
const NAMES = {
  akn: 'Akoma Ntoso',
  docx: 'Word',
  epub: 'EPUB',
  jsonld: 'JSON-LD',
  markdown: 'Markdown',
  popolo: 'Popolo',
  srt: 'SubRip',
  tei: 'TEI',
  text: '',
  typst: 'Typst',
  vtt: 'WebVTT',
};

/** Whether a format can be downloaded. Mistakes are for the author of the page. */
function isFormat(format) {
  if (Object.hasOwn(NAMES, format)) return true;
  console.warn(`oration: download: unknown format ${JSON.stringify(format)}; choose ${Object.keys(NAMES).join(', ')}`);
  return false;
}

/**
 * Adds a button for each format in which the speech can be downloaded, if the page has the speech itself.
 * @param {import('./context.js').Context} context
 * @param {import('./menu.js').Menu} menu
 */
export function downloads(context, menu) {
  const { document, host, messages, notify, options, signal } = context;
  const formats = [...new Set(options.download)].filter(isFormat);
  if (formats.length === 0 || !host.exportTo || !host.speech) return;
  const buttons = formats.map((format) => {
    const button = textButton(document, 'oration-choice', NAMES[format] || messages.text);
    const load = () => import('./download.js').then(({ download }) => download(context, format), () => notify(messages.notLoaded));
    button.addEventListener('click', load, { signal });
    return button;
  });
  menu.addFolded(messages.download).append(make(document, 'div', { class: 'oration-choices' }, ...buttons));
}

/** Adds a button for each citation style. @type {Sharing} */
export function citations({ document, messages, signal }, menu, load) {
  const buttons = STYLES.map((style) => {
    const button = textButton(document, 'oration-choice', style);
    button.addEventListener('click', async () => (await load())?.copyCitation(style), { signal });
    return button;
  });
  menu.addFolded(messages.cite).append(make(document, 'div', { class: 'oration-choices' }, ...buttons));
}
