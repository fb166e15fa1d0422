import type { Reader, ReaderOptions } from './index.js';

export { SpeechError } from './index.js';
export type { Reader, ReaderControls, ReaderEventMap, ReaderMessages, ReaderOptions, SectionDetail } from './index.js';

/**
 * Attaches a reader to a server-rendered speech: its `<article>`, or an element that contains it. No module is loaded,
 * unless `resolve` is to render blocks or a speech.
 * @throws {SpeechError} (`attach`, `option`)
 */
export function attach(element: Element | null, options?: ReaderOptions): Reader;
