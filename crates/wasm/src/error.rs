//! [`Error`] → the `SpeechError` of JavaScript.

use super::value::js_value;
use js_sys::Object;
use oration::Error;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// The fields of a `SpeechError`.
#[derive(Serialize)]
struct Problem<'e> {
    code: &'static str,
    message: String,
    path: &'e str,
    line: usize,
    column: usize,
}

impl<'e> From<&'e Error> for Problem<'e> {
    fn from(error: &'e Error) -> Self {
        let code = match error {
            Error::Syntax { .. } => "syntax",
            Error::Schema { .. } => "schema",
            Error::Limit { .. } => "limit",
        };
        let (line, column) = error.place();
        Problem { code, message: error.to_string(), path: error.path(), line, column }
    }
}

/// The error to throw for an input that is no speech.
pub(super) fn speech_error(error: &Error) -> JsValue {
    thrown(&Problem::from(error))
}

/// The error to throw for an option that is none.
pub(super) fn option_error(message: &str) -> JsValue {
    #[derive(Serialize)]
    struct Problem<'e> {
        code: &'static str,
        message: &'e str,
    }
    thrown(&Problem { code: "option", message })
}

/// All problems of an input, as plain objects.
pub(super) fn problems(errors: &[Error]) -> Result<JsValue, JsValue> {
    js_value(&errors.iter().map(Problem::from).collect::<Vec<_>>())
}

fn thrown(fields: &impl Serialize) -> JsValue {
    let error = js_sys::Error::new("");
    error.set_name("SpeechError");
    match js_value(fields) {
        Ok(fields) => Object::assign(&error, &Object::from(fields)).into(),
        Err(failure) => failure,
    }
}
