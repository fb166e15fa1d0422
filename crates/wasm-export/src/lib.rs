//! Speech JSON → other formats. A separate WebAssembly module, loaded with the first export, because most pages need none.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::{Array, Function, Uint8Array};
use oration_export::{ExportContent, ExportError, ExportOptions, Format};
use oration_wasm_error::{error, speech_error};
use oration_wasm_parser::set_markdown_parser;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Whether a speech contains Markdown, so that `exportTo` calls the parser.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech.
#[wasm_bindgen(js_name = needsMarkdown)]
pub fn needs_markdown(json: &Uint8Array) -> Result<bool, JsValue> {
    let json = json.to_vec();
    let parsed = oration_parse::parse(&json).map_err(|error| speech_error(&error))?;
    Ok(oration_markdown::needs_commonmark(&parsed.speech))
}

/// Speech JSON → an array: the text or the bytes in the format, and for each loss its feature, message, path and count.
///
/// The options are names and values in turn. The parser is the function `parseMarkdown` of the renderer's module for a string.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech, the format cannot express it, or an option is invalid.
#[wasm_bindgen(js_name = exportTo)]
pub fn export_to(
    format: &str,
    json: &Uint8Array,
    options: Vec<String>,
    parser: Function,
) -> Result<Array, JsValue> {
    set_markdown_parser(parser);
    let format = Format::from_name(format).ok_or_else(|| error("option", "unknown format"))?;
    let mut settings = ExportOptions::default();
    for option in options.chunks_exact(2) {
        settings.set(&option[0], &option[1]).map_err(|failure| thrown(&failure))?;
    }
    let json = json.to_vec();
    let parsed = oration_parse::parse(&json).map_err(|error| speech_error(&error))?;
    let export =
        oration_export::export(&parsed.speech, format, &settings).map_err(|failure| thrown(&failure))?;
    let content = match export.content {
        ExportContent::Text(text) => JsValue::from(text),
        ExportContent::Bytes(bytes) => Uint8Array::from(&*bytes).into(),
    };
    let values = Array::of1(&content);
    for loss in &export.losses {
        values.push(&loss.feature.as_str().into());
        values.push(&loss.to_string().into());
        values.push(&(&*loss.path).into());
        // Places in a speech are few enough to be exact.
        values.push(&JsValue::from_f64(loss.count as f64));
    }
    Ok(values)
}

fn thrown(failure: &ExportError) -> JsValue {
    error(if failure.is_option() { "option" } else { "export" }, &failure.to_string())
}
