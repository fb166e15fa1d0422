//! Markdown → inline events, or blocks of the model. The only user of pulldown-cmark, the CommonMark parser.
//!
//! Without the feature `commonmark` there is no parser, and text is shown as it is. That is correct unless
//! [`needs_commonmark`]. With the feature `external`, a build without `commonmark` reads Markdown with a parser that is set at
//! run time: the exporter's module calls that of the renderer.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

#[cfg(feature = "commonmark")]
mod blocks;
#[cfg(feature = "commonmark")]
mod cjk_emphasis;
#[cfg(feature = "commonmark")]
mod code;
#[cfg(any(feature = "commonmark", feature = "external"))]
mod convert;
mod escape;
#[cfg(any(feature = "commonmark", feature = "external"))]
mod event;
#[cfg(any(feature = "commonmark", feature = "external"))]
mod expand;
#[cfg(all(feature = "external", not(feature = "commonmark")))]
mod external;
#[cfg(feature = "commonmark")]
mod flanking;
#[cfg(feature = "commonmark")]
mod inline;
#[cfg(feature = "commonmark")]
mod inline_source;
#[cfg(feature = "commonmark")]
mod lines;
mod needs;
mod plain_text;
mod syntax;
#[cfg(all(test, feature = "commonmark"))]
mod tests;
mod url;
#[cfg(any(feature = "commonmark", feature = "external"))]
mod wire;
#[cfg(not(any(feature = "commonmark", feature = "external")))]
mod without_parser;

/// What reads Markdown in this build.
#[cfg(feature = "commonmark")]
mod reader {
    pub use super::blocks::blocks;
    pub use super::inline::inline;
}
#[cfg(all(feature = "external", not(feature = "commonmark")))]
use external as reader;

#[cfg(all(feature = "external", not(feature = "commonmark")))]
pub use self::external::{ExternalParser, set_parser};
#[cfg(feature = "commonmark")]
pub use self::lines::{DocumentLine, LineContent, ListItem, lines};
#[cfg(feature = "commonmark")]
pub use self::wire::inline_events;
#[cfg(not(any(feature = "commonmark", feature = "external")))]
pub use self::without_parser::expand;
pub use self::{
    escape::{escape, escape_all},
    needs::needs_commonmark,
    plain_text::{plain_inline, plain_span, plain_text},
    syntax::{is_plain, is_syntax, is_word},
    url::{sanitize_image_url, sanitize_url},
};
#[cfg(any(feature = "commonmark", feature = "external"))]
pub use self::{
    event::{Document, Inline, Mark, MarkKind},
    expand::expand,
    reader::{blocks, inline},
};
