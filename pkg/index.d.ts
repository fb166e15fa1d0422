import type { Speech, State } from './speech.js';

export type * from './speech.js';

/**
 * A speech as you have it. Bytes are the quickest (`await response.arrayBuffer()`): they go to the module as they are.
 * JSON text is first written as UTF-8 (`TextEncoder`), an object first as JSON (`JSON.stringify`) and then as UTF-8; so
 * what came from `response.json()` was read once and written once before it is read.
 */
export type SpeechInput = string | ArrayBuffer | ArrayBufferView | Speech | { title: unknown; body: unknown[] };

/** The WebAssembly module: where it is, its bytes, a response that brings it, or the module itself. */
export type ModuleInput = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What to render, and how. */
export interface RenderOptions {
  /**
   * Before every id, so that two speeches can share a page and no id can shadow a global of the page's scripts.
   * ASCII letters, digits, `-` and `_`; others are left out.
   * @default "speech-"
   */
  idPrefix?: string;
  /**
   * The level of the title's heading, 1 to 6; the sections follow below it.
   * @default 1
   */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /**
   * Language of the words around the speech ("Contents", "Notes"), a BCP 47 tag.
   * @default the speech's own
   * @example "en"
   */
  uiLang?: string;
  /**
   * With the outline.
   * @default true
   */
  outline?: boolean;
  /**
   * With the header: title, byline, date and the rest.
   * @default true
   */
  header?: boolean;
  /**
   * Show pictures. Otherwise they are links, so that your page asks no other site for anything.
   * @default false
   */
  images?: boolean;
  /**
   * Give every paragraph an id.
   * @default true
   */
  paragraphIds?: boolean;
}

/** What a reader is to do. Every part can be switched off. */
export interface ReaderOptions {
  /**
   * Language of the controls, a BCP 47 tag.
   * @default that of the outline's title
   */
  uiLang?: string;
  /**
   * Words of your own in place of the reader's, by their names.
   * @example { contents: 'In this address' }
   */
  words?: { [name: string]: string };
  /**
   * The address follows the reader while it scrolls, without filling the history.
   * @default false
   */
  historyTracking?: boolean;
  /** The key under which choices (text size, bookmarks …) are kept in the local storage. Nothing is kept without one. */
  storage?: string;
  /** Ids of the sections that are bookmarked. */
  bookmarks?: string[];
  /** Id of the section in which this person stopped reading. */
  resume?: string;
  /**
   * Omissions offer to show what they left out; the event `oration-rest` asks you for it.
   * @default false
   */
  rest?: boolean;
  /**
   * The bar of controls.
   * @default true
   */
  bar?: boolean;
  /**
   * The outline as a drawer where the page is narrow.
   * @default true
   */
  drawer?: boolean;
  /**
   * Entries of the outline open and close.
   * @default true
   */
  collapse?: boolean;
  /**
   * The outline can be filtered.
   * @default true
   */
  filter?: boolean;
  /**
   * Previous and next section.
   * @default true
   */
  steps?: boolean;
  /**
   * How far one has read.
   * @default true
   */
  progress?: boolean;
  /**
   * Keys of the keyboard.
   * @default true
   */
  keys?: boolean;
  /**
   * A link at every heading, to copy.
   * @default true
   */
  permalinks?: boolean;
  /**
   * Find words in the speech.
   * @default true
   */
  find?: boolean;
  /**
   * Copy a quotation with its source.
   * @default true
   */
  quote?: boolean;
  /**
   * Bookmark sections.
   * @default true
   */
  bookmark?: boolean;
  /**
   * Show headings and points alone.
   * @default true
   */
  skeleton?: boolean;
  /**
   * Size of the text and distance of the lines.
   * @default true
   */
  textSize?: boolean;
  /**
   * What masks and omissions mean.
   * @default true
   */
  legend?: boolean;
  /**
   * Print the speech, all of it open.
   * @default true
   */
  print?: boolean;
}

