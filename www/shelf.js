// The samples and the user's drafts → the list of speeches in the header.
import { drafts } from './drafts.js';
import { current, say } from './messages.js';
import { speeches } from './speeches.js';

const node = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** The query for a speech. */
export const address = (id) => `?${new URLSearchParams({ speech: id })}`;

/** The name of a sample, or undefined. */
export function sampleName(id) {
  const words = speeches.find((entry) => entry.id === id)?.words[current()];
  return words?.short ?? words?.name;
}

/** The options of the reader for a sample with a recording. */
export function recordingOf(id) {
  const { recording } = speeches.find((entry) => entry.id === id) ?? {};
  return recording ? { media: `recordings/${recording}.opus`, captions: `recordings/${recording}.vtt` } : {};
}

/**
 * Fills the list.
 * @param {HTMLElement} panel
 * @param {string} open the id of the open speech
 * @param {(id: string) => void} choose
 * @param {(id: string, name: string) => void} remove
 */
export function fillShelf(panel, open, choose, remove) {
  const link = (id, name, about = '') => {
    const title = node('strong', { dir: 'auto', textContent: name });
    const made = node('a', { href: address(id) }, title, ...(about ? [node('span', { textContent: about })] : []));
    if (id === open) made.setAttribute('aria-current', 'page');
    made.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      choose(id);
    });
    return made;
  };
  const samples = speeches.map(({ id, words }) => node('li', {}, link(id, words[current()].name, words[current()].about)));
  const own = drafts().map(({ id, title }) => {
    const name = title || say('untitled');
    const cross = node('button', { type: 'button', textContent: '✕', ariaLabel: say('remove', { name }) });
    cross.addEventListener('click', () => remove(id, name));
    return node('li', {}, link(id, name), cross);
  });
  const group = (key, items) => {
    const title = node('p', { className: 'use-title', id: `shelf-${key}`, textContent: say(key) });
    const list = node('ul', {}, ...items);
    list.setAttribute('aria-labelledby', title.id);
    return [title, list];
  };
  panel.replaceChildren(...(own.length ? group('yours', own) : []), ...group('samples', samples));
}
