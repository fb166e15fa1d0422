//! An error of the importer → the `SpeechError` of JavaScript.

use js_sys::Reflect;
use oration_model::{Error, ErrorKind};
use wasm_bindgen::prelude::JsValue;

/// The error to throw for a source that cannot be imported.
pub(super) fn speech_error(error: &Error) -> JsValue {
    let code = match error.kind() {
        ErrorKind::Limit(_) => "limit",
        ErrorKind::NotText => "not-text",
        _ => "schema",
    };
    thrown(&error.to_string(), &[("code", code), ("reason", error.reason()), ("path", error.path())])
}

/// The error to throw for an invalid option.
pub(super) fn option_error(message: &str) -> JsValue {
    thrown(message, &[("code", "option"), ("reason", message)])
}

/// The error to throw if two modules have different versions.
pub(super) fn version_error() -> JsValue {
    let message =
        "the WebAssembly modules of the importer have different versions; serve files of one version";
    thrown(message, &[("code", "load"), ("reason", message)])
}

fn thrown(message: &str, fields: &[(&str, &str)]) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("SpeechError");
    let error = JsValue::from(error);
    for &(name, value) in fields {
        // Setting a property of a new error object cannot fail.
        let _ = Reflect::set(&error, &name.into(), &value.into());
    }
    error
}
