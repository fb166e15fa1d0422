import type { ModuleInput } from './index.js';

export type * from './index.js';
export {
  SpeechError,
  attach,
  describe,
  initSync,
  isReady,
  measure,
  mount,
  outline,
  parse,
  render,
  renderToString,
  validate,
  version,
} from './index.js';

/** Start the module, which has no importer, from where the caller says. */
export function init(input: ModuleInput): Promise<void>;
