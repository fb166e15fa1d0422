//! Speech JSON and a transcript → the JSON of the speech with times.

use js_sys::{Function, Uint8Array};
use oration_align::{Transcript, TranscriptError};
use oration_wasm_error::{error, speech_error};
use oration_wasm_parser::set_markdown_parser;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Speech JSON and a transcript → the JSON of an alignment. For the parser, see `timing`.
///
/// # Errors
/// A `SpeechError` if the JSON is not a speech, or the transcript cannot be aligned with it.
#[wasm_bindgen]
pub fn align(json: &Uint8Array, transcript: &str, parser: Function) -> Result<String, JsValue> {
    set_markdown_parser(parser);
    let json = json.to_vec();
    let parsed = oration_parse::parse(&json).map_err(|error| speech_error(&error))?;
    let transcript = read(transcript).map_err(|reason| transcript_error(&reason))?;
    let alignment =
        oration_align::align(&parsed.speech, &transcript).map_err(|reason| transcript_error(&reason))?;
    serde_json::to_string(&alignment).map_err(|reason| error("trap", &reason.to_string()))
}

/// The start and end of each sentence in seconds; NaN if it was not heard.
///
/// # Errors
/// A `SpeechError` if the transcript has no times.
#[wasm_bindgen(js_name = alignSentences)]
pub fn align_sentences(
    sentences: Vec<String>,
    transcript: &str,
    parser: Function,
) -> Result<Vec<f64>, JsValue> {
    set_markdown_parser(parser);
    let transcript = read(transcript).map_err(|reason| transcript_error(&reason))?;
    let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
    let times = oration_align::align_sentences(&sentences, &transcript);
    Ok(times
        .into_iter()
        .flat_map(|time| time.map_or([f64::NAN; 2], |ends| ends.map(|end| end.as_secs_f64())))
        .collect())
}

/// A transcript, or a speech that is one because it has times.
fn read(text: &str) -> Result<Transcript, TranscriptError> {
    match Transcript::parse(text) {
        Err(TranscriptError::NoSegments) => match oration_parse::parse(text.as_bytes()) {
            Ok(parsed) => Transcript::of_speech(&parsed.speech),
            Err(_) => Err(TranscriptError::NoSegments),
        },
        read => read,
    }
}

fn transcript_error(reason: &TranscriptError) -> JsValue {
    error("transcript", &reason.to_string())
}
