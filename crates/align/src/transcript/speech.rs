//! A speech with times → its words, as a transcript.

use super::{Transcript, millis};
use crate::error::TranscriptError;
use crate::texts::Texts;
use oration_markdown::expand;
use oration_model::Speech;
use oration_outline::IdAllocator;

impl Transcript {
    /// The words of a speech with times, such as one that was read from Akoma Ntoso or TEI.
    ///
    /// # Errors
    /// [`TranscriptError::SpeechWithoutTimes`] if it has none.
    ///
    /// ```
    /// let json = r#"{"title": "", "body": [{"type": "turn", "speaker": "Ana", "time": [3, 5], "body": ["Good evening."]}]}"#;
    /// let timed = oration::parse(json)?.speech;
    /// let speech = oration::parse(r#"{"title": "", "body": ["Good evening!"]}"#)?.speech;
    /// let alignment = oration::align(&speech, &oration::Transcript::of_speech(&timed)?)?;
    /// assert_eq!(alignment.sentences[0].time[0].as_secs(), 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_speech(speech: &Speech<'_>) -> Result<Self, TranscriptError> {
        let expanded = expand(speech);
        let texts = Texts::of(&expanded.body, IdAllocator::new("", &expanded));
        let mut timed = texts.timed.iter().filter_map(|(range, time)| Some((range, (*time)?))).peekable();
        if timed.peek().is_none() {
            return Err(TranscriptError::SpeechWithoutTimes);
        }
        let mut transcript = Transcript::default();
        while let Some((range, time)) = timed.next() {
            // The times of the blocks inside are more exact.
            if timed.peek().is_some_and(|(inside, _)| inside.start < range.end) {
                continue;
            }
            let words: Vec<&str> = texts.all[range.clone()].iter().map(|said| &*said.text).collect();
            transcript.push(&words.join("\n"), time.map(millis));
        }
        transcript.sort();
        if transcript.tokens.is_empty() { Err(TranscriptError::NoWords) } else { Ok(transcript) }
    }
}
