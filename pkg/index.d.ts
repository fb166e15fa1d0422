import type { Block, Speech, State } from './speech.js';

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
   * @example { idPrefix: 'address-' }
   */
  idPrefix?: string;
  /**
   * The level of the title's heading, 1 to 6; the sections follow below it.
   * @default 1
   * @example { headingLevel: 2 }
   */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /**
   * Language of the words around the speech ("Contents", "Notes"), a BCP 47 tag.
   * @default the speech's own
   * @example { uiLang: 'en' }
   */
  uiLang?: string;
  /**
   * With the outline.
   * @default true
   * @example { outline: false }
   */
  outline?: boolean;
  /**
   * With the header: title, byline, date and the rest.
   * @default true
   * @example { header: false }
   */
  header?: boolean;
  /**
   * Show pictures. Otherwise they are links, so that your page asks no other site for anything.
   * @default false
   * @example { images: true }
   */
  images?: boolean;
  /**
   * Give every paragraph an id.
   * @default true
   * @example { paragraphIds: false }
   */
  paragraphIds?: boolean;
  /**
   * How large the speech and its HTML may be; what is larger is a `SpeechError` with the code `limit`.
   * @example { limits: { bytes: 1_000_000 } }
   */
  limits?: Limits;
}

/** How large a speech and its HTML may be. */
export interface Limits {
  /**
   * Bytes of JSON.
   * @default 67108864
   * @example { bytes: 1_000_000 }
   */
  bytes?: number;
  /**
   * Arrays and objects inside each other, 1 to 64.
   * @default 64
   * @example { depth: 16 }
   */
  depth?: number;
  /**
   * Blocks, spans, items, cells and notes in all.
   * @default 2000000
   * @example { blocks: 10_000 }
   */
  blocks?: number;
  /**
   * Bytes of one text.
   * @default 4194304
   * @example { text: 100_000 }
   */
  text?: number;
  /**
   * Bytes of HTML.
   * @default 268435456
   * @example { output: 4_000_000 }
   */
  output?: number;
}

/** What a reader is to do. Every part can be switched off. */
export interface ReaderOptions {
  /**
   * Language of the controls, a BCP 47 tag; Simplified and Traditional Chinese, English, Japanese, French, Spanish and
   * Arabic are known. It is apart from the language of the speech.
   * @default that of the outline's title
   * @example { uiLang: 'fr' }
   */
  uiLang?: string;
  /**
   * Words of your own in place of the reader's.
   * @default those of `uiLang`
   * @example { words: { contents: 'In this address', of: 'Part {n} of {m}' } }
   */
  words?: ReaderWords;
  /**
   * The address follows the reader while it scrolls, by replacing the entry of the history.
   * @default false
   * @example { historyTracking: true }
   */
  historyTracking?: boolean;
  /**
   * The key under which choices (bookmarks, place, size of the text, distance of the lines, keys) are kept in the local
   * storage.
   * @default nothing is kept
   * @example { storage: 'speech-2024-05' }
   */
  storage?: string;
  /**
   * Ids of the sections that are bookmarked; the event `oration-bookmark` tells what becomes of them.
   * @default []
   * @example { bookmarks: ['speech-s2', 'speech-s3-1'] }
   */
  bookmarks?: string[];
  /**
   * Id of the section in which this person stopped reading, from the event `oration-section` of the last time; a button
   * offers to go on there.
   * @default none
   * @example { resume: 'speech-s3' }
   */
  resume?: string;
  /**
   * Omissions offer to show what they left out; the event `oration-omission` asks you for it.
   * @default false
   * @example { rest: true }
   */
  rest?: boolean;
  /**
   * The outline says how long each section is and how many minutes it takes to say, at a pace of your own or the usual
   * one.
   * @default false
   * @example { lengths: { ideographs: 240 } }
   */
  lengths?: boolean | Pace;
  /**
   * A link past the header and the outline to the text, seen while it has the focus.
   * @default true
   * @example { skip: false }
   */
  skip?: boolean;
  /**
   * The bar of controls; without it there is none of the parts below that have a button in it: `drawer`, `steps`,
   * `progress`, `keys`, `find`, `quote`, `bookmark`, `skeleton`, `textSize`, `legend`, `print`.
   * @default true
   * @example { bar: false }
   */
  bar?: boolean;
  /**
   * The outline as a drawer where the article is narrower than 928 pixels.
   * @default true
   * @example { drawer: false }
   */
  drawer?: boolean;
  /**
   * Entries of the outline open and close; of more than 24 sections only those around the reader are open.
   * @default true
   * @example { collapse: false }
   */
  collapse?: boolean;
  /**
   * An outline of more than 12 sections can be filtered.
   * @default true
   * @example { filter: false }
   */
  filter?: boolean;
  /**
   * Buttons to the previous and the next section.
   * @default true
   * @example { steps: false }
   */
  steps?: boolean;
  /**
   * How far one has read: a line, and section n of m.
   * @default true
   * @example { progress: false }
   */
  progress?: boolean;
  /**
   * Keys of one letter, listed in the menu, where a person can switch them off: `j` next section, `k` previous, `o`
   * outline, `f` find, `b` bookmark, `s` points only, `q` copy a quotation, `l` copy a link, `?` the menu.
   * @default true
   * @example { keys: false }
   */
  keys?: boolean;
  /**
   * A link at every heading.
   * @default true
   * @example { permalinks: false }
   */
  permalinks?: boolean;
  /**
   * Find words in the speech, whatever their width, case or accents; the browser's own search is left alone.
   * @default true
   * @example { find: false }
   */
  find?: boolean;
  /**
   * Copy what is selected as a quotation with its source, or as a link that opens it marked.
   * @default true
   * @example { quote: false }
   */
  quote?: boolean;
  /**
   * Bookmark sections, and resume.
   * @default true
   * @example { bookmark: false }
   */
  bookmark?: boolean;
  /**
   * Show headings and points alone, each section to be opened in its place.
   * @default true
   * @example { skeleton: false }
   */
  skeleton?: boolean;
  /**
   * Size of the text, 80 to 200 % of the usual, and distance of the lines, 80 to 140 %.
   * @default true
   * @example { textSize: false }
   */
  textSize?: boolean;
  /**
   * What masks and omissions mean, and how many there are.
   * @default true
   * @example { legend: false }
   */
  legend?: boolean;
  /**
   * Print the speech, all of it open.
   * @default true
   * @example { print: false }
   */
  print?: boolean;
}

