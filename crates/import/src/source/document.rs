//! What every source becomes: lines with hints, what the source declares about itself, and its notes.

use oration_model::{Block, Notice, NoticeCode, Speech, Text};
use std::borrow::Cow;
use std::time::Duration;

type Str<'a> = Cow<'a, str>;

/// A source as lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Document<'a> {
    /// The lines, in the order of the source.
    pub(crate) lines: Vec<Line<'a>>,
    /// What the source declares about itself.
    pub(crate) metadata: SourceMetadata<'a>,
    /// Footnotes by id, in the order of the source.
    pub(crate) notes: Vec<(Str<'a>, Text<'a>)>,
    /// What the source itself had to assume or to leave out.
    pub(crate) notices: Vec<SourceNotice>,
    /// The speech, where the source says all of it, so that nothing has to be guessed.
    pub(crate) speech: Option<Box<Speech<'a>>>,
}

/// A line: its words and what the source says about them.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line<'a> {
    /// The words, trimmed, without markup. An item of a numbered list has its number in front.
    pub(crate) text: Str<'a>,
    /// The physical line of the source it begins on, from 1.
    pub(crate) no: usize,
    /// The physical line it ends on.
    pub(crate) end: usize,
    /// A blank line, an indent or the boundary of a block is before it.
    pub(crate) starts_paragraph: bool,
    /// What the source says about it.
    pub(crate) hints: Hints<'a>,
}

impl<'a> Line<'a> {
    /// A line of plain text, which has no hints.
    pub(crate) fn plain(text: Str<'a>, no: usize, end: usize, starts_paragraph: bool) -> Self {
        Line { text, no, end, starts_paragraph, hints: Hints::default() }
    }
}

/// What a source says about a line. A line of plain text has no hints.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Hints<'a> {
    /// The level of a heading, 1 to 6.
    pub(crate) heading: Option<u8>,
    /// The list item the line is in.
    pub(crate) list: Option<ListHint<'a>>,
    /// All of the line is bold or italic; [`inline`](Self::inline) does not repeat it.
    pub(crate) emphasis: Option<Emphasis>,
    /// Where its source puts it.
    pub(crate) align: Option<Align>,
    /// The part of the page it is in.
    pub(crate) region: Region,
    /// Percent of its letters that are the words of a link.
    pub(crate) link_share: u8,
    /// Who says it, from the source's own markup.
    pub(crate) speaker: Option<Str<'a>>,
    /// Start and end in a recording.
    pub(crate) time: Option<[Duration; 2]>,
    /// The words with their marks, where they have any.
    pub(crate) inline: Option<Text<'a>>,
    /// A finished block (a table, a quotation, a picture, code), whose plain words [`Line::text`] has.
    pub(crate) block: Option<Box<Block<'a>>>,
    /// It is an entry of the table of contents that the source itself has, or its heading.
    pub(crate) contents: bool,
    /// The source marks its paragraphs, and one begins here: a small letter does not make it go on with the line before.
    pub(crate) is_first: bool,
    /// A form feed is before it: a page begins.
    pub(crate) page_start: bool,
    /// The text is raw HTML in Markdown, which the reader of HTML has still to read.
    pub(crate) raw_html: bool,
}

/// The list item that a line is in.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ListHint<'a> {
    /// 1 in a list that is in no other.
    pub(crate) depth: u8,
    /// The list is numbered.
    pub(crate) ordered: bool,
    /// The line is the item's first; the others go on with it.
    pub(crate) starts: bool,
    /// The number, as printed or as a browser would print it. The line's text begins with it.
    pub(crate) number: Option<Str<'a>>,
}

/// How a whole line is set off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Emphasis {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

/// Where a line is on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// In the middle.
    Center,
    /// At the end of the line.
    End,
}

/// The part of a page that a line is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Region {
    /// The content.
    #[default]
    Main,
    /// Not where the page has its content, by its own markup or by where its sentences are.
    Outside,
    /// `nav` and its like.
    Navigation,
    /// The page's `header`.
    Header,
    /// The page's `footer`.
    Footer,
    /// `aside` and its like.
    Aside,
    /// Nobody who visits the page sees it.
    Hidden,
}

/// A value that a source declares.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Declared<'a> {
    /// The value.
    pub(crate) value: Str<'a>,
    /// The physical line it is on, from 1.
    pub(crate) line: usize,
    /// Where in the source: one of [`ORIGINS`].
    pub(crate) origin: &'static str,
}

