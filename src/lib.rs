//! Turn structured speeches into outline-navigable HTML.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod error;
mod import;
#[allow(dead_code)]
mod markdown;
mod model;

pub use error::{Error, Notice};
pub use import::{Import, import};
pub use model::{
    Block, Crumb, Direction, Extent, Figure, Item, Line, List, Markdown, MaskOf, Media, Omission, Paragraph,
    Person, Quote, Seconds, Section, Source, Span, Speech, State, Str, Table, Text, Turn, Unit, Verse,
};
