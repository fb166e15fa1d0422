//! Speech JSON → model, outline, length, HTML and plain text: all of `oration` but the importer and the page.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod error;
mod export;
mod markdown;
mod measure;
mod model;
mod outline;
mod parse;
mod render;
mod scan;
mod text;
mod utf16;
mod words;

pub use error::{Error, Notice};
pub use export::to_text;
pub use measure::{Measure, Pace, measure};
pub use model::{
    Block, Crumb, Direction, Extent, Figure, Item, Line, List, Markdown, MaskOf, Media, Omission, Paragraph,
    Person, Quote, Seconds, Section, Source, Span, Speech, State, Str, Table, Text, Turn, Unit, Verse,
};
pub use outline::{Outline, OutlineEntry, outline};
pub use parse::{Limits, Parsed, parse, parse_within, validate};
pub use render::{RenderOptions, STYLESHEET, render, render_within};

/// What the other packages of the workspace share with this one; no part of what `oration` promises.
#[doc(hidden)]
pub mod internal {
    pub use crate::markdown::{DocumentLine, LineContent, ListItem, escape, expanded, lines as markdown_lines};
    pub use crate::outline::{LARGE, LONG, outline_with};
    pub use crate::parse::Reading;
    pub use crate::render::{Pieces, Ready, lang, too_large};
    pub use crate::text::words;
    pub use crate::utf16::push_utf16;
    pub use crate::words::words_for;
}
