// The size and rate of mono samples → the header of their WAV file.

/**
 * @param {number} size of the samples in bytes
 * @param {number} rate samples a second
 * @param {8 | 16} bits of a sample
 */
export function wavHeader(size, rate, bits) {
  const bytes = bits / 8;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + size, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * bytes, 28);
  head.writeUInt16LE(bytes, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(size, 40);
  return head;
}
