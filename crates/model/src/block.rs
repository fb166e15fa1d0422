//! The blocks of a body, as the JSON has them.

use crate::keyword::is_false;
use crate::serialize::{name_or_person, seconds_pair};
use crate::{Person, State, Str, Text, Unit};
use serde::Serialize;
use std::time::Duration;

/// A block of a body. A paragraph that has nothing but a Markdown string serialises as that string.
#[derive(Debug, Clone, PartialEq)]
pub enum Block<'a> {
    /// `"各位代表"` or `{"type": "paragraph", "text": "各位代表"}`.
    Paragraph(Paragraph<'a>),
    /// `{"type": "section", "num": "一、", "heading": "形势", "body": []}`.
    Section(Box<Section<'a>>),
    /// `{"type": "salutation", "text": "同志们："}`.
    Salutation(TextBlock<'a>),
    /// `{"type": "list", "items": ["粮食", "能源"]}`.
    List(List<'a>),
    /// `{"type": "quote", "text": "空谈误国，实干兴邦。"}`.
    Quote(Quote<'a>),
    /// `{"type": "verse", "lines": ["雄关漫道真如铁，", "而今迈步从头越。"]}`.
    Verse(Verse<'a>),
    /// `{"type": "figure", "src": "hall.jpg", "alt": "会场"}`.
    Figure(Box<Figure<'a>>),
    /// `{"type": "table", "rows": [["粮食", "14100亿斤"]]}`.
    Table(Table<'a>),
    /// `{"type": "omission", "count": 631}`.
    Omission(Omission<'a>),
    /// `{"type": "remark", "text": "（全场起立）"}`.
    Remark(TextBlock<'a>),
    /// `{"type": "turn", "speaker": "主持人", "body": ["请发言。"]}`.
    Turn(Box<Turn<'a>>),
    /// `{"type": "closing", "text": "谢谢大家！"}`.
    Closing(TextBlock<'a>),
    /// `{"type": "markdown", "text": "## 形势\n\n- 稳"}`.
    Markdown(Markdown<'a>),
    /// `{"type": "break"}`: a pause between parts.
    Break,
}

/// A part of the speech with a heading: an entry of the outline.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Section<'a> {
    /// The number as printed, punctuation included: `一、`, `（二）`, `1.`, `一是`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub num: Option<Str<'a>>,
    /// The heading without its number.
    pub heading: Text<'a>,
    /// Whether the heading is the first sentence of the first paragraph, on the same line.
    #[serde(skip_serializing_if = "is_false")]
    pub runin: bool,
    /// Id set by the author: letters, digits, `-` and `_`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Str<'a>>,
    /// How much of the section's text is present.
    #[serde(skip_serializing_if = "State::is_shown")]
    pub state: State,
    /// Start and end in the recording.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "seconds_pair")]
    pub time: Option<[Duration; 2]>,
    /// Blocks of the section, including subsections.
    pub body: Vec<Block<'a>>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Paragraph<'a> {
    /// Its text.
    pub text: Text<'a>,
    /// Whether it continues a sentence cut by an omission. It then has no first-line indent.
    #[serde(skip_serializing_if = "is_false")]
    pub continued: bool,
    /// Start and end in the recording.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "seconds_pair")]
    pub time: Option<[Duration; 2]>,
    /// Id set by the author: letters, digits, `-` and `_`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Str<'a>>,
}

impl<'a> From<Text<'a>> for Block<'a> {
    fn from(text: Text<'a>) -> Self {
        Block::Paragraph(Paragraph { text, ..Paragraph::default() })
    }
}

/// A block that is one text: a salutation, a remark or a closing.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct TextBlock<'a> {
    /// Its text.
    pub text: Text<'a>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct List<'a> {
    /// Whether the list is numbered.
    #[serde(skip_serializing_if = "is_false")]
    pub ordered: bool,
    /// First number of an ordered list; 1 by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u64>,
    /// The items.
    pub items: Vec<ListItem<'a>>,
}

/// An item of a list.
///
/// An array is blocks when an object in it has a `type`, and text when none has; so blocks that are all plain
/// strings serialise with the type of the first written out, and an item of no blocks reads back as empty text.
#[derive(Debug, Clone, PartialEq)]
pub enum ListItem<'a> {
    /// `"粮食"` or `["在", {"mask": "**"}]`.
    Text(Text<'a>),
    /// `["粮食", {"type": "list", "items": ["稻", "麦"]}]`.
    Blocks(Vec<Block<'a>>),
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Quote<'a> {
    /// The quotation, if it is one text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<'a>>,
    /// The quotation, if it is several blocks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block<'a>>,
    /// Who is quoted, and the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cite: Option<Text<'a>>,
}

/// Lines of a poem.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Verse<'a> {
    /// The lines.
    pub lines: Vec<Text<'a>>,
}

/// An image.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Figure<'a> {
    /// URL of the image.
    pub src: Str<'a>,
    /// Text alternative.
    pub alt: Str<'a>,
    /// Caption below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text<'a>>,
    /// Width in CSS pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u64>,
    /// Height in CSS pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u64>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Table<'a> {
    /// Rows of column headings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<Vec<Text<'a>>>,
    /// Rows of cells.
    pub rows: Vec<Vec<Text<'a>>>,
    /// Caption above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text<'a>>,
}

/// Text the publisher left out.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Omission<'a> {
    /// Declared length of the omitted text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// What [`count`](Self::count) counts; characters by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Str<'a>>,
    /// Text the publisher printed in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<'a>>,
    /// URL of the omitted text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Str<'a>>,
    /// Whether everything after this point is left out (未完).
    #[serde(skip_serializing_if = "is_false")]
    pub rest: bool,
}

/// What one person says in a transcript of several.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Turn<'a> {
    /// Who speaks, if known. A name without other fields serialises as a string.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "name_or_person")]
    pub speaker: Option<Person<'a>>,
    /// What is said.
    pub body: Vec<Block<'a>>,
    /// Start and end in the recording.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "seconds_pair")]
    pub time: Option<[Duration; 2]>,
}

/// CommonMark block content.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Markdown<'a> {
    /// The Markdown.
    pub text: Str<'a>,
}
