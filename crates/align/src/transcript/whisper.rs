//! The JSON of speech recognisers → words with times.
//!
//! ```text
//! openai-whisper, faster-whisper  segments[] { start, end, text, words[]? { word, start, end } }
//! OpenAI verbose_json             segments[]?, words[]? { word, start, end }
//! WhisperX                        segments[] with words[], some without times; word_segments[]
//! whisper.cpp                     transcription[] { offsets { from, to } in milliseconds, text }
//! Transformers                    chunks[] { text, timestamp [start, end] }
//! Podcasting 2.0                  segments[] { startTime, endTime, body }
//! ```

use super::Transcript;
use super::json::Value;
use crate::error::TranscriptError;

/// Where the pieces of a transcript are.
const LISTS: [&str; 5] = ["segments", "transcription", "chunks", "words", "word_segments"];

pub(super) fn read(text: &str) -> Result<Transcript, TranscriptError> {
    let root = Value::read(text).map_err(|error| {
        let line = text.get(..error.at()).unwrap_or(text).matches('\n').count() + 1;
        TranscriptError::Json { line, reason: error.to_string() }
    })?;
    let list = |name: &str| root.get(&[name]).and_then(Value::items);
    let entries = root
        .items()
        .or_else(|| LISTS.iter().find_map(|name| list(name)))
        .ok_or(TranscriptError::NoSegments)?;
    let words: Vec<&Value<'_>> =
        entries.iter().filter_map(|entry| entry.get(&["words"])?.items()).flatten().collect();
    let all = list("words").map(|words| words.iter().collect());
    let pieces: Vec<&Value<'_>> =
        if words.is_empty() { all.unwrap_or_else(|| entries.iter().collect()) } else { words };
    let pieces: Vec<Piece<'_>> = pieces.into_iter().filter_map(piece).collect();
    if pieces.iter().all(|piece| piece.start.is_none()) {
        return Err(TranscriptError::NoTimes);
    }
    let mut transcript = Transcript::default();
    // When the next piece with a time begins, for each piece, from the last.
    let mut after = vec![None];
    for piece in pieces.iter().rev() {
        after.push(piece.start.or(after.last().copied().flatten()));
    }
    after.pop();
    let mut before = 0;
    for piece in &pieces {
        // A recogniser that is not sure gives no time.
        let (start, next) = (piece.start.unwrap_or(before), after.pop().flatten());
        let end = piece.end.or(next).unwrap_or(start);
        transcript.push(piece.words, [start, end]);
        before = end;
    }
    transcript.sort();
    Ok(transcript)
}

struct Piece<'v> {
    words: &'v str,
    start: Option<u64>,
    end: Option<u64>,
}

fn piece<'v>(value: &'v Value<'_>) -> Option<Piece<'v>> {
    let words = value.get(&["word", "text", "body"])?.text()?;
    let seconds = |names: &[&str]| value.get(names)?.scaled(3);
    let pair = |index: usize| value.get(&["timestamp"])?.items()?.get(index)?.scaled(3);
    let offset = |name: &str| value.get(&["offsets"])?.get(&[name])?.scaled(0);
    Some(Piece {
        words,
        start: seconds(&["start", "startTime"]).or_else(|| pair(0)).or_else(|| offset("from")),
        end: seconds(&["end", "endTime"]).or_else(|| pair(1)).or_else(|| offset("to")),
    })
}
