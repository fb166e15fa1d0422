//! Plain text → the JSON of `{ speech, notices }`, in a separate WebAssembly module: most pages show Speech JSON and do
//! not need to load the importer.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::{Reflect, Uint8Array};
use oration_model::{Error, LimitKind, Limits, Notice, Speech};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[derive(Serialize)]
struct Imported<'a> {
    speech: &'a Speech<'a>,
    notices: &'a [Notice],
}

/// Plain text → the JSON of `{ speech, notices }`. Invalid UTF-8 becomes U+FFFD.
///
/// # Errors
/// A `SpeechError` if the text exceeds the default limit of bytes.
#[wasm_bindgen(js_name = importText)]
pub fn import_text(text: &Uint8Array) -> Result<String, JsValue> {
    let most = Limits::default().bytes;
    if text.length() as usize > most {
        return Err(speech_error(&Error::limit(LimitKind::Source, most)));
    }
    let text = text.to_vec();
    let text = String::from_utf8_lossy(&text);
    let import = oration_import::import(&text);
    serde_json::to_string(&Imported { speech: &import.speech, notices: &import.notices })
        .map_err(|error| JsValue::from_str(&error.to_string()))
}

/// The error to throw for a text that is too long.
fn speech_error(error: &Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    thrown.set_name("SpeechError");
    let thrown = JsValue::from(thrown);
    for (name, value) in [("code", "limit"), ("reason", error.reason()), ("path", error.path())] {
        // An error object of one's own takes any property.
        let _ = Reflect::set(&thrown, &name.into(), &value.into());
    }
    thrown
}
