// `oration align`: a speech and the transcript of its recording → its Speech JSON with times.
import { readFileSync } from 'node:fs';
import * as oration from '../node.js';
import { CliError, reasonOf } from './errors.js';
import { label, readSpeech } from './files.js';
import { leftOut } from '../module/left-out.js';
import { noticeLine } from './notices.js';
import { writeOutput } from './output.js';
import { identities } from './paths.js';
import { line, paint, print, report } from './terminal.js';

export async function alignFile([file, transcript], { out, json, force, quiet, lang, charset }) {
  if (file === '-' && transcript === '-') throw new CliError('align: only one of the files can be standard input');
  const { speech, notices } = await readSpeech(file, { lang, charset });
  const alignment = await aligned(speech, transcript);
  if (!quiet) {
    for (const notice of leftOut(file, notices)) report(noticeLine(file, notice));
    for (const notice of alignment.notices) report(paint('yellow', line(messageOf(file, transcript, notice)), process.stderr));
    report(line(`${label(file)}: ${(alignment.coverage / 10).toFixed(1)} % of the text was heard`));
  }
  const text = `${JSON.stringify(json ? alignment : alignment.speech, null, 2)}\n`;
  if (out === undefined || out === '-') return print(text);
  return writeOutput(out, text, { force, inputs: identities([file, transcript]), isOurs: () => false });
}

async function aligned(speech, transcript) {
  let bytes;
  try {
    bytes = readFileSync(transcript === '-' ? 0 : transcript);
  } catch (error) {
    throw new CliError(`${label(transcript)}: ${reasonOf(error)}`);
  }
  try {
    return await oration.align(speech, bytes);
  } catch (error) {
    if (!(error instanceof oration.SpeechError)) throw error;
    throw new CliError(`${label(transcript)}: ${error.message}`, 1);
  }
}

/** The longest words of a notice, which go on in `--json`. */
const LONGEST = 80;

function messageOf(file, transcript, { code, message, path, text }) {
  const place = code === 'not-heard' ? `${label(file)}: ${path}` : label(transcript);
  const words = text.replaceAll('\n', ' ');
  return `${place}: ${message}: ${words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words}`;
}
