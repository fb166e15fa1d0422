//! Bytes or text of any kind → a [`Document`]: lines with hints.
//!
//! ```text
//! bytes --bytes--> text --kind--> text | captions | Markdown | HTML --> Document
//! ```

mod document;
mod front_matter;
mod kind;
mod markdown;
mod position;

pub(crate) use document::{
    Align, Declared, Document, Emphasis, Hints, Line, ListHint, Region, SourceMetadata, SourceNotice,
    SourceNoticeKind,
};
