//! Markdown → its events and blocks, by the parser of the renderer's module, for the modules that have none.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::{Function, JsString};
use oration_markdown::{Document, ExternalParser, set_parser};
use oration_model::Block;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// Sets the parser of this module: the function `parseMarkdown` of the renderer's module for a string.
pub fn set_markdown_parser(call: Function) {
    set_parser(Rc::new(Renderer { call }));
}

#[derive(Debug)]
struct Renderer {
    call: Function,
}

impl Renderer {
    fn call(&self, markdown: &str, is_inline: bool) -> Option<String> {
        let result = self.call.call2(&JsValue::UNDEFINED, &markdown.into(), &is_inline.into()).ok()?;
        result.dyn_into::<JsString>().ok().map(String::from)
    }
}

impl ExternalParser for Renderer {
    /// Without the renderer, the text is one event.
    fn inline_events(&self, markdown: &str) -> String {
        self.call(markdown, true).unwrap_or_else(|| format!("t{markdown}\0"))
    }

    /// Without the renderer, the Markdown is a paragraph.
    fn blocks(&self, markdown: &str) -> Document<'static> {
        let read = |json: &String| {
            let speech = oration_parse::parse(json).ok()?.speech.into_owned();
            Some(Document { blocks: speech.body, notes: speech.notes })
        };
        self.call(markdown, false).as_ref().and_then(read).unwrap_or_else(|| {
            let paragraph = Block::Markdown(oration_model::Markdown { text: markdown.to_owned().into() });
            Document { blocks: vec![paragraph], notes: Vec::new() }
        })
    }
}
