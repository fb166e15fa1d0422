/**
 * Speech JSON, version 1: a speech as it is stored and passed around. The JSON Schema `oration/speech.schema.json` says
 * the same to other tools.
 */

/** CommonMark inline text (`"**一是**加强领导"`), or an array that mixes it with nodes. */
export type Text = string | Span[];

/** A piece of a {@link Text}: CommonMark inline text or a node. */
export type Span = string | Mask | Gap | NoteReference | InlineRemark | Point | Ruby | Foreign;

/** A word that the source masks: `{ "mask": "**", "of": "place" }`. */
export interface Mask {
  /** The mark that stands for the word, as printed. */
  mask: string;
  /** The kind of word that is masked. */
  of?: 'person' | 'place' | 'number' | 'date' | 'organisation' | 'phrase';
  /** What to call it, for a reader. */
  label?: string;
}

/** Words left out inside a sentence: `{ "gap": 12 }`. */
export interface Gap {
  /** How many characters are left out, or `null` where that is not known. */
  gap: number | null;
  /** Why. */
  reason?: string;
}

/** The place a note belongs to: `{ "note": "1" }`. */
export interface NoteReference {
  /** The note's id in {@link Speech.notes}. */
  note: string;
}

/** What happened, not what was said: `{ "remark": "（掌声）" }`. */
export interface InlineRemark {
  /** The remark, as printed. */
  remark: string;
}

/** A numbered point inside a paragraph: `{ "num": "二是", "point": "加强协调配合。" }`. */
export interface Point {
  /** The point's words, CommonMark inline text. */
  point: string;
  /** The number, as printed. */
  num?: string;
}

/** Words with their reading: `{ "ruby": "漢字", "text": "かんじ" }`. */
export interface Ruby {
  /** The words. */
  ruby: string;
  /** Their reading. */
  text: string;
}

/** A phrase in another language: `{ "text": "status quo", "lang": "la" }`. */
export interface Foreign {
  /** The phrase. */
  text: string;
  /** Its language, a BCP 47 tag. */
  lang: string;
}

/** A speech. Only `title` and `body` are required. */
export interface Speech {
  /** Address of the JSON Schema the document follows. */
  $schema?: string;
  /** Version of the format. */
  version?: 1;
  /** The speech's own title, without byline or date. */
  title: Text;
  /** A line under the title. */
  subtitle?: Text;
  /** Language of the speech, a BCP 47 tag; the direction of the text follows from it. */
  lang?: string;
  /** Direction of the text, where it does not follow from `lang`. */
  dir?: 'ltr' | 'rtl';
  /** What the text is: transcript (as spoken), draft, notes, statement, or another word. */
  kind?: 'transcript' | 'draft' | 'notes' | 'statement' | (string & {});
  /** Who speaks: a person, or several. */
  speaker?: Person | Person[];
  /** To whom. */
  audience?: string;
  /** The meeting or event. */
  occasion?: string;
  /** Where it was delivered. */
  place?: string;
  /** When it was delivered, an ISO 8601 date; a month or a year alone will do. */
  date?: string;
  /** When it was put on line, an ISO 8601 date or date-time. */
  published?: string;
  /** Where the text was taken from. */
  source?: Source;
  /** The path to the speech in the library that shows it, from the top. */
  breadcrumb?: Crumb[];
  /** Subject words. */
  keywords?: string[];
  /** A short account of the content. */
  summary?: Text;
  /**
   * What is printed before the speech and is not part of it: an editor's note, an agency's lead, an epigraph. It is
   * shown in the header; sections in it are not entries of the outline.
   */
  headnote?: Block[];
  /** The length as the publisher declared it. */
  extent?: Extent;
  /** Recordings of the speech. */
  media?: Media;
  /** Notes by id, in the order in which they are shown. */
  notes?: { [id: string]: Text };
  /** The speech itself. */
  body: Block[];
}

