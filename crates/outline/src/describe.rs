//! [`Speech`] → its description in plain text, for a list or a `<title>`.

use crate::{Measure, language, measure};
use oration_markdown::plain_text;
use oration_model::{Direction, Speech};
use serde::Serialize;
use std::borrow::Cow;

/// A speech in a few fields of plain text.
///
/// ```
/// let json = r#"{"title": "在**开学典礼**上的讲话", "speaker": {"name": "李明"}, "date": "2023-09-01", "body": ["同学们："]}"#;
/// let speech = oration::parse(json)?.speech;
/// let description = oration::describe(&speech);
/// assert_eq!(description.title, "在开学典礼上的讲话");
/// assert_eq!(description.speakers, ["李明"]);
/// assert_eq!(description.lang, "zh");
/// assert_eq!(description.measure.characters(), 4);
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Description<'s> {
    /// The title.
    pub title: Cow<'s, str>,
    /// The subtitle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Cow<'s, str>>,
    /// Language, a BCP 47 tag: declared, or detected from the script; empty if neither.
    pub lang: &'s str,
    /// Direction of the text; `None` if undetermined, which is `auto` in HTML.
    pub dir: Option<Direction>,
    /// Names of the speakers.
    pub speakers: Vec<&'s str>,
    /// When it was delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<&'s str>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<&'s str>,
    /// The meeting or event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occasion: Option<&'s str>,
    /// Where it was delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<&'s str>,
    /// The length of its body.
    pub measure: Measure,
}

/// Describes a speech in plain text, for a list, a feed or a `<title>`.
///
/// ```
/// let speech = oration::parse(r#"{"title": "Opening", "lang": "en", "body": ["Dear guests,"]}"#)?.speech;
/// assert_eq!(oration::describe(&speech).title, "Opening");
/// # Ok::<(), oration::Error>(())
/// ```
pub fn describe<'s>(speech: &'s Speech<'_>) -> Description<'s> {
    let lang = language::of(speech, speech);
    Description {
        title: plain_text(&speech.title),
        subtitle: speech.subtitle.as_ref().map(plain_text),
        lang,
        dir: language::direction(speech, lang),
        speakers: speech.speaker.iter().map(|person| &*person.name).collect(),
        date: speech.date.as_deref(),
        published: speech.published.as_deref(),
        occasion: speech.occasion.as_deref(),
        place: speech.place.as_deref(),
        measure: measure(speech),
    }
}
