// The demo: choose, paste, drop or open a speech, read it, and edit it with a live preview.
import { importText, init, mount, parse, validate } from '../pkg/dist/oration.js';
import { Editor } from './editor.js';
import { moved } from './roles.js';
import { speeches, load } from './speeches.js';
import { current, remark, say, speak } from './messages.js';

/**
 * The open document: a speech as JSON, and the text it was imported from, if any.
 * @typedef {object} Desk
 * @property {string | null} id of the speech on the shelf
 * @property {string | null} text
 * @property {string} json
 * @property {'text' | 'json'} tab
 * @property {import('./editor.js').Problem[]} remarks of the importer
 * @property {import('../pkg/index.js').LineReport[]} lines the roles of lines
 * @property {Record<number, string>} roles that a person chose, by line
 */

const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const [sheet, pane, status] = ['sheet', 'editor', 'status'].map(find);

/** @type {Desk} */
let desk = { id: null, text: null, json: '', tab: 'json', remarks: [], lines: [], roles: {} };
/** @type {{ destroy(): void } | undefined} */
let reader;

const tabs = Object.fromEntries(
  ['text', 'json'].map((tab) => {
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.dataset.say = tab;
    button.addEventListener('click', () => turn(tab));
    return [tab, button];
  }),
);
const strip = Object.assign(document.createElement('div'), { className: 'editor-tabs' });
const keep = Object.assign(document.createElement('button'), { type: 'button', onclick: save });
keep.dataset.say = 'save';
strip.append(tabs.text, tabs.json, keep);
pane.append(strip);
const editor = new Editor(pane, (text) => (desk.tab === 'text' ? take(text) : follow(text)), assign);

/** Imports a text and shows it. */
async function take(text) {
  if (await read(text)) present();
}

/** Sets the role that the user chose for a line, or resets it, and shows the page. */
function assign(line, role) {
  const { [line]: _, ...rest } = desk.roles;
  desk.roles = role ? { ...rest, [line]: role } : rest;
  take(desk.text);
}

/** Imports a text. Returns false if it failed, or was superseded by another text. */
async function read(text) {
  const roles = moved(desk.roles, desk.text ?? '', text);
  const on = Object.assign(desk, { text, roles });
  try {
    const { speech, notices, lines } = await importText(text, { explain: true, roles });
    if (desk !== on || on.text !== text || on.roles !== roles) return false;
    desk.lines = lines;
    desk.json = JSON.stringify(speech, null, 2);
    desk.remarks = notices.map((notice) => ({ kind: 'notice', line: notice.line, message: remark(notice) }));
    status.textContent = '';
    return true;
  } catch (error) {
    status.textContent = say('failed', { reason: error.message });
    return false;
  }
}

/** Shows a JSON text, if it is valid. */
function follow(json) {
  desk.json = json;
  present();
}

/** Shows the speech, or its problems beside the editor. */
function present() {
  editor.explain(desk.tab === 'text' ? desk.lines : [], desk.roles);
  if (desk.tab === 'text' && !desk.text.trim()) return clear();
  let notices;
  try {
    notices = parse(desk.json).notices;
  } catch (error) {
    if (error.name !== 'SpeechError') throw error;
    const found = validate(desk.json);
    const problems = (found.length ? found : [error]).map(({ line, column, path, reason }) => ({
      kind: /** @type {const} */ ('error'),
      line,
      column,
      message: path ? `${path}: ${reason}` : reason,
    }));
    sheet.classList.add('stale');
    editor.report(problems, say('errors', { n: problems.length }));
    return;
  }
  sheet.classList.remove('stale');
  const own = notices.map((notice) => ({ kind: 'notice', line: notice.line, message: remark(notice) }));
  const problems = desk.tab === 'text' ? desk.remarks : own;
  editor.report(problems, problems.length ? say('notices', { n: problems.length }) : say('clean'));
  draw();
}

/** Clears the page if the editor is empty. */
function clear() {
  reader?.destroy();
  reader = undefined;
  sheet.replaceChildren();
  sheet.classList.remove('stale');
  editor.report([], '');
  document.title = 'Oration';
}

/** Renders the speech again and keeps the scroll position. */
function draw() {
  const mark = [...sheet.querySelectorAll('[id]')].find((element) => element.getBoundingClientRect().bottom > 0);
  const top = mark?.getBoundingClientRect().top;
  reader?.destroy();
  const kept = desk.id && pane.hidden ? { storage: `oration-demo-${desk.id}` } : {};
  reader = mount(sheet, desk.json, { images: true, reader: kept });
  const again = mark && document.getElementById(mark.id);
  if (again && scrollY > 0) scrollBy({ top: again.getBoundingClientRect().top - top, behavior: 'instant' });
  nameDocument();
  reader.ready.then(nameDocument);
}

function nameDocument() {
  const title = sheet.querySelector('.oration-title')?.textContent;
  document.title = title ? `${title} · Oration` : 'Oration';
}

