// A sample speech of the demo → www/recordings/NAME.opus and NAME.vtt, spoken by espeak-ng and compressed by opusenc: the
// recording that the demo plays. Run it after changing the speech: node scripts/recording.mjs bridge
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { timing } from '../pkg/node.js';
import { wavHeader } from './wav.mjs';

const voices = { zh: 'cmn', en: 'en-gb' };
const PAUSE = 0.4;

const root = fileURLToPath(new URL('../www/', import.meta.url));
const stamp = (seconds) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

/** The samples of a WAV file as espeak-ng writes it to a pipe, and how many there are in a second. */
function samplesOf(wav) {
  const at = wav.indexOf('data', 12) + 8;
  return { samples: wav.subarray(at), rate: wav.readUInt32LE(24) };
}

function speak(text, lang) {
  return samplesOf(execFileSync('espeak-ng', ['-v', voices[lang.slice(0, 2)], '-s', '170', '--stdout', text], { maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] }));
}

async function record(name) {
  const speech = JSON.parse(readFileSync(`${root}speeches/${name}.json`, 'utf8'));
  const { sentences } = await timing(speech, { sentences: true });
  const parts = [];
  let [captions, now, rate] = ['WEBVTT\n', 0, 0];
  for (const { text } of sentences) {
    const said = speak(text, speech.lang);
    rate = said.rate;
    const end = now + said.samples.length / 2 / rate;
    captions += `\n${stamp(now)} --> ${stamp(end)}\n${text.trim()}\n`;
    parts.push(said.samples, Buffer.alloc(Math.round(PAUSE * rate) * 2));
    now = end + Math.round(PAUSE * rate) / rate;
  }
  const sound = Buffer.concat(parts);
  mkdirSync(`${root}recordings`, { recursive: true });
  const wav = Buffer.concat([wavHeader(sound.length, rate, 16), sound]);
  // The serial number makes the file the same each time.
  execFileSync('opusenc', ['--quiet', '--bitrate', '12', '--speech', '--serial', '1', '-', `${root}recordings/${name}.opus`], { input: wav });
  writeFileSync(`${root}recordings/${name}.vtt`, captions);
  return now;
}

const [name] = process.argv.slice(2);
if (!name) throw new Error('name a speech of www/speeches, such as bridge');
console.log(`www/recordings/${name}.opus: ${Math.round(await record(name))} seconds`);
