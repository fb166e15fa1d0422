//! [`Speech`] → its description in plain text, for a list or a `<title>`.

use crate::{Measure, language, measure};
use oration_markdown::plain_text;
use oration_model::{Block, Direction, Speech};
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
    /// What the text is: `transcript`, `draft`, `notes`, `statement` or another word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'s str>,
    /// The summary, or the beginning of the text if there is no summary; at most 160 characters. Empty for a speech without text.
    pub excerpt: Cow<'s, str>,
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
    describe_measured(speech, measure(speech))
}

/// [`describe`] for a speech whose length is known, as that of an [`Outline`](crate::Outline) is.
///
/// ```
/// let speech = oration::parse(r#"{"title": "Opening", "body": ["Good morning."]}"#)?.speech;
/// let outline = oration::outline(&speech);
/// assert_eq!(oration::describe_measured(&speech, outline.measure), oration::describe(&speech));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn describe_measured<'s>(speech: &'s Speech<'_>, measure: Measure) -> Description<'s> {
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
        kind: speech.kind.as_deref(),
        excerpt: excerpt(speech),
        place: speech.place.as_deref(),
        measure,
    }
}

/// Characters of an excerpt, as many as search engines show.
const EXCERPT: usize = 160;

fn excerpt<'s>(speech: &'s Speech<'_>) -> Cow<'s, str> {
    match &speech.summary {
        Some(summary) => shortened(plain_text(summary)),
        None => {
            let mut text = String::new();
            collect(&speech.body, &mut text);
            shortened(Cow::Owned(text))
        }
    }
}

/// Adds the paragraphs of a body until they are long enough for an excerpt.
fn collect(blocks: &[Block<'_>], text: &mut String) {
    for block in blocks {
        // No character has more than four bytes.
        if text.len() > EXCERPT * 4 {
            return;
        }
        if let Block::Paragraph(paragraph) = block {
            if text.ends_with(|last: char| last < '\u{2E80}') {
                text.push(' ');
            }
            text.push_str(plain_text(&paragraph.text).trim());
        }
        for inside in block.children() {
            collect(inside.blocks, text);
        }
    }
}

/// The beginning of a text, up to the limit, with an ellipsis if it is cut; words of scripts with spaces are not cut.
fn shortened(text: Cow<'_, str>) -> Cow<'_, str> {
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else { return text };
    let cut = text.get(..end).unwrap_or_default();
    let word = cut.rfind(' ').filter(|at| *at > end / 2).unwrap_or(end);
    let cut = cut.get(..word).unwrap_or_default();
    Cow::Owned([cut.trim_end(), "…"].concat())
}
