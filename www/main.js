// The demo: choose, paste, drop or open a speech, read it, edit it with a live preview, and use it elsewhere.
import { init } from '../pkg/dist/oration.js';
import { recall } from './drafts.js';
import { titleOf } from './document.js';
import { disclose } from './menus.js';
import { current, say, speak } from './messages.js';
import { choose, go, openFile, own, paste, remove, restore } from './opening.js';
import { SHARE } from './share.js';
import { address, fillShelf, sampleName } from './shelf.js';
import { tag } from './snippets.js';
import { preference } from './store.js';
import { theme } from './theme.js';
import { change, desk, edit, editor, isEditing, leave, started, turn } from './workspace.js';
import { copy, fillUse } from './use.js';

const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const root = document.documentElement;

const tools = disclose(find('more'), find('tools'));
disclose(find('use'), find('use-panel'));
const shelf = disclose(find('picker'), find('shelf'), list);

/** The list of speeches in the header. */
function list() {
  const open = (id) => {
    shelf.close(true);
    go(id);
  };
  const drop = (id, name) => {
    shelf.close(true);
    remove(id, name);
  };
  fillShelf(find('shelf'), desk.id, open, drop);
}

/** A name for a file of the open speech. */
function fileName() {
  const title = titleOf(desk).replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').trim().slice(0, 60).trim();
  return sampleName(desk.id) ? desk.id : title || 'speech';
}

function inLanguage(language) {
  speak(language);
  const other = language === 'zh' ? ['English', 'en'] : ['中文', 'zh-Hans'];
  Object.assign(find('language'), { textContent: other[0], lang: other[1] });
}

/** Actions of buttons, by an attribute: some are in the page more than once. */
const actions = {
  paste,
  restore,
  open: () => find('file').click(),
  edit: () => edit(!isEditing()),
  language: async () => {
    inLanguage(current() === 'zh' ? 'en' : 'zh');
    preference.set('language', current());
    const isLanding = root.classList.contains('landing') && !new URLSearchParams(location.search).has('speech');
    if (isLanding && !recall(desk.id)) await choose();
    turn(desk.tab);
  },
  theme: theme(find('theme')),
};

const isField = (target) => Boolean(target.closest?.('input, textarea, [contenteditable]'));

/** Opens text that was pasted or dropped on the page. */
function take(data) {
  const text = data.getData('text/plain');
  if (text.trim()) own(text, say('taken'));
}

function listen() {
  addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-act]');
    if (!button) return;
    if (button.dataset.act !== 'theme') tools.close();
    actions[button.dataset.act]();
  });
  find('file').addEventListener('change', async ({ target }) => {
    await openFile(target.files[0]);
    // The same file can be opened again.
    target.value = '';
  });
  find('copy').addEventListener('click', ({ currentTarget }) => copy(currentTarget, tag(), find('copy-status')));
  addEventListener('popstate', choose);
  addEventListener('hashchange', () => location.hash.startsWith(SHARE) && choose());
  addEventListener('resize', () => editor.settle());
  addEventListener('pagehide', () => leave(true));
  document.addEventListener('visibilitychange', () => editor.flush());
  addEventListener('paste', (event) => {
    const { files } = event.clipboardData;
    if (files.length) return openFile(files[0]);
    if (!isField(event.target)) take(event.clipboardData);
  });
  addEventListener('dragover', (event) => {
    const { types } = event.dataTransfer;
    if (!types.includes('Files') && (isField(event.target) || !types.includes('text/plain'))) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  for (const end of ['dragleave', 'drop']) {
    addEventListener(end, () => document.body.classList.remove('dropping'));
  }
  addEventListener('drop', (event) => {
    const { files } = event.dataTransfer;
    // The user moves text inside the editor.
    if (!files.length && isField(event.target)) return;
    event.preventDefault();
    if (files.length) openFile(files[0]);
    else take(event.dataTransfer);
  });
}

inLanguage(current());
fillUse(find('use-panel'), {
  document: () => desk,
  name: fileName,
  address: () => (sampleName(desk.id) && !recall(desk.id) ? address(desk.id) : undefined),
});
find('snippet').textContent = tag();
listen();
await choose();
await started;
// Texts that users paste may contain Markdown.
init({ markdown: true }).catch(() => {});
