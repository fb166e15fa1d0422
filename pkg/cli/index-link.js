// The page of a library and a search index → the page searches the texts too.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escape } from '../page/document.js';
import { hashOf } from './output.js';
import { readRecord, writeRecord } from './record.js';

/** The attribute of the form with the URL of the index. */
export const searchAttribute = (path) => (path ? ` data-search="${escape(`./${path}/search.js`)}"` : '');

const FORM = /<form hidden(?: data-search="[^"]*")?/;

/**
 * Makes `index.html` of a folder search an index, if `oration render` wrote it and it was not changed since.
 * @param {string} path of the index, relative to the folder
 * @returns {boolean}
 */
export function linkIndex(folder, path) {
  const record = readRecord(folder);
  const file = join(folder, 'index.html');
  const page = read(file);
  if (page === undefined || hashOf(page) !== record.index) return false;
  const linked = page.replace(FORM, `<form hidden${searchAttribute(path)}`);
  writeFileSync(file, linked);
  writeRecord(folder, { ...record, index: hashOf(linked), search: path });
  return linked.includes('data-search=');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
