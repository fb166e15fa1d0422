//! An error in a speech → the `SpeechError` of JavaScript.

use js_sys::Reflect;
use oration_model::{Error, ErrorKind};
use wasm_bindgen::prelude::JsValue;

/// The error to throw for an invalid speech.
pub(super) fn speech_error(error: &Error) -> JsValue {
    let code = match error.kind() {
        ErrorKind::Syntax => "syntax",
        ErrorKind::Limit(_) => "limit",
        _ => "schema",
    };
    let thrown = js_sys::Error::new(&error.to_string());
    thrown.set_name("SpeechError");
    let thrown = JsValue::from(thrown);
    let set = |name: &str, value: JsValue| {
        // Setting a property of a new error object cannot fail.
        let _ = Reflect::set(&thrown, &name.into(), &value);
    };
    set("code", code.into());
    set("reason", error.reason().into());
    set("path", error.path().into());
    if let Some(position) = error.position() {
        // Lines and columns of a text in memory are exact as floats.
        set("line", JsValue::from_f64(position.line as f64));
        set("column", JsValue::from_f64(position.column as f64));
    }
    thrown
}
