/**
 * Speech JSON, version 1: the format of a stored speech. The JSON Schema `oration/speech.schema.json` describes it
 * for other tools.
 */

import type { JsonBlock, JsonText } from './speech-json.js';

export type { JsonBlock, JsonSpan, JsonText } from './speech-json.js';

/** CommonMark inline text (`"**一是**加强领导"`), or an array that mixes it with nodes. */
export type Text = string | Span[];

/** A piece of a {@link Text}: CommonMark inline text or a node. */
export type Span = string | Mask | Gap | NoteReference | InlineRemark | Point | Ruby | Foreign;

/** A word the source masks: `{ "mask": "**", "of": "place" }`. */
export interface Mask {
  /** The mark that replaces the word, as printed. */
  mask: string;
  /** The kind of word that is masked. */
  of?: 'person' | 'place' | 'number' | 'date' | 'organisation' | 'phrase';
  /** Accessible label. */
  label?: string;
}

/** Text left out inside a sentence: `{ "gap": 12 }`. */
export interface Gap {
  /** Number of characters left out, or `null` if unknown. */
  gap: number | null;
  /** Reason. */
  reason?: string;
}

/** A reference to a footnote: `{ "note": "1" }`. */
export interface NoteReference {
  /** Id of the footnote in {@link Speech.notes}. */
  note: string;
}

/** Something that happens, not something said: `{ "remark": "（掌声）" }`. */
export interface InlineRemark {
  /** The remark, as printed. */
  remark: string;
}

/** A numbered point inside a paragraph: `{ "num": "二是", "point": "加强协调配合。" }`. */
export interface Point {
  /** Text of the point, CommonMark inline text. */
  point: string;
  /** The number, as printed. */
  num?: string;
}

/** Text with its reading: `{ "ruby": "漢字", "text": "かんじ" }`. */
export interface Ruby {
  /** The text. */
  ruby: string;
  /** Its reading. */
  text: string;
}

/** A phrase in another language: `{ "text": "status quo", "lang": "la" }`. */
export interface Foreign {
  /** The phrase. */
  text: string;
  /** Its language, a BCP 47 tag. */
  lang: string;
}

/**
 * A speech. Only `title` and `body` are required.
 *
 * A JSON file that you import has this type, although TypeScript widens its keywords to `string`: `type` is not checked then.
 * Where TypeScript is to check every keyword, use {@link ParsedSpeech}.
 */
export interface Speech {
  /** URL of the JSON Schema of the document. */
  $schema?: string;
  /** Version of the format. */
  version?: number;
  /** Title of the speech, without byline or date. */
  title: JsonText;
  /** A line below the title. */
  subtitle?: JsonText;
  /** Language of the speech, a BCP 47 tag; the direction of the text follows from it. */
  lang?: string;
  /** Direction of the text, if it does not follow from `lang`. */
  dir?: 'ltr' | 'rtl' | (string & {});
  /** What the text is: transcript (as spoken), draft, notes, statement, or another word. */
  kind?: 'transcript' | 'draft' | 'notes' | 'statement' | (string & {});
  /** Who speaks: a person, or several. */
  speaker?: Person | Person[];
  /** Who is addressed. */
  audience?: string;
  /** The meeting or event. */
  occasion?: string;
  /** Where it was delivered. */
  place?: string;
  /** When it was delivered: an ISO 8601 date, month or year. */
  date?: string;
  /** When it was published, an ISO 8601 date or date-time. */
  published?: string;
  /** Source of the text. */
  source?: Source;
  /** Path to the speech in its library, from the top. */
  breadcrumb?: Crumb[];
  /** Subject terms. */
  keywords?: string[];
  /** A short summary. */
  summary?: JsonText;
  /**
   * Text printed before the speech that is not part of it: an editor's note, an agency's lead, an epigraph. It is
   * shown in the header; its sections are not in the outline.
   */
  headnote?: (Block | JsonBlock)[];
  /** Length as declared by the publisher. */
  extent?: Extent | { total?: number; shown?: number; unit?: string };
  /** Recordings of the speech. */
  media?: Media;
  /** The same speech in other languages, at most eight. */
  alternates?: Alternate[];
  /** Footnotes by id, in display order. */
  notes?: { [id: string]: JsonText };
  /** The speech itself. */
  body: (Block | JsonBlock)[];
}

/** The same speech in another language: its text, or the URL of it, or both. */
export interface Alternate {
  /** Its language, a BCP 47 tag. */
  lang: string;
  /** URL of a page with it, or of the speech in any format that Oration reads. */
  url?: string;
  /** The speech. It has no alternates of its own. */
  speech?: Speech;
}

/** A {@link Speech} with exact keywords, as `parse` and `importText` return it. */
export interface ParsedSpeech extends Speech {
  version?: 1;
  title: Text;
  subtitle?: Text;
  dir?: 'ltr' | 'rtl';
  summary?: Text;
  headnote?: Block[];
  extent?: Extent;
  notes?: { [id: string]: Text };
  body: Block[];
}

