// `oration timing`: speeches → the speaking time of their sections, as a table or JSON.
import * as oration from '../node.js';
import { CliError } from './errors.js';
import { label } from './files.js';
import { eachSpeech } from './speeches.js';
import { counted, line, print } from './terminal.js';

const PACE = /^([1-9]\d{0,5})(?:\/([1-9]\d{0,5}))?$/;

export async function timeFiles(paths, { json, sentences, pace, target, budget = [], ...reading }) {
  if (sentences && !json) throw new CliError('--sentences needs --json');
  if (pace !== undefined && !PACE.test(pace)) throw new CliError(`--pace: expected characters or words a minute, such as 200, or both, such as 200/140; found ${pace}`);
  const options = { target: target === undefined ? undefined : secondsOf('--target', target), budgets: Object.fromEntries(budget.map(budgetOf)), sentences };
  const { many, titled, found } = await eachSpeech(paths, reading, (speech, { file }) => timed(file, speech, { ...options, pace: paceOf(pace, speech) }));
  if (json) return print(`${JSON.stringify(many ? found.map(({ file, result }) => ({ file: label(file), ...result })) : found[0].result, null, 2)}\n`);
  print(found.map(({ file, result }) => (titled ? line(`${label(file)}:`) : '') + table(result)).join(titled ? '\n' : ''));
}

async function timed(file, speech, options) {
  try {
    return await oration.timing(speech, options);
  } catch (error) {
    if (error?.code !== 'option') throw error;
    throw new CliError(`${label(file)}: ${error.message.replace(/^options\./, '--').replace(/^--budgets/, '--budget')}`);
  }
}

/** `10:00`, `1:30:00` or seconds. */
function secondsOf(option, text) {
  const [, hours = 0, minutes, seconds, alone] = /^(?:(?:(\d{1,3}):(?=\d\d:))?(\d{1,4}):([0-5]\d)|(\d{1,6}))$/.exec(text) ?? [];
  if (alone !== undefined) return Number(alone);
  if (minutes === undefined) throw new CliError(`${option}: expected a time, such as 10:00, or seconds; found ${text}`);
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

function budgetOf(text) {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new CliError(`--budget: expected a section and a time, such as s2=3:00; found ${text}`);
  return [text.slice(0, at), secondsOf('--budget', text.slice(at + 1))];
}

/** One number is for what the speech consists of: characters or words. */
function paceOf(pace, speech) {
  if (pace === undefined) return undefined;
  const [, first, words] = PACE.exec(pace);
  if (words !== undefined) return { ideographs: Number(first), words: Number(words) };
  const length = oration.measure(speech);
  return length.ideographs > length.words ? { ideographs: Number(first) } : { words: Number(first) };
}

function time(seconds) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `${minutes}:${String(rest).padStart(2, '0')}`;
}

const signed = (seconds) => (seconds === 0 ? '0:00' : `${seconds > 0 ? '+' : '-'}${time(Math.abs(seconds))}`);
const percent = (thousandths) => `${(thousandths / 10).toFixed(1)} %`;

function table(timing) {
  const { total, outside, sections, target, over, cut, unit, leftOut, pages, measure } = timing;
  const isTimed = sections.some((section) => section.target !== undefined) || target !== undefined;
  const shown = sections.reduce((sum, { level, share }) => (level === 1 ? sum + share : sum), 0);
  const named = (num = '', heading) => num + (num && /[A-Za-z0-9.)]$/.test(num) ? ' ' : '') + heading;
  const rows = [
    ['time', 'share', 'target', 'over', 'section'],
    ...(outside > 0 && sections.length > 0 ? [[time(outside), percent(1000 - shown), '', '', '(outside sections)']] : []),
    ...sections.map((one) => [
      time(one.seconds),
      percent(one.share),
      one.target === undefined ? '' : time(one.target),
      one.over === undefined ? '' : signed(one.over),
      `${'  '.repeat(one.level - 1)}${named(one.num, one.heading)}`,
    ]),
    [time(total), percent(total > 0 ? 1000 : 0), target === undefined ? '' : time(target), over === undefined ? '' : signed(over), 'total'],
  ].map((row) => (isTimed ? row : [row[0], row[1], row[4]]));
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  const lines = rows.map((row) => line(row.map((cell, at) => (at === row.length - 1 ? cell : cell.padStart(widths[at]))).join('  ')));
  const length = unit === 'characters' ? measure.ideographs + measure.marks + measure.words : measure.words;
  lines.push(line(`${counted(length, unit)}, about ${counted(pages, 'A4 pages')} of 22 lines`));
  if (cut > 0) lines.push(line(`To fit ${time(target)}, cut ${counted(cut, unit)}.`));
  if (leftOut.seconds > 0) lines.push(line(`Left out by the publisher, not in the total: about ${time(leftOut.seconds)}`));
  if (leftOut.undeclared > 0) lines.push(line(`Left out with unknown length: ${counted(leftOut.undeclared, 'passages')}`));
  return lines.join('');
}
