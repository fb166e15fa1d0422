// `oration check`: files → every error and notice, one per line.
import * as oration from '../node.js';
import { contentErrors } from './content-errors.js';
import { formatLocation, isOtherJson, jsonErrors, label, readSource, speechOf } from './files.js';
import { noticeLine, warningsOf } from './notices.js';
import { isFolder } from './paths.js';
import { failureOf, raiseStatus, reportFailure, reportSkipped, reportUnreadable } from './report.js';
import { requireSources } from './sources.js';
import { withSuggestion } from './suggest.js';
import { line, paint, print } from './terminal.js';

export async function checkFiles(paths, { json, quiet, lang, charset }) {
  const { sources, skipped, unreadable } = requireSources(paths);
  reportUnreadable(unreadable);
  const named = new Set(paths.filter((path) => !isFolder(path)));
  const all = [];
  for (const { file } of sources) {
    const found = await problemsOf(file, { json, reading: { lang, charset }, skipped: named.has(file) ? undefined : skipped });
    const shown = quiet ? found.filter(({ severity }) => severity === 'error') : found;
    if (json) all.push(...shown.map((problem) => ({ file: label(file), ...problem })));
    else print(shown.map((problem) => problemLine(file, problem)).join(''));
    if (found.some(({ severity }) => severity === 'error')) raiseStatus(1);
  }
  if (json) print(`${JSON.stringify(all, null, 2)}\n`);
  if (!quiet) reportSkipped(skipped);
}

function problemLine(file, { severity, text, ...problem }) {
  if (severity === 'notice') return noticeLine(file, { ...problem, text }, process.stdout);
  return paint('red', line(formatLocation(file, { ...problem, reason: problem.message })), process.stdout);
}

/** The errors and notices of a file. One that cannot be read is reported, and the others are still checked. */
async function problemsOf(file, { json, reading, skipped }) {
  try {
    const source = await readSource(file);
    if (skipped && source.json !== undefined && isOtherJson(source.json)) {
      skipped.push(file);
      return [];
    }
    return source.json === undefined ? await textProblems(file, source, reading) : jsonProblems(file, source.json);
  } catch (error) {
    if (json && failureOf(error).status === 1) return [{ severity: 'error', ...(error.about ?? { message: failureOf(error).message }) }];
    reportFailure(file, error);
    return [];
  }
}

async function textProblems(file, source, reading) {
  const { notices } = await speechOf(file, source, reading);
  return warningsOf(file, notices).map((notice) => ({ severity: 'notice', ...notice }));
}

function jsonProblems(file, json) {
  const errors = jsonErrors(file, json).map(({ code, reason, path, line, column }) => ({ severity: 'error', code, path, line, column, message: withSuggestion(reason, path) }));
  // A text that is not JSON, or that exceeds a limit, has no values to check.
  if (errors.some(({ code }) => code !== 'schema')) return errors;
  const all = [...errors, ...contentErrors(json)].sort((a, b) => a.line - b.line || a.column - b.column);
  if (errors.length > 0) return all;
  return [...all, ...oration.parse(json).notices.map((notice) => ({ severity: 'notice', ...notice }))];
}
