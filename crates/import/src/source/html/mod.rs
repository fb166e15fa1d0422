//! A web page → a [`Document`]: the lines of its text with what the markup says about them.
//!
//! html5gum cuts the page into tags and words as the WHATWG standard does. A stack of open elements replaces the
//! tree: it closes what HTML lets authors leave open, and says for each line which heading, list, table, quotation or
//! region of the page it is in.

mod blocks;
mod content;
mod element;
mod metadata;
mod page;
mod raw;
mod tokens;

use super::document::{Document, Line, SourceNotice, SourceNoticeKind};
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

/// Markdown whose lines of raw HTML are read: in their place, the lines that they hold.
pub(crate) fn expand(document: Document<'_>) -> Document<'_> {
    if !document.lines.iter().any(|line| line.hints.raw_html) {
        return document;
    }
    let Document { lines, mut notices, metadata, notes, speech } = document;
    let mut expanded = Vec::with_capacity(lines.len());
    for line in lines {
        if !line.hints.raw_html {
            expanded.push(line);
            continue;
        }
        let Document { lines: inner, notices: found, .. } = read(&line.text);
        if inner.is_empty() {
            let (kind, text) = (SourceNoticeKind::Markup, line.text.trim().to_owned());
            notices.push(SourceNotice { kind, line: line.no, end: line.end, count: 1, text });
            continue;
        }
        let above = line.no - 1;
        notices.extend(found.into_iter().map(|notice| SourceNotice {
            line: notice.line + above,
            end: notice.end + above,
            ..notice
        }));
        expanded.extend(inner.into_iter().map(|inner| Line {
            no: inner.no + above,
            end: inner.end + above,
            ..inner
        }));
    }
    Document { lines: expanded, metadata, notes, notices, speech }
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
