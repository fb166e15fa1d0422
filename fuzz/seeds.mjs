// fuzz/seeds/TARGET.json ↔ a folder with a file for each: `node fuzz/seeds.mjs unpack|pack TARGET FOLDER`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that are kept of what a target found, shortest inputs first. */
const MOST = 96 << 10;

const [verb, target, folder] = process.argv.slice(2);
const list = new URL(`seeds/${target}.json`, import.meta.url);
const examples = new URL('../www/speeches/', import.meta.url);

const verbs = {
  unpack() {
    mkdirSync(folder, { recursive: true });
    const seeds = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
    for (const name of readdirSync(examples)) seeds.push(readFileSync(new URL(name, examples), 'utf8'));
    for (const seed of seeds) {
      writeFileSync(join(folder, createHash('sha1').update(seed).digest('hex')), seed);
    }
  },
  pack() {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const text = (name) => {
      try {
        return whole.decode(readFileSync(join(folder, name)));
      } catch {
        return ''; // JSON can keep no other bytes.
      }
    };
    const found = readdirSync(folder).map(text).filter(Boolean);
    found.sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    let room = MOST;
    const kept = found.filter((seed) => (room -= Buffer.byteLength(JSON.stringify(seed))) > 0);
    mkdirSync(new URL('./', list), { recursive: true });
    writeFileSync(list, `[\n${kept.map((seed) => JSON.stringify(seed)).join(',\n')}\n]\n`);
    console.log(`${target}: ${kept.length} of ${found.length} kept`);
  },
};
verbs[verb]();
