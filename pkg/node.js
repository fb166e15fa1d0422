// The package as a server imports it: the module is inside and starts by itself at the first call.
import { gunzipSync } from 'node:zlib';
import { provide, start } from './module.js';
import packed from './wasm/inline.js';

export * from './api.js';

const unpack = () => gunzipSync(Buffer.from(packed, 'base64'));

provide(unpack);

export function init(input) {
  return start(() => input ?? unpack());
}
