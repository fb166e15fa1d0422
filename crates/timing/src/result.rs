//! How long a speech takes to speak, by sections and sentences: the types.

use oration_model::Unit;
use oration_outline::Measure;
use serde::Serialize;
use std::time::Duration;

/// How long a speech takes to speak.
///
/// Times of sections are in whole seconds. They are rounded so that they add up: `total` is `outside` and the `own` of all
/// sections, and a section is its `own` and its subsections.
///
/// ```
/// use oration::{TimingOptions, timing};
///
/// let json = r#"{"title": "", "body": ["同志们：",
///     {"type": "section", "num": "一、", "heading": "形势", "body": ["形势很好。"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let timing = timing(&speech, &TimingOptions { target: Some(2), ..TimingOptions::default() })?;
/// assert_eq!((timing.total, timing.outside, timing.sections[0].seconds), (3, 0, 3));
/// assert_eq!((timing.over, timing.cut), (Some(1), 5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Timing {
    /// The time in whole seconds.
    pub total: u64,
    /// The same in milliseconds.
    pub milliseconds: u64,
    /// The seconds of text outside sections.
    pub outside: u64,
    /// The length of what is spoken.
    pub measure: Measure,
    /// How long it may take, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<u64>,
    /// The seconds over the target; negative if under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over: Option<i64>,
    /// How much of the text to cut, in `unit`, so that it fits the target.
    pub cut: u64,
    /// The unit of `cut`: characters, if most of the text is Chinese, Japanese or Korean, else words.
    pub unit: Unit,
    /// What the publisher left out. Its time is not in `total`.
    pub left_out: LeftOut,
    /// The lines that the body fills on A4 paper with lines of 28 characters; an estimate.
    pub lines: u64,
    /// The pages for these lines, 22 on each.
    pub pages: u64,
    /// All sections, in the order of the outline.
    pub sections: Vec<TimedSection>,
    /// The sentences, if they were requested. They follow each other without a gap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentences: Option<Vec<TimedSentence>>,
}

/// Text that the publisher left out.
///
/// ```
/// let json = r#"{"title": "", "body": ["好。", {"type": "omission", "count": 200}, {"type": "omission"}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let left_out = oration::timing(&speech, &oration::TimingOptions::default())?.left_out;
/// assert_eq!((left_out.characters, left_out.seconds, left_out.undeclared), (200, 60, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct LeftOut {
    /// Characters, where the publisher says how many.
    pub characters: u64,
    /// Words, where the publisher says how many.
    pub words: u64,
    /// The seconds these would take. Six characters of a text in words count as a word.
    pub seconds: u64,
    /// The number of places where text of unknown length is left out.
    pub undeclared: u64,
}

/// The time of a section.
///
/// ```
/// let json = r#"{"title": "", "body": [{"type": "section", "heading": "A", "body": ["One two."]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let options = oration::TimingOptions { budgets: vec![("s1".into(), 5)], ..Default::default() };
/// let section = &oration::timing(&speech, &options)?.sections[0];
/// assert_eq!((&*section.id, section.seconds, section.share, section.over), ("s1", 1, 1000, Some(-4)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TimedSection {
    /// The id, without a prefix.
    pub id: String,
    /// The number as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub num: Option<String>,
    /// The heading, as in the outline.
    pub heading: String,
    /// Depth in the outline, 1 at the top.
    pub level: usize,
    /// When it begins, in seconds.
    pub start: u64,
    /// How long it takes, with its subsections.
    pub seconds: u64,
    /// How long it takes without them.
    pub own: u64,
    /// Its share of the total, in thousandths. Those of top-level sections and of the text outside add up to 1000.
    pub share: u64,
    /// The seconds that the text left out of it would take.
    pub left_out: u64,
    /// How long it may take: its budget, or its part of the target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<u64>,
    /// The seconds over the target; negative if under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over: Option<i64>,
}

/// A sentence and when it is spoken.
///
/// ```
/// let speech = oration::parse(r#"{"title": "", "body": ["很好。谢谢！"]}"#)?.speech;
/// let options = oration::TimingOptions { sentences: true, ..Default::default() };
/// let sentences = oration::timing(&speech, &options)?.sentences.unwrap_or_default();
/// assert_eq!((&*sentences[1].text, sentences[1].time[0].as_millis()), ("谢谢！", 600));
/// assert_eq!(sentences[1].paragraph.as_deref(), Some("p1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TimedSentence {
    /// The sentence, with the space after it.
    pub text: String,
    /// Its start and end, including the pause after it; in JSON in seconds.
    #[serde(serialize_with = "in_seconds")]
    pub time: [Duration; 2],
    /// The id of its section, without a prefix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The id of its paragraph, without a prefix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
}

fn in_seconds<S: serde::Serializer>(time: &[Duration; 2], serializer: S) -> Result<S::Ok, S::Error> {
    time.map(|time| time.as_secs_f64()).serialize(serializer)
}
