//! Markdown → inline events, or blocks of the model. The only user of pulldown-cmark, the CommonMark parser.
//!
//! Without the feature `commonmark` there is no parser, and text is shown as it is. That is correct unless
//! [`needs_commonmark`].
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

#[cfg(feature = "commonmark")]
mod blocks;
#[cfg(feature = "commonmark")]
mod cjk_emphasis;
#[cfg(feature = "commonmark")]
mod code;
#[cfg(feature = "commonmark")]
mod convert;
mod escape;
#[cfg(feature = "commonmark")]
mod expand;
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
#[cfg(not(feature = "commonmark"))]
mod without_parser;

#[cfg(not(feature = "commonmark"))]
pub use self::without_parser::expand;
#[cfg(feature = "commonmark")]
pub use self::{
    blocks::{Document, blocks},
    expand::expand,
    inline::{Inline, Mark, MarkKind, inline},
    lines::{DocumentLine, LineContent, ListItem, lines},
};
pub use self::{
    escape::{escape, escape_all},
    needs::needs_commonmark,
    plain_text::{plain_inline, plain_span, plain_text},
    syntax::{is_plain, is_syntax, is_word},
    url::{sanitize_image_url, sanitize_url},
};
