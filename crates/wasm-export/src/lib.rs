//! Speech JSON → other formats. A separate WebAssembly module, loaded with the first export, because most pages need none.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_wasm_error::speech_error;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Speech JSON → Markdown.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech.
#[wasm_bindgen(js_name = toMarkdown)]
pub fn to_markdown(json: &Uint8Array) -> Result<String, JsValue> {
    let json = json.to_vec();
    let parsed = oration_parse::parse(&json).map_err(|error| speech_error(&error))?;
    Ok(oration_export::to_markdown(&parsed.speech))
}
