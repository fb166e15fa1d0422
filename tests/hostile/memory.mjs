// A WebAssembly module → the module with a lower memory limit, so that tests can run out of memory cheaply.

const MEMORY_SECTION = 5;

/** An unsigned LEB128 number at a position, and the position after it. */
function readNumber(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at];
    at += 1;
    value += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if (byte < 0x80) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

/**
 * The module with a maximum for its memory (WebAssembly Core Specification 2.0, 5.5.8).
 * @param {Uint8Array} module
 * @param {number} pages of 64 KiB
 * @returns {Uint8Array}
 */
export function limitMemory(module, pages) {
  for (let at = 8; at < module.length; ) {
    const [size, content] = readNumber(module, at + 1);
    if (module[at] === MEMORY_SECTION) {
      const [count, flags] = readNumber(module, content);
      if (count !== 1 || module[flags] > 1) throw new Error('expected one memory of 32 bits');
      const [least] = readNumber(module, flags + 1);
      const section = [1, 1, ...written(least), ...written(pages)];
      return new Uint8Array([...module.subarray(0, at), MEMORY_SECTION, ...written(section.length), ...section, ...module.subarray(content + size)]);
    }
    at = content + size;
  }
  throw new Error('the module defines no memory');
}
