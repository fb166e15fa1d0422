//! An error, or its code and message → the `SpeechError` of JavaScript, for the modules that are loaded when they are needed.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Reflect;
use oration_model::{Error, ErrorKind};
use wasm_bindgen::JsValue;

/// The error to throw for a source or a speech that is not read.
pub fn speech_error(error: &Error) -> JsValue {
    let code = match error.kind() {
        ErrorKind::Syntax => "syntax",
        ErrorKind::Limit(_) => "limit",
        ErrorKind::NotText => "not-text",
        _ => "schema",
    };
    let thrown = plain(code, &error.to_string(), error.reason());
    set(&thrown, "path", error.path().into());
    if let Some(position) = error.position() {
        // Lines and columns of a text in memory are exact as floats.
        set(&thrown, "line", JsValue::from_f64(position.line as f64));
        set(&thrown, "column", JsValue::from_f64(position.column as f64));
    }
    thrown
}

/// The error to throw for what is in no place of the input.
pub fn error(code: &str, message: &str) -> JsValue {
    plain(code, message, message)
}

fn plain(code: &str, message: &str, reason: &str) -> JsValue {
    let thrown = js_sys::Error::new(message);
    thrown.set_name("SpeechError");
    let thrown = JsValue::from(thrown);
    set(&thrown, "code", code.into());
    set(&thrown, "reason", reason.into());
    thrown
}

fn set(thrown: &JsValue, name: &str, value: JsValue) {
    // Setting a property of a new error object cannot fail.
    let _ = Reflect::set(thrown, &name.into(), &value);
}
