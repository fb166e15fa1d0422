// Documents ⇄ drafts in this browser: the user's own texts, and edited copies of the samples.
import { kept, passing } from './store.js';

/** @typedef {import('./document.js').Document} Document */

const PREFIX = 'oration-demo-draft-';

/** An id for a new text of the user. */
export const newId = () => `my-${Math.random().toString(36).slice(2, 8)}`;

/** The id of a speech from a link: the same for the same link. */
export function sharedId(fragment) {
  let hash = 5381;
  for (let at = 0; at < fragment.length; at += 1) hash = (Math.imul(hash, 33) ^ fragment.charCodeAt(at)) >>> 0;
  return `shared-${hash.toString(36)}`;
}

/** Whether an id is that of a speech from a link. */
export const isShared = (id) => id.startsWith('shared-');

/** JSON that follows from the text is not stored. */
function recordOf({ text, json, tab, roles, apart }, title) {
  const source = text === null ? { json } : { text, roles, ...(apart ? { json, apart } : {}) };
  return JSON.stringify({ title, time: Date.now(), tab, ...source });
}

/**
 * Stores a document. Returns false if the storage is full or blocked.
 * @param {Document} document
 * @param {string} title
 */
export const keep = (document, title) => kept.set(PREFIX + document.id, recordOf(document, title));

/** Stores a speech from a link for this tab. */
export const keepForTab = (document, title) => passing.set(PREFIX + document.id, recordOf(document, title));

/**
 * The draft with an id.
 * @param {string} id
 * @returns {{ title: string, time: number, tab: 'text' | 'json', text?: string, json?: string, roles?: Record<number, string>, apart?: boolean } | undefined}
 */
export function recall(id) {
  const record = kept.get(PREFIX + id) ?? passing.get(PREFIX + id);
  try {
    return record === null ? undefined : JSON.parse(record);
  } catch {
    return undefined;
  }
}

/** @param {string} id */
export const discard = (id) => kept.remove(PREFIX + id);

/** The user's own texts, newest first. */
export function drafts() {
  const ids = kept.names().filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
  return ids
    .filter((id) => id.startsWith('my-'))
    .map((id) => ({ id, ...recall(id) }))
    .filter(({ time }) => time)
    .sort((a, b) => b.time - a.time);
}