/** How to render a speech into the page and attach a reader to it. */
export interface MountOptions extends RenderOptions {
  /** Options of the reader. */
  reader?: ReaderOptions;
}

/** The sections of a speech. */
export interface Outline {
  /** The sections at the top. */
  entries: OutlineEntry[];
  /** The length of the whole body. */
  measure: Measure;
}

/** A section in an outline. */
export interface OutlineEntry {
  /** The id that the section has in the HTML under the same options. */
  id: string;
  /** The number as printed: `一、`. */
  num?: string;
  /** The heading's words, without marks. */
  heading: string;
  /** Depth in the tree, 1 at the top. */
  level: number;
  /** How much of the section's text is here. */
  state: State;
  /** The length of the section, its sections included. */
  measure: Measure;
  /** The sections in it. */
  children: OutlineEntry[];
}

/** The length of a text, each class counted apart. */
export interface Measure {
  /** Han characters, kana and hangul syllables. */
  ideographs: number;
  /** Full-width punctuation marks. */
  marks: number;
  /** Words and numbers of scripts that put spaces between them. */
  words: number;
}

/** A length, and how long it takes to say. */
export interface Length extends Measure {
  /** Characters as Chinese word processors count them (字数). */
  characters: number;
  /** Seconds it takes to say. */
  seconds: number;
}

/** How fast somebody speaks. */
export interface Pace {
  /**
   * Han characters a minute.
   * @default 200
   */
  ideographs?: number;
  /**
   * Words a minute.
   * @default 140
   */
  words?: number;
}

/** A speech in plain words, for a list or a `<title>`. */
export interface Description {
  title: string;
  subtitle?: string;
  /** Told or guessed, a BCP 47 tag; empty where neither. */
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
  /** Names, without titles. */
  speakers: string[];
  /** When it was delivered, an ISO 8601 date. */
  date?: string;
  /** When it was put on line, an ISO 8601 date or date-time. */
  published?: string;
  occasion?: string;
  place?: string;
  length: Length;
}

/** Something that was guessed or passed over, and where. It never stops the work. */
export interface Notice {
  /** What kind of thing, a word that does not change: `unknown-field`, `furniture`, `contents-only` … */
  code: string;
  /** Line of the input, from 1. */
  line: number;
  /** In JSON, the value: `body[2].color`. */
  path?: string;
  /** What it is about, in English. */
  message: string;
  /** The words of the input it is about. */
  text?: string;
}

/**
 * What kind of error: the input is not JSON (`syntax`), is JSON but no speech (`schema`), is too large (`limit`); an
 * option is none (`option`); there is no speech to attach a reader to (`attach`); the module could not be loaded (`load`), was not started (`start`), or stopped and was
 * started again (`trap`).
 */
export type ErrorCode = 'syntax' | 'schema' | 'limit' | 'option' | 'attach' | 'load' | 'start' | 'trap';

/** Something that keeps an input from being a speech. */
export interface Problem {
  code: ErrorCode;
  /** One line that says what and where: `body[2].heading: expected text, found a number (line 4, column 16)`. */
  message: string;
  /** The value, from the top: `body[2].heading`. */
  path?: string;
  /** Line of the input, from 1; absent for an object, which has none. */
  line?: number;
  /** Column in characters, from 1; absent for an object. */
  column?: number;
}

