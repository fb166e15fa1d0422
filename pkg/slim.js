// The entry point without an importer, for pages that pass the module themselves.
import { SpeechError } from './speech/error.js';
import { complete } from './module/complete.js';
import { start } from './module/renderer.js';

export * from './api.js';

export function init(input) {
  return start(complete, () => {
    if (input !== undefined) return input;
    const message = 'init() of "oration/slim" needs the module: pass its URL, its bytes, a Response or a WebAssembly.Module';
    throw new SpeechError(message, { code: 'load' });
  });
}
