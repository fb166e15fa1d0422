//! Bytes or text of any kind → a [`Document`]: lines with hints.
//!
//! ```text
//! bytes --bytes--> text --kind--> text | captions | Markdown | HTML --> Document
//! ```

mod bytes;
mod captions;
#[cfg(not(target_arch = "wasm32"))]
mod decode;
mod document;
mod emphasis;
mod encoding;
mod front_matter;
mod html;
mod json;
mod kind;
mod markdown;
mod notices;
mod position;
mod printed;
mod text;
mod wire;
mod wrapped;

pub(crate) use document::{
    Align, Declared, Document, Emphasis, Hints, Line, ListHint, Region, SourceMetadata, SourceNotice,
    SourceNoticeKind,
};
pub use bytes::{NotText, identify};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use decode::{Decoded, decode};
pub use encoding::Encoding;
pub use kind::{SourceKind, kind};
pub(crate) use notices::decoding_notices;

/// The lines of a text of any kind.
pub(crate) fn read(text: &str) -> Document<'_> {
    match kind(text) {
        SourceKind::Html => html::read(text),
        SourceKind::Markdown => markdown::read(text),
        kind => read_plain(text, kind),
    }
}

/// The lines of a text that needs no reader of markup.
pub(crate) fn read_plain(text: &str, kind: SourceKind) -> Document<'_> {
    match kind {
        SourceKind::Captions => captions::read(text),
        _ => text::read(text),
    }
}

/// The lines of Markdown or HTML, for a module that has no reader of it.
pub fn encoded(text: &str, kind: SourceKind) -> Vec<u8> {
    wire::encode(&match kind {
        SourceKind::Html => html::read(text),
        _ => markdown::read(text),
    })
}

/// The lines that [`encoded`] gave.
pub(crate) fn decoded(lines: &[u8]) -> Option<Document<'static>> {
    wire::decode(lines)
}

/// The same document, borrowing nothing.
pub(crate) fn owned(document: &Document<'_>) -> Document<'static> {
    wire::decode(&wire::encode(document)).unwrap_or_default()
}