/// Where a source can declare something.
pub(crate) const ORIGINS: [&str; 9] = [
    "",
    "front matter",
    "JSON-LD",
    "Open Graph",
    "meta",
    "title element",
    "time element",
    "lang attribute",
    "document properties",
];

/// What a source declares about itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct SourceMetadata<'a> {
    pub(crate) title: Option<Declared<'a>>,
    pub(crate) subtitle: Option<Declared<'a>>,
    /// Who speaks, in order.
    pub(crate) speakers: Vec<Declared<'a>>,
    /// Who wrote or posted the page, who need not be the speaker.
    pub(crate) author: Option<Declared<'a>>,
    /// The day it was given, as written.
    pub(crate) date: Option<Declared<'a>>,
    /// When it was published, as written.
    pub(crate) published: Option<Declared<'a>>,
    pub(crate) lang: Option<Declared<'a>>,
    pub(crate) place: Option<Declared<'a>>,
    pub(crate) occasion: Option<Declared<'a>>,
    /// The post of the speaker.
    pub(crate) role: Option<Declared<'a>>,
    pub(crate) source_name: Option<Declared<'a>>,
    pub(crate) url: Option<Declared<'a>>,
    pub(crate) description: Option<Declared<'a>>,
    pub(crate) keywords: Vec<Declared<'a>>,
    /// Values under other names: name and value.
    pub(crate) other: Vec<(Str<'a>, Declared<'a>)>,
}

/// What a source had to assume or to leave out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceNotice {
    /// The kind of thing.
    pub(crate) kind: SourceNoticeKind,
    /// The physical line it begins on, from 1.
    pub(crate) line: usize,
    /// The physical line it ends on.
    pub(crate) end: usize,
    /// How many there are of it.
    pub(crate) count: usize,
    /// The words it is about, or the name of the encoding.
    pub(crate) text: String,
}

/// The kinds of [`SourceNotice`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SourceNoticeKind {
    /// A line of a front matter.
    FrontMatter,
    /// A style sheet, a script, a comment: markup that shows no words.
    Markup,
    /// Words struck out in the source.
    Deleted,
    /// Deletions that are tracked in a document.
    Deletion,
    /// Words that a document does not show.
    Hidden,
    /// Comments on a document.
    Comment,
    /// A text box, whose words are read where it is anchored.
    TextBox,
    /// Pictures, charts and the like.
    Object,
    /// The header of the pages of a document.
    Header,
    /// The footer of the pages of a document.
    Footer,
    /// The encoding, which the source does not declare.
    Encoding,
    /// Bytes that the encoding has no character for.
    Undecodable,
    /// Radicals (⼀) that were written for the characters (一) they look like.
    Radicals,
}

impl SourceNotice {
    /// Its code and its message.
    pub(crate) fn describe(&self) -> (NoticeCode, &'static str) {
        match self.kind {
            SourceNoticeKind::Deletion => (NoticeCode::Deleted, "tracked deletions left out"),
            SourceNoticeKind::Comment => (NoticeCode::Comment, "comments left out"),
            SourceNoticeKind::Object => (NoticeCode::Object, "pictures or other objects left out"),
            SourceNoticeKind::Hidden => (NoticeCode::Hidden, "hidden text left out"),
            SourceNoticeKind::TextBox => (NoticeCode::TextBox, "text box, read at this point"),
            SourceNoticeKind::Header => (NoticeCode::RunningHead, "page header left out"),
            SourceNoticeKind::Footer => (NoticeCode::RunningHead, "page footer left out"),
            SourceNoticeKind::FrontMatter => (NoticeCode::FrontMatter, "read as front matter"),
            SourceNoticeKind::Markup => (NoticeCode::Markup, "markup left out"),
            SourceNoticeKind::Deleted => (NoticeCode::Deleted, "struck-out text left out"),
            SourceNoticeKind::Encoding => (NoticeCode::Encoding, "encoding assumed"),
            SourceNoticeKind::Undecodable => (NoticeCode::Undecodable, "invalid bytes, replaced by U+FFFD"),
            SourceNoticeKind::Radicals => {
                (NoticeCode::Radicals, "radicals replaced by the equivalent characters")
            }
        }
    }
}

impl From<SourceNotice> for Notice {
    fn from(notice: SourceNotice) -> Self {
        let (code, message) = notice.describe();
        let message = match notice.count {
            1 => message.to_owned(),
            count => [&count.to_string(), " ", message].concat(),
        };
        Notice { code, line: notice.line, path: None, message, text: notice.text }
    }
}
