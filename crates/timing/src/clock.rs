//! Text → the time it takes from the start of the speech.

use oration_outline::{Measure, Pace};
use std::time::Duration;

/// The silence after each kind of text, none by default.
///
/// ```
/// use oration::{Pauses, TimingOptions};
/// use std::time::Duration;
///
/// let speech = oration::parse(r#"{"title": "", "body": ["好。好。", "好。"]}"#)?.speech;
/// let pauses = Pauses { sentence: Duration::from_millis(500), ..Pauses::default() };
/// let timing = oration::timing(&speech, &TimingOptions { pauses, ..TimingOptions::default() })?;
/// assert_eq!(timing.milliseconds, 3 * (300 + 500));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pauses {
    /// After a sentence.
    pub sentence: Duration,
    /// After a comma, semicolon or colon.
    pub clause: Duration,
    /// After a paragraph, in addition to that of its last sentence.
    pub paragraph: Duration,
    /// After a heading.
    pub heading: Duration,
    /// For a remark, such as applause.
    pub remark: Duration,
}

/// Time in milliseconds since the start of the speech. It is rounded only when it is read, so that the times of the parts add
/// up to that of the whole.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    pace: Pace,
    pauses: Pauses,
    pub(crate) measure: Measure,
    silent: Duration,
}

impl Clock {
    pub(crate) fn new(pace: Pace, pauses: Pauses) -> Self {
        Clock { pace, pauses, measure: Measure::default(), silent: Duration::ZERO }
    }

    pub(crate) fn say(&mut self, sentence: &str) {
        self.measure.add(sentence);
        if !self.pauses.clause.is_zero() {
            let clauses = sentence.matches(['，', '；', '：', ',', ';', ':', '،', '؛']).count();
            self.silent += self.pauses.clause * u32::try_from(clauses).unwrap_or(u32::MAX);
        }
        if sentence.chars().any(char::is_alphanumeric) {
            self.silent += self.pauses.sentence;
        }
    }

    pub(crate) fn end_paragraph(&mut self) {
        self.silent += self.pauses.paragraph;
    }

    pub(crate) fn end_heading(&mut self) {
        self.silent += self.pauses.heading;
    }

    pub(crate) fn remark(&mut self) {
        self.silent += self.pauses.remark;
    }

    pub(crate) fn milliseconds(&self) -> u64 {
        let silent = u64::try_from(self.silent.as_millis()).unwrap_or(u64::MAX);
        self.measure.milliseconds(self.pace).saturating_add(silent)
    }

    /// The time for a length that is not in the text, in seconds.
    pub(crate) fn seconds(&self, measure: Measure) -> u64 {
        measure.seconds(self.pace)
    }
}