/** A person who speaks. */
export interface Person {
  /** Name, without title and without the spaces of justified type. */
  name: string;
  /** Post or title. */
  role?: string;
  /** Body the person belongs to. */
  affiliation?: string;
  /** Address of a page about the person. */
  url?: string;
  /** Address of a portrait. */
  image?: string;
  /** The byline as printed. */
  printed?: string;
}

/** Where a text was taken from. */
export interface Source {
  /** Name of the publisher. */
  name?: string;
  /** Address of the page. */
  url?: string;
  /** Terms under which it may be used. */
  licence?: string;
}

/** A step of a breadcrumb: its words, or its words and its address. */
export type Crumb = string | { label: string; url?: string };

/** A length as the publisher declared it. */
export interface Extent {
  /** Of the whole speech. */
  total?: number;
  /** Of what is shown. */
  shown?: number;
  /** What is counted; characters unless told. */
  unit?: Unit;
}

/** What a length counts. */
export type Unit = 'characters' | 'words';

/** Start and end in the recording, in seconds. */
export type Time = [start: number, end: number];

/** Recordings of a speech. */
export interface Media {
  /** Address of the sound. */
  audio?: string;
  /** Address of the film. */
  video?: string;
  /** Address of the captions, WebVTT. */
  captions?: string;
  /** How long the recording is, in seconds. */
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
  /** The heading is the first sentence of the first paragraph and shares its line. */
  runin?: boolean;
  /** An id of the author's: letters, digits, `-` and `_`. */
  id?: string;
  /** How much of the section's text is here; `shown` unless told. */
  state?: State;
  /** When it is said. */
  time?: Time;
  /** What the section holds, sections among it. */
  body: Block[];
}

/** How much of a section's text is here: all of it, a part, or nothing but the heading. */
export type State = 'shown' | 'partial' | 'omitted';

/** A paragraph of which more is told than its words. */
export interface Paragraph {
  type: 'paragraph';
  /** Its words. */
  text: Text;
  /** It goes on from before an omission, inside a sentence. */
  continued?: boolean;
  /** When it is said. */
  time?: Time;
  /** An id of the author's: letters, digits, `-` and `_`. */
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
  /** It is numbered. */
  ordered?: boolean;
  /** The first number of an ordered list, 1 unless told. */
  start?: number;
  /** A text, or an array of blocks; an array is blocks when an object in it has a `type`. */
  items: (Text | Block[])[];
}

/** Words of somebody else: one text, or several blocks. */
export interface Quote {
  type: 'quote';
  /** The words, when they are one text. */
  text?: Text;
  /** The words, when they are several blocks. */
  body?: Block[];
  /** Whose words, and where from. */
  cite?: Text;
}

/** Lines of a poem. */
export interface Verse {
  type: 'verse';
  lines: Text[];
}

/** A picture. */
export interface Figure {
  type: 'figure';
  /** Address of the picture. */
  src: string;
  /** What it shows, in words. */
  alt: string;
  /** A line under it. */
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
  /** A line over it. */
  caption?: Text;
}

/** A passage that the publisher left out. */
export interface Omission {
  type: 'omission';
  /** How much is left out, as declared. */
  count?: number;
  /** What is counted; characters unless told. */
  unit?: Unit;
  /** Why. */
  reason?: string;
  /** What the publisher printed in its place. */
  note?: Text;
  /** Where the passage can be had. */
  url?: string;
  /** All the rest of the speech is left out, not a passage in the middle. */
  rest?: boolean;
}

/** Applause, laughter or a stage direction on a line of its own. */
export interface Remark {
  type: 'remark';
  text: Text;
}

/** What one person says in a transcript of several. */
export interface Turn {
  type: 'turn';
  /** Who speaks now, where that is known: a name or a person. */
  speaker?: string | Person;
  /** What is said. */
  body: Block[];
  /** When it is said. */
  time?: Time;
}

/** Thanks, signature or date at the end. */
export interface Closing {
  type: 'closing';
  text: Text;
}

/** Any CommonMark block content. */
export interface Markdown {
  type: 'markdown';
  text: string;
}

/** A pause between parts. */
export interface Break {
  type: 'break';
}
