// The entry point without an importer, for pages that pass the module themselves.
import { SpeechError } from './speech/error.js';
import { complete } from './module/complete.js';
import { initArgument } from './module/init-argument.js';
import { start } from './module/renderer.js';

export * from './api.js';

export async function init(argument) {
  const { module } = initArgument(argument);
  return start(complete, () => {
    if (module !== undefined) return module;
    const message = 'init() of "oration/slim" needs the module: pass its URL, its bytes, a Response or a WebAssembly.Module';
    throw new SpeechError(message, { code: 'load' });
  });
}
