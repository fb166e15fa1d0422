// Files of the disk → speeches, and speeches → pages that need no other file.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { withoutPosition } from './error.js';
import * as oration from './node.js';
import { page } from './page.js';
import { decode, isJson } from './text.js';

/** Something to tell the user, and the exit status it means: 1 a speech that is wrong, 2 anything else. */
export class Failure extends Error {
  constructor(message, status = 2) {
    super(message);
    this.status = status;
  }
}

/** The text of a file; `-` is standard input. */
export function readText(file) {
  try {
    return decode(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    throw new Failure(`${label(file)}: ${why(error)}`);
  }
}

/** A file as a speech, whichever way it is written. */
export async function readSpeech(file) {
  const text = readText(file);
  try {
    return isJson(text) ? oration.parse(text) : await oration.importText(text);
  } catch (error) {
    if (!(error instanceof oration.SpeechError)) throw error;
    throw new Failure(placed(file, error), 1);
  }
}

let css;

/** The page of a speech, and what an index says of it. */
export function pageOf(file, speech, options) {
  const description = oration.describe(speech);
  const html = oration.renderToString(speech, options);
  css ??= readFileSync(new URL('./oration.css', import.meta.url), 'utf8');
  const title = description.title || nameOf(file);
  const { lang, dir } = description;
  return { html: page({ title, lang, dir, css, html }), description: { ...description, title } };
}

export function write(file, content) {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Failure(`${file}: ${error.code === 'ENOENT' ? 'no such folder' : why(error)}`);
  }
}

export const isFolder = (file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** `FILE:LINE:COLUMN: message`, which editors and terminals make a link. */
export function placed(file, error) {
  const at = error.line === undefined ? '' : `:${error.line}:${error.column}`;
  return `${label(file)}${at}: ${withoutPosition(error)}`;
}

export const label = (file) => (file === '-' ? 'standard input' : file);
const nameOf = (file) => (file === '-' ? '' : basename(file).replace(/\.[^.]*$/, ''));

function why(error) {
  const known = { ENOENT: 'no such file', EISDIR: 'this is a folder', EACCES: 'not allowed' };
  return known[error.code] ?? error.message;
}
