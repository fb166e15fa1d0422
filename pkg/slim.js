// The package for pages that show speeches and are told where the module is: it has no importer.
import { SpeechError } from './error.js';
import { start } from './module.js';

export * from './api.js';

export function init(input) {
  return start(() => {
    if (input !== undefined) return input;
    const message = 'init() of "oration/slim" needs the module: its address, its bytes, a Response or a WebAssembly.Module';
    throw new SpeechError(message, { code: 'load' });
  });
}
