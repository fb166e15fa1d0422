// Glue code of wasm-bindgen and its module → both with short names for the imports of the module. Their hashes do not compress.
import { readFileSync, writeFileSync } from 'node:fs';

const [glueFile, moduleFile] = process.argv.slice(2);
const glue = readFileSync(glueFile, 'utf8');
const module = readFileSync(moduleFile);

/** The section of imports, and the kind of those that are functions. */
const [IMPORTS, FUNCTION] = [2, 0];

/** The functions of the import object, as wasm-bindgen writes them. */
const line = /^ {8}(__wb\w+)(?=: function)/gm;
const names = new Map([...glue.matchAll(line)].map(([, name], at) => [name, `i${at.toString(36)}`]));
writeFileSync(glueFile, glue.replace(line, (_, name) => `        ${names.get(name)}`));
writeFileSync(moduleFile, withImports(module, (name) => names.get(name) ?? fail(`the glue code has no function ${name}`)));

/** A module with other names of its imports. @param {Buffer} bytes @param {(name: string) => string} rename */
function withImports(bytes, rename) {
  let at = 8;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = bytes[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return value;
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at).toString();
  };
  for (let start = at; at < bytes.length; start = at) {
    const id = bytes[at++];
    const end = number() + at;
    if (id !== IMPORTS) {
      at = end;
      continue;
    }
    const count = number();
    const parts = [encode(count)];
    for (let left = count; left > 0; left -= 1) {
      const [from, name, kind] = [text(), text(), bytes[at++]];
      if (kind !== FUNCTION) fail(`${name} is not a function`);
      parts.push(encodeText(from), encodeText(rename(name)), Buffer.of(kind), encode(number()));
    }
    const section = Buffer.concat(parts);
    return Buffer.concat([bytes.subarray(0, start), Buffer.of(id), encode(section.length), section, bytes.subarray(end)]);
  }
  return fail('the module has no imports');
}

function encode(number) {
  const bytes = [];
  for (let rest = number; rest > 127; rest >>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, number >> (7 * bytes.length)]);
}

function encodeText(text) {
  return Buffer.concat([encode(Buffer.byteLength(text)), Buffer.from(text)]);
}

function fail(message) {
  throw new Error(`${moduleFile}: ${message}`);
}
