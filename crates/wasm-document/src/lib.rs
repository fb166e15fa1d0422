//! Word document → its lines, for the importer. A separate WebAssembly module, loaded only for Word documents.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_import::ImportLimits;
use oration_import::steps::encoded_document;
use oration_wasm_error::speech_error;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The bytes of a Word document → the length of its text in four bytes, its text, and its lines, encoded for the importer's
/// `importText`.
///
/// # Errors
/// A `SpeechError` if the bytes are not a Word document, are damaged, or exceed the given or the default limit.
#[wasm_bindgen(js_name = readDocument)]
pub fn read_document(bytes: &Uint8Array, limit: Option<usize>) -> Result<Vec<u8>, JsValue> {
    let mut limits = ImportLimits::default();
    limits.bytes = limit.unwrap_or(limits.bytes);
    let (text, lines) = encoded_document(&bytes.to_vec(), &limits).map_err(|error| speech_error(&error))?;
    let length = u32::try_from(text.len()).unwrap_or_default().to_le_bytes();
    Ok([&length, text.as_bytes(), &lines].concat())
}