/** The one kind of error that this package throws. */
export class SpeechError extends Error implements Problem {
  constructor(message: string, fields: Omit<Problem, 'message'> & { cause?: unknown });
  readonly name: 'SpeechError';
  readonly code: ErrorCode;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A reader attached to a speech of the page. */
export interface Reader {
  /** The id of the current section; undefined above the first. */
  current(): string | undefined;
  /** Go to a section or paragraph by its id, with or without its prefix; false where there is none. */
  go(id: string): boolean;
  /** Go to the next section, without an entry in the history. */
  next(): void;
  /** Go to the beginning of the current section, or from there to the section before it. */
  previous(): void;
  /**
   * Put values in the place of masks: by a mask's number from 0, by its kind or by its sign, or by what a function says.
   * @returns how many there were
   * @example reader.fill({ place: '江北', '××': '李明' })
   */
  fill(values: { [mask: string]: string } | ((mask: { index: number; of?: string; mask: string }) => string | undefined)): number;
  /**
   * Put nodes in the place of an omission, the one that `oration-rest` brought.
   * @returns false where it is no omission of this speech
   */
  resolve(omission: Element, nodes: Node): boolean;
  /**
   * Read on in a speech that has more sections than the reader knows, because you have added some at its end. What `mount`
   * and `attach` put or find in the page they read themselves.
   * @returns whether there may be more
   */
  grow(): boolean;
  /** Take away everything the reader has brought. The speech stays in the page. */
  destroy(): void;
}

/**
 * Start the module. Call it as often as you like: calls share one start, and a failed one may be tried again. On a
 * server and at the edge the module starts by itself.
 * @param input the module, where it is not found beside the package
 * @throws {SpeechError} (`load`) that says which address failed, what came back and how to mend it
 * @example await init();
 */
export function init(input?: ModuleInput | Promise<ModuleInput>): Promise<void>;

/**
 * Start the module from bytes that are at hand, without waiting.
 * @throws {SpeechError} (`load`) where they are no WebAssembly
 */
export function initSync(module: BufferSource | WebAssembly.Module): void;

/** Whether the module has been started. */
export function isReady(): boolean;

/** The version of the package. */
export function version(): string;

/**
 * Read Speech JSON.
 * @returns the speech as the format has it, and the unknown fields that were passed over
 * @throws {SpeechError} the first thing that keeps it from being a speech
 */
export function parse(speech: SpeechInput): { speech: Speech; notices: Notice[] };

/** Everything that keeps an input from being a speech, unknown fields among it; empty when all is well. */
export function validate(speech: SpeechInput | object): Problem[];

/**
 * Read the plain text of a speech. It never fails; whatever was guessed or left out has a notice.
 * @param text a string, or UTF-8
 */
export function importText(text: string | ArrayBuffer | ArrayBufferView): { speech: Speech; notices: Notice[] };

/** The outline of a speech, with the ids of its HTML under the same options. */
export function outline(speech: SpeechInput, options?: RenderOptions): Outline;

/** How long a speech is, and how long it takes to say. */
export function measure(speech: SpeechInput, pace?: Pace): Length;

/** A speech in plain words, for a list or a `<title>`. */
export function describe(speech: SpeechInput): Description;

/**
 * The HTML of a speech, one `<article class="oration">`: the same everywhere, and safe to insert as it is.
 * @example document.body.innerHTML = renderToString({ title: 'Thanks', body: ['Thank you all.'] });
 */
export function renderToString(speech: SpeechInput, options?: RenderOptions): string;

/** The HTML of a speech with its outline as data. */
export function render(
  speech: SpeechInput,
  options?: RenderOptions,
): { html: string; outline: Outline; notices: Notice[] };

/**
 * Render a speech into an element of the page, in place of what it holds, and attach a reader.
 *
 * Of a speech of more than 256 KB only the beginning is there when this returns; the rest follows in pieces, some
 * milliseconds of each frame. Meanwhile the article is `aria-busy` and shows how far it is, links and `go` lead to
 * sections that are still to come as soon as they have, and at the end the article tells `oration-complete`.
 * @example const reader = mount(document.querySelector('main'), await response.arrayBuffer());
 */
export function mount(element: Element, speech: SpeechInput, options?: MountOptions): Reader;

/** Attach a reader to a speech that is in the page already, rendered by a server: its `<article>`, or what holds it. */
export function attach(element: Element, options?: ReaderOptions): Reader;
