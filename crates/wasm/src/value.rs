//! Rust data → plain JavaScript objects.

use super::string::js_string;
use js_sys::{JsString, Object, Reflect};
use oration::Speech;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    fn parse_json(json: &JsString) -> Result<JsValue, JsValue>;
}

/// An object whose field names are fixed. Names from the input must go through [`speech`] instead: serde-wasm-bindgen
/// assigns properties, and assigning `__proto__` sets the prototype instead of defining a property.
pub(super) fn js_value(value: &impl Serialize) -> Result<JsValue, JsValue> {
    serde_wasm_bindgen::to_value(value).map_err(JsValue::from)
}

/// A speech, by way of JSON: the ids of its notes come from the input, and `JSON.parse` defines properties.
pub(super) fn speech(speech: &Speech<'_>) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(speech).map_err(|_| JsValue::from_str("a speech is always JSON"))?;
    parse_json(&js_string(&json))
}

/// An object with the given fields.
pub(super) fn js_object(fields: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object.into())
}
