//! Markdown → its lines, for the importer. A separate WebAssembly module, loaded only for Markdown.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_import::steps::encoded_markdown;
use wasm_bindgen::prelude::wasm_bindgen;

/// Markdown in UTF-8 → its lines, encoded for the importer's `importText`. The first byte is 1 if they contain raw HTML,
/// which `expandHtml` of the HTML module reads.
#[wasm_bindgen(js_name = readMarkdown)]
pub fn read_markdown(text: &Uint8Array) -> Vec<u8> {
    encoded_markdown(&String::from_utf8_lossy(&text.to_vec()))
}
