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
mod words;

use super::document::Document;
use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, emitters::callback::Callback};
use page::Page;
use std::convert::Infallible;

/// The lines of a page.
pub(crate) fn read(page: &str) -> Document<'static> {
    let mut reader = Reader { page: Page::new(page), tag: Tag::default() };
    let mut emitter: CallbackEmitter<&mut Reader<'_>, Infallible, usize> = CallbackEmitter::new(&mut reader);
    emitter.naively_switch_states(true);
    // A tokenizer of a string has neither tokens to hand over nor errors.
    let _ = Tokenizer::new_with_emitter(page, emitter).finish();
    reader.page.finish()
}

/// A start tag as far as it has been read.
#[derive(Default)]
struct Tag {
    name: Vec<u8>,
    attributes: Vec<(Vec<u8>, String)>,
}

struct Reader<'p> {
    page: Page<'p>,
    tag: Tag,
}

impl Callback<Infallible, usize> for &mut Reader<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag.name.clear();
                self.tag.name.extend_from_slice(name);
                self.tag.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                self.tag.attributes.push((name.to_vec(), String::new()));
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some((_, slot)) = self.tag.attributes.last_mut() {
                    *slot = String::from_utf8_lossy(value).into_owned();
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                let attributes = Attributes { all: &self.tag.attributes };
                self.page.start(&self.tag.name, &attributes, span.end);
            }
            CallbackEvent::EndTag { name } => self.page.end(name, span),
            CallbackEvent::String { value } => self.page.text(&String::from_utf8_lossy(value), span.start),
            CallbackEvent::Comment { value } => self.page.comment(&String::from_utf8_lossy(value), span),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

/// The attributes of a start tag.
struct Attributes<'t> {
    all: &'t [(Vec<u8>, String)],
}

impl<'t> Attributes<'t> {
    /// The value of an attribute; the first of a name counts.
    fn get(&self, name: &str) -> Option<&'t str> {
        self.all.iter().find(|(known, _)| known == name.as_bytes()).map(|(_, value)| value.as_str())
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
