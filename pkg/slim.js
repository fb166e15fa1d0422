// The package without a module of its own: `init` is told where it is.
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
