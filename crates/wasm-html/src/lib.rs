//! A web page in, the lines of it out, in a WebAssembly module of its own: it is loaded for such sources only, and hands
//! what it reads to the module that imports.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_import::internal::{encoded_html, expanded_html};
use wasm_bindgen::prelude::wasm_bindgen;

/// A web page in UTF-8 → its lines, encoded for `importText` of the importer.
#[wasm_bindgen(js_name = readHtml)]
pub fn read_html(page: &Uint8Array) -> Vec<u8> {
    encoded_html(&String::from_utf8_lossy(&page.to_vec()))
}

/// The lines of Markdown, whose first byte is 1 where there is raw HTML among them → the same lines with that read.
#[wasm_bindgen(js_name = expandHtml)]
pub fn expand_html(lines: &Uint8Array) -> Vec<u8> {
    expanded_html(&lines.to_vec())
}
