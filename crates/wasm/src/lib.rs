//! The functions JavaScript can call: bytes and an options object → strings and plain objects.
//!
//! Without the feature `commonmark`, functions that read the texts of a speech throw an error if there is Markdown in them.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod describe;
mod error;
mod length;
#[cfg(feature = "lines")]
mod lines;
mod markdown;
mod mount;
mod options;
mod string;
mod utf16;
mod value;

#[cfg(feature = "lines")]
pub use lines::LineRenderer;
pub use markdown::read_markdown;
pub use mount::{ArticleBuilder, HtmlPolicy};

use describe::Description;
use error::{feature_error, markdown_error, speech_error};
use js_sys::{JsString, Uint8Array};
use length::Length;
use oration::{Error, LimitKind, Limits, Outline, Parsed, Punctuation, RenderOptions, Speech};
use string::js_string;
use value::{js_object, js_value};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The version of this crate, from `Cargo.toml`.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// Speech JSON → `{ speech, notices }`, without unknown fields.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech.
#[wasm_bindgen]
pub fn parse(json: &Uint8Array) -> Result<JsValue, JsValue> {
    let json = copy_input(json, &Limits::default())?;
    let parsed = read(&json, &Limits::default())?;
    js_object(&[("speech", value::speech(&parsed.speech)?), ("notices", js_value(&parsed.notices)?)])
}

/// Speech JSON → all its errors, each `{ code, message, reason, path, line, column }`.
///
/// # Errors
/// Only if the JavaScript engine fails.
#[wasm_bindgen]
pub fn validate(json: &Uint8Array) -> Result<JsValue, JsValue> {
    match size_error(json, &Limits::default()) {
        Some(error) => error::error_objects(&[error]),
        None => error::error_objects(&oration::validate(&json.to_vec())),
    }
}

/// Speech JSON → its HTML.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech, or an option is invalid.
#[wasm_bindgen(js_name = renderToString)]
pub fn render_to_string(json: &Uint8Array, options: &JsValue) -> Result<JsString, JsValue> {
    let (options, limits) = options::render(options)?;
    check_features(&options)?;
    let html = {
        let json = copy_input(json, &limits)?;
        html(&read_readable(&json, &limits)?.speech, &options, &limits)?
    };
    Ok(js_string(&html))
}

/// Speech JSON → plain text, which the importer can read again.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech.
#[wasm_bindgen(js_name = toText)]
pub fn to_text(json: &Uint8Array) -> Result<JsString, JsValue> {
    let json = copy_input(json, &Limits::default())?;
    Ok(js_string(&oration::to_text(&read_readable(&json, &Limits::default())?.speech)))
}

/// Speech JSON → `{ html, outline, notices }`.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech, or an option is invalid.
#[wasm_bindgen]
pub fn render(json: &Uint8Array, options: &JsValue) -> Result<JsValue, JsValue> {
    let (options, limits) = options::render(options)?;
    check_features(&options)?;
    let json = copy_input(json, &limits)?;
    let parsed = read_readable(&json, &limits)?;
    js_object(&[
        ("html", js_string(&html(&parsed.speech, &options, &limits)?).into()),
        ("outline", js_value(&outline_of(&parsed.speech, &options))?),
        ("notices", js_value(&parsed.notices)?),
    ])
}

/// Speech JSON → its outline, with the ids of HTML rendered with the same options.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech, or an option is invalid.
#[wasm_bindgen]
pub fn outline(json: &Uint8Array, options: &JsValue) -> Result<JsValue, JsValue> {
    let (options, limits) = options::render(options)?;
    let json = copy_input(json, &limits)?;
    js_value(&outline_of(&read_readable(&json, &limits)?.speech, &options))
}

/// Speech JSON → its length: `{ ideographs, marks, words, characters, seconds }`.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech, or an option is invalid.
#[wasm_bindgen]
pub fn measure(json: &Uint8Array, options: &JsValue) -> Result<JsValue, JsValue> {
    let pace = options::pace(options)?;
    let json = copy_input(json, &Limits::default())?;
    js_value(&Length::new(oration::measure(&read_readable(&json, &Limits::default())?.speech), pace))
}

/// Speech JSON → `{ title, lang, dir, speakers, length, … }` in plain text, for a list or a `<title>`.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech.
#[wasm_bindgen]
pub fn describe(json: &Uint8Array) -> Result<JsValue, JsValue> {
    let json = copy_input(json, &Limits::default())?;
    js_value(&Description::of(&read_readable(&json, &Limits::default())?.speech))
}

/// Copies Speech JSON into the module if it is within the limit, because the module's memory never shrinks.
fn copy_input(json: &Uint8Array, limits: &Limits) -> Result<Vec<u8>, JsValue> {
    match size_error(json, limits) {
        Some(error) => Err(speech_error(&error)),
        None => Ok(json.to_vec()),
    }
}

fn size_error(json: &Uint8Array, limits: &Limits) -> Option<Error> {
    (json.length() as usize > limits.bytes).then(|| Error::limit(LimitKind::Bytes, limits.bytes))
}

fn read<'a>(json: &'a [u8], limits: &Limits) -> Result<Parsed<'a>, JsValue> {
    oration::parse_within(json, limits).map_err(|error| speech_error(&error))
}

/// The same for a function that reads the texts of the speech.
fn read_readable<'a>(json: &'a [u8], limits: &Limits) -> Result<Parsed<'a>, JsValue> {
    let parsed = read(json, limits)?;
    check_markdown(&parsed.speech)?;
    Ok(parsed)
}

/// An error if the texts of the speech need the parser and this module was built without it.
fn check_markdown(speech: &Speech<'_>) -> Result<(), JsValue> {
    let is_readable = cfg!(feature = "commonmark") || !oration::needs_commonmark(speech);
    if is_readable { Ok(()) } else { Err(markdown_error()) }
}

/// An error if an option needs what this module was built without: full-width punctuation or attributes for site search.
fn check_features(options: &RenderOptions) -> Result<(), JsValue> {
    match options.punctuation {
        _ if cfg!(feature = "commonmark") => Ok(()),
        Punctuation::AsPrinted if !options.index => Ok(()),
        Punctuation::AsPrinted => Err(feature_error("index")),
        _ => Err(feature_error("punctuation")),
    }
}

fn html(speech: &Speech<'_>, options: &RenderOptions, limits: &Limits) -> Result<String, JsValue> {
    oration::render_within(speech, options, limits).map_err(|error| speech_error(&error))
}

fn outline_of(speech: &Speech<'_>, options: &RenderOptions) -> Outline {
    oration::outline_with_prefix(speech, &options.id_prefix)
}
