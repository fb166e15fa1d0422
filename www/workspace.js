// What the user does to the open document → the document, its draft, the editor and the page.
import { init, parse, validate } from '../pkg/dist/oration.js';
import { discard, isShared, keep, newId, recall } from './drafts.js';
import { documentOf, isJson, nameOf, NEW, opened, read, titled, titleOf } from './document.js';
import { Editor } from './editor.js';
import { rescueFocus } from './focus.js';
import { current, remark, say } from './messages.js';
import { action, notify } from './notify.js';
import { moved } from './roles.js';
import { address, recordingOf, sampleName } from './shelf.js';
import { starters } from './speeches.js';
import { asked, Stage } from './stage.js';
import { languages } from './store.js';

/** @typedef {import('./document.js').Document} Document */

const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const pane = find('editor');
export const stage = new Stage(find('sheet'), find('front'));
export const editor = new Editor(pane, { changed, choose: assign, turn: select, done: () => edit(false) });

/** The start of the package. */
export const started = init();

/** @type {Document} the open document */
export let desk = documentOf('', '');
/** The sources of samples, by id, to recognise an unchanged one. */
export const sources = new Map();
/** The number of the latest change: an import that ends after a later one started is dropped. */
let latest = 0;

/**
 * Makes a document the open one once it has been read. Returns false if it failed, or was superseded.
 * @param {Promise<Document> | Document} coming
 */
async function settle(coming) {
  const own = (latest += 1);
  try {
    const next = await coming;
    if (own !== latest) return false;
    desk = next;
    return true;
  } catch (error) {
    if (own === latest) notify(say('failed', { reason: error.reason ?? error.message }));
    return false;
  }
}

/** Shows another document. Returns false if it failed, or was superseded. */
export async function lay(document) {
  leave();
  // The importer and the renderer load at the same time.
  if (!(await settle(Promise.all([opened(document), started]).then(([next]) => next)))) return false;
  turn(desk.tab);
  return true;
}

/** Shows what the user changed, and stores it. If an import replaced edits of the JSON, the user can bring them back. */
export async function change(coming) {
  const before = desk;
  if (!(await settle(coming))) return;
  name(true);
  store();
  turn(desk.tab);
  if (before.apart && !desk.apart) editor.note(say('replaced'), action(say('undo'), () => change({ ...before, tab: 'json' })));
}

/** Gives a new text an id. An edited speech from a link becomes a text of the user, so that the link opens the original. */
function name(inUrl) {
  if (desk.id !== NEW && !isShared(desk.id)) return;
  desk = { ...desk, id: newId() };
  if (inUrl) history.replaceState(null, '', address(desk.id));
}

/** Stores the document, unless it is an unchanged sample or empty. */
export function store() {
  const { id, text, json, roles, apart } = desk;
  const isUnchanged = (text ?? json) === sources.get(id) && !apart && Object.keys(roles).length === 0;
  const isEmpty = !(text ?? json).trim();
  if (isUnchanged || isEmpty) discard(id);
  else if (!keep(desk, nameOf(desk))) notify(say('full'));
}

/** Takes over what the user typed. */
function changed(typed) {
  if (desk.tab === 'json') return change({ ...desk, json: typed, apart: desk.text !== null });
  // JSON pasted into an empty editor.
  if (isJson(typed) && !desk.text.trim()) return change(documentOf(desk.id, typed));
  return change(read(desk, typed));
}

/** Sets the role that the user chose for a line, or resets it. */
function assign(line, role) {
  const { [line]: _, ...rest } = desk.roles;
  change(read(desk, desk.text, role ? { ...rest, [line]: role } : rest));
}

/** Stores what was typed and not imported yet, when the document is left. The URL may already be that of the next one. */
export function leave(inUrl = false) {
  const typed = editor.take();
  if (typed === undefined) return;
  if (desk.tab === 'json') desk = { ...desk, json: typed, apart: desk.text !== null };
  else desk = { ...desk, text: typed, roles: moved(desk.roles, desk.text, typed), apart: false };
  name(inUrl);
  store();
}

/** Whether the editor is open. */
export const isEditing = () => !pane.hidden;

/** Shows the document. */
function present() {
  show();
  rescueFocus();
}

/** Shows the speech, or its problems beside the editor. */
function show() {
  const isText = desk.tab === 'text';
  delete find('picked').dataset.say;
  find('picked').textContent = sampleName(desk.id) ?? (nameOf(desk) || say('untitled'));
  editor.explain(isText ? desk.lines : [], desk.roles);
  editor.note(...(isText && desk.apart ? [say('apart')] : []));
  if (isText && !desk.text.trim()) return clear();
  try {
    const notices = isText ? desk.notices : parse(desk.json).notices;
    const problems = notices.map((notice) => ({ kind: /** @type {const} */ ('notice'), line: notice.line, message: remark(notice) }));
    editor.report(problems, problems.length ? say('notices', { n: problems.length }) : say('clean'));
    stage.draw(desk.json, { recording: recordingOf(desk.id), uiLang: languages()[0] ?? current(), ...(pane.hidden ? { storage: `oration-demo-${desk.id}` } : {}) });
  } catch (error) {
    if (error.name !== 'SpeechError') throw error;
    stage.age();
    fail(error);
    return;
  }
  if (!titleOf(desk)) stage.askTitle((title) => change(titled(desk, title)));
  else if (sampleName(desk.id) && recall(desk.id)) stage.front(say('edited'), asked('restore'));
  else stage.front();
}

/** Lists the errors of the JSON; its lines are not those of the text. */
function fail(error) {
  const found = validate(desk.json);
  const errors = found.length ? found : [error];
  const problems = errors.map(({ line, column, path, reason }) => ({
    kind: /** @type {const} */ ('error'),
    line,
    column,
    message: path ? `${path}: ${reason}` : reason,
  }));
  editor.report(desk.tab === 'text' ? [] : problems, say('errors', { n: problems.length }));
}

function clear() {
  editor.report([], '');
  stage.clear(action(say('sample'), () => changed(starters[current()])));
}

/** Shows the text or the JSON in the editor. */
export function turn(tab) {
  desk = { ...desk, tab };
  editor.show((tab === 'text' ? desk.text : desk.json) ?? '', tab, desk.text !== null);
  present();
}

/** Shows the other tab, once what was typed has been imported. */
async function select(tab) {
  await editor.flush();
  turn(tab);
}

/** Opens or closes the editor. */
export function edit(open) {
  pane.hidden = !open;
  find('edit').setAttribute('aria-expanded', String(open));
  document.body.classList.toggle('editing', open);
  if (open) editor.settle();
  rescueFocus();
}
