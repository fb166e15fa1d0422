// The open speech → code, files and links for use elsewhere: the menu “Use it”.
import * as oration from '../pkg/dist/oration.js';
import { current, say } from './messages.js';
import { titleOf } from './document.js';
import { canShare, fragmentOf } from './share.js';
import { embedded } from './snippets.js';

/** Links longer than this are cut by some mail and chat programs. */
const LONG_LINK = 8000;

/** The formats of the exporter that are offered, with the extensions and types of their files. */
const exported = {
  markdown: ['md', 'text/markdown'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  epub: ['epub', 'application/epub+zip'],
};

/** Text for which a Markdown module is needed is exported by the complete module. */
const complete = () => oration.init({ markdown: true });

function download(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Copies a text and confirms it on the button. If the browser refuses, shows the text so that the user can copy it.
 * @param {HTMLElement} button
 * @param {string | Promise<string>} text
 * @param {HTMLElement} status of the role `status`
 */
export async function copy(button, text, status) {
  const content = await text;
  try {
    await navigator.clipboard.writeText(content);
  } catch {
    const box = Object.assign(document.createElement('textarea'), { readOnly: true, value: content, rows: 4 });
    box.setAttribute('aria-label', say('copyYourself'));
    status.classList.remove('unseen');
    status.replaceChildren(say('copyYourself'), box);
    box.select();
    return;
  }
  status.replaceChildren(say('copied'));
  button.dataset.copied = say('copied');
  clearTimeout(Number(button.dataset.timer));
  button.dataset.timer = String(setTimeout(() => delete button.dataset.copied, 2000));
}

/** A self-contained page. */
async function page(json) {
  await complete();
  const css = await (await fetch(new URL('../pkg/oration.css', import.meta.url))).text();
  return oration.renderPage(json, { css, images: true });
}

/**
 * Fills the menu.
 * @param {HTMLElement} panel
 * @param {object} source
 * @param {() => import('./document.js').Document} source.document the open document
 * @param {() => string} source.name a file name without an extension
 * @param {() => string | undefined} source.address the URL of an unchanged sample
 */
export function fillUse(panel, { document: open, name, address }) {
  const status = Object.assign(document.createElement('p'), { className: 'use-status' });
  status.setAttribute('role', 'status');
  const guarded = async (button, work) => {
    status.replaceChildren();
    try {
      await work(button);
    } catch (error) {
      status.replaceChildren(say('notNow', { reason: error.reason ?? error.message }));
    }
  };
  const item = (key, work) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: say(key) });
    button.dataset.say = key;
    button.addEventListener('click', () => guarded(button, work));
    return button;
  };
  const link = async () => {
    const query = address();
    if (query) return new URL(query, location.href).href;
    const fragment = await fragmentOf(open());
    return new URL(fragment, location.origin + location.pathname).href;
  };
  const share = async (button) => {
    const url = await link();
    if (navigator.share && matchMedia('(pointer: coarse)').matches) {
      await navigator.share({ title: titleOf(open()), url }).catch((error) => {
        if (error.name !== 'AbortError') throw error;
      });
      return;
    }
    await copy(button, url, status);
    if (url.length > LONG_LINK) status.append(` ${say('longLink', { n: url.length.toLocaleString(current()) })}`);
  };
  const group = (key, ...buttons) => {
    const title = Object.assign(document.createElement('p'), { className: 'use-title', id: `use-${key}`, textContent: say(key) });
    title.dataset.say = key;
    const box = Object.assign(document.createElement('div'), { className: 'use-group' });
    box.setAttribute('role', 'group');
    box.setAttribute('aria-labelledby', title.id);
    box.append(title, ...buttons);
    return box;
  };
  panel.append(
    group(
      'useCopy',
      item('copyEmbed', (button) => copy(button, embedded(open().json), status)),
      ...(canShare() ? [item('share', share)] : []),
    ),
    group(
      'useDownload',
      item('html', async () => download(`${name()}.html`, 'text/html', await page(open().json))),
      item('json', () => download(`${name()}.json`, 'application/json', open().json)),
      item('plain', async () => {
        await complete();
        download(`${name()}.txt`, 'text/plain', oration.toText(open().json));
      }),
      ...Object.entries(exported).map(([format, [extension, type]]) =>
        item(format, async () => download(`${name()}.${extension}`, type, await oration.exportTo(format, open().json))),
      ),
    ),
    status,
  );
}
