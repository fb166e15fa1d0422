//! A transcript with times → tokens, each with the time at which it was heard.

mod json;
mod speech;
mod whisper;

use crate::anchors::sort;
use crate::error::TranscriptError;
use crate::tokens::{Token, tokens};
use std::ops::Range;
use std::time::Duration;

/// A token that was heard.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sound {
    pub(crate) token: Token,
    /// Milliseconds.
    pub(crate) time: [u64; 2],
    /// Its piece, and the byte in the piece at which it begins.
    piece: usize,
    at: usize,
}

/// The words of a recording, and when they are said.
///
/// ```
/// use oration::{Transcript, TranscriptError};
///
/// // The JSON of Whisper.
/// assert!(Transcript::parse(r#"{"segments": [{"start": 0.5, "end": 2, "text": "Good evening."}]}"#).is_ok());
/// assert_eq!(Transcript::parse("WEBVTT\n").unwrap_err(), TranscriptError::NoCues);
/// ```
#[derive(Debug, Default)]
pub struct Transcript {
    pub(crate) tokens: Vec<Sound>,
    pieces: Vec<String>,
}

/// The milliseconds of a token, if the transcript does not say.
const RATE: u64 = 280;

/// The longest time of a token. What is longer has a pause.
const LONG: u64 = 1000;

/// The latest time of a speech, in milliseconds: below 10^12 seconds.
const LATEST: u64 = 999_999_999_999_999;

impl Transcript {
    /// Reads WebVTT, SubRip, or the JSON of a speech recogniser: openai-whisper, faster-whisper, WhisperX, whisper.cpp,
    /// Transformers, the OpenAI API, and podcasts.
    ///
    /// # Errors
    /// If it is something else, or has no words with times; see [`TranscriptError`].
    ///
    /// ```
    /// assert!(oration::Transcript::parse("Good evening.").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, TranscriptError> {
        let start = text.trim_start_matches('\u{feff}').trim_start();
        let transcript = match start.chars().next() {
            None => return Err(TranscriptError::Empty),
            Some('{' | '[') if !is_stamp(start) => whisper::read(start)?,
            _ => Self::of_captions(text)?,
        };
        if transcript.tokens.is_empty() { Err(TranscriptError::NoWords) } else { Ok(transcript) }
    }

    fn of_captions(text: &str) -> Result<Self, TranscriptError> {
        let captions = oration_captions::captions(text);
        if captions.cues.is_empty() {
            return Err(if oration_captions::is_webvtt(text) {
                TranscriptError::NoCues
            } else {
                TranscriptError::Unknown
            });
        }
        let mut transcript = Transcript::default();
        for cue in &captions.cues {
            let [start, end] = cue.time.map(millis);
            let runs = oration_captions::runs(&cue.text);
            for (index, run) in runs.iter().enumerate() {
                let start = run.time.map_or(start, millis);
                let next = runs[index + 1..].iter().find_map(|run| run.time).map_or(end, millis);
                transcript.push(&run.words, [start, next]);
            }
        }
        transcript.sort();
        Ok(transcript)
    }

    /// Adds words that were heard in a time, each for a part of it.
    pub(crate) fn push(&mut self, words: &str, [start, end]: [u64; 2]) {
        let first = self.tokens.len();
        let piece = self.pieces.len();
        tokens(words, &mut |at, token| self.tokens.push(Sound { token, time: [0, 0], piece, at }));
        let count = (self.tokens.len() - first) as u64;
        let (start, end) = (start.min(LATEST), end.clamp(start.min(LATEST), LATEST));
        for (index, token) in (0..).zip(&mut self.tokens[first..]) {
            let part = |index: u64| start + (end - start) * index / count;
            token.time = [part(index), part(index + 1)];
        }
        self.pieces.push(words.to_owned());
    }

    /// Cues need not be in the order of their times.
    pub(crate) fn sort(&mut self) {
        if self.tokens.is_sorted_by_key(|token| token.time[0]) {
            return;
        }
        let mut order: Vec<(u64, usize)> = self.tokens.iter().map(|token| token.time[0]).zip(0..).collect();
        sort(&mut order);
        self.tokens = order.iter().filter_map(|&(_, at)| self.tokens.get(at).copied()).collect();
    }

    /// The milliseconds that a token takes.
    pub(crate) fn rate(&self) -> u64 {
        let lengths =
            self.tokens.iter().map(|token| token.time[1] - token.time[0]).filter(|length| *length > 0);
        let (total, count) =
            lengths.fold((0_u64, 0), |(total, count), length| (total + length.min(LONG), count + 1));
        total.checked_div(count).unwrap_or(RATE)
    }

    /// When some tokens were heard.
    pub(crate) fn time(&self, range: &Range<usize>) -> [u64; 2] {
        let all = self.tokens.get(range.clone()).unwrap_or_default();
        all.first()
            .zip(all.last())
            .map_or([0, 0], |(first, last)| [first.time[0], last.time[1].max(first.time[0])])
    }

    /// The words of some tokens.
    pub(crate) fn words(&self, range: &Range<usize>) -> String {
        let mut words = String::new();
        let mut tokens = self.tokens.get(range.clone()).unwrap_or_default().iter().peekable();
        while let Some(first) = tokens.next() {
            let mut last = first;
            while let Some(next) = tokens.next_if(|next| next.piece == first.piece) {
                last = next;
            }
            let next = self
                .tokens
                .iter()
                .skip(range.end)
                .take(8)
                .find(|next| next.piece == last.piece && next.at > last.at);
            let text = &self.pieces[first.piece];
            let end = next.map_or(text.len(), |next| next.at);
            if words.ends_with(|c: char| c.is_ascii_graphic()) {
                words.push(' ');
            }
            words.push_str(text.get(first.at..end).unwrap_or_default().trim());
        }
        words
    }
}

/// Times in brackets in front of words look like JSON.
fn is_stamp(text: &str) -> bool {
    text.strip_prefix('[')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) && rest.contains("-->"))
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(LATEST).min(LATEST)
}
