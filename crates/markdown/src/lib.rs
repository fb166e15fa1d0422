//! Markdown → inline events, or blocks of the model. The only user of pulldown-cmark.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod blocks;
mod cjk_emphasis;
mod code;
mod convert;
mod escape;
mod expand;
mod flanking;
mod inline;
mod inline_source;
mod lines;
mod plain_text;
mod syntax;
#[cfg(test)]
mod tests;
mod url;

pub use self::{
    blocks::{Document, blocks},
    escape::{escape, escape_all},
    expand::expand,
    inline::{Inline, Mark, MarkKind, inline, plain_inline},
    lines::{DocumentLine, LineContent, ListItem, lines},
    plain_text::{plain_span, plain_text},
    syntax::{is_plain, is_syntax},
    url::{sanitize_image_url, sanitize_url},
};
