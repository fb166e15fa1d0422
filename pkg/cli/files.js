// Files → speeches. Errors in them become messages with the name and the place.
import { fstatSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import * as oration from '../node.js';
import { decode, isArchive, isDocumentName, isJson, isJsonName } from '../speech/decode.js';
import { messageWithoutPosition } from '../speech/error.js';
import { CliError, reasonOf } from './errors.js';
import { withSuggestion } from './suggest.js';

/** The bytes of a file; `-` is standard input. */
async function readBytes(file) {
  try {
    return file === '-' ? await buffer(process.stdin) : readFileSync(file);
  } catch (error) {
    throw new CliError(`${label(file)}: ${reasonOf(error)}`);
  }
}

/**
 * The bytes of a file, and its text if it is Speech JSON or its name says so.
 * @returns {Promise<{ bytes: Uint8Array, json?: string }>}
 */
export async function readSource(file) {
  const bytes = await readBytes(file);
  const isNamedJson = isJsonName(file);
  if (isArchive(bytes) && !isNamedJson) return { bytes };
  const text = decode(bytes);
  if (text.trim() === '') throw invalid(file, { code: 'not-text', reason: 'the file is empty' });
  if (isDocumentName(file) || (!isJson(text) && !isNamedJson)) return { bytes };
  const json = jsonText(file, bytes);
  return isPopolo(json) ? { bytes } : { bytes, json };
}

/** Whether JSON is a speech of Popolo, or several: they have a `text` and no `body`. */
function isPopolo(json) {
  if (!/"text"\s*:/.test(json)) return false;
  try {
    const value = JSON.parse(json);
    const speeches = [value.speeches ?? value].flat();
    return speeches.length > 0 && speeches.every((speech) => typeof (speech.text ?? speech.title) === 'string' && !('body' in speech));
  } catch {
    return false;
  }
}

/** JSON is UTF-8; UTF-16 is unmistakable if it is marked. */
function jsonText(file, bytes) {
  const marked = ['fffe', 'feff'].includes(Buffer.from(bytes.subarray(0, 2)).toString('hex'));
  if (marked) return decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lines = new TextDecoder().decode(bytes).split('\ufffd')[0].split('\n');
    const reason = bytes.includes(0) ? 'expected JSON, found binary data' : 'the JSON is not UTF-8; save it as UTF-8';
    throw invalid(file, { code: 'syntax', reason, line: lines.length, column: [...lines.at(-1)].length + 1 });
  }
}

/** A file of any supported format as a speech. */
export const readSpeech = async (file, options) => speechOf(file, await readSource(file), options);

/**
 * The content of a file as a speech.
 * @param {{ bytes: Uint8Array, json?: string }} source
 * @param {import('../index.js').ImportOptions} [options] of which only `lang` is used for JSON
 */
export async function speechOf(file, { bytes, json }, options = {}) {
  try {
    // What has the name of a document and is none is an error that says what it is.
    if (json === undefined) return await (isDocumentName(file) ? oration.importDocument : oration.importText)(bytes, options);
    // Other values could be text; `parse` would advise to import it.
    if (!/^\s*\{/.test(json)) throw new oration.SpeechError('', jsonErrors(file, json)[0]);
    const parsed = withMeant(oration.parse(json), json);
    return options.lang === undefined ? parsed : { ...parsed, speech: { ...parsed.speech, lang: options.lang } };
  } catch (error) {
    if (!(error instanceof oration.SpeechError) || error.code === 'option') throw error;
    throw invalid(file, json === undefined ? error : withMissing(error, json));
  }
}

/** The error of a file that is not a speech. */
function invalid(file, error) {
  const { code, path, line, column } = error;
  return new CliError(formatLocation(file, error), 1, { code, path: path || undefined, line, column, message: withSuggestion(error.reason, path) });
}

/** Of several errors, one is reported. If the object has no title or body, it also names these, and the fields meant as such. */
function withMissing(error, json) {
  const errors = oration.validate(json);
  const missing = errors.filter(({ path, reason }) => !path && reason.startsWith('missing field')).map(({ reason }) => reason.slice(15, -1));
  const meant = errors.flatMap(({ path, reason }) => {
    const name = /; did you mean (\w+)\?$/.exec(withSuggestion(reason, path))?.[1];
    return missing.includes(name) ? [`write ${name} instead of ${path}`] : [];
  });
  const others = missing.filter((name) => error.reason !== `missing field "${name}"`);
  const also = others.length > 0 ? [`the object also has no ${others.join(' and no ')}`] : [];
  return { code: error.code, path: error.path, line: error.line, column: error.column, reason: [error.reason, ...also, ...meant].join('; ') };
}

/** Every error of JSON. If the text does not begin like JSON, the error says why it is read as such. */
export function jsonErrors(file, json) {
  const errors = oration.validate(json);
  if (errors[0]?.code !== 'syntax' || isJson(json) || !isJsonName(file)) return errors;
  const reason = `${errors[0].reason}; the name ends in .json, so the file must be JSON`;
  return [{ ...errors[0], reason }];
}

/** Notices about unknown fields with the fields that were probably meant, which only validation knows. */
function withMeant({ speech, notices }, json) {
  if (notices.length === 0) return { speech, notices };
  const meant = new Map(oration.validate(json).map(({ path, reason }) => [path, withSuggestion(reason, path)]));
  const hint = (path) => /; did you mean .*$/s.exec(meant.get(path) ?? '')?.[0] ?? '';
  return { speech, notices: notices.map((notice) => ({ ...notice, message: notice.message + hint(notice.path) })) };
}

/** Whether JSON is something other than a speech, such as the settings of a tool. */
export function isOtherJson(json) {
  try {
    const value = JSON.parse(json);
    return typeof value !== 'object' || value === null || Array.isArray(value) || !('title' in value || 'body' in value);
  } catch {
    return false;
  }
}

/** `FILE:LINE:COLUMN: message`, which editors and terminals turn into a link. */
export function formatLocation(file, error) {
  return `${placeOf(file, error)}: ${messageWithoutPosition({ path: error.path, reason: withSuggestion(error.reason, error.path) })}`;
}

export function placeOf(file, { line, column }) {
  return [label(file), line, column].filter((part) => part !== undefined).join(':');
}

export const label = (file) => (file === '-' ? 'standard input' : file);

/** Whether standard input is a pipe or a file, so that something can be read from it. */
export function isPiped() {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
}
