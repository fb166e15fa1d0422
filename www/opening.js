// A URL, a file, the clipboard or a link → the open document.
import { discard, keep, keepForTab, newId, recall, sharedId } from './drafts.js';
import { documentOf, nameOf, NEW, read, restored } from './document.js';
import { encodings, textOf } from './files.js';
import { remark, say } from './messages.js';
import { notify, notifyUndo, reword } from './notify.js';
import { contentOf, SHARE } from './share.js';
import { address, sampleName } from './shelf.js';
import { firstFor, load, speeches } from './speeches.js';
import { languages } from './store.js';
import { change, desk, edit, editor, isEditing, lay, leave, sources, stage, store } from './workspace.js';

/** Opens the speech that the URL names or contains. */
export async function choose() {
  const isLink = location.hash.startsWith(SHARE);
  const named = new URLSearchParams(location.search).get('speech') ?? firstFor(languages()).id;
  const id = isLink ? sharedId(location.hash) : named;
  if (id === desk.id) return;
  notify();
  try {
    const draft = recall(id);
    if (isLink && !draft) return await openLink(id, location.hash);
    const entry = speeches.find((entry) => entry.id === id);
    if (entry && !sources.has(id)) sources.set(id, await load(entry));
    if (!draft && !entry && id !== NEW) return await fallBack('missing');
    if (!(await lay(draft ? restored(id, draft) : documentOf(id, sources.get(id) ?? '')))) return;
    edit(id === NEW);
    arrive();
  } catch (error) {
    notify(say('failed', { reason: error.message }));
  }
}

/** Opens a speech that a link contains. The fragment stays in the URL until the user goes to a section. */
async function openLink(id, fragment) {
  let content;
  try {
    content = await contentOf(fragment);
  } catch {
    return fallBack('damaged');
  }
  if (!(await lay(restored(id, content)))) return;
  keepForTab(desk, nameOf(desk));
  history.replaceState(null, '', address(id) + fragment);
  arrive();
}

/** Opens the first sample, because the speech in the URL cannot be opened. */
async function fallBack(reason) {
  history.replaceState(null, '', location.pathname);
  await choose();
  notify(say(reason));
}

/** Goes to the fragment, because the browser looked for it before the speech was rendered. */
function arrive() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) target.scrollIntoView();
  else scrollTo({ top: 0, behavior: 'instant' });
}

/** Goes to another speech. */
export function go(id) {
  notify();
  document.body.classList.add('chosen');
  history.pushState(null, '', address(id));
  choose();
}

/** Opens a text that is not in the list. Undo goes back to the speech before. */
export async function own(text, ...parts) {
  leave();
  const { classList } = document.documentElement;
  const before = { document: desk, url: location.href, editing: isEditing(), landing: classList.contains('landing') };
  const id = text.trim() ? newId() : NEW;
  if (!(await lay(documentOf(id, text)))) return;
  history.pushState(null, '', address(id));
  classList.remove('landing');
  store();
  // In a narrow window the editor is above the speech, and the user wants to see the speech.
  edit(!text.trim() || matchMedia('(min-width: 68rem)').matches);
  scrollTo({ top: 0, behavior: 'instant' });
  const laid = desk.text ?? desk.json;
  notifyUndo(parts, () => {
    // A text that was edited since stays in the list.
    if (desk.id === id && (desk.text ?? desk.json) === laid) discard(id);
    history.pushState(null, '', before.url);
    edit(before.editing);
    classList.toggle('landing', before.landing);
    lay(before.document);
  });
}

/** Opens the text on the clipboard; an empty editor if the clipboard has no text or the browser refuses. */
export async function paste() {
  let [text, message] = ['', say('nothing')];
  try {
    text = await navigator.clipboard.readText();
  } catch {
    message = say('refused');
  }
  await own(text, text.trim() ? say('pasted') : message);
  if (text.trim()) return;
  editor.focus();
  document.addEventListener('input', () => reword(message, say('taken')), { once: true });
}

/** Opens a file of any encoding. A file that is not text is reported, and the page does not change. */
export async function openFile(file) {
  if (!file) return;
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const { text, encoding, losses = [] } = await textOf(bytes);
    const opened = [say('opened', { name }), ...losses.map(remark)].join(' · ');
    await own(text, ...(encoding === 'utf-8' ? [opened] : encodingOf(name, bytes, encoding)));
    stage.suggestTitle(name.replace(/\.\w+$/, ''));
  } catch (error) {
    if (error instanceof TypeError) notify(say('jsonEncoding', { name }));
    else notify(say(error.code === 'not-text' ? 'notText' : 'failed', { name, reason: error.reason ?? error.message }));
  }
}

/** The message about a file that is not in UTF-8, with a list in which the user can correct the encoding. */
function encodingOf(name, bytes, encoding) {
  const options = [...new Set([encoding, ...encodings])].map((one) => new Option(one.toUpperCase(), one));
  const select = document.createElement('select');
  select.append(...options);
  select.setAttribute('aria-label', say('encoding'));
  select.addEventListener('change', () => change(read(desk, new TextDecoder(select.value).decode(bytes))));
  return [say('encoded', { name, encoding: encoding.toUpperCase() }), select];
}

/** Restores an edited sample. */
export async function restore() {
  const edited = desk;
  discard(desk.id);
  if (!(await lay(documentOf(desk.id, sources.get(desk.id))))) return;
  notifyUndo([say('restored')], () => change(edited));
}

/** Deletes a draft from the list. */
export function remove(id, name) {
  const draft = restored(id, recall(id));
  const wasOpen = id === desk.id;
  discard(id);
  if (wasOpen) go(firstFor(languages()).id);
  notifyUndo([say('removed', { name })], () => {
    keep(draft, name);
    if (wasOpen) go(id);
  });
}
