//! Akoma Ntoso, TEI and Popolo → a speech. A separate WebAssembly module, loaded only for these.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_model::{Notice, Speech};
use oration_wasm_error::{error, speech_error};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[derive(Serialize)]
struct Imported {
    speech: Speech<'static>,
    notices: Vec<Notice>,
}

/// A file of Akoma Ntoso, TEI or Popolo, in UTF-8 → the JSON of `{ speech, notices }`; undefined for any other text.
///
/// # Errors
/// A `SpeechError` if it is not well-formed XML.
#[wasm_bindgen(js_name = readInterchange)]
pub fn read_interchange(text: &Uint8Array, lang: Option<String>) -> Result<Option<String>, JsValue> {
    let text = text.to_vec();
    let text = String::from_utf8_lossy(&text);
    let Some(kind) = oration_interchange::kind(&text) else { return Ok(None) };
    let (mut speech, notices) =
        oration_interchange::import(&text, kind).map_err(|error| speech_error(&error))?;
    if let Some(lang) = lang {
        speech.lang = Some(lang.into());
    }
    let json = serde_json::to_string(&Imported { speech, notices });
    json.map(Some).map_err(|failure| error("schema", &failure.to_string()))
}
