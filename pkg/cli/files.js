// Files of the disk → speeches, and speeches → pages that need no other file.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as oration from '../node.js';
import { documentOf } from '../page/document.js';
import { decode, isJson } from '../speech/decode.js';
import { messageWithoutPosition } from '../speech/error.js';

/** A message for the user with an exit status: 1 for an invalid speech, 2 for anything else. */
export class CliError extends Error {
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
    throw new CliError(`${label(file)}: ${why(error)}`);
  }
}

/** A file as a speech, whichever way it is written. */
export async function readSpeech(file) {
  const text = readText(file);
  try {
    return isJson(text) ? oration.parse(text) : await oration.importText(text);
  } catch (error) {
    if (!(error instanceof oration.SpeechError)) throw error;
    throw new CliError(formatLocation(file, error), 1);
  }
}

let css;

/** The page of a speech, and what an index says of it. */
export function pageOf(file, speech, options) {
  const description = oration.describe(speech);
  const html = oration.renderToString(speech, options);
  css ??= readFileSync(new URL('../oration.css', import.meta.url), 'utf8');
  const title = description.title || nameOf(file);
  const { lang, dir } = description;
  return { html: documentOf({ title, lang, dir, css, html }), description: { ...description, title } };
}

export function write(file, content) {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new CliError(`${file}: ${error.code === 'ENOENT' ? 'no such folder' : why(error)}`);
  }
}

export const isFolder = (file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** `FILE:LINE:COLUMN: message`, which editors and terminals make a link. */
export function formatLocation(file, error) {
  const at = error.line === undefined ? '' : `:${error.line}:${error.column}`;
  return `${label(file)}${at}: ${messageWithoutPosition(error)}`;
}

export const label = (file) => (file === '-' ? 'standard input' : file);
const nameOf = (file) => (file === '-' ? '' : basename(file).replace(/\.[^.]*$/, ''));

function why(error) {
  const known = { ENOENT: 'no such file', EISDIR: 'this is a folder', EACCES: 'not allowed' };
  return known[error.code] ?? error.message;
}
