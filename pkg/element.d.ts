import type { MountOptions, Notice, Reader, ReaderEventMap, SpeechError, SpeechInput } from './index.js';

export type { SectionDetail } from './index.js';

/**
 * `<oration-speech>`: a speech with its outline. It shows the first of these that it finds: the `speech` property, a child
 * `<script type="application/json">`, a server-rendered child `<article class="oration">`, or the URL in `src`.
 */
export class OrationSpeechElement extends HTMLElement {
  /** The URL of a speech: Speech JSON, plain text, Markdown, HTML, captions or a Word document (.docx). Attribute `src`. */
  src: string;
  /**
   * The prefix of every id. Attribute `id-prefix`.
   * @default "speech-"; "speech2-" and so on if ids of the page begin with it
   */
  idPrefix: string;
  /** The language of interface text. Attribute `ui-lang`. */
  uiLang: string;
  /** How the punctuation of a Chinese speech is shown: `fullwidth`, or as printed. Attribute `punctuation`. */
  punctuation: '' | 'as-printed' | 'fullwidth';
  /** How the speech is printed, with the stylesheet `oration/print.css`. Attribute `print`. */
  print: '' | 'gbt9704' | 'a4' | 'letter';
  /** The formats in which the menu offers the speech as a file, separated by spaces: `docx text epub`. Attribute `download`. */
  download: string;
  /** The recording: a selector of an `<audio>` or `<video>`, or a URL. Attribute `media`. */
  media: string;
  /** The URL of captions of the recording, or of another transcript. Attribute `captions`. */
  captions: string;
  /** The key of `localStorage` under which bookmarks, the place of the user and the appearance are kept; without it, nothing is. Attribute `storage`. */
  storage: string;
  /**
   * The level of the title's heading, 1 to 6. Attribute `heading-level`.
   * @default 1
   */
  headingLevel: number;
  /** Omits the outline. Attribute `no-outline`. */
  noOutline: boolean;
  /** Omits the header. Attribute `no-header`. */
  noHeader: boolean;
  /** Shows images. Attribute `images`. */
  images: boolean;
  /** Loads Markdown at once, without waiting to see whether the speech needs it. Renders nothing again. Attribute `markdown`. */
  markdown: boolean;
  /** Shows speaking times, the option `timing` of the reader. Attribute `timing`. */
  timing: boolean;
  /** Has a prompter, the option `prompter` of the reader. Attribute `prompter`. */
  prompter: boolean;
  /** Reads aloud, the option `readAloud` of the reader. Attribute `read-aloud`. */
  readAloud: boolean;
  /** The speech: an object, JSON text or bytes. After changing an object, call `reload`. */
  speech: SpeechInput | undefined;
  /** Options of `mount`. Attributes override options of the same name. Equal options change nothing. */
  options: MountOptions;
  /** The reader of the speech shown. */
  readonly reader: Reader | undefined;
  /** Goes to a section or paragraph by its id. Returns false if the id does not exist. */
  go(id: string): boolean;
  /** Loads and renders the speech again, and keeps the place of the user. */
  reload(): void;
}

/** The events of `<oration-speech>`, including those of its reader. All bubble. */
export interface OrationSpeechEventMap extends ReaderEventMap {
  /** The speech is shown and its reader attached. */
  'oration-load': CustomEvent<{ notices: Notice[] }>;
  /** The last part of a long speech is in the page. A speech of less than 256 KB is complete when it is shown. */
  'oration-complete': CustomEvent<null>;
  /** The speech could not be shown. The error is logged, unless a listener calls `preventDefault()`. */
  'oration-error': CustomEvent<{ error: SpeechError }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'oration-speech': OrationSpeechElement;
  }
  interface HTMLElementEventMap extends OrationSpeechEventMap {}
  interface DocumentEventMap extends OrationSpeechEventMap {}
}
