//! [`Error`] → the `SpeechError` of JavaScript.

use super::value::js_value;
use js_sys::Object;
use oration::{Error, ErrorKind};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// The fields of a `SpeechError`.
#[derive(Serialize)]
struct ErrorObject<'e> {
    code: &'static str,
    message: String,
    reason: &'e str,
    /// Nothing if the error is about no place in the input.
    path: Option<&'e str>,
    line: Option<usize>,
    column: Option<usize>,
}

impl<'e> From<&'e Error> for ErrorObject<'e> {
    fn from(error: &'e Error) -> Self {
        let code = match error.kind() {
            ErrorKind::Syntax => "syntax",
            ErrorKind::Limit(_) => "limit",
            _ => "schema",
        };
        let position = error.position();
        ErrorObject {
            code,
            message: error.to_string(),
            reason: error.reason(),
            path: Some(error.path()),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
        }
    }
}

/// The error to throw for an invalid speech.
pub(super) fn speech_error(error: &Error) -> JsValue {
    to_throw(&ErrorObject::from(error))
}

/// The error to throw for an invalid option.
pub(super) fn option_error(message: &str) -> JsValue {
    plain_error("option", message)
}

/// The error to throw for a speech that a module without the Markdown parser cannot read.
pub(super) fn markdown_error() -> JsValue {
    const MESSAGE: &str =
        "this speech contains Markdown, which is not loaded; call `await init({ markdown: true })` first";
    plain_error("markdown-not-loaded", MESSAGE)
}

/// The error to throw for an option in a module without what it needs.
pub(super) fn feature_error(option: &str) -> JsValue {
    let message = ["options.", option, ": this needs `await init({ markdown: true })`"].concat();
    plain_error("markdown-not-loaded", &message)
}

/// An error about no place in the input.
fn plain_error(code: &'static str, message: &str) -> JsValue {
    to_throw(&ErrorObject {
        code,
        message: message.into(),
        reason: message,
        path: None,
        line: None,
        column: None,
    })
}

/// All errors of an input, as plain objects.
pub(super) fn error_objects(errors: &[Error]) -> Result<JsValue, JsValue> {
    js_value(&errors.iter().map(ErrorObject::from).collect::<Vec<_>>())
}

fn to_throw(fields: &ErrorObject<'_>) -> JsValue {
    let error = js_sys::Error::new("");
    error.set_name("SpeechError");
    match js_value(fields) {
        Ok(fields) => Object::assign(&error, &Object::from(fields)).into(),
        Err(failure) => failure,
    }
}
