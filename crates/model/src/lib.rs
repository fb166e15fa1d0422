//! A speech exactly as its JSON has it: plain data, borrowed from the input where it can be.
//!
//! Every type serialises to the shape that `oration::parse` reads, fields that are absent left out. What is read back
//! is equal when the speech is one that JSON can say: `version` is 1, ids have their letters and no note's id comes
//! twice, counts are below 2^53, times are whole milliseconds below 10^12 seconds, and no [`ListItem`] has zero blocks.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod block;
mod error;
mod keyword;
mod limits;
mod metadata;
mod notice;
mod serialize;
mod speech;
mod text;
mod visit;

pub use block::{
    Block, Figure, List, ListItem, Markdown, Omission, Paragraph, Quote, Section, Table, TextBlock, Turn,
    Verse,
};
pub use error::{Error, ErrorKind, LimitKind, Position};
pub use keyword::{Direction, Keyword, MaskOf, State, Unit};
pub use limits::Limits;
pub use metadata::{Breadcrumb, Extent, Media, Person, Source};
pub use notice::{Notice, NoticeCode};
pub use speech::Speech;
pub use text::{Span, Text};
pub use visit::Children;

/// Text of the input: borrowed unless it had to be unescaped or made.
type Str<'a> = std::borrow::Cow<'a, str>;
