//! Markdown → inline events and blocks, with a parser that is set at run time.

use super::event::{Document, Inline};
use super::wire;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// A parser outside of this build.
pub trait ExternalParser: fmt::Debug {
    /// The events of Markdown inline text, as `inline_events` of a build with the parser returns them.
    fn inline_events(&self, markdown: &str) -> String;

    /// The blocks of Markdown.
    fn blocks(&self, markdown: &str) -> Document<'static>;
}

thread_local! {
    static PARSER: RefCell<Option<Rc<dyn ExternalParser>>> = const { RefCell::new(None) };
}

/// Sets the parser of this thread.
pub fn set_parser(parser: Rc<dyn ExternalParser>) {
    PARSER.with(|place| *place.borrow_mut() = Some(parser));
}

fn parser() -> Option<Rc<dyn ExternalParser>> {
    PARSER.with(|place| place.borrow().clone())
}

/// Reads Markdown inline text. Without a parser, it is plain text.
pub fn inline(text: &str, sink: &mut dyn FnMut(Inline<'_>)) {
    match parser() {
        Some(parser) => wire::read(&parser.inline_events(text), sink),
        None => sink(Inline::Text(text)),
    }
}

/// Reads a CommonMark document. Without a parser, it is empty.
pub fn blocks(text: &str) -> Document<'static> {
    parser().map(|parser| parser.blocks(text)).unwrap_or_default()
}
