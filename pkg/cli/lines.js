// A stream of bytes → batches of whole lines, each batch in a buffer of its own.

const LINE_FEED = 10;

/** Bytes of a batch: enough that passing it to a thread costs little, and little enough to keep the memory small. */
const BATCH = 1 << 18;

/** The longest line, the limit of the parser for a speech. The rest of a longer one is dropped; the parser then reports the limit. */
const LONGEST = 67_108_865;

/**
 * @typedef {{ bytes: Uint8Array, first: number }} Batch `first` is the number of its first line, from 1
 * @param {AsyncIterable<Uint8Array>} chunks
 * @returns {AsyncGenerator<Batch>}
 */
export async function* batches(chunks) {
  let pending = [];
  let size = 0;
  let first = 1;
  /** Bytes since the last line feed. */
  let line = 0;
  const batch = (last) => {
    const bytes = joined([...pending, last], size);
    const ready = { bytes, first };
    first += count(bytes);
    [pending, size] = [[], 0];
    return ready;
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      const kept = chunk.subarray(0, Math.max(0, LONGEST - line));
      line += chunk.length;
      if (kept.length > 0) pending.push(kept);
      size += kept.length;
      continue;
    }
    line = chunk.length - end;
    if (size + end < BATCH) {
      pending.push(chunk);
      size += chunk.length;
      continue;
    }
    size += end;
    yield batch(chunk.subarray(0, end));
    if (line > 0) pending.push(chunk.subarray(end));
    size = line;
  }
  if (size > 0) yield batch(new Uint8Array());
}

function joined(parts, size) {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function count(bytes) {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}

/**
 * The lines of a batch that are not blank.
 * @param {Batch} batch
 * @returns {Generator<{ line: Uint8Array, number: number }>}
 */
export function* linesOf({ bytes, first }) {
  let number = first;
  for (let start = 0; start < bytes.length; number += 1) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte > 32)) yield { line, number };
    start = end + 1;
  }
}