/** The words of the reader's controls, by their names; in braces what is put in. */
export interface ReaderWords {
  /** Contents */
  contents?: string;
  /** Skip to the text */
  skip?: string;
  /** Reading tools */
  tools?: string;
  /** Section {n} of {m} */
  of?: string;
  /** Previous section */
  previous?: string;
  /** Next section */
  next?: string;
  /** Close */
  close?: string;
  /** Filter the contents */
  filter?: string;
  /** {n} entries */
  filtered?: string;
  /** Expand all */
  expand?: string;
  /** Collapse all */
  collapse?: string;
  /** Entries in {name} */
  inside?: string;
  /** {n} characters */
  characters?: string;
  /** {n} words */
  words?: string;
  /** {n} min */
  minutes?: string;
  /** Find in the speech */
  find?: string;
  /** {n} of {m} */
  hits?: string;
  /** Nothing found */
  no_hits?: string;
  /** Next hit */
  next_hit?: string;
  /** Previous hit */
  previous_hit?: string;
  /** More */
  more?: string;
  /** Text size */
  size?: string;
  /** Smaller text */
  smaller?: string;
  /** Larger text */
  larger?: string;
  /** Line spacing */
  spacing?: string;
  /** Tighter lines */
  tighter?: string;
  /** Looser lines */
  looser?: string;
  /** Points only */
  skeleton?: string;
  /** Open {name} */
  open_section?: string;
  /** Bookmark this section */
  bookmark?: string;
  /** Bookmarked */
  bookmarked?: string;
  /** Resume at {name} */
  resume?: string;
  /** Copy the link */
  link?: string;
  /** Link to section: {name} */
  link_to?: string;
  /** Copy as a quotation */
  quotation?: string;
  /** Copied */
  copied?: string;
  /** It could not be copied */
  not_copied?: string;
  /** Legend */
  legend?: string;
  /** left out of the text */
  left_out?: string;
  /** Keyboard keys */
  keys?: string;
  /** Use these keys */
  keys_on?: string;
  /** Open this menu */
  help?: string;
  /** Print */
  print?: string;
  /** Show what is left out */
  rest?: string;
}

/** Where in the speech something happened. */
export interface SectionDetail {
  /** Id of the section; null above the first. */
  id: string | null;
  /** Its number in the order of the text, from 0. */
  index: number | null;
  /** How many sections there are. */
  count: number;
}

/** The events of a reader, dispatched from the article; all bubble. */
export interface ReaderEventMap {
  /** The reader is in another section. */
  'oration-section': CustomEvent<SectionDetail>;
  /** A section is bookmarked, or no longer; `preventDefault()` where that is not to be. */
  'oration-bookmark': CustomEvent<SectionDetail & { on: boolean }>;
  /**
   * Somebody asks for what an omission left out (option `rest`).
   * @example article.addEventListener('oration-omission', async ({ detail }) => reader.resolve(detail.omission, await load(detail.id)));
   */
  'oration-omission': CustomEvent<SectionDetail & { omission: Element }>;
  /** An omission was resolved, in this section; there may be others now. */
  'oration-outline': CustomEvent<SectionDetail>;
}

