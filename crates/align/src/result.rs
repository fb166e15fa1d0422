//! A speech with its times, and what was not found: the types.

use oration_model::Speech;
use serde::{Serialize, Serializer};
use std::fmt;
use std::time::Duration;

/// A speech with the times of a recording.
///
/// ```
/// use oration::{Transcript, align};
///
/// let speech = oration::parse(r#"{"title": "", "body": ["Good evening. Thank you all."]}"#)?.speech;
/// let transcript = Transcript::parse("1\n00:00:02,000 --> 00:00:04,000\ngood evening thank you all\n")?;
/// let alignment = align(&speech, &transcript)?;
/// assert_eq!((alignment.coverage, alignment.sentences.len(), alignment.notices.len()), (1000, 2, 0));
/// assert!(serde_json::to_string(&alignment.speech)?.contains(r#""time":[2,4]"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Alignment<'s> {
    /// The speech, with the start and end of its paragraphs, sections and turns. Those that were not heard have none.
    /// Markdown blocks are expanded, because paragraphs in them have no times.
    pub speech: Speech<'s>,
    /// How much of the text was heard, in thousandths.
    pub coverage: u64,
    /// The sections, in the order of the outline.
    pub sections: Vec<AlignedSection>,
    /// The sentences that were heard.
    pub sentences: Vec<AlignedSentence>,
    /// What is only in the text or only in the recording.
    pub notices: Vec<AlignmentNotice>,
}

/// A section, and how much of it was heard.
///
/// ```
/// use oration::{Transcript, align};
///
/// let json = r#"{"title": "", "body": [{"type": "section", "num": "一、", "heading": "形势", "body": ["形势很好。"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let transcript = Transcript::parse("WEBVTT\n\n00:03.000 --> 00:05.000\n一形势形势很好\n")?;
/// let section = &align(&speech, &transcript)?.sections[0];
/// assert_eq!((&*section.id, section.coverage, section.time.map(|time| time[0].as_secs())), ("s1", 1000, Some(3)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AlignedSection {
    /// The id, without a prefix.
    pub id: String,
    /// The number as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub num: Option<String>,
    /// The heading.
    pub heading: String,
    /// How much of it was heard, in thousandths.
    pub coverage: u64,
    /// Its start and end; in JSON in seconds.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "some_seconds")]
    pub time: Option<[Duration; 2]>,
}

/// A sentence that was heard.
///
/// ```
/// use oration::{Transcript, align};
///
/// let speech = oration::parse(r#"{"title": "", "body": ["很好。谢谢大家！"]}"#)?.speech;
/// let transcript = Transcript::parse("WEBVTT\n\n00:00.000 --> 00:03.000\n很好谢谢大家\n")?;
/// let sentence = &align(&speech, &transcript)?.sentences[1];
/// assert_eq!((&*sentence.text, sentence.time.map(|time| time.as_secs())), ("谢谢大家！", [1, 3]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AlignedSentence {
    /// The sentence, with the space after it.
    pub text: String,
    /// Its start and end; in JSON in seconds.
    #[serde(serialize_with = "seconds")]
    pub time: [Duration; 2],
    /// The id of its section, without a prefix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The id of its paragraph, without a prefix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
}

/// The kind of an [`AlignmentNotice`]. Serializes as a stable string.
///
/// ```
/// assert_eq!(oration::AlignmentNoticeCode::NotHeard.as_str(), "not-heard");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AlignmentNoticeCode {
    /// Text that is not in the recording.
    NotHeard,
    /// Words of the recording that are not in the text.
    NotInText,
}

impl AlignmentNoticeCode {
    /// The string: `not-heard`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotHeard => "not-heard",
            Self::NotInText => "not-in-text",
        }
    }
}

impl Serialize for AlignmentNoticeCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What is only in the text, or only in the recording.
///
/// ```
/// use oration::{Transcript, align};
///
/// let speech = oration::parse(r#"{"title": "", "body": ["Good evening to you all.", "Nobody ever said this."]}"#)?.speech;
/// let transcript = Transcript::parse("WEBVTT\n\n00:00.000 --> 00:02.000\ngood evening to you all\n")?;
/// let notice = &align(&speech, &transcript)?.notices[0];
/// assert_eq!(notice.to_string(), "body[1]: not heard: Nobody ever said this.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AlignmentNotice {
    /// The kind of notice.
    pub code: AlignmentNoticeCode,
    /// The path of the first block that was not heard, or of the last before what is not in the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// When it was heard; in JSON in seconds.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "some_seconds")]
    pub time: Option<[Duration; 2]>,
    /// A message in English.
    pub message: String,
    /// The words.
    pub text: String,
}

impl fmt::Display for AlignmentNotice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (AlignmentNoticeCode::NotHeard, Some(path)) = (self.code, &self.path) {
            write!(out, "{path}: ")?;
        }
        write!(out, "{}: {}", self.message, self.text)
    }
}

fn seconds<S: Serializer>(time: &[Duration; 2], serializer: S) -> Result<S::Ok, S::Error> {
    time.map(|time| time.as_secs_f64()).serialize(serializer)
}

fn some_seconds<S: Serializer>(time: &Option<[Duration; 2]>, serializer: S) -> Result<S::Ok, S::Error> {
    time.map(|time| time.map(|time| time.as_secs_f64())).serialize(serializer)
}
