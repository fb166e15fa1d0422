//! The blocks of a body.

mod figure;
mod list;

pub use figure::{Figure, Table};
pub use list::{List, ListItem};

use crate::keyword::is_false;
use crate::serialize::{name_or_person, seconds_pair};
use crate::{Person, State, Str, Text, Unit};
use serde::Serialize;
use std::time::Duration;

/// A block of a body. A paragraph without attributes serializes as a string.
///
/// ```
/// use oration::model::{Block, Text};
///
/// let block = Block::from(Text::from("各位代表"));
/// assert_eq!(serde_json::to_string(&block).ok().as_deref(), Some(r#""各位代表""#));
/// ```
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

impl Block<'_> {
    /// The values of the field `type`, in the order in which messages list them.
    ///
    /// ```
    /// assert!(oration::model::Block::TYPES.contains(&"section"));
    /// ```
    pub const TYPES: [&'static str; 14] = [
        "section",
        "paragraph",
        "salutation",
        "list",
        "quote",
        "verse",
        "figure",
        "table",
        "omission",
        "remark",
        "turn",
        "closing",
        "markdown",
        "break",
    ];
}

/// A part of the speech with a heading: an entry of the outline.
///
/// ```
/// use oration::model::Block;
///
/// let json = r#"{"title": "", "body": [{"type": "section", "num": "一、", "heading": "形势", "body": ["稳。"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Section(section) = &speech.body[0] else { unreachable!() };
/// assert_eq!(section.num.as_deref(), Some("一、"));
/// # Ok::<(), oration::Error>(())
/// ```
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
///
/// ```
/// use oration::model::Block;
///
/// let json = r#"{"title": "", "body": [{"type": "paragraph", "text": "各位代表", "time": [0, 1.5]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Paragraph(paragraph) = &speech.body[0] else { unreachable!() };
/// assert_eq!(paragraph.time.map(|[_, end]| end.as_millis()), Some(1500));
/// # Ok::<(), oration::Error>(())
/// ```
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
///
/// ```
/// use oration::model::{Block, Text};
///
/// let json = r#"{"title": "", "body": [{"type": "salutation", "text": "同志们："}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Salutation(salutation) = &speech.body[0] else { unreachable!() };
/// assert_eq!(salutation.text, Text::from("同志们："));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct TextBlock<'a> {
    /// Its text.
    pub text: Text<'a>,
}

/// A quotation.
///
/// ```
/// use oration::model::{Block, Text};
///
/// let json = r#"{"title": "", "body": [{"type": "quote", "text": "空谈误国，实干兴邦。", "cite": "古语"}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Quote(quote) = &speech.body[0] else { unreachable!() };
/// assert_eq!(quote.cite, Some(Text::from("古语")));
/// # Ok::<(), oration::Error>(())
/// ```
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
///
/// ```
/// use oration::model::Block;
///
/// let json = r#"{"title": "", "body": [{"type": "verse", "lines": ["雄关漫道真如铁，", "而今迈步从头越。"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Verse(verse) = &speech.body[0] else { unreachable!() };
/// assert_eq!(verse.lines.len(), 2);
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Verse<'a> {
    /// The lines.
    pub lines: Vec<Text<'a>>,
}

/// Text the publisher left out.
///
/// ```
/// use oration::model::Block;
///
/// let json = r#"{"title": "", "body": [{"type": "omission", "count": 631, "unit": "characters"}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Omission(omission) = &speech.body[0] else { unreachable!() };
/// assert_eq!(omission.count, Some(631));
/// # Ok::<(), oration::Error>(())
/// ```
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
///
/// ```
/// use oration::model::Block;
///
/// let json = r#"{"title": "", "body": [{"type": "turn", "speaker": "主持人", "body": ["请发言。"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Turn(turn) = &speech.body[0] else { unreachable!() };
/// assert_eq!(turn.speaker.as_ref().map(|speaker| &*speaker.name), Some("主持人"));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Turn<'a> {
    /// Who speaks, if known. A name without other fields serializes as a string.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "name_or_person")]
    pub speaker: Option<Person<'a>>,
    /// What is said.
    pub body: Vec<Block<'a>>,
    /// Start and end in the recording.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "seconds_pair")]
    pub time: Option<[Duration; 2]>,
}

/// CommonMark block content.
///
/// ```
/// let json = r###"{"title": "", "body": [{"type": "markdown", "text": "## 形势"}]}"###;
/// let speech = oration::parse(json)?.speech;
/// assert_eq!(oration::outline(&speech).entries[0].heading, "形势");
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Markdown<'a> {
    /// The Markdown.
    pub text: Str<'a>,
}
