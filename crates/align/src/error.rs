//! Why a transcript cannot be aligned with a speech.

use std::error::Error;
use std::fmt;

/// Why a transcript cannot be aligned with a speech.
///
/// ```
/// let error = oration::Transcript::parse("Good evening.").unwrap_err();
/// assert!(error.to_string().starts_with("the transcript has no times"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TranscriptError {
    /// It has no characters.
    Empty,
    /// It is neither captions nor JSON.
    Unknown,
    /// It is WebVTT without cues.
    NoCues,
    /// It is not valid JSON.
    Json {
        /// The line of the error, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// It is JSON without segments or words.
    NoSegments,
    /// It is JSON whose segments have no times.
    NoTimes,
    /// It is a speech without times.
    SpeechWithoutTimes,
    /// Its cues or segments have no words.
    NoWords,
    /// Nothing of the speech was heard.
    Unrelated,
}

impl fmt::Display for TranscriptError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            TranscriptError::Json { line, reason } => {
                return write!(out, "line {line}: the transcript is not valid JSON: {reason}");
            }
            TranscriptError::Empty => "the transcript is empty",
            TranscriptError::Unknown => {
                "the transcript has no times; expected WebVTT, SubRip, JSON of Whisper, or a speech with times"
            }
            TranscriptError::NoCues => "the transcript is WebVTT without cues",
            TranscriptError::NoSegments => {
                "the transcript is JSON without segments or words; expected that of Whisper, or a speech with times"
            }
            TranscriptError::NoTimes => {
                "the segments of the transcript have no times; ask for them, in the OpenAI API with verbose_json"
            }
            TranscriptError::SpeechWithoutTimes => {
                "the transcript is a speech without times; expected one with `time` in its paragraphs or turns"
            }
            TranscriptError::NoWords => "the transcript has no words",
            TranscriptError::Unrelated => {
                "nothing of the speech was heard; the transcript is of another speech, or in another language"
            }
        })
    }
}

impl Error for TranscriptError {}
