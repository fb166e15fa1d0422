import type { Block, Reader as CompleteReader, ReaderOptions, RenderOptions, Speech } from './index.js';

export { SpeechError } from './index.js';
export type { ReaderControls, ReaderEventMap, ReaderMessages, ReaderOptions, SectionDetail } from './index.js';

/** A reader attached to a speech that a server rendered. */
export interface Reader extends Omit<CompleteReader, 'resolve'> {
  /**
   * Replaces an omission with blocks, the body of a speech, or a DOM node. For blocks and speeches, the module is loaded
   * first.
   * @returns false if the element is not an omission of this speech
   * @throws {SpeechError} (`schema`, `option`, `load`) if it cannot be rendered; nothing is changed then
   * @example await reader.resolve(omission, ['The rest.'])
   */
  resolve(omission: Element, rest: Node): boolean;
  resolve(
    omission: Element,
    rest: Block[] | Speech,
    options?: Pick<RenderOptions, 'images' | 'paragraphIds' | 'uiLang'>,
  ): boolean | Promise<boolean>;
}

/**
 * Attaches a reader to a server-rendered speech: its `<article>`, or an element that contains it. No module is loaded.
 * @throws {SpeechError} (`attach`, `option`)
 */
export function attach(element: Element, options?: ReaderOptions): Reader;