/** Shows the text or the JSON in the editor. */
function turn(tab) {
  desk.tab = tab;
  tabs.text.hidden = desk.text === null;
  for (const [name, button] of Object.entries(tabs)) button.setAttribute('aria-pressed', String(name === tab));
  editor.show((tab === 'text' ? desk.text : desk.json) ?? '', say(tab));
  present();
}

/** Opens a text or JSON. Returns false if it failed, or was superseded by another text. */
async function lay(text, id = null) {
  const json = /^\s*\{/.test(text);
  desk = { id, text: json ? null : text, json: json ? text : '', tab: json ? 'json' : 'text', remarks: [], lines: [], roles: {} };
  if (!json && !(await read(text))) return false;
  turn(desk.tab);
  shelf();
  return true;
}

function edit(open) {
  pane.hidden = !open;
  find('edit').setAttribute('aria-expanded', String(open));
  document.body.classList.toggle('editing', open);
  if (open) editor.settle();
}

/** The list of speeches, with the selected one marked. */
function shelf() {
  find('shelf').replaceChildren(
    ...speeches.map(({ id, words }) => {
      const link = Object.assign(document.createElement('a'), { href: address(id) });
      const { name, about } = words[current()];
      const strong = Object.assign(document.createElement('strong'), { dir: 'auto', textContent: name });
      link.append(strong, Object.assign(document.createElement('span'), { textContent: about }));
      if (id === desk.id) link.setAttribute('aria-current', 'page');
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
        event.preventDefault();
        history.pushState(null, '', link.href);
        choose();
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  find('shelf').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const address = (id) => `?${new URLSearchParams({ speech: id })}`;

/** Opens the speech named in the URL. */
async function choose() {
  const id = new URLSearchParams(location.search).get('speech');
  const entry = speeches.find((entry) => entry.id === id) ?? speeches[0];
  if (entry.id === desk.id) return;
  try {
    if (!(await lay(await load(entry), entry.id))) return;
    status.textContent = '';
    arrive();
  } catch (error) {
    status.textContent = say('failed', { reason: error.message });
  }
}

/** Goes to the fragment, because the browser looked for it before the speech was rendered. */
function arrive() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) target.scrollIntoView();
  else scrollTo({ top: 0, behavior: 'instant' });
}

/** Opens a text that is not in the list. */
async function own(text) {
  history.pushState(null, '', location.pathname);
  if (!(await lay(text))) return;
  edit(true);
  scrollTo({ top: 0, behavior: 'instant' });
}

/** Opens a file of any encoding. A file that is not text is reported, and the page does not change. */
async function openFile(file) {
  if (!file) return;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const json = /^[\s\ufeff]*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
    const encoding = json ? 'utf-8' : (await importText(bytes, { explain: true })).encoding;
    await own(new TextDecoder(encoding).decode(bytes));
  } catch (error) {
    status.textContent = say('failed', { reason: error.message });
  }
}

function save() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([desk.json], { type: 'application/json' }));
  link.download = `${desk.id ?? 'speech'}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The user's preferences, stored in this browser. */
const preference = {
  get: (name) => localStorage.getItem(`oration-demo-${name}`),
  set: (name, value) => localStorage.setItem(`oration-demo-${name}`, value),
};

function theme(dark) {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  find('theme').setAttribute('aria-pressed', String(dark));
}

function inLanguage(language) {
  speak(language);
  const button = find('language');
  button.textContent = language === 'zh' ? 'EN' : '中文';
  button.title = language === 'zh' ? 'English' : '中文';
  button.lang = language === 'zh' ? 'en' : 'zh-Hans';
}

function listen() {
  find('edit').addEventListener('click', () => edit(pane.hidden));
  find('paste').addEventListener('click', async () => {
    await own('');
    editor.focus();
  });
  find('open').addEventListener('click', () => find('file').click());
  find('file').addEventListener('change', ({ target }) => openFile(target.files[0]));
  find('language').addEventListener('click', async () => {
    inLanguage(current() === 'zh' ? 'en' : 'zh');
    preference.set('language', current());
    shelf();
    if (desk.text !== null && desk.tab === 'text') await read(desk.text);
    turn(desk.tab);
  });
  find('theme').addEventListener('click', ({ currentTarget }) => {
    const dark = currentTarget.getAttribute('aria-pressed') !== 'true';
    theme(dark);
    preference.set('theme', dark ? 'dark' : 'light');
  });
  addEventListener('popstate', choose);
  addEventListener('resize', () => editor.settle());
  addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (event.target.closest('input, textarea, [contenteditable]') || !text.trim()) return;
    own(text);
  });
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  for (const end of ['dragleave', 'drop']) {
    addEventListener(end, () => document.body.classList.remove('dropping'));
  }
  addEventListener('drop', (event) => {
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length) openFile(files[0]);
    else own(event.dataTransfer.getData('text/plain'));
  });
}

const liked = preference.get('theme');
theme(liked ? liked === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
inLanguage(preference.get('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));
listen();
shelf();
await init();
await choose();
// Texts that users paste may contain Markdown.
init({ markdown: true }).catch(() => {});
