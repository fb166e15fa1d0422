//! A web page → a [`Document`]: the lines of its text with what the markup says about them.
//!
//! html5gum cuts the page into tags and words as the WHATWG standard does. A stack of open elements stands in for the
//! tree: it closes what HTML lets authors leave open, and says for each line which heading, list, table, quotation or
//! region of the page it is in.

mod blocks;
mod content;
mod element;
mod metadata;
mod page;
mod tokens;
mod words;

use super::document::Document;
use html5gum::Tokenizer;
use page::Page;
use tokens::{Bytes, Tokens};

/// The lines of a page.
pub(crate) fn read(page: &str) -> Document<'static> {
    let mut tokens = Tokens::new(Page::new(page));
    // A tokenizer of a string has neither tokens to hand over nor errors.
    let _ = Tokenizer::new_with_emitter(Bytes(page.as_bytes()), &mut tokens).finish();
    tokens.page.finish()
}

/// The attributes of a start tag.
struct Attributes<'t> {
    all: &'t [(&'t [u8], String)],
}

impl<'t> Attributes<'t> {
    /// The value of an attribute; the first of a name counts.
    fn get(&self, name: &str) -> Option<&'t str> {
        self.all.iter().find(|(known, _)| *known == name.as_bytes()).map(|(_, value)| value.as_str())
    }

    /// Whether a style declares this, as in `display:none`.
    fn has_style(&self, property: &str, value: &str) -> bool {
        self.get("style").is_some_and(|style| {
            style.split(';').filter_map(|rule| rule.split_once(':')).any(|(name, words)| {
                name.trim().eq_ignore_ascii_case(property)
                    && words.trim().get(..value.len()).is_some_and(|words| words.eq_ignore_ascii_case(value))
            })
        })
    }
}

#[cfg(test)]
mod tests;
