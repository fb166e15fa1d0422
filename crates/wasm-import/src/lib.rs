//! Plain text in, the JSON of `{ speech, notices }` out, in a WebAssembly module of its own: most pages show speeches
//! that are JSON, and need not load what reads the others.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_model::{Error, Limits, Notice, Speech};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[derive(Serialize)]
struct Imported<'a> {
    speech: &'a Speech<'a>,
    notices: &'a [Notice],
}

/// Plain text → the JSON of `{ speech, notices }`. What is not UTF-8 in it becomes U+FFFD.
///
/// # Errors
/// The message alone where the text has more bytes than Speech JSON may have.
#[wasm_bindgen(js_name = importText)]
pub fn import_text(text: &Uint8Array) -> Result<String, JsValue> {
    let most = Limits::default().bytes;
    if text.length() as usize > most {
        return Err(JsValue::from_str(&Error::over(most, "text").to_string()));
    }
    let text = text.to_vec();
    let text = String::from_utf8_lossy(&text);
    let import = oration_import::import(&text);
    serde_json::to_string(&Imported { speech: &import.speech, notices: &import.notices })
        .map_err(|error| JsValue::from_str(&error.to_string()))
}
