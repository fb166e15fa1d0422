//! Markdown in, the lines of it out, in a WebAssembly module of its own: it is loaded for such sources only, and hands
//! what it reads to the module that imports.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_import::internal::encoded_markdown;
use wasm_bindgen::prelude::wasm_bindgen;

/// Markdown in UTF-8 → its lines, encoded for `importText` of the importer. The first byte is 1 where there is raw HTML
/// among them, which `expandHtml` of the module for web pages reads.
#[wasm_bindgen(js_name = readMarkdown)]
pub fn read_markdown(text: &Uint8Array) -> Vec<u8> {
    encoded_markdown(&String::from_utf8_lossy(&text.to_vec()))
}
