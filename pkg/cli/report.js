// What went wrong → lines on standard error, and the exit status.
import { SpeechError } from '../speech/error.js';
import { CliError } from './errors.js';
import { label } from './files.js';
import { withoutLimitAdvice } from './suggest.js';
import { line, paint, report } from './terminal.js';

/** An error → its message and exit status. An unexpected one says so, without a stack. */
export function failureOf(error) {
  if (error instanceof CliError) return { message: error.message, status: error.status };
  if (error instanceof SpeechError) return { message: withoutLimitAdvice(optionName(error.message)), status: error.code === 'option' ? 2 : 1 };
  return { message: `unexpected error: ${error?.message ?? error}; please report it with the command and the file`, status: 2 };
}

/** `options.headingLevel: …` → `--heading-level: …`, `options.roles.12: …` → `--role 12: …` */
const optionName = (message) => message.replace(/^options\.roles\./, '--role ').replace(/^options\.(\w+)/, (_, name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);

/** The failure of one of several files: its message names the file. */
export function failureIn(file, error) {
  const { message, status } = failureOf(error);
  return { message: error instanceof CliError ? message : `${label(file)}: ${message}`, status };
}

export function reportFailure(file, error) {
  const { message, status } = failureIn(file, error);
  report(paint('red', line(message)));
  raiseStatus(status);
}

/** The exit status is that of the worst failure. */
export function raiseStatus(status) {
  process.exitCode = Math.max(process.exitCode ?? 0, status);
}

/** Reports the files of a folder that are not speeches, in one line. */
export const reportSkipped = (files) => reportFiles('skipped, not speeches', files);

/** Reports the files that were not read because pages are written to their folder. */
export const reportInOutput = (files) => reportFiles('skipped, in the output folder', files);

function reportFiles(what, files) {
  if (files.length === 0) return;
  const shown = files.slice(0, 5).join(', ') + (files.length > 5 ? ` and ${files.length - 5} more` : '');
  report(line(`${what}: ${shown}`));
}

/** Reports the subfolders that cannot be read; the rest of the folder is read. */
export function reportUnreadable(errors) {
  for (const { message, status } of errors) {
    report(paint('red', line(message)));
    raiseStatus(status);
  }
}
