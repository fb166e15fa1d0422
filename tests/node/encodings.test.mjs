// The samples of tests/encodings → the encoding found in Node.js, the same as in Rust, and the text it decodes to.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { importText } from 'oration';

const samples = JSON.parse(await readFile(new URL('../encodings/samples.json', import.meta.url), 'utf8'));

for (const { encoding, text, hex } of samples) {
  test(`reads ${encoding}: ${text.trim().slice(0, 40)}`, async () => {
    const read = await importText(Uint8Array.from(Buffer.from(hex, 'hex')), { explain: true });
    assert.equal(read.encoding, encoding);
    assert.deepEqual(read.speech, (await importText(text)).speech);
  });
}
