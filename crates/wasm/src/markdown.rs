//! Markdown → its events or blocks, for the exporter's module, which has no parser.

use js_sys::{JsString, Uint8Array};
#[cfg(feature = "commonmark")]
use oration::{
    Speech,
    model::{Block, Markdown},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// Markdown inline text → its events as a string; Markdown → the JSON of a speech with its blocks and footnotes. Undefined if
/// this module was built without the parser.
#[wasm_bindgen(js_name = parseMarkdown)]
pub fn read_markdown(markdown: &Uint8Array, is_inline: bool) -> Option<JsString> {
    read(markdown, is_inline)
}

#[cfg(feature = "commonmark")]
fn read(markdown: &Uint8Array, is_inline: bool) -> Option<JsString> {
    let markdown = String::from_utf8(markdown.to_vec()).ok()?;
    if is_inline {
        return Some(super::string::js_string(&oration_markdown::inline_events(&markdown)));
    }
    let block = Block::Markdown(Markdown { text: markdown.into() });
    let speech = Speech { body: vec![block], ..Speech::default() };
    Some(super::string::js_string(&serde_json::to_string(&*oration_markdown::expand(&speech)).ok()?))
}

#[cfg(not(feature = "commonmark"))]
fn read(_: &Uint8Array, _: bool) -> Option<JsString> {
    None
}
