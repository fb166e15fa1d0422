//! [`Speech`] → what a list or a `<title>` says of it, in plain words.

use super::length::Length;
use oration::{Pace, Speech};
use oration_markdown::plain_text;
use oration_outline::language;
use serde::Serialize;
use std::borrow::Cow;

/// A speech in a few fields of plain words.
#[derive(Serialize)]
pub(super) struct Description<'s> {
    title: Cow<'s, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subtitle: Option<Cow<'s, str>>,
    /// Declared or detected; empty if neither.
    lang: &'s str,
    dir: &'static str,
    speakers: Vec<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    occasion: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'s str>,
    length: Length,
}

impl<'s> Description<'s> {
    pub(super) fn of(speech: &'s Speech<'_>) -> Self {
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
            length: Length::new(oration::measure(speech), Pace::default()),
        }
    }
}
