//! [`Measure`] → a length with its character count and speaking time.

use oration::{Measure, Pace};
use serde::Serialize;

/// A length as `measure` returns it.
#[derive(Serialize)]
pub(super) struct Length {
    ideographs: u64,
    marks: u64,
    words: u64,
    characters: u64,
    seconds: u64,
}

impl Length {
    pub(super) fn new(measure: Measure, pace: Pace) -> Self {
        let Measure { ideographs, marks, words } = measure;
        Length { ideographs, marks, words, characters: measure.characters(), seconds: measure.seconds(pace) }
    }
}
