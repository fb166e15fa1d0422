//! Turn structured speeches into outline-navigable HTML.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod error;
mod model;
mod parse;
#[cfg(target_arch = "wasm32")]
mod web;

pub use error::{Error, Notice};
pub use model::{
    Block, Crumb, Direction, Extent, Figure, Item, Line, List, Markdown, MaskOf, Media, Omission, Paragraph,
    Person, Quote, Seconds, Section, Source, Span, Speech, State, Str, Table, Text, Turn, Unit, Verse,
};
pub use parse::{Limits, Parsed, parse, parse_within, validate};
#[cfg(target_arch = "wasm32")]
pub use web::version;
