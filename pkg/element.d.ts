import type { MountOptions, Notice, Reader, ReaderEventMap, SpeechError, SpeechInput } from './index.js';

export type { SectionDetail } from './index.js';

/**
 * `<oration-speech>`: a speech with its outline. It is taken from the `speech` property, from a
 * `<script type="application/json">` inside, from an `<article class="oration">` inside that a server rendered, or from
 * the address in `src`: the first of these that is there.
 */
export class OrationSpeechElement extends HTMLElement {
  /** Address of a speech, JSON or plain text. Attribute `src`. */
  src: string;
  /**
   * Before every id. Attribute `id-prefix`.
   * @default "speech-", and "speech-2-" and so on for more elements of a page
   */
  idPrefix: string;
  /** Language of the words around the speech. Attribute `ui-lang`. */
  uiLang: string;
  /**
   * Level of the title's heading, 1 to 6. Attribute `heading-level`.
   * @default 1
   */
  headingLevel: number;
  /** Without the outline. Attribute `no-outline`. */
  noOutline: boolean;
  /** Without the header. Attribute `no-header`. */
  noHeader: boolean;
  /** With pictures. Attribute `images`. */
  images: boolean;
  /** The speech: an object, JSON text or bytes. */
  speech: SpeechInput | undefined;
  /** Options of `mount`; attributes win over those of the same name. */
  options: MountOptions;
  /** The reader of the speech that is shown. */
  readonly reader: Reader | undefined;
  /** Go to a section or paragraph by its id; false where there is none. */
  go(id: string): boolean;
  /** Load and render once more. */
  reload(): void;
}

/** The events of `<oration-speech>`, those of its reader among them; all bubble. */
export interface OrationSpeechEventMap extends ReaderEventMap {
  /** A speech is shown and its reader attached. */
  'oration-load': CustomEvent<{ notices: Notice[] }>;
  /** The last of a long speech, which is shown while it grows, is in the page. */
  'oration-complete': CustomEvent<null>;
  /** There is no speech to show, and why. */
  'oration-error': CustomEvent<{ error: SpeechError }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'oration-speech': OrationSpeechElement;
  }
  interface HTMLElementEventMap extends OrationSpeechEventMap {}
  interface DocumentEventMap extends OrationSpeechEventMap {}
}
