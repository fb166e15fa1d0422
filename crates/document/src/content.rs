//! What a document becomes: paragraphs and tables in order, notes, and what is left out.

use std::rc::Rc;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The paragraphs and tables, in order.
    pub blocks: Vec<Block>,
    /// The paragraphs of the footnotes and endnotes that the text refers to, in that order.
    pub notes: Vec<Vec<Block>>,
    /// What is left out that has no paragraph: behind the last one, and the headers and footers.
    pub losses: Vec<Loss>,
    /// The properties that its author gave it, by name: `Source`, `Published`.
    pub properties: Vec<(String, String)>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph, with words or without.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Table),
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Its words, in order.
    pub pieces: Vec<Piece>,
    /// The number or the bullet that Word shows in front of it.
    pub number: Option<Number>,
    /// What its style and its outline level make it.
    pub heading: Option<Heading>,
    /// Where it is on the page, if not at the start of the line.
    pub align: Option<Align>,
    /// It is an entry of a table of contents.
    pub is_contents: bool,
    /// The name of its style, in small letters: `body text`.
    pub style: Rc<str>,
    /// The hidden bookmark in front of it: the number in `_Depth0_7` that says how many sections and turns it is in.
    pub depth: Option<u8>,
    /// How many of its pieces are a heading that its text follows on the same line, and the level of the heading.
    pub run_in: Option<(usize, u8)>,
    /// Its style is that of quotations.
    pub is_quote: bool,
    /// Its style is named `Verse`.
    pub is_verse: bool,
    /// What is left out of it.
    pub losses: Vec<Loss>,
}

/// What the style of a paragraph says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// The title of the document.
    Title,
    /// A heading; 1 is the highest level.
    Level(u8),
}

/// Where a paragraph is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// In the middle.
    Center,
    /// At the end of the line.
    End,
}

/// A number or a bullet, as Word computes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What is shown: `（一）`, `3.2`, `•`.
    pub text: String,
    /// It is a bullet.
    pub is_bullet: bool,
    /// The level of the list, from 0.
    pub level: u8,
    /// A tab or a space is between it and the words.
    pub is_apart: bool,
    /// The list, by its number in the file.
    pub list: u32,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words in one style.
    Words(String, Style),
    /// A word and its reading.
    Ruby(String, String),
    /// A reference to a note, by its place in [`Document::notes`].
    Note(usize),
    /// The end of a line.
    Break,
}

/// How words are set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Style {
    /// Bold.
    pub bold: bool,
    /// Bold, and not because the whole paragraph is by its style.
    pub strong: bool,
    /// Italic.
    pub italic: bool,
    /// Above the line.
    pub raised: bool,
    /// Below the line.
    pub lowered: bool,
    /// What they are, by the name of their style.
    pub mark: Option<Mark>,
    /// The language of words that are [`Mark::Foreign`].
    pub lang: Option<Rc<str>>,
    /// Where the words lead.
    pub link: Option<Rc<str>>,
}

/// Declares what words are by the name of their style, which is that of programs in English, in small letters.
macro_rules! marks {
    ($($variant:ident = $name:literal, $words:literal;)+) => {
        /// What words are, by the name of their style.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Mark { $(#[doc = $words] $variant),+ }

        impl Mark {
            /// The mark of a style.
            pub(crate) fn named(style: &str) -> Option<Self> {
                match style { $($name => Some(Mark::$variant),)+ _ => None }
            }
        }
    };
}

marks! {
    Speaker = "speaker", "Who speaks.";
    RunIn = "run-in heading", "A heading on the line of its text.";
    Number = "number", "The number of a heading or of a point.";
    Point = "point", "A point in a paragraph.";
    Remark = "remark char", "A remark in a paragraph.";
    Mask = "mask", "The marks of a masked word.";
    Gap = "gap", "The marks of words that are left out.";
    Length = "length", "How long a text is that is left out.";
    Code = "code", "Code.";
    Struck = "struck out", "Struck-out words that are to be seen.";
    Foreign = "foreign", "Words of another language.";
    Reference = "footnote reference", "The number of a note that is referred to again.";
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// As of [`Paragraph::depth`].
    pub depth: Option<u8>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// It is repeated at the top of each page.
    pub is_head: bool,
    /// The cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its paragraphs and tables.
    pub blocks: Vec<Block>,
}

/// What is not in the text, or not where it is in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The kind of thing.
    pub kind: LossKind,
    /// Its words, if it has any.
    pub text: String,
}

/// The kinds of [`Loss`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LossKind {
    /// A deletion that is tracked, and not yet accepted.
    Deletion,
    /// Struck-out words.
    Struck,
    /// Hidden words.
    Hidden,
    /// A comment.
    Comment,
    /// A text box, whose text is read where it is anchored.
    TextBox,
    /// A picture, a chart or another object.
    Object,
    /// The header of the pages.
    Header,
    /// The footer of the pages.
    Footer,
}
