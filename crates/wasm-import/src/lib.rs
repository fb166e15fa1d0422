//! A source in, the JSON of `{ speech, notices }` out, in a WebAssembly module of its own: most pages show speeches that
//! are JSON, and need not load what reads the others.
//!
//! The page decodes the bytes, because every browser has the tables for it; this module says which encoding they are in.
//! It reads plain text and captions; the module `sources` reads Markdown and HTML into lines for it.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::Uint8Array;
use oration_import::internal::{self, Encoding, SourceKind};
use oration_import::{Import, ImportOptions, LineRole};
use oration_model::{Notice, Speech};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[derive(Serialize)]
struct Identified {
    encoding: &'static str,
    assumed: bool,
}

/// The bytes of a text → the JSON of its encoding: `{ encoding, assumed }`.
///
/// # Errors
/// What the bytes are and what to do, where they are no text.
#[wasm_bindgen]
pub fn identify(bytes: &Uint8Array, charset: Option<String>) -> Result<String, JsValue> {
    let Encoding { name, is_assumed } = internal::identify(&bytes.to_vec(), charset.as_deref())
        .map_err(|error| JsValue::from_str(&error.to_string()))?;
    json(&Identified { encoding: name, assumed: is_assumed })
}

/// A text in UTF-8 → what it is: `text`, `captions`, `markdown` or `html`. The last two need the module `sources`.
#[wasm_bindgen(js_name = kindOf)]
pub fn kind_of(text: &Uint8Array) -> String {
    let text = text.to_vec();
    let kind = match internal::kind(&String::from_utf8_lossy(&text)) {
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

/// A text in UTF-8, and for Markdown and HTML its lines → the JSON of `{ speech, notices }`, with `lines` where an
/// explanation is wanted.
///
/// The encoding is that which `identify` gave for the bytes of the text. The roles are `12:heading` for each line, with
/// spaces between them.
///
/// # Errors
/// A role that is none.
#[wasm_bindgen(js_name = importText)]
pub fn import_text(
    text: &Uint8Array,
    lines: Option<Vec<u8>>,
    encoding: Option<String>,
    assumed: bool,
    lang: Option<String>,
    roles: &str,
    explain: bool,
) -> Result<String, JsValue> {
    let text = text.to_vec();
    let text = String::from_utf8_lossy(&text);
    let encoding = encoding.and_then(|label| Encoding::of_label(&label, assumed));
    let mut options = ImportOptions::default();
    options.lang = lang;
    for (line, role) in roles.split_ascii_whitespace().filter_map(|entry| entry.split_once(':')) {
        let known = line.parse().ok().zip(LineRole::from_name(role));
        let (line, role) = known.ok_or_else(|| JsValue::from_str(&unknown_role(line, role)))?;
        options.roles.insert(line, role);
    }
    let import = match lines {
        Some(lines) => internal::import_lines(&lines, &text, encoding, &options)
            .ok_or_else(|| JsValue::from_str("the lines are of another version of the module `sources`"))?,
        None => internal::import_plain(&text, encoding, &options),
    };
    let lines = explain.then(|| explained(&import));
    json(&Imported { speech: &import.speech, notices: &import.notices, lines })
}

fn unknown_role(line: &str, role: &str) -> String {
    let known: Vec<&str> = LineRole::ALL.iter().map(|role| role.name()).collect();
    format!("options.roles.{line}: expected one of {}, found {role}", known.join(", "))
}

fn explained(import: &Import<'_>) -> Vec<Line> {
    let line = |report: &oration_import::LineReport| Line {
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

/// The error to throw for a text that is too long.
fn speech_error(error: &Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    thrown.set_name("SpeechError");
    let thrown = JsValue::from(thrown);
    for (name, value) in [("code", "limit"), ("reason", error.reason()), ("path", error.path())] {
        // An error object of one's own takes any property.
        let _ = Reflect::set(&thrown, &name.into(), &value.into());
    }
    thrown
}
