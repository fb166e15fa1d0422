//! The events of Markdown inline text, and its blocks.

use oration_model::{Block, Text};
use std::borrow::Cow;

/// An event of inline text. Events contain no markup; text between `<` and `>` is ordinary text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inline<'t> {
    /// `加强领导`.
    Text(&'t str),
    /// `` `x = 1` ``.
    Code(&'t str),
    /// A soft line break, equivalent to a space.
    SoftBreak,
    /// A hard line break: a line ending after `\` or two spaces.
    HardBreak,
    /// The start of an element such as `*…*` or `[…](…)`.
    Open(Mark<'t>),
    /// The end of the innermost open element.
    Close(MarkKind),
    /// `[^1]`, whether the note exists or not.
    NoteRef(&'t str),
}

/// An inline element. URLs have passed [`sanitize_url`](super::sanitize_url).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark<'t> {
    /// `*…*`.
    Emphasis,
    /// `**…**`.
    Strong,
    /// `~~…~~`.
    Strikethrough,
    /// `[…](href "title")`, `<https://x.cn>`.
    Link {
        /// The URL.
        href: &'t str,
        /// The title in quotes.
        title: Option<&'t str>,
    },
    /// `![…](src "title")`. The events up to its end are the description, which can contain markup.
    Image {
        /// The URL of the image.
        src: &'t str,
        /// The title in quotes.
        title: Option<&'t str>,
    },
}

/// The kind of a [`Mark`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// `*…*`.
    Emphasis,
    /// `**…**`.
    Strong,
    /// `~~…~~`.
    Strikethrough,
    /// `[…](…)`.
    Link,
    /// `![…](…)`.
    Image,
}

/// The content of a document. The text of a block is its Markdown source.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document<'t> {
    /// The blocks, with a section for each heading outside quotes and lists.
    pub blocks: Vec<Block<'t>>,
    /// Footnote definitions (`[^1]:`) by id, in document order. An id can occur twice.
    pub notes: Vec<(Cow<'t, str>, Text<'t>)>,
}
