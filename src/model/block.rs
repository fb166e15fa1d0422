//! The blocks of a body, as the JSON has them.

use super::word::is_false;
use super::{Person, Seconds, State, Str, Text, Unit};
use serde::Serialize;
use serde::ser::Serializer;

/// A block of a body. A paragraph that has nothing but a Markdown string serialises as that string.
#[derive(Debug, Clone, PartialEq)]
pub enum Block<'a> {
    /// `"各位代表"` or `{"type": "paragraph", "text": "各位代表"}`.
    Paragraph(Paragraph<'a>),
    /// `{"type": "section", "num": "一、", "heading": "形势", "body": []}`.
    Section(Box<Section<'a>>),
    /// `{"type": "salutation", "text": "同志们："}`.
    Salutation(Line<'a>),
    /// `{"type": "list", "items": ["粮食", "能源"]}`.
    List(List<'a>),
    /// `{"type": "quote", "text": "空谈误国，实干兴邦。"}`.
    Quote(Quote<'a>),
    /// `{"type": "verse", "lines": ["雄关漫道真如铁，", "而今迈步从头越。"]}`.
    Verse(Verse<'a>),
    /// `{"type": "figure", "src": "hall.jpg", "alt": "会场"}`.
    Figure(Figure<'a>),
    /// `{"type": "table", "rows": [["粮食", "14100亿斤"]]}`.
    Table(Table<'a>),
    /// `{"type": "omission", "count": 631}`.
    Omission(Omission<'a>),
    /// `{"type": "remark", "text": "（全场起立）"}`.
    Remark(Line<'a>),
    /// `{"type": "turn", "speaker": "主持人", "body": ["请发言。"]}`.
    Turn(Turn<'a>),
    /// `{"type": "closing", "text": "谢谢大家！"}`.
    Closing(Line<'a>),
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
    /// The heading is the first sentence of the first paragraph and shares its line.
    #[serde(skip_serializing_if = "is_false")]
    pub runin: bool,
    /// An id of the author's: letters, digits, `-` and `_`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Str<'a>>,
    /// How much of the section's text is here.
    #[serde(skip_serializing_if = "State::is_shown")]
    pub state: State,
    /// Start and end in the recording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<[Seconds; 2]>,
    /// What the section holds.
    pub body: Vec<Block<'a>>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Paragraph<'a> {
    /// Its text.
    pub text: Text<'a>,
    /// It goes on with a sentence that an omission cut, so it has no first-line indent.
    #[serde(skip_serializing_if = "is_false")]
    pub continued: bool,
    /// Start and end in the recording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<[Seconds; 2]>,
    /// An id of the author's: letters, digits, `-` and `_`.
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
pub struct Line<'a> {
    /// Its text.
    pub text: Text<'a>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct List<'a> {
    /// Numbered.
    #[serde(skip_serializing_if = "is_false")]
    pub ordered: bool,
    /// The first number of an ordered list, 1 unless told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u64>,
    /// The items.
    pub items: Vec<Item<'a>>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Item<'a> {
    /// `"粮食"` or `["在", {"mask": "**"}]`.
    Text(Text<'a>),
    /// `[{"type": "paragraph", "text": "粮食"}, {"type": "list", "items": []}]`: an array that has an object with a `type`.
    Blocks(Vec<Block<'a>>),
}

/// Words of somebody else.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Quote<'a> {
    /// The words, when they are one text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<'a>>,
    /// The words, when they are several blocks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block<'a>>,
    /// Whose words, and where from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cite: Option<Text<'a>>,
}

/// Lines of a poem.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Verse<'a> {
    /// The lines.
    pub lines: Vec<Text<'a>>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Figure<'a> {
    /// Address of the picture.
    pub src: Str<'a>,
    /// What it shows, in words.
    pub alt: Str<'a>,
    /// A line under it.
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
    /// A line over it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text<'a>>,
}

/// A passage the publisher left out.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Omission<'a> {
    /// How much is left out, as declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// What [`count`](Self::count) counts; characters unless told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Str<'a>>,
    /// What the publisher printed in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<'a>>,
    /// Where the passage can be had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Str<'a>>,
    /// All the rest of the speech is left out (未完), not a passage in the middle.
    #[serde(skip_serializing_if = "is_false")]
    pub rest: bool,
}

/// What one person says in a transcript of several.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Turn<'a> {
    /// Who speaks now; a bare name serialises as a string.
    #[serde(serialize_with = "name_or_person")]
    pub speaker: Person<'a>,
    /// What is said.
    pub body: Vec<Block<'a>>,
    /// Start and end in the recording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<[Seconds; 2]>,
}

/// CommonMark block content.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Markdown<'a> {
    /// The Markdown.
    pub text: Str<'a>,
}

impl Serialize for Block<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Block::Paragraph(Paragraph {
                text: Text::Markdown(text),
                continued: false,
                time: None,
                id: None,
            }) => serializer.serialize_str(text),
            Block::Paragraph(fields) => tagged(serializer, "paragraph", fields),
            Block::Section(fields) => tagged(serializer, "section", fields),
            Block::Salutation(fields) => tagged(serializer, "salutation", fields),
            Block::List(fields) => tagged(serializer, "list", fields),
            Block::Quote(fields) => tagged(serializer, "quote", fields),
            Block::Verse(fields) => tagged(serializer, "verse", fields),
            Block::Figure(fields) => tagged(serializer, "figure", fields),
            Block::Table(fields) => tagged(serializer, "table", fields),
            Block::Omission(fields) => tagged(serializer, "omission", fields),
            Block::Remark(fields) => tagged(serializer, "remark", fields),
            Block::Turn(fields) => tagged(serializer, "turn", fields),
            Block::Closing(fields) => tagged(serializer, "closing", fields),
            Block::Markdown(fields) => tagged(serializer, "markdown", fields),
            Block::Break => tagged(serializer, "break", &NoFields {}),
        }
    }
}

#[derive(Serialize)]
struct NoFields {}

fn tagged<S: Serializer, T: Serialize>(
    serializer: S,
    word: &'static str,
    fields: &T,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Tagged<'t, T> {
        r#type: &'static str,
        #[serde(flatten)]
        fields: &'t T,
    }
    Tagged { r#type: word, fields }.serialize(serializer)
}

fn name_or_person<S: Serializer>(person: &Person<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    match person {
        Person { name, role: None, affiliation: None, url: None, image: None, printed: None } => {
            serializer.serialize_str(name)
        }
        person => person.serialize(serializer),
    }
}
