//! Markdown or HTML in, the lines of it out, in a WebAssembly module of its own: it is loaded for such sources only, and
//! hands what it reads to the module that imports.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_import::internal::{SourceKind, encoded};
use wasm_bindgen::prelude::wasm_bindgen;

/// Markdown or HTML in UTF-8 → its lines, encoded for `importText` of the importer.
#[wasm_bindgen(js_name = readSource)]
pub fn read_source(text: &Uint8Array, html: bool) -> Vec<u8> {
    let text = text.to_vec();
    let kind = if html { SourceKind::Html } else { SourceKind::Markdown };
    encoded(&String::from_utf8_lossy(&text), kind)
}