/** How to render a speech into the page and attach a reader to it. */
export interface MountOptions extends RenderOptions {
  /**
   * Options of the reader.
   * @example { reader: { keys: false } }
   */
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
   * @example { ideographs: 180 }
   */
  ideographs?: number;
  /**
   * Words a minute.
   * @default 140
   * @example { words: 120 }
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
 * option is none (`option`); there is no speech to attach a reader to (`attach`); the module could not be loaded
 * (`load`), was not started (`start`), or stopped and was started again (`trap`).
 */
export type ErrorCode = 'syntax' | 'schema' | 'limit' | 'option' | 'attach' | 'load' | 'start' | 'trap';

/** Something that keeps an input from being a speech. */
export interface Problem {
  code: ErrorCode;
  /** One line that says what and where: `body[2].heading: expected text, found a number (line 4, column 16)`. */
  message: string;
  /** What is wrong and what to do, without path and position: `expected text, found a number`. */
  reason: string;
  /** The value, from the top: `body[2].heading`. */
  path?: string;
  /** Line of the input, from 1; absent for an object, and for an error that is not at one place. */
  line?: number;
  /** Column in characters, from 1; absent where the line is. */
  column?: number;
}

/** The one kind of error that this package throws. */
export class SpeechError extends Error implements Problem {
  constructor(message: string, fields: Omit<Problem, 'message' | 'reason'> & { reason?: string; cause?: unknown });
  readonly name: 'SpeechError';
  readonly code: ErrorCode;
  readonly reason: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A reader attached to a speech of the page. */
export interface Reader {
  /** The id of the current section; undefined above the first. */
  current(): string | undefined;
  /**
   * Go to a section or paragraph by its id, with or without its prefix, as a link would: one entry of the history.
   * @returns false where there is none
   * @example reader.go('s3-2')
   */
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
   * Put what was left out in the place of an omission, the one that `oration-omission` brought: blocks, a speech of which
   * the body is taken, or a node of your own. Sections in it get ids that are free and entries in the outline; ids that
   * were there stay as they are. A speech without an outline stays without one.
   * @returns false where it is no omission of this speech
   * @throws {SpeechError} (`schema`, `option`) where it cannot be rendered; then nothing has changed
   * @example reader.resolve(omission, ['The rest.', { type: 'section', heading: 'More', body: [] }])
   */
  resolve(omission: Element, rest: Block[] | Speech | Node, options?: Pick<RenderOptions, 'images' | 'paragraphIds' | 'uiLang'>): boolean;
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
 * Read the plain text of a speech; whatever was guessed or left out has a notice. What reads it is a module of its own,
 * which is loaded with the first text and needs no `init`.
 * @param text a string, or UTF-8
 * @param options.module where that module is, when it is not where the package has it
 * @throws {SpeechError} what kept the module from being loaded, or a text of more than 64 MiB; no text is wrong
 * @example const { speech, notices } = await importText(await file.text());
 */
export function importText(
  text: string | ArrayBuffer | ArrayBufferView,
  options?: { module?: ModuleInput },
): Promise<{ speech: Speech; notices: Notice[] }>;

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

/** Options of `renderPage`: those of the renderer, and what goes into the `<head>`. */
export interface PageOptions extends RenderOptions {
  /**
   * Content of `<title>`.
   * @default the title of the speech
   * @example { title: 'Opening address · Example Library' }
   */
  title?: string;
  /**
   * CSS to inline in a `<style>` element, inserted as it is. It must not contain `</style>`.
   * @default none
   * @example { css: await readFile('speech.css', 'utf8') }
   */
  css?: string;
  /**
   * URL of a stylesheet to link.
   * @default none
   * @example { stylesheet: '/assets/oration.css' }
   */
  stylesheet?: string;
  /**
   * The canonical URL of the page.
   * @default none
   * @example { canonical: 'https://example.org/speeches/opening' }
   */
  canonical?: string;
  /**
   * Content of `<meta name="description">`.
   * @default none
   * @example { description: 'Address at the opening of the new reading room.' }
   */
  description?: string;
}

/**
 * A whole HTML document for a speech: `<title>`, `lang` and `dir` come from the speech, and everything is escaped.
 * @example response.end(renderPage(speech, { stylesheet: '/oration.css' }));
 */
export function renderPage(speech: SpeechInput, options?: PageOptions): string;

/**
 * A speech as plain text, which `importText` can read again.
 * @example await navigator.clipboard.writeText(toText(speech));
 */
export function toText(speech: SpeechInput): string;

/** The HTML of a speech with its outline as data. */
export function render(
  speech: SpeechInput,
  options?: RenderOptions,
): { html: string; outline: Outline; notices: Notice[] };

/**
 * Render a speech into an element of the page, in place of what it holds, and attach a reader.
 *
 * A speech of more than 256 KB comes in pieces, so that the page stays quick: its beginning in the next task, the rest in
 * some milliseconds of each frame. Meanwhile the article is `aria-busy` and shows how far it is, links and `go` lead to
 * sections that are still to come as soon as they have, and at the end the article tells `oration-complete`.
 *
 * The JSON of a speech of more than 2 MB is read in steps of some milliseconds as well. What is wrong with it is not thrown,
 * then, but told by `oration-error` at the element, which keeps what it holds.
 * @example const reader = mount(document.querySelector('main'), await response.arrayBuffer());
 */
export function mount(element: Element, speech: SpeechInput, options?: MountOptions): Reader;

/** Attach a reader to a speech that is in the page already, rendered by a server: its `<article>`, or what holds it. */
export function attach(element: Element, options?: ReaderOptions): Reader;
