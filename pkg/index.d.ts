import type { Block, ParsedSpeech, Speech, State } from './speech.js';

export type * from './speech.js';

/**
 * A speech: UTF-8 bytes, JSON text or an object. Bytes (`await response.arrayBuffer()`) are fastest, because they are
 * passed to the module unchanged. Text is encoded as UTF-8 first, and an object is serialized as JSON before that.
 */
export type SpeechInput = string | ArrayBuffer | ArrayBufferView | Speech;

/** The WebAssembly module: its URL, its bytes, a response with them, or the compiled module. */
export type ModuleInput = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** Options of the renderer. */
export interface RenderOptions {
  /**
   * The prefix of every id, so that speeches can share a page and ids cannot shadow global variables.
   * ASCII letters, digits, `-` and `_`.
   * @default "speech-"
   * @example { idPrefix: 'address-' }
   */
  idPrefix?: string;
  /**
   * The level of the title's heading, 1 to 6. Sections follow below it.
   * @default 1
   * @example { headingLevel: 2 }
   */
  headingLevel?: number;
  /**
   * The language of interface text such as "Contents" and "Notes", a BCP 47 tag.
   * @default the speech's language
   * @example { uiLang: 'en' }
   */
  uiLang?: string;
  /**
   * Include the outline.
   * @default true
   * @example { outline: false }
   */
  outline?: boolean;
  /**
   * Collapse the outline into a `details` element where it is above the text, as on a phone. For pages without a reader, which has
   * a drawer for the outline.
   * @default false
   * @example { collapseOutline: true }
   */
  collapseOutline?: boolean;
  /**
   * Include the header: title, byline, date and other metadata.
   * @default true
   * @example { header: false }
   */
  header?: boolean;
  /**
   * Show images. Otherwise they are links, so that the page makes no requests to other sites.
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
   * How the punctuation of a Chinese speech is shown: as printed, or with full-width marks between Han characters where the
   * source has half-width ones. Copied text, the plain text and ids stay as printed.
   * @default 'as-printed'
   * @example { punctuation: 'fullwidth' }
   */
  punctuation?: 'as-printed' | 'fullwidth';
  /**
   * Mark what Pagefind indexes: sections as results of their own; the title, speaker, date and occasion; filters by speaker,
   * year, occasion and kind; the date to sort by. In browsers, this needs `init({ markdown: true })`.
   * @default false
   * @example { index: true }
   */
  index?: boolean;
  /**
   * How the speech is printed, with the stylesheet `oration/print.css`: as an official document by GB/T 9704-2012, or on A4 or
   * Letter paper. With `gbt9704`, speeches in other languages than Chinese are printed on A4 paper.
   * @default as on the screen
   * @example { print: 'gbt9704' }
   */
  print?: 'gbt9704' | 'a4' | 'letter';
  /**
   * The maximum size of the speech and its HTML. Exceeding it is a `SpeechError` with the code `limit`.
   * @example { limits: { bytes: 1_000_000 } }
   */
  limits?: Limits;
}

