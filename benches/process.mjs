// One contender → its cost in a new process: milliseconds until its first HTML, and memory.
//
// node --expose-gc benches/process.mjs NAME SPEECH-FILE SMALL-FILE: files in the format the contender reads
import { readFile } from 'node:fs/promises';
import { load } from './load.mjs';

const [name, file, small] = process.argv.slice(2);

/** The peak memory of the process, in bytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;

const little = new Uint8Array(await readFile(small));
const began = performance.now();
const { run } = await load(name);
const flat = (html) => typeof html === 'string' && html.charCodeAt(html.length >> 1);
flat(run(little));
const start = performance.now() - began;

const bytes = new Uint8Array(await readFile(file));
globalThis.gc();
const before = peak();
flat(run(bytes));
console.log(JSON.stringify({ start, memory: (peak() - before) / bytes.length }));
