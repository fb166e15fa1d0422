//! HTML → its lines, for the importer. A separate WebAssembly module, loaded only for HTML.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_import::steps::{encoded_html, expanded_html};
use wasm_bindgen::prelude::wasm_bindgen;

/// HTML in UTF-8 → its lines, encoded for the importer's `importText`.
#[wasm_bindgen(js_name = readHtml)]
pub fn read_html(page: &Uint8Array) -> Vec<u8> {
    encoded_html(&String::from_utf8_lossy(&page.to_vec()))
}

/// Lines of Markdown whose first byte is 1, because they contain raw HTML → the same lines with that HTML read.
#[wasm_bindgen(js_name = expandHtml)]
pub fn expand_html(lines: &Uint8Array) -> Vec<u8> {
    expanded_html(&lines.to_vec())
}
