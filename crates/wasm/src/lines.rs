//! Lines of Speech JSON → lines of JSON with what `render` and `describe` return, without JavaScript objects between them.

use super::describe::Description;
use super::options;
use super::{check_features, copy_input, html, outline_of, read_readable};
use js_sys::Uint8Array;
use oration::{Limits, RenderOptions};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Renders lines and collects them.
#[wasm_bindgen]
#[derive(Debug)]
pub struct LineRenderer {
    options: RenderOptions,
    limits: Limits,
    lines: Vec<u8>,
}

#[wasm_bindgen]
impl LineRenderer {
    /// Renders with options.
    ///
    /// # Errors
    /// A `SpeechError` if an option is invalid.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<Self, JsValue> {
        let (options, limits) = options::render(options)?;
        check_features(&options)?;
        Ok(LineRenderer { options, limits, lines: Vec::new() })
    }

    /// Adds the line `{ id, html, outline, describe }` of a speech; `id` is JSON. Adds nothing and returns whether it did, if
    /// the speech has unknown fields other than `id`.
    ///
    /// # Errors
    /// A `SpeechError` if the JSON is not a speech.
    pub fn render(&mut self, json: &Uint8Array, id: &str) -> Result<bool, JsValue> {
        let json = copy_input(json, &self.limits)?;
        let parsed = read_readable(&json, &self.limits)?;
        if parsed.notices.iter().any(|notice| notice.path.as_deref() != Some("id")) {
            return Ok(false);
        }
        let html = html(&parsed.speech, &self.options, &self.limits)?;
        self.lines.reserve(html.len() + html.len() / 4);
        self.field("{\"id\":", id);
        self.value(",\"html\":", &html)?;
        let outline = outline_of(&parsed.speech, &self.options);
        self.value(",\"outline\":", &outline)?;
        self.value(",\"describe\":", &Description::measured(&parsed.speech, outline.measure))?;
        self.field("}\n", "");
        Ok(true)
    }

    /// Adds a line that was made elsewhere.
    pub fn add(&mut self, line: &str) {
        self.field(line, "\n");
    }

    /// The lines that have been added since the last call.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.lines)
    }

    fn field(&mut self, name: &str, json: &str) {
        self.lines.extend_from_slice(name.as_bytes());
        self.lines.extend_from_slice(json.as_bytes());
    }

    fn value(&mut self, name: &str, value: &impl Serialize) -> Result<(), JsValue> {
        self.lines.extend_from_slice(name.as_bytes());
        serde_json::to_writer(&mut self.lines, value).map_err(|error| JsValue::from_str(&error.to_string()))
    }
}
