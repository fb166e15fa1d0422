// A module of wasm-bindgen → the same without the text of panics, which nobody can read: without a standard error stream, a
// panic is a trap. Functions that only report a panic trap at once, and the places in the source code are zeros, so that
// wasm-opt removes the callers' work and the rest compresses to nothing.
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);

/** The sections with code, with data, and with names. */
const [IMPORTS, CODE, DATA, CUSTOM] = [2, 10, 11, 0];

/** Functions of the standard library that report a panic, or that memory has run out. */
const REPORTS =
  /\b(panicking::(panic|assert_failed)\w*|panic_\w+|begin_panic\w*|slice_(error|index)_fail\w*|len_mismatch_fail|(expect|unwrap|assert)_failed|handle_(alloc_)?error|capacity_overflow|rust_begin_unwind|rust_panic\w*|rust_oom)(::<.*>)?(\[\d+\])?$/;
const IN_STD = /^<?(core|alloc|std|hashbrown|__rustc)\b/;

/** The body of a function that traps: no variables, `unreachable`, `end`. */
const TRAP = Buffer.from([0, 0, 11]);

/** What the body of a function that does not return ends with: `unreachable`, `end`. */
const DIVERGES = Buffer.from([0, 11]);

/** The path of a source file, as in `core::panic::Location`: its address and length, a line and a column. */
const PATH = /^[\w/.@+-]+\.rs$/;
const LOCATION = 16;

const module = readFileSync(file);
const sections = sectionsOf(module);
const names = namesOf(sections);
const parts = sections.map(({ id, body }) => {
  if (id === CODE) return [id, withTraps(body, importedFunctions(sections))];
  return [id, id === DATA ? withoutLocations(body) : body];
});
writeFileSync(file, Buffer.concat([module.subarray(0, 8), ...parts.flatMap(([id, body]) => [Buffer.from([id]), leb(body.length), body])]));

/** @param {Buffer} bytes */
function reader(bytes, at = 0) {
  const number = () => {
    let [value, scale, byte] = [0, 1, 0];
    do {
      byte = bytes[at++];
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte & 128);
    return value;
  };
  const take = (length) => bytes.subarray(at, (at += length));
  return { number, take, text: () => take(number()).toString(), isAtEnd: () => at >= bytes.length, position: () => at };
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

function sectionsOf(module) {
  const { isAtEnd, number, take } = reader(module, 8);
  const found = [];
  while (!isAtEnd()) found.push({ id: take(1)[0], body: take(number()) });
  return found;
}

/** The names of the functions, by index. */
function namesOf(sections) {
  const section = sections.filter(({ id }) => id === CUSTOM).map(({ body }) => reader(body)).find(({ text }) => text() === 'name');
  while (section && !section.isAtEnd()) {
    const [[kind], length] = [section.take(1), section.number()];
    const { number, text } = reader(section.take(length));
    if (kind === 1) return new Map(Array.from({ length: number() }, () => [number(), text().replace(/::h[0-9a-f]{16}$/, '')]));
  }
  throw new Error(`${file}: no names of functions`);
}

/** The number of imports. wasm-bindgen imports only functions. */
function importedFunctions(sections) {
  return reader(sections.find(({ id }) => id === IMPORTS).body).number();
}

function withTraps(code, first) {
  const { number, take } = reader(code);
  const count = number();
  let traps = 0;
  const bodies = Array.from({ length: count }, (_, at) => {
    const body = take(number());
    const name = names.get(first + at) ?? '';
    const isReport = IN_STD.test(name) && REPORTS.test(name) && body.subarray(-2).equals(DIVERGES);
    traps += isReport;
    return isReport ? TRAP : body;
  });
  if (traps < 5) throw new Error(`${file}: the functions that report a panic have other names than expected`);
  return Buffer.concat([leb(count), ...bodies.flatMap((body) => [leb(body.length), body])]);
}

/** @param {Buffer} section the data: segments at addresses that are constants */
function withoutLocations(section) {
  const data = Buffer.from(section);
  const segments = segmentsOf(data);
  const at = (address, length) => {
    const segment = segments.find(({ start, bytes }) => address >= start && address + length <= start + bytes.length);
    return segment?.bytes.subarray(address - segment.start, address - segment.start + length);
  };
  const found = [];
  for (const { start, bytes } of segments) {
    for (let offset = -start & 3; offset + LOCATION <= bytes.length; offset += 4) {
      const [address, length] = [bytes.readUInt32LE(offset), bytes.readUInt32LE(offset + 4)];
      const path = length < 256 ? at(address, length) : undefined;
      if (path && PATH.test(path.toString('latin1'))) found.push(bytes.subarray(offset, offset + LOCATION), path);
    }
  }
  for (const bytes of found) bytes.fill(0);
  return data;
}

function segmentsOf(data) {
  const { number, take } = reader(data);
  return Array.from({ length: number() }, () => {
    const [kind, opcode] = [number(), take(1)[0]];
    if (kind !== 0 || opcode !== 0x41) throw new Error(`${file}: a segment of the data has no constant address`);
    const start = number();
    take(1);
    return { start, bytes: take(number()) };
  });
}
