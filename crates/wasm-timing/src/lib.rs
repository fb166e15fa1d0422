//! Speech JSON → its speaking times, or those of a recording. A separate WebAssembly module, loaded when they are first asked
//! for.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

mod align;

use js_sys::{Function, Uint8Array};
use oration_outline::Pace;
use oration_timing::{Pauses, TimingOptions};
use oration_wasm_error::{error, speech_error};
use oration_wasm_parser::set_markdown_parser;
use std::time::Duration;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Whether a speech contains Markdown, so that `timing` calls the parser.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech.
#[wasm_bindgen(js_name = needsMarkdown)]
pub fn needs_markdown(json: &Uint8Array) -> Result<bool, JsValue> {
    let json = json.to_vec();
    let parsed = oration_parse::parse(&json).map_err(|error| speech_error(&error))?;
    Ok(oration_markdown::needs_commonmark(&parsed.speech))
}

/// Speech JSON → the JSON of its times.
///
/// `pace` is for ideographs and words; `pauses` are after sentences, clauses, paragraphs and headings and for remarks, in
/// milliseconds. `ids` and `budgets` are in pairs. The parser is the function `parseMarkdown` of the
/// renderer's module for a string.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech, or budgets are for no section or too much.
#[wasm_bindgen]
pub fn timing(
    json: &Uint8Array,
    pace: Vec<u32>,
    pauses: Vec<u32>,
    target: Option<u32>,
    ids: Vec<String>,
    budgets: Vec<u32>,
    sentences: bool,
    parser: Function,
) -> Result<String, JsValue> {
    set_markdown_parser(parser);
    let json = json.to_vec();
    let parsed = oration_parse::parse(&json).map_err(|error| speech_error(&error))?;
    let options = options(&pace, &pauses, target, ids, budgets, sentences).ok_or_else(version_error)?;
    let timing = oration_timing::timing(&parsed.speech, &options)
        .map_err(|reason| error("option", &format!("options.{reason}")))?;
    serde_json::to_string(&timing).map_err(|reason| error("trap", &reason.to_string()))
}

fn options(
    pace: &[u32],
    pauses: &[u32],
    target: Option<u32>,
    ids: Vec<String>,
    budgets: Vec<u32>,
    sentences: bool,
) -> Option<TimingOptions> {
    let &[ideographs, words] = pace else { return None };
    let &[sentence, clause, paragraph, heading, remark] = pauses else { return None };
    let milliseconds = |pause: u32| Duration::from_millis(pause.into());
    Some(TimingOptions {
        pace: Pace { ideographs: ideographs.into(), words: words.into() },
        pauses: Pauses {
            sentence: milliseconds(sentence),
            clause: milliseconds(clause),
            paragraph: milliseconds(paragraph),
            heading: milliseconds(heading),
            remark: milliseconds(remark),
        },
        target: target.map(Into::into),
        budgets: ids.into_iter().zip(budgets.into_iter().map(Into::into)).collect(),
        sentences,
    })
}

fn version_error() -> JsValue {
    error("load", "timing: the module is of another version of the package; update both")
}
