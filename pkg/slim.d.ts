import type { ModuleInput } from './index.js';

export type * from './index.js';
export {
  SpeechError,
  attach,
  describe,
  measure,
  mount,
  outline,
  parse,
  render,
  renderPage,
  renderToString,
  toText,
  validate,
  version,
} from './index.js';

/** Start the module from the given place. This entry point has no importer. */
export function init(input: ModuleInput): Promise<void>;
