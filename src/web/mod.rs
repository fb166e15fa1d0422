//! What JavaScript may call: bytes and an options object go in, strings and plain objects come out.

mod describe;
mod error;
mod length;
mod options;
mod pieces;
mod reader;
mod string;
mod value;

pub use pieces::WebPieces;
pub use reader::{Reader, attach};

use crate::markdown::expanded;
use crate::outline::{Outline, outline_with};
use crate::{Parsed, RenderOptions, Speech};
use describe::Description;
use error::speech_error;
use js_sys::JsString;
use length::Length;
use string::js_string;
use value::{js_object, js_value};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The version of this crate, as `Cargo.toml` has it.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// Speech JSON → `{ speech, notices }`, every field in its place and nothing the format does not have.
///
/// # Errors
/// A `SpeechError` where the JSON is not a speech.
#[wasm_bindgen]
pub fn parse(json: &[u8]) -> Result<JsValue, JsValue> {
    let parsed = read(json)?;
    js_object(&[("speech", value::speech(&parsed.speech)?), ("notices", js_value(&parsed.notices)?)])
}

/// Speech JSON → everything that keeps it from being a speech, each `{ code, message, path, line, column }`.
///
/// # Errors
/// None but a failure of the JavaScript engine.
#[wasm_bindgen]
pub fn validate(json: &[u8]) -> Result<JsValue, JsValue> {
    error::problems(&crate::validate(json))
}

/// Speech JSON → its HTML.
///
/// # Errors
/// A `SpeechError` where the JSON is not a speech, or an option is not one.
#[wasm_bindgen(js_name = renderToString)]
pub fn render_to_string(json: &[u8], options: &JsValue) -> Result<JsString, JsValue> {
    let options = options::render(options)?;
    Ok(js_string(&crate::render(&read(json)?.speech, &options)))
}

/// Speech JSON → `{ html, outline, notices }`.
///
/// # Errors
/// A `SpeechError` where the JSON is not a speech, or an option is not one.
#[wasm_bindgen]
pub fn render(json: &[u8], options: &JsValue) -> Result<JsValue, JsValue> {
    let options = options::render(options)?;
    let parsed = read(json)?;
    js_object(&[
        ("html", js_string(&crate::render(&parsed.speech, &options)).into()),
        ("outline", js_value(&outline_of(&parsed.speech, &options))?),
        ("notices", js_value(&parsed.notices)?),
    ])
}

/// Speech JSON → its outline, with the ids that the HTML has under the same options.
///
/// # Errors
/// A `SpeechError` where the JSON is not a speech, or an option is not one.
#[wasm_bindgen]
pub fn outline(json: &[u8], options: &JsValue) -> Result<JsValue, JsValue> {
    let options = options::render(options)?;
    js_value(&outline_of(&read(json)?.speech, &options))
}

/// Speech JSON → its length: `{ ideographs, marks, words, characters, seconds }`.
///
/// # Errors
/// A `SpeechError` where the JSON is not a speech, or an option is not one.
#[wasm_bindgen]
pub fn measure(json: &[u8], options: &JsValue) -> Result<JsValue, JsValue> {
    let pace = options::pace(options)?;
    js_value(&Length::new(crate::measure(&read(json)?.speech), pace))
}

/// Speech JSON → `{ title, lang, dir, speakers, length, … }` in plain words, for a list or a `<title>`.
///
/// # Errors
/// A `SpeechError` where the JSON is not a speech.
#[wasm_bindgen]
pub fn describe(json: &[u8]) -> Result<JsValue, JsValue> {
    js_value(&Description::of(&read(json)?.speech))
}

/// Plain text → `{ speech, notices }`. What is not UTF-8 in it becomes U+FFFD.
///
/// # Errors
/// None but a failure of the JavaScript engine.
#[wasm_bindgen(js_name = importText)]
pub fn import_text(text: &[u8]) -> Result<JsValue, JsValue> {
    let text = String::from_utf8_lossy(text);
    let import = crate::import(&text);
    js_object(&[("speech", value::speech(&import.speech)?), ("notices", js_value(&import.notices)?)])
}

fn read(json: &[u8]) -> Result<Parsed<'_>, JsValue> {
    crate::parse(json).map_err(|error| speech_error(&error))
}

fn outline_of(speech: &Speech<'_>, options: &RenderOptions) -> Outline {
    outline_with(&expanded(speech), &options.prefix(), true)
}