/** A person who speaks. */
export interface Person {
  /** Name, without title, and without spaces inserted for justification. */
  name: string;
  /** Post or title. */
  role?: string;
  /** Organisation. */
  affiliation?: string;
  /** URL of a page about the person. */
  url?: string;
  /** URL of a portrait. */
  image?: string;
  /** The byline as printed. */
  printed?: string;
}

/** Where a text was taken from. */
export interface Source {
  /** Name of the publisher. */
  name?: string;
  /** URL of the page. */
  url?: string;
  /** Terms of use. */
  licence?: string;
}

/** A step of a breadcrumb: a label, or a label with a URL. */
export type Crumb = string | { label: string; url?: string };

/** A length as declared by the publisher. */
export interface Extent {
  /** Length of the whole speech. */
  total?: number;
  /** Length of the part that is shown. */
  shown?: number;
  /** Unit of the length; characters by default. */
  unit?: Unit;
}

/** What a length counts. */
export type Unit = 'characters' | 'words';

/** Start and end in the recording, in seconds. */
export type Time = [start: number, end: number];

/** Recordings of a speech. */
export interface Media {
  /** URL of the audio. */
  audio?: string;
  /** URL of the video. */
  video?: string;
  /** URL of the captions (WebVTT). */
  captions?: string;
  /** Duration of the recording, in seconds. */
  duration?: number;
}

/** A string is a paragraph; any other block is an object whose `type` says what it is. */
export type Block =
  | string
  | Section
  | Paragraph
  | Salutation
  | List
  | Quote
  | Verse
  | Figure
  | Table
  | Omission
  | Remark
  | Turn
  | Closing
  | Markdown
  | Break;

/** A part of the speech with a heading: an entry of the outline. */
export interface Section {
  type: 'section';
  /** The number as printed, punctuation included: `一、` `（二）` `1.` `一是`. */
  num?: string;
  /** The heading without its number. */
  heading: Text;
  /** Whether the heading is the first sentence of the first paragraph, on the same line. */
  runin?: boolean;
  /** Id set by the author: letters, digits, `-` and `_`. */
  id?: string;
  /** How much of the section's text is present; `shown` by default. */
  state?: State;
  /** Time in the recording. */
  time?: Time;
  /** Blocks of the section, including subsections. */
  body: Block[];
}

/** How much of a section's text is present: all of it, part of it, or only the heading. */
export type State = 'shown' | 'partial' | 'omitted';

/** A paragraph with attributes; a plain string is shorthand. */
export interface Paragraph {
  type: 'paragraph';
  /** Its text. */
  text: Text;
  /** Whether it continues a sentence cut by an omission. */
  continued?: boolean;
  /** Time in the recording. */
  time?: Time;
  /** Id set by the author: letters, digits, `-` and `_`. */
  id?: string;
}

/** `同志们：` */
export interface Salutation {
  type: 'salutation';
  text: Text;
}

/** A list. */
export interface List {
  type: 'list';
  /** Whether the list is numbered. */
  ordered?: boolean;
  /** First number of an ordered list; 1 by default. */
  start?: number;
  /** A text, or an array of blocks. An array is read as blocks if an object in it has a `type`. */
  items: (Text | Block[])[];
}

/** A quotation: one text, or several blocks. */
export interface Quote {
  type: 'quote';
  /** The quotation, if it is one text. */
  text?: Text;
  /** The quotation, if it is several blocks. */
  body?: Block[];
  /** Who is quoted, and the source. */
  cite?: Text;
}

/** Lines of a poem. */
export interface Verse {
  type: 'verse';
  lines: Text[];
}

/** An image. */
export interface Figure {
  type: 'figure';
  /** URL of the image. */
  src: string;
  /** Text alternative. */
  alt: string;
  /** Caption below it. */
  caption?: Text;
  /** Width in CSS pixels. */
  width?: number;
  /** Height in CSS pixels. */
  height?: number;
}

/** A table. */
export interface Table {
  type: 'table';
  /** Rows of column headings. */
  head?: Text[][];
  /** Rows of cells. */
  rows: Text[][];
  /** Caption above it. */
  caption?: Text;
}

/** Text the publisher left out. */
export interface Omission {
  type: 'omission';
  /** Declared length of the omitted text. */
  count?: number;
  /** Unit of the length; characters by default. */
  unit?: Unit;
  /** Reason. */
  reason?: string;
  /** Text the publisher printed in its place. */
  note?: Text;
  /** URL of the omitted text. */
  url?: string;
  /** Whether everything after this point is left out. */
  rest?: boolean;
}

/** Applause, laughter or a stage direction on its own line. */
export interface Remark {
  type: 'remark';
  text: Text;
}

/** What one person says in a transcript of several. */
export interface Turn {
  type: 'turn';
  /** Who speaks, if known: a name or a person. */
  speaker?: string | Person;
  /** What is said. */
  body: Block[];
  /** Time in the recording. */
  time?: Time;
}

/** Thanks, signature or date at the end. */
export interface Closing {
  type: 'closing';
  text: Text;
}

/** CommonMark block content. */
export interface Markdown {
  type: 'markdown';
  text: string;
}

/** A pause between parts. */
export interface Break {
  type: 'break';
}