/** The maximum size of a speech and its HTML. */
export interface Limits {
  /**
   * Bytes of JSON.
   * @default 67108864
   * @example { bytes: 1_000_000 }
   */
  bytes?: number;
  /**
   * Nested arrays and objects, 1 to 64.
   * @default 64
   * @example { depth: 16 }
   */
  depth?: number;
  /**
   * Blocks, spans, items, cells and notes in total.
   * @default 2000000
   * @example { blocks: 10_000 }
   */
  blocks?: number;
  /**
   * Bytes of one text, such as a paragraph.
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

/** Options of a reader. Each control can be turned off. */
export interface ReaderOptions {
  /**
   * The language of the controls, a BCP 47 tag: Simplified or Traditional Chinese, English, Japanese, French, Spanish or
   * Arabic. It does not depend on the language of the speech.
   * @default the language of the outline's title
   * @example { uiLang: 'fr' }
   */
  uiLang?: string;
  /**
   * Your own interface text.
   * @default the text in `uiLang`
   * @example { messages: { contents: 'In this address', of: 'Part {n} of {m}' } }
   */
  messages?: ReaderMessages;
  /**
   * Update the URL fragment while scrolling, by replacing the history entry.
   * @default false
   * @example { historyTracking: true }
   */
  historyTracking?: boolean;
  /**
   * The `localStorage` key for settings: bookmarks, position, text size, line spacing and shortcuts.
   * @default nothing is stored
   * @example { storage: 'speech-2024-05' }
   */
  storage?: string;
  /**
   * Bookmarked sections: ids, or what the event `oration-bookmark` reports. With the heading and the first words, a
   * bookmark stays with its section even if others are inserted before it.
   * @default []
   * @example { bookmarks: ['speech-s2', { id: 'speech-s3-1', name: 'Schools', words: 'Every child' }] }
   */
  bookmarks?: (string | Bookmark)[];
  /**
   * The id of the section where the user stopped reading, from the last `oration-section` event. A button offers to
   * resume there.
   * @default none
   * @example { resume: 'speech-s3' }
   */
  resume?: string;
  /**
   * Add a button to each omission that requests the omitted text with the event `oration-omission`.
   * @default false
   * @example { rest: true }
   */
  rest?: boolean;
  /**
   * Show the length and speaking time of each section in the outline, at the default pace or your own.
   * @default false
   * @example { lengths: { ideographs: 240 } }
   */
  lengths?: boolean | Pace;
  /**
   * A dialog with the speaking time of each section, a pace, a target in seconds and budgets, and rehearsals. With `storage`,
   * it keeps them.
   * @default false
   * @example { timing: { target: 600, budgets: { s2: 180 } } }
   */
  timing?: boolean | { pace?: Pace; target?: number; budgets?: Record<string, number> };
  /**
   * A prompter, opened by a button in the toolbar.
   * @default false
   * @example { prompter: { target: 600 } }
   */
  prompter?: boolean | PrompterOptions;
  /**
   * Reading aloud by the voices of the browser, started by a button in the toolbar.
   * @default false
   * @example { readAloud: { rate: 1.1 } }
   */
  readAloud?: boolean | ReadAloudOptions;
  /**
   * The recording: an `<audio>` or `<video>`, a selector of one, or a URL, for which the reader adds a player. The sentence that
   * is being said is marked, and times in the margin play the recording from there. `?t=754` in the URL of the page starts there.
   * @default no recording
   * @example { media: '#recording' }
   */
  media?: HTMLMediaElement | string;
  /**
   * The URL of captions of the recording, or of another transcript that {@link align} reads. Without it, the times in the speech
   * are used.
   * @default none
   * @example { captions: '/speech.vtt', media: '/speech.mp3' }
   */
  captions?: string;
  /**
   * The formats in which the menu offers the speech as a file. A page from a server, which has no speech, offers none.
   * @default []
   * @example { download: ['docx', 'text', 'epub'] }
   */
  download?: ExportFormat[];
  /**
   * The controls to turn off. All are on by default.
   * @default {}
   * @example { controls: { find: false, keys: false } }
   */
  controls?: ReaderControls;
}

/** Options of the prompter. Those that are not set are as the speaker left them, if `storage` is set. */
export interface PrompterOptions {
  /**
   * The pace a minute.
   * @default { ideographs: 200, words: 140 }
   * @example { pace: { ideographs: 180 } }
   */
  pace?: Pace;
  /**
   * Silence in seconds after a sentence, a paragraph or a heading, and for a remark.
   * @default none
   * @example { pauses: { paragraph: 1 } }
   */
  pauses?: { sentence?: number; paragraph?: number; heading?: number; remark?: number };
  /**
   * How long the speech may take, in seconds. It sets the pace.
   * @default no target
   * @example { target: 600 }
   */
  target?: number;
  /**
   * How long sections may take, in seconds, by their ids. Those of the option `timing` count, too.
   * @default none
   * @example { budgets: { s2: 180 } }
   */
  budgets?: Record<string, number>;
  /**
   * Where to start: the id of a section or paragraph, or seconds.
   * @default where the speaker stopped, or the start
   * @example { from: 's2' }
   */
  from?: string | number;
  /**
   * The size of the text in pixels.
   * @default 56, less in a narrow window
   * @example { size: 72 }
   */
  size?: number;
  /**
   * The width of the text, in per cent of the screen.
   * @default 90
   * @example { width: 60 }
   */
  width?: number;
  /**
   * Where the reading line is, from 0, the top, to 1.
   * @default 1/3
   * @example { line: 0.5 }
   */
  line?: number;
  /**
   * Mirror the text left to right.
   * @default false
   * @example { mirrorAcross: true }
   */
  mirrorAcross?: boolean;
  /**
   * Mirror the text upside down.
   * @default false
   * @example { mirrorDown: true }
   */
  mirrorDown?: boolean;
  /**
   * Move the text only on request, a paragraph at a time.
   * @default false
   * @example { paging: true }
   */
  paging?: boolean;
  /**
   * Seconds to count down before the start.
   * @default 3
   * @example { countdown: 0 }
   */
  countdown?: number;
  /**
   * Use the whole screen, where the browser allows it.
   * @default true
   * @example { fullscreen: false }
   */
  fullscreen?: boolean;
}

/** Options of reading aloud. Those that are not set are as the user left them, if `storage` is set. */
export interface ReadAloudOptions {
  /**
   * The speed, from 0.5 to 2.
   * @default 1
   * @example { rate: 1.25 }
   */
  rate?: number;
  /**
   * The name of a voice, used for the languages that it can read.
   * @default the best voice of the browser for each language
   * @example { voice: 'Microsoft Xiaoxiao Online (Natural) - Chinese (Mainland)' }
   */
  voice?: string;
  /**
   * The pace a minute at the speed 1, from which the length of sentences is estimated.
   * @default { ideographs: 200, words: 140 }
   * @example { pace: { ideographs: 240 } }
   */
  pace?: Pace;
  /**
   * Where to start: the id of a section or paragraph.
   * @default the selection, or where the user is
   * @example { from: 's2' }
   */
  from?: string;
  /**
   * Scroll with the sentence that is read, unless the user scrolls away.
   * @default true
   * @example { follow: false }
   */
  follow?: boolean;
  /**
   * What is said of that which is not text.
   * @default everything
   * @example { say: { remarks: false, tables: false } }
   */
  say?: { masks?: boolean; gaps?: boolean; omissions?: boolean; remarks?: boolean; tables?: boolean; figures?: boolean };
  /**
   * Says a text in place of the browser, and resolves when it has been said. `signal` stops it; `word` marks a word of the text
   * by its start and end.
   * @default the voices of the browser
   * @example { speak: async ({ text, lang }, { signal }) => play(await synthesize(text, lang), signal) }
   */
  speak?(request: SpokenText, control: { signal: AbortSignal; word(from: number, to: number): void }): Promise<unknown>;
}

/** A text to be said: a sentence, or a part of a long one. */
export interface SpokenText {
  text: string;
  lang: string;
  rate: number;
  /** 1, or less for remarks. */
  pitch: number;
  kind: 'title' | 'heading' | 'text' | 'speaker' | 'remark' | 'omission' | 'row' | 'figure';
  /** The id of its section. */
  section?: string;
  /** Where it begins in its sentence. */
  from: number;
}

/** A speech that is read aloud. */
export interface ReadAloud {
  play(): void;
  pause(): void;
  next(): void;
  previous(): void;
  /** Goes to a section or paragraph by its id. @returns false if the id does not exist */
  seek(id: string): boolean;
  /** Stops, and removes the buttons. */
  stop(): void;
  /** The speed. */
  rate: number;
  /** The name of the voice for the language of the speech. */
  voice: string | undefined;
  /** `index` is the place of the sentence among `count`. */
  readonly state: { playing: boolean; ended: boolean; sentence: string; kind: SpokenText['kind'] | undefined; section: string | undefined; index: number; count: number };
}

/** An open prompter. */
export interface Prompter {
  play(): void;
  pause(): void;
  /**
   * Goes to a time in seconds at the pace of the option, or to a section or paragraph by its id.
   * @returns false if the id does not exist
   */
  seek(to: number | string): boolean;
  /** Sets the pace, in characters or words a minute. */
  pace(perMinute: number): void;
  /** Sets how long the speech may take, in seconds, and the pace for it. */
  target(seconds: number | undefined): void;
  /** Goes to the next section, or with -1 to the previous one; with `paging`, to a paragraph. */
  step(by: 1 | -1): void;
  /** Changes settings. */
  set(settings: Partial<Pick<PrompterOptions, 'size' | 'width' | 'line' | 'mirrorAcross' | 'mirrorDown' | 'paging'>>): void;
  close(): void;
  readonly isOpen: boolean;
  /** Characters or words a minute. */
  readonly perMinute: number;
  /** The sentence at the reading line. */
  readonly sentence: string;
  /** In seconds: since the start, left, over the target; the place at the pace of the option; and the id of the section. */
  readonly state: { time: number; left: number; over?: number; place: number; section?: string; playing: boolean; budget?: SectionBudget };
}

/** A bookmarked section, as it is found in a later edition of the speech. */
export interface Bookmark {
  id: string;
  /** The number and heading, as printed. */
  name?: string;
  /** The first words of the text. */
  words?: string;
  /** The language of both. In another language version, the bookmark is of the section with the same id. */
  lang?: string;
}

/** The controls of a reader. */
export interface ReaderControls {
  /**
   * A link that skips the header and outline, visible while it has focus.
   * @default true
   * @example { skip: false }
   */
  skip?: boolean;
  /**
   * The toolbar. Without it, controls with a button in it are off too: `drawer`, `steps`, `progress`, `keys`, `find`,
   * `quote`, `bookmark`, `skeleton`, `textSize`, `appearance`, `share`, `card`, `time`, `back`, `legend`, `print`.
   * @default true
   * @example { bar: false }
   */
  bar?: boolean;
  /**
   * Show the outline as a drawer if the article is narrower than 51.5 em: 927 pixels at the default text size.
   * @default true
   * @example { drawer: false }
   */
  drawer?: boolean;
  /**
   * Outline entries can be expanded and collapsed. With more than 24 sections, only those around the current one are
   * expanded.
   * @default true
   * @example { collapse: false }
   */
  collapse?: boolean;
  /**
   * A filter for outlines with more than 12 sections.
   * @default true
   * @example { filter: false }
   */
  filter?: boolean;
  /**
   * Buttons for the previous and next section.
   * @default true
   * @example { steps: false }
   */
  steps?: boolean;
  /**
   * Reading progress: a line, and "Section n of m".
   * @default true
   * @example { progress: false }
   */
  progress?: boolean;
  /**
   * Single-letter shortcuts, listed in the menu, where users can turn them off: `j` next section, `k` previous, `o`
   * outline, `f` find, `u` back to where the user was, `b` bookmark, `s` key points only, `q` copy a quotation, `l` copy a link, `?` the menu.
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
   * Search in the speech, ignoring width, case and accents. The browser's own search is not changed.
   * @default true
   * @example { find: false }
   */
  find?: boolean;
  /**
   * Copy the selection as a quotation with its source and URL, or as a link that highlights it.
   * @default true
   * @example { quote: false }
   */
  quote?: boolean;
  /**
   * Switch to another language of the speech, in place or side by side.
   * @default true
   * @example { alternates: false }
   */
  alternates?: boolean;
  /**
   * Bookmarks, and resuming.
   * @default true
   * @example { bookmark: false }
   */
  bookmark?: boolean;
  /**
   * Show headings and key points only; each section can be expanded in place.
   * @default true
   * @example { skeleton: false }
   */
  skeleton?: boolean;
  /**
   * Text size, 80 to 200 %, and line spacing, 80 to 140 %.
   * @default true
   * @example { textSize: false }
   */
  textSize?: boolean;
  /**
   * The font, the width of the column and the colours (light, sepia, dark, high contrast), as the user chooses them.
   * @default true
   * @example { appearance: false }
   */
  appearance?: boolean;
  /**
   * Copy a citation in the style of GB/T 7714, APA or BibTeX, and open the share sheet of a phone or tablet. Belongs to
   * `quote`.
   * @default true
   * @example { share: false }
   */
  share?: boolean;
  /**
   * A picture of the selected quotation with its source, to share on phones and tablets or to save. Belongs to `quote`.
   * @default true
   * @example { card: false }
   */
  card?: boolean;
  /**
   * The speaking time that is left, in the toolbar. Belongs to `progress`.
   * @default true
   * @example { time: false }
   */
  time?: boolean;
  /**
   * After a jump, an offer to return to the paragraph that was left.
   * @default true
   * @example { back: false }
   */
  back?: boolean;
  /**
   * Notes, and what masks and gaps stand for, open in a popover.
   * @default true
   * @example { popovers: false }
   */
  popovers?: boolean;
  /**
   * An explanation of masks and omissions, with counts.
   * @default true
   * @example { legend: false }
   */
  legend?: boolean;
  /**
   * Print the speech with everything expanded.
   * @default true
   * @example { print: false }
   */
  print?: boolean;
}

/** Messages of the reader, by name. Names in braces are placeholders. */
export interface ReaderMessages {
  /** Contents */
  contents?: string;
  /** Skip to text */
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
  /** Filter contents */
  filter?: string;
  /** {n} {entry|entries} */
  filtered?: string;
  /** Expand all */
  expand?: string;
  /** Collapse all */
  collapse?: string;
  /** Entries in {name} */
  inside?: string;
  /** {n} {character|characters} */
  characters?: string;
  /** {n} {word|words} */
  words?: string;
  /** {n} min */
  minutes?: string;
  /** Find in the speech */
  find?: string;
  /** {n} of {m} */
  hits?: string;
  /** No matches */
  noHits?: string;
  /** Next match */
  nextHit?: string;
  /** Previous match */
  previousHit?: string;
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
  /** Less line spacing */
  tighter?: string;
  /** More line spacing */
  looser?: string;
  /** Points only */
  skeleton?: string;
  /** Open {name} */
  openSection?: string;
  /** Bookmark this section */
  bookmark?: string;
  /** Bookmarked */
  bookmarked?: string;
  /** Resume at {name} */
  resume?: string;
  /** Copy link */
  link?: string;
  /** Link to section: {name} */
  linkTo?: string;
  /** Copy as quotation */
  quotation?: string;
  /** The quoted passage was not found */
  quoteNotFound?: string;
  /** The quoted passage has changed */
  quoteChanged?: string;
  /** Copied */
  copied?: string;
  /** Could not copy */
  notCopied?: string;
  /** Legend */
  legend?: string;
  /** omitted text */
  leftOut?: string;
  /** Keyboard shortcuts */
  keys?: string;
  /** Enable shortcuts */
  keysOn?: string;
  /** Open this menu */
  help?: string;
  /** Print */
  print?: string;
  /** Show omitted text */
  rest?: string;
  /** {n} min left */
  minutesLeft?: string;
  /** Bookmark removed */
  bookmarkRemoved?: string;
  /** Bookmarks */
  bookmarks?: string;
  /** Resume where you stopped */
  resumeHere?: string;
  /** Back to where you were */
  back?: string;
  /** Share */
  share?: string;
  /** Could not share */
  notShared?: string;
  /** Create image */
  image?: string;
  /** Could not create the image */
  notDrawn?: string;
  /** Image saved */
  imageSaved?: string;
  /** Copy citation */
  cite?: string;
  /** Copy the speech */
  copySpeech?: string;
  /** Download */
  download?: string;
  /** Download failed */
  notDownloaded?: string;
  /** Plain text */
  text?: string;
  /** Language */
  language?: string;
  /** Side by side */
  sideBySide?: string;
  /** Go to note */
  toNote?: string;
  /** Note {n} */
  note?: string;
  /** Only key points are shown */
  pointsOn?: string;
  /** All text is shown */
  pointsOff?: string;
  /** Show all */
  showAll?: string;
  /** Default */
  asPage?: string;
  /** Font */
  font?: string;
  /** Serif */
  serif?: string;
  /** Sans serif */
  sans?: string;
  /** Column width */
  width?: string;
  /** Narrow */
  narrow?: string;
  /** Wide */
  wide?: string;
  /** Colours */
  colours?: string;
  /** Light */
  light?: string;
  /** Sepia */
  sepia?: string;
  /** Dark */
  dark?: string;
  /** High contrast */
  contrast?: string;
  /** Could not load this. Try again. */
  notLoaded?: string;
  /** {n} of {m} characters shown */
  shownCharacters?: string;
  /** {n} of {m} words shown */
  shownWords?: string;
  /** at least {n} */
  atLeast?: string;
  /** {n} of {m} shown */
  shownCharactersBriefly?: string;
  /** {n} of {m} shown */
  shownWordsBriefly?: string;
  /** {n} {passage|passages} left out */
  incomplete?: string;
  /** Speaking time */
  timing?: string;
  /** Prompter */
  prompter?: string;
  /** Read aloud */
  readAloud?: string;
}

/** The section that an event is about. */
export interface SectionDetail {
  /** The id of the section; null above the first. */
  id: string | null;
  /** Its index in document order, from 0. */
  index: number | null;
  /** The number of sections. */
  count: number;
}

/** The events of a reader. They are dispatched from the article and bubble. */
export interface ReaderEventMap {
  /** The current section changed. */
  'oration-section': CustomEvent<SectionDetail>;
  /** A bookmark was added or removed. Cancel it with `preventDefault()`. */
  'oration-bookmark': CustomEvent<SectionDetail & { on: boolean; bookmark: Bookmark }>;
  /**
   * The user requested omitted text (option `rest`).
   * @example article.addEventListener('oration-omission', async ({ detail }) => reader.resolve(detail.omission, await load(detail.id)));
   */
  'oration-omission': CustomEvent<SectionDetail & { omission: Element }>;
  /** An omission in this section was resolved, which may have added sections. */
  'oration-outline': CustomEvent<SectionDetail>;
  /** Another language of the speech is shown in place of the one before. */
  'oration-language': CustomEvent<{ lang: string }>;
  /** Where the speaker is, about once a second while the prompter runs. In seconds; `section` is the id of the section. */
  'oration-prompter': CustomEvent<{ time: number; left: number; over?: number; section?: string; playing: boolean; sentence: string; budget?: SectionBudget }>;
  /** Another sentence is read aloud, or the reading stops, goes on or ends. `section` is the id of the section. */
  'oration-read-aloud': CustomEvent<{ playing: boolean; ended: boolean; sentence: string; kind?: SpokenText['kind']; section?: string }>;
  /** Another sentence of the recording is being said. `time` is its start in seconds, `id` that of its section. */
  'oration-recording': CustomEvent<{ time: number; id: string | null; sentence: string }>;
}

/** A section and its budget, in seconds: how long it has taken, and how much it will be over at this pace. */
export interface SectionBudget {
  id: string;
  spent: number;
  budget: number;
  over: number;
}

/** Options of `mount`: those of the renderer, and the reader's. */
export interface MountOptions extends RenderOptions {
  /**
   * Options of the reader.
   * @example { reader: { controls: { keys: false } } }
   */
  reader?: ReaderOptions;
}

/** The sections of a speech. */
export interface Outline {
  /** The top-level sections. */
  entries: OutlineEntry[];
  /** The length of the whole body. */
  measure: Measure;
}

/** A section in an outline. */
export interface OutlineEntry {
  /** The id of the section in HTML rendered with the same options. */
  id: string;
  /** The number as printed: `一、`. */
  num?: string;
  /** The heading as plain text. */
  heading: string;
  /** Depth in the tree, 1 at the top. */
  level: number;
  /** How much of the section's text is present. */
  state: State;
  /** The length of the section, including its subsections. */
  measure: Measure;
  /** The subsections. */
  children: OutlineEntry[];
}

/** The length of a text, counted separately for each kind of script. */
export interface Measure {
  /** Han characters, kana and hangul syllables. */
  ideographs: number;
  /** Full-width punctuation marks. */
  marks: number;
  /** Words and numbers in scripts that separate words with spaces. */
  words: number;
}

/** A length, with its speaking time. */
export interface Length extends Measure {
  /** Characters as Chinese word processors count them (字数). */
  characters: number;
  /** Speaking time in seconds. */
  seconds: number;
}

/** Speaking pace. */
export interface Pace {
  /**
   * Han characters per minute.
   * @default 200
   * @example { ideographs: 180 }
   */
  ideographs?: number;
  /**
   * Words per minute.
   * @default 140
   * @example { words: 120 }
   */
  words?: number;
}

/** Options of {@link timing}. */
export interface TimingOptions {
  /**
   * The pace a minute.
   * @default { ideographs: 200, words: 140 }
   * @example { pace: { ideographs: 220 } }
   */
  pace?: Pace;
  /**
   * Silence in seconds after a sentence, a clause, a paragraph or a heading, and for a remark.
   * @default none
   * @example { pauses: { sentence: 0.4, paragraph: 0.8 } }
   */
  pauses?: { sentence?: number; clause?: number; paragraph?: number; heading?: number; remark?: number };
  /**
   * How long the speech may take, in seconds.
   * @default no target
   * @example { target: 600 }
   */
  target?: number;
  /**
   * How long sections may take, in seconds, by their ids without a prefix. Other sections share the rest of the target.
   * @default {}
   * @example { budgets: { s2: 180 } }
   */
  budgets?: Record<string, number>;
  /**
   * List the sentences.
   * @default false
   * @example { sentences: true }
   */
  sentences?: boolean;
  /**
   * The WebAssembly module of speaking times, `oration/timing.wasm`.
   * @default found next to the package
   * @example { module: '/assets/timing_bg.wasm' }
   */
  module?: ModuleInput;
}

/** Options of {@link align}. */
export interface AlignOptions {
  /**
   * The WebAssembly module of speaking times, `oration/timing.wasm`.
   * @default found next to the package
   * @example { module: '/assets/timing_bg.wasm' }
   */
  module?: ModuleInput;
}

/** A speech with the times of a recording. Times are start and end in seconds; coverage is in thousandths. */
export interface Alignment {
  /** The speech; its paragraphs, sections and turns that were heard have a `time`, and others have none. */
  speech: Speech;
  /** How much of the text was heard. */
  coverage: number;
  /** All sections, in the order of the outline. */
  sections: { id: string; num?: string; heading: string; coverage: number; time?: [number, number] }[];
  /** The sentences that were heard, with the ids of their sections and paragraphs. */
  sentences: { text: string; time: [number, number]; section?: string; paragraph?: string }[];
  /** What is only in the text, and what is only in the recording. */
  notices: AlignmentNotice[];
}

/** What was not heard, or what was heard but is not in the text. */
export interface AlignmentNotice {
  code: 'not-heard' | 'not-in-text';
  /** The path of the first block that was not heard, or of the last before what is not in the text. */
  path?: string;
  /** When it was heard. */
  time?: [number, number];
  /** A message in English. */
  message: string;
  /** The words. */
  text: string;
}

/** How long a speech takes to speak. Whole seconds, rounded so that parts add up. */
export interface Timing {
  total: number;
  milliseconds: number;
  /** The seconds of text outside sections. */
  outside: number;
  measure: Measure;
  /** The option, if it was set. */
  target?: number;
  /** The seconds over the target; negative if under. */
  over?: number;
  /** How much to cut, so that the speech fits the target. */
  cut: number;
  /** The unit of `cut`. */
  unit: 'characters' | 'words';
  /** What the publisher left out, which is not in `total`. */
  leftOut: {
    /** Where the publisher says how much. */
    characters: number;
    words: number;
    seconds: number;
    /** The number of places where text of unknown length is left out. */
    undeclared: number;
  };
  /** Lines of 28 characters on A4 paper; an estimate. */
  lines: number;
  /** Pages of 22 lines. */
  pages: number;
  /** All sections, in the order of the outline. */
  sections: TimedSection[];
  /** With the option `sentences`. */
  sentences?: TimedSentence[];
}

/** The speaking time of a section. */
export interface TimedSection {
  /** Without a prefix. */
  id: string;
  num?: string;
  heading: string;
  /** 1 at the top. */
  level: number;
  /** When it begins, in seconds. */
  start: number;
  /** How long it takes, with its subsections. */
  seconds: number;
  /** How long it takes without them. */
  own: number;
  /** Its share of the total, in thousandths. */
  share: number;
  /** The seconds that the text left out of it would take. */
  leftOut: number;
  /** Its budget, or its part of the target. */
  target?: number;
  /** The seconds over its target; negative if under. */
  over?: number;
}

/** A sentence and when it is spoken. */
export interface TimedSentence {
  /** With the space after it. */
  text: string;
  /** Its start and end in seconds, with the pause after it. */
  time: [start: number, end: number];
  /** The id of its section, without a prefix. */
  section?: string;
  /** The id of its paragraph, without a prefix. */
  paragraph?: string;
}

/** Metadata of a speech as plain text, for lists and `<title>`. Escape it if you write HTML. */
export interface Description {
  title: string;
  subtitle?: string;
  /** Declared or detected, a BCP 47 tag; empty if neither. */
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
  /** Names, without titles. */
  speakers: string[];
  /** When it was delivered, an ISO 8601 date. */
  date?: string;
  /** When it was published, an ISO 8601 date or date-time. */
  published?: string;
  occasion?: string;
  place?: string;
  /** What the text is: `transcript`, `draft`, `notes`, `statement` or another word. */
  kind?: string;
  /**
   * The summary, or the beginning of the text if there is no summary; at most 160 characters. Missing for a speech without text.
   */
  excerpt?: string;
  length: Length;
}

/** Something the importer guessed or the parser ignored, with its position. */
export interface Notice {
  /** A stable code: `unknown-field`, `contents-only` … */
  code: string;
  /** Line of the input, from 1. */
  line: number;
  /** In JSON, the path of the value: `body[2].color`. */
  path?: string;
  /** A message in English. */
  message: string;
  /** The text of the input in question. */
  text?: string;
}

/**
 * The kind of error: the input is not JSON (`syntax`), is not a speech (`schema`), exceeds a limit (`limit`) or is a file
 * without text (`not-text`); an option is invalid (`option`); no speech was found to attach a reader to (`attach`); the
 * module or the speech could not be loaded (`load`); a transcript cannot be aligned with the speech (`transcript`); a format cannot express the speech (`export`); the module was not started (`start`), or stopped and was restarted
 * (`trap`).
 */
export type ErrorCode =
  | 'syntax'
  | 'schema'
  | 'limit'
  | 'not-text'
  | 'option'
  | 'attach'
  | 'load'
  | 'transcript'
  | 'export'
  | 'start'
  | 'markdown-not-loaded'
  | 'trap';

/** An error as plain data. */
export interface ErrorObject {
  code: ErrorCode;
  /** One line with the reason and the position: `body[2].heading: expected text, found a number (line 4, column 16)`. */
  message: string;
  /** What is wrong and what to do, without path and position: `expected text, found a number`. */
  reason: string;
  /** The path of the value: `body[2].heading`. */
  path?: string;
  /** Line of the input, from 1; missing if the speech was an object, or the error has no position. */
  line?: number;
  /** Column in characters, from 1; missing if `line` is. */
  column?: number;
}

/** The only kind of error this package throws. */
export class SpeechError extends Error implements ErrorObject {
  constructor(message: string, fields: Omit<ErrorObject, 'message' | 'reason'> & { reason?: string; cause?: unknown });
  readonly name: 'SpeechError';
  readonly code: ErrorCode;
  readonly reason: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A reader attached to a speech in the page. */
export interface Reader {
  /** The id of the current section; undefined above the first. */
  current(): string | undefined;
  /**
   * Goes to a section or paragraph by its id, with or without the prefix, and adds a history entry, as a link does.
   * @returns false if the id does not exist
   * @example reader.go('s3-2')
   */
  go(id: string): boolean;
  /** Goes to the next section, without a history entry. */
  next(): void;
  /** Goes to the start of the current section, or from there to the previous section. */
  previous(): void;
  /**
   * Replaces masks with values, by the index of the mask from 0, its kind or its sign, or with a function.
   * @returns the number of masks replaced
   * @example reader.fill({ place: '江北', '××': '李明' })
   */
  fill(values: { [mask: string]: string } | ((mask: { index: number; of?: string; mask: string }) => string | undefined)): number;
  /**
   * Replaces an omission, from the event `oration-omission`, with blocks, the body of a speech, or a DOM node. Sections in
   * it get unused ids and entries in the outline; existing ids do not change. A speech without an outline stays without
   * one.
   * @returns false if the element is not an omission of this speech
   * @throws {SpeechError} (`schema`, `option`, `load`) if it cannot be rendered; nothing is changed then
   * @example reader.resolve(omission, ['The rest.', { type: 'section', heading: 'More', body: [] }])
   */
  resolve(omission: Element, rest: Node): boolean;
  resolve(
    omission: Element,
    rest: Block[] | Speech,
    options?: Pick<RenderOptions, 'images' | 'paragraphIds' | 'uiLang'>,
  ): boolean | Promise<boolean>;
  /**
   * Says that an omission, from the event `oration-omission`, cannot be replaced. Its button can be used again.
   * @param message what the user reads; without it, that something could not be loaded
   * @example reader.reject(omission, 'Only members can read this part.')
   */
  reject(omission: Element, message?: string): void;
  /**
   * Resolves once the controls are in the page. They are added in steps, after the speech has been painted and their text, in
   * `uiLang`, has been loaded. The methods work at once. If the text cannot be loaded, the article dispatches
   * `oration-error`.
   */
  readonly ready: Promise<void>;
  /**
   * Opens the prompter, with the options of the reader and these. The browser uses the whole screen only in response to a click
   * or a key.
   * @throws {SpeechError} (`option`)
   * @example const prompter = await reader.prompter({ target: 600 });
   */
  prompter(options?: PrompterOptions): Promise<Prompter | undefined>;
  /**
   * Reads aloud, with the options of the reader and these. Some browsers speak only after a click or a key.
   * @throws {SpeechError} (`option`)
   * @example const reading = await reader.readAloud({ from: 's2' });
   */
  readAloud(options?: ReadAloudOptions): Promise<ReadAloud | undefined>;
  /** Removes everything the reader added. The speech stays in the page. */
  destroy(): void;
}

/** Options of `init`. */
export interface InitOptions {
  /**
   * Whether to start the complete module, which is twice as large. Without it, `mount` and the element load Markdown when
   * a speech needs it, and other functions throw a `SpeechError` (`markdown-not-loaded`). Only browsers have a module
   * without Markdown.
   * @default false
   */
  markdown?: boolean;
}

/**
 * Starts the module. Calls share one start, and you can retry after a failure. On servers and in edge workers the module
 * starts automatically.
 * @param input options; or the complete module, if it is not next to the package
 * @throws {SpeechError} (`load`) that names the URL and the response, and suggests fixes
 * @example await init();
 * @example await init({ markdown: true });
 */
export function init(input?: InitOptions | InitInput | Promise<ModuleInput>): Promise<void>;

/** `WebAssembly.Module` has no fields, so that misspelled options would be one. */
type InitInput = string | URL | Request | Response | BufferSource | (WebAssembly.Module & { markdown?: never });

/** The version of the package. */
export function version(): string;

/**
 * Parses Speech JSON.
 * @returns the speech, and a notice for each unknown field
 * @throws {SpeechError} the first error
 */
export function parse(speech: SpeechInput): { speech: ParsedSpeech; notices: Notice[] };

/** Returns all errors in a speech, including unknown fields; empty if it is valid. */
export function validate(speech: SpeechInput | object): ErrorObject[];

/** The role of a line of a source. Every line has exactly one. */
export type LineRole =
  /** The title of the speech, or a line of it. */
  | 'title'
  /** A line under the title: `——在成立大会上的讲话`. */
  | 'subtitle'
  /** Who speaks, and as what. */
  | 'byline'
  /** The day, perhaps with place, occasion or speaker. */
  | 'date'
  /** The meeting or event, on a line of its own. */
  | 'occasion'
  /** The place, on a line of its own. */
  | 'place'
  /** The path to the page. */
  | 'breadcrumb'
  /** A labelled fact about the page: `来源：…`, `Published: …`. */
  | 'label'
  /** Words above the speech that are none of these: an editor's note, an agency's lead, an epigraph. */
  | 'headnote'
  /** The form of address with which the speech opens. */
  | 'salutation'
  /** An entry or the title of a printed table of contents. */
  | 'contents'
  /** A heading of the speech. */
  | 'heading'
  /** Words of the speech. */
  | 'body'
  /** The label of a speaker, perhaps with the first words of the turn. */
  | 'turn'
  /** Applause or a stage direction. */
  | 'remark'
  /** Thanks at the end. */
  | 'closing'
  /** Who signed, under the speech. */
  | 'signature'
  /** The notice of a passage that was left out. */
  | 'omission'
  /** A rule or stars between parts. */
  | 'break'
  /** The number of a page. */
  | 'page-number'
  /** The header or footer of a page. */
  | 'running-head'
  /** A clock time or the number of a caption. */
  | 'timestamp'
  /** Text that appears elsewhere in the document. */
  | 'duplicate'
  /** What a web page puts around a speech. */
  | 'boilerplate'
  /** Markup without words for a reader. */
  | 'markup';

/** The role of a line, with the evidence. */
export interface LineReport {
  /** First line of the source, from 1. */
  line: number;
  /** Last line. */
  end: number;
  role: LineRole;
  /** The evidence for the role, in short English phrases. */
  evidence: string[];
  /** The second-best role, if one was close. */
  runnerUp?: LineRole;
}

/** What you know about a source, and corrections. */
export interface ImportOptions {
  /**
   * Language of the text, a BCP 47 tag.
   * @default detected
   * @example { lang: 'pt' }
   */
  lang?: string;
  /**
   * Encoding of the bytes, an encoding label such as `big5`; ignored for a string and for bytes with a byte order mark.
   * @default declared by the text or detected
   * @example { charset: 'shift_jis' }
   */
  charset?: string;
  /**
   * Roles of lines, by line number from 1. They override the importer's decisions.
   * @default {}
   * @example { roles: { 12: 'heading', 30: 'boilerplate' } }
   */
  roles?: { [line: number]: LineRole };
  /**
   * The maximum size of the source in bytes. Exceeding it is a `SpeechError` with the code `limit`.
   * @default { bytes: 67108864 }
   * @example { limits: { bytes: 1_000_000 } }
   */
  limits?: { bytes?: number };
  /**
   * Include a report for each line in the result.
   * @default false
   * @example { explain: true }
   */
  explain?: boolean;
  /**
   * The importer's WebAssembly module, `oration/importer.wasm`.
   * @default found next to the package
   * @example { module: '/assets/importer_bg.wasm' }
   */
  module?: ModuleInput;
  /**
   * The module that reads Markdown, `oration/markdown.wasm`.
   * @default found next to the package
   * @example { markdown: '/assets/markdown_bg.wasm' }
   */
  markdown?: ModuleInput;
  /**
   * The module that reads web pages, `oration/html.wasm`.
   * @default found next to the package
   * @example { html: '/assets/html_bg.wasm' }
   */
  html?: ModuleInput;
  /**
   * The module that reads Word documents, `oration/document.wasm`.
   * @default found next to the package
   * @example { document: '/assets/document_bg.wasm' }
   */
  document?: ModuleInput;
  /**
   * The module that reads Akoma Ntoso, TEI and Popolo, `oration/interchange.wasm`.
   * @default found next to the package
   * @example { interchange: '/assets/interchange_bg.wasm' }
   */
  interchange?: ModuleInput;
}

/** A speech read from a text. */
export interface Import {
  speech: ParsedSpeech;
  /** One notice for each guess and each line that is not in the speech. */
  notices: Notice[];
}

/** The result with the option `explain`. */
export interface ExplainedImport extends Import {
  /** One report for each line of text, in order. */
  lines: LineReport[];
  /** The encoding of the bytes; absent for a string and a Word document. */
  encoding?: string;
  /** The text of a Word document: a line for each paragraph and each line break in it. */
  text?: string;
}

/**
 * Imports the text of a speech: plain text, Markdown, HTML, WebVTT or SubRip, as a string or as bytes in any encoding, or
 * the bytes of a Word document (.docx). The importer is a separate module, loaded on first use without `init`; Markdown,
 * HTML and Word each load another one. Akoma Ntoso, TEI and Popolo are read as they are, by a module of their own.
 * @throws {SpeechError} (`not-text`) if the bytes are a PDF, an image or another file without text; (`limit`) if there
 *   are too many; (`option`); (`load`). Every text is valid.
 * @example const { speech, notices } = await importText(await file.arrayBuffer());
 */
export function importText(
  source: string | ArrayBuffer | ArrayBufferView,
  options: ImportOptions & { explain: true },
): Promise<ExplainedImport>;
export function importText(source: string | ArrayBuffer | ArrayBufferView, options?: ImportOptions): Promise<Import>;

/**
 * Imports a Word document (.docx) with the numbers that Word shows in front of its paragraphs, and its footnotes, tables and
 * links. Tracked deletions, comments, hidden text, pictures, headers and footers are left out, each with a notice.
 * @throws {SpeechError} (`not-text`) if the bytes are another file, such as .doc or PDF, or are damaged; (`limit`) if there
 *   are too many, also when decompressed; (`option`); (`load`)
 * @example const { speech, notices } = await importDocument(await file.arrayBuffer());
 */
export function importDocument(
  bytes: ArrayBuffer | ArrayBufferView,
  options: ImportOptions & { explain: true },
): Promise<ExplainedImport>;
export function importDocument(bytes: ArrayBuffer | ArrayBufferView, options?: ImportOptions): Promise<Import>;

/** The outline of a speech, with the ids of HTML rendered with the same options. */
export function outline(speech: SpeechInput, options?: RenderOptions): Outline;

/** The length and speaking time of a speech. */
export function measure(speech: SpeechInput, pace?: Pace): Length;

/** The metadata of a speech as plain text, for lists and `<title>`. */
export function describe(speech: SpeechInput): Description;

/**
 * The HTML of a speech: one `<article class="oration">`, the same in every environment and safe to insert.
 * @example document.body.innerHTML = renderToString({ title: 'Thanks', body: ['Thank you all.'] });
 */
export function renderToString(speech: SpeechInput, options?: RenderOptions): string;

/** Options of `renderPage`: those of the renderer, and content of the `<head>`. */
export interface PageOptions extends RenderOptions {
  /**
   * Content of `<title>`.
   * @default the title of the speech
   * @example { title: 'Opening address · Example Library' }
   */
  title?: string;
  /**
   * CSS to inline in a `<style>` element.
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
   * The description for search engines and social networks.
   * @default the summary, or else the beginning of the text
   * @example { description: 'Address at the opening of the new reading room.' }
   */
  description?: string;
}

/**
 * A complete HTML document for a speech: `<title>`, `lang`, `dir`, the description, Open Graph properties and JSON-LD come from
 * the speech, and everything is escaped.
 * @example response.end(renderPage(speech, { stylesheet: '/oration.css' }));
 */
export function renderPage(speech: SpeechInput, options?: PageOptions): string;

/**
 * A speech as plain text, which `importText` can read again.
 * @example await navigator.clipboard.writeText(toText(speech));
 */
export function toText(speech: SpeechInput): string;

/** A format of {@link exportTo} whose files are text. */
export type TextFormat = 'markdown' | 'text' | 'akn' | 'tei' | 'popolo' | 'jsonld' | 'vtt' | 'srt' | 'typst';

/** A format of {@link exportTo} whose files are bytes. */
export type BinaryFormat = 'docx' | 'epub';

/** A format of {@link exportTo}. */
export type ExportFormat = TextFormat | BinaryFormat;

/** What a format cannot express: one notice for each feature in the speech. */
export interface ExportNotice {
  code: 'lost';
  /** The feature, a stable name: `time`, `mask-detail` … */
  feature: string;
  /** How many there are. */
  count: number;
  /** The path of the first: `body[2].time`. */
  path: string;
  /** A message in English: `times in the recording: not written (12)`. */
  message: string;
}

/** Options of {@link exportTo} and {@link toMarkdown}. */
export interface ExportOptions {
  /**
   * The exporter's WebAssembly module, `oration/export.wasm`.
   * @default found next to the package
   * @example { module: '/assets/export_bg.wasm' }
   */
  module?: ModuleInput;
  /**
   * Called for each feature of the speech that the format cannot express, before the promise resolves.
   * @default none
   * @example { onNotice: ({ message }) => console.warn(message) }
   */
  onNotice?: (notice: ExportNotice) => void;
  /**
   * The URL of the speech, which identifies it in formats with identifiers.
   * @default the URL of its source
   * @example { url: 'https://example.org/speeches/opening' }
   */
  url?: string;
  /**
   * In `docx` and `typst`, the form of the pages: `gbt9704` is that of official documents of China (GB/T 9704-2012), 22 lines of 28
   * characters on A4.
   * @default 'gbt9704' for Chinese in simplified characters, otherwise 'plain'
   * @example { style: 'plain' }
   */
  style?: 'gbt9704' | 'plain';
  /**
   * In `docx` and `typst`, fonts in place of those of the style.
   * @default those of the style
   * @example { fonts: { body: '仿宋_GB2312' } }
   */
  fonts?: ExportFonts;
  /**
   * In `epub`, when the book was last changed.
   * @default the day of the speech
   * @example { modified: '2024-03-05T09:30:00Z' }
   */
  modified?: string;
}

/** Fonts by what they are for. */
export interface ExportFonts {
  /** The title. @default '方正小标宋简体' in `gbt9704` */
  title?: string;
  /** The text. @default '仿宋' in `gbt9704` */
  body?: string;
  /** Headings of the first level. @default '黑体' in `gbt9704` */
  heading?: string;
  /** Headings of the second level, the byline and the date. @default '楷体' in `gbt9704` */
  subheading?: string;
  /** Page numbers. @default '宋体' in `gbt9704` */
  number?: string;
}

/**
 * A speech in another format. The exporter is a separate module, loaded on first use without `init`.
 * @throws {SpeechError} the first error in the speech; (`export`) the format cannot express the speech; (`option`); (`load`)
 * @example const text = await exportTo('text', speech, { onNotice: ({ message }) => console.warn(message) });
 */
export function exportTo(format: TextFormat, speech: SpeechInput, options?: ExportOptions): Promise<string>;
export function exportTo(format: BinaryFormat, speech: SpeechInput, options?: ExportOptions): Promise<Uint8Array>;

/**
 * A speech as Markdown: YAML front matter, headings, tables and footnotes, which `importText` can read again. The same as
 * `exportTo('markdown', speech, options)`.
 * @throws {SpeechError} the first error in the speech; (`option`); (`load`)
 * @example await navigator.clipboard.writeText(await toMarkdown(speech));
 */
export function toMarkdown(speech: SpeechInput, options?: ExportOptions): Promise<string>;

/**
 * How long a speech takes to speak, by sections and, if requested, sentences. The module is loaded on first use without `init`.
 * @throws {SpeechError} the first error in the speech; (`option`); (`load`)
 * @example const { total, cut } = await timing(speech, { target: 600 });
 */
export function timing(speech: SpeechInput, options?: TimingOptions): Promise<Timing>;

/**
 * Finds when the paragraphs, sections and turns of a speech are said in its recording. The transcript is WebVTT, SubRip, the JSON
 * of Whisper, Akoma Ntoso or TEI as text or bytes, or an object: parsed JSON, or a speech with times. The module is loaded on
 * first use without `init`.
 * @throws {SpeechError} the first error in the speech; (`transcript`); (`option`); (`load`)
 * @example const { speech, coverage, notices } = await align(text, await (await fetch('speech.vtt')).text());
 */
export function align(speech: SpeechInput, transcript: string | ArrayBuffer | ArrayBufferView | object, options?: AlignOptions): Promise<Alignment>;

/** The HTML of a speech with its outline as data. */
export function render(
  speech: SpeechInput,
  options?: RenderOptions,
): { html: string; outline: Outline; notices: Notice[] };

/**
 * Renders a speech into an element of the page, replacing its content, and attaches a reader.
 *
 * A speech of more than 256 KB is inserted in pieces, so that the page stays responsive: its beginning in the next task,
 * the rest within a few milliseconds of each frame. Meanwhile the article is `aria-busy` and shows its progress; links and
 * `go` go to missing sections once they are rendered. Finally the article dispatches `oration-complete`.
 *
 * The JSON of a speech of more than 2 MB is parsed in steps as well. Errors in it are not thrown but reported by the event
 * `oration-error` on the element, whose content stays.
 * @example const reader = mount(document.querySelector('main'), await response.arrayBuffer());
 */
export function mount(element: Element | null, speech: SpeechInput, options?: MountOptions): Reader;

/** Attaches a reader to a server-rendered speech: its `<article>`, or an element that contains it. */
export function attach(element: Element | null, options?: ReaderOptions): Reader;
