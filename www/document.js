// A text or Speech JSON → a document: the speech, what the importer reports about the text, and what the user changed.
import { importText } from '../pkg/dist/oration.js';
import { moved } from './roles.js';

/**
 * @typedef {object} Document
 * @property {string} id of a sample or a draft; `new` for an empty page
 * @property {string | null} text the source; null if the document is JSON
 * @property {string} json
 * @property {'text' | 'json'} tab in the editor
 * @property {import('../pkg/index.js').Notice[]} notices of the importer
 * @property {import('../pkg/index.js').LineReport[]} lines the roles of lines
 * @property {Record<number, string>} roles that the user chose, by line
 * @property {boolean} apart the JSON was edited since the text was imported
 */

/** The id of a page without a speech. */
export const NEW = 'new';

/** Whether a text is Speech JSON, or could become it. Other JSON, such as a transcript of Whisper, is for the importer. */
export const isJson = (text) => /^[\s\ufeff]*\{(?!\\rtf)/.test(text) && !isOther(text);

function isOther(text) {
  try {
    const value = JSON.parse(text);
    return Object.keys(value).length > 0 && !('title' in value) && !('body' in value);
  } catch {
    return false;
  }
}

/**
 * A document that has not been read.
 * @param {string} id
 * @param {string} source text or JSON
 * @returns {Document}
 */
export function documentOf(id, source) {
  const json = isJson(source);
  const content = json ? { text: null, json: source, tab: /** @type {const} */ ('json') } : { text: source, json: '', tab: /** @type {const} */ ('text') };
  return { id, ...content, notices: [], lines: [], roles: {}, apart: false };
}

/** A document from a draft. */
export const restored = (id, { text = null, json = '', tab = 'text', roles = {}, apart = false }) => ({
  ...documentOf(id, ''),
  text,
  json,
  tab: text === null ? /** @type {const} */ ('json') : tab,
  roles,
  apart,
});

/**
 * The document with another text, imported. JSON edits are replaced.
 * @param {Document} document
 * @param {string} text
 * @param {Record<number, string>} [roles]
 * @returns {Promise<Document>}
 */
export async function read(document, text, roles = moved(document.roles, document.text ?? '', text)) {
  const { speech, notices, lines } = await importText(text, { explain: true, roles });
  return { ...document, text, roles, lines, notices, json: JSON.stringify(speech, null, 2), apart: false };
}

/**
 * The document with its text imported, if it has one. Edited JSON stays.
 * @param {Document} document
 */
export async function opened(document) {
  if (document.text === null) return document;
  const { apart, json } = document;
  const done = await read(document, document.text, document.roles);
  return apart ? { ...done, json, apart } : done;
}

/** The words of a text of Speech JSON. */
const plain = (text) => (Array.isArray(text) ? text.map(plain).join('') : typeof text === 'string' ? text : (text?.mask ?? ''));

/** The title of a document; empty if it has none or is invalid. */
export function titleOf({ json }) {
  try {
    return plain(JSON.parse(json).title).trim();
  } catch {
    return '';
  }
}

/** A name for a document in a list: its title, or its first words. */
export function nameOf(document) {
  const first = (document.text ?? '').trim().split('\n', 1)[0];
  return titleOf(document) || first.slice(0, 40);
}

/**
 * The document with a title: a new first line of its text, or the field of its JSON.
 * @param {Document} document
 * @param {string} title
 * @returns {Promise<Document>}
 */
export async function titled(document, title) {
  if (document.text === null || document.apart) {
    const json = JSON.stringify({ ...JSON.parse(document.json), title }, null, 2);
    return { ...document, json };
  }
  const text = `${title}\n\n${document.text}`;
  return read(document, text, { ...moved(document.roles, document.text, text), 1: 'title' });
}
