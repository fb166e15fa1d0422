//! The types of Speech JSON: plain data, borrowed from the input where possible.
//!
//! Every type serializes to the form that `oration::parse` reads, without absent fields. A round trip gives an equal speech
//! if the speech can be represented in JSON: `version` is 1, ids have only allowed characters, ids of notes are unique,
//! counts are below 2^53, times are whole milliseconds below 10^12 seconds, and no [`ListItem`] is an empty list of blocks.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod alternate;
mod block;
mod content;
mod deserialize;
mod error;
mod keyword;
mod limits;
mod metadata;
mod notice;
mod owned;
mod schema_error;
mod serialize;
mod speech;
mod text;
mod texts;
mod visit;

pub use alternate::Alternate;
pub use block::{
    Block, Figure, List, ListItem, Markdown, Omission, Paragraph, Quote, Section, Table, TextBlock, Turn,
    Verse,
};
pub use error::{Error, ErrorKind, LimitKind, Position};
pub use keyword::{Direction, Keyword, MaskOf, State, Unit};
pub use limits::Limits;
pub use metadata::{Breadcrumb, Extent, Media, Person, Source};
pub use notice::{Notice, NoticeCode};
pub use schema_error::SchemaError;
pub use speech::Speech;
pub use text::{Span, Text};
pub use visit::Children;

/// Text, borrowed from the input if possible.
type Str<'a> = std::borrow::Cow<'a, str>;
