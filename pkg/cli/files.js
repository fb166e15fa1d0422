// Files → speeches, and speeches → self-contained pages.
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

/** The bytes of a file; `-` is standard input. */
function readBytes(file) {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new CliError(`${label(file)}: ${reason(error)}`);
  }
}

/** The bytes of a file, and its text if it is JSON. */
export function readSource(file) {
  const bytes = readBytes(file);
  const text = decode(bytes);
  return { bytes, json: isJson(text) ? text : undefined };
}

/** A file of any supported format as a speech. */
export const readSpeech = (file) => speechOf(file, readSource(file));

/**
 * The content of a file as a speech. Errors in it become a `CliError` with the name of the file.
 * @param {{ bytes: Uint8Array, json?: string }} source
 * @param {import('../index.js').ImportOptions} [options] used if the content is not JSON
 */
export async function speechOf(file, { bytes, json }, options) {
  try {
    return json === undefined ? await oration.importText(bytes, options) : oration.parse(json);
  } catch (error) {
    if (!(error instanceof oration.SpeechError) || error.code === 'option') throw error;
    throw new CliError(formatLocation(file, error), 1);
  }
}

let css;

/** The page of a speech, and its description for the index. */
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
    throw new CliError(`${file}: ${error.code === 'ENOENT' ? 'no such folder' : reason(error)}`);
  }
}

export const isFolder = (file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** `FILE:LINE:COLUMN: message`, which editors and terminals turn into a link. */
export function formatLocation(file, error) {
  const at = error.line === undefined ? '' : `:${error.line}:${error.column}`;
  return `${label(file)}${at}: ${messageWithoutPosition(error)}`;
}

export const label = (file) => (file === '-' ? 'standard input' : file);
const nameOf = (file) => (file === '-' ? '' : basename(file).replace(/\.[^.]*$/, ''));

function reason(error) {
  const known = { ENOENT: 'no such file', EISDIR: 'this is a folder', EACCES: 'permission denied' };
  return known[error.code] ?? error.message;
}
