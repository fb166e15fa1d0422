//! A source → the JSON of `{ speech, notices }`. A separate WebAssembly module, because most pages show Speech JSON and do
//! not need the importer.
//!
//! This module detects the encoding; the page decodes the bytes, because every browser has the tables. The module reads
//! plain text and captions; for Markdown, HTML and Word documents it gets lines from the modules `wasm-markdown`, `wasm-html`
//! and `wasm-document`.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_import::steps::{self, Encoding, SourceKind};
use oration_import::{Import, ImportLimits, ImportOptions, LineReport, LineRole};
use oration_model::{Error, LimitKind, Notice, Speech};
use oration_wasm_error::{error, speech_error};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Checks the size of a source in bytes, before it is copied.
///
/// # Errors
/// A `SpeechError` if it is larger than the given or the default limit.
#[wasm_bindgen(js_name = checkSize)]
pub fn check_size(bytes: usize, limit: Option<usize>) -> Result<(), JsValue> {
    let limit = limit.unwrap_or(ImportLimits::default().bytes);
    if bytes <= limit { Ok(()) } else { Err(speech_error(&Error::limit(LimitKind::ImportBytes, limit))) }
}

#[derive(Serialize)]
struct Identified {
    encoding: &'static str,
    assumed: bool,
}

/// The bytes of a text → the JSON of its encoding: `{ encoding, assumed }`.
///
/// # Errors
/// If the bytes are not text: a `SpeechError` that names their format and suggests a fix.
#[wasm_bindgen]
pub fn identify(bytes: &Uint8Array, charset: Option<String>) -> Result<String, JsValue> {
    let Encoding { name, is_assumed } = steps::identify(&bytes.to_vec(), charset.as_deref())
        .map_err(|reason| speech_error(&reason.into()))?;
    json(&Identified { encoding: name, assumed: is_assumed })
}

/// A text in UTF-8 → its format: `text`, `captions`, `markdown` or `html`. The last two need another module.
#[wasm_bindgen(js_name = kindOf)]
pub fn kind_of(text: &Uint8Array) -> String {
    let text = text.to_vec();
    let kind = match steps::kind(&String::from_utf8_lossy(&text)) {
        SourceKind::Text => "text",
        SourceKind::Captions => "captions",
        SourceKind::Markdown => "markdown",
        SourceKind::Html => "html",
    };
    kind.to_owned()
}

#[derive(Serialize)]
struct Imported<'a> {
    speech: &'a Speech<'a>,
    notices: &'a [Notice],
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<Line>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    line: usize,
    end: usize,
    role: &'static str,
    evidence: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    runner_up: Option<&'static str>,
}

/// A text in UTF-8, and for Markdown, HTML and documents its lines → the JSON of `{ speech, notices }`, with `lines` if `explain` is
/// set.
///
/// The encoding is the one that `identify` returned. A role is written as `12:heading`.
///
/// # Errors
/// A `SpeechError` for an unknown role, or for lines from another version of the package.
#[wasm_bindgen(js_name = importText)]
pub fn import_text(
    text: &Uint8Array,
    lines: Option<Vec<u8>>,
    encoding: Option<String>,
    assumed: bool,
    lang: Option<String>,
    roles: Vec<String>,
    explain: bool,
) -> Result<String, JsValue> {
    let text = text.to_vec();
    let text = String::from_utf8_lossy(&text);
    let encoding = encoding.and_then(|label| Encoding::of_label(&label, assumed));
    let mut options = ImportOptions::default();
    options.lang = lang;
    for entry in &roles {
        let (line, role) = line_role(entry)?;
        options.roles.insert(line, role);
    }
    let import = match lines {
        Some(lines) => steps::import_lines(&lines, &text, encoding, &options).ok_or_else(version_error)?,
        None => steps::import_plain(&text, encoding, &options),
    };
    let lines = explain.then(|| explained(&import));
    json(&Imported { speech: &import.speech, notices: &import.notices, lines })
}

/// `12:heading` → the line and its role.
fn line_role(entry: &str) -> Result<(usize, LineRole), JsValue> {
    let (line, role) = entry.split_once(':').unwrap_or((entry, ""));
    let number = line.parse().ok().filter(|&number| number > 0);
    let number = number.ok_or_else(|| {
        error("option", &format!("options.roles: expected a line number, 1 or greater, found {line:?}"))
    })?;
    let role = LineRole::from_name(role).ok_or_else(|| {
        let known: Vec<&str> = LineRole::ALL.iter().map(|role| role.name()).collect();
        error(
            "option",
            &format!("options.roles.{number}: expected one of {}; found {role:?}", known.join(", ")),
        )
    })?;
    Ok((number, role))
}

fn version_error() -> JsValue {
    const MESSAGE: &str =
        "the WebAssembly modules of the importer have different versions; serve files of one version";
    error("load", MESSAGE)
}

fn explained(import: &Import<'_>) -> Vec<Line> {
    let line = |report: &LineReport| Line {
        line: report.line,
        end: report.end,
        role: report.role.name(),
        evidence: report.evidence.iter().map(|evidence| evidence.name()).collect(),
        runner_up: report.runner_up.map(LineRole::name),
    };
    import.lines.iter().map(line).collect()
}

fn json(value: &impl Serialize) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|error| JsValue::from_str(&error.to_string()))
}
