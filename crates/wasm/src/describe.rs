//! [`oration::Description`] → the object that `describe` returns.

use super::length::Length;
use oration::model::Direction;
use oration::{Pace, Speech};
use serde::Serialize;
use std::borrow::Cow;

/// A speech in a few fields of plain text.
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
    kind: Option<&'s str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    excerpt: Cow<'s, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'s str>,
    length: Length,
}

impl<'s> Description<'s> {
    pub(super) fn of(speech: &'s Speech<'_>) -> Self {
        Self::from(oration::describe(speech))
    }

    /// The same for a speech whose length is known.
    #[cfg(feature = "lines")]
    pub(super) fn measured(speech: &'s Speech<'_>, measure: oration::Measure) -> Self {
        Self::from(oration::describe_measured(speech, measure))
    }
}

impl<'s> From<oration::Description<'s>> for Description<'s> {
    fn from(described: oration::Description<'s>) -> Self {
        Description {
            title: described.title,
            subtitle: described.subtitle,
            lang: described.lang,
            dir: described.dir.map_or("auto", Direction::as_str),
            speakers: described.speakers,
            date: described.date,
            published: described.published,
            occasion: described.occasion,
            kind: described.kind,
            excerpt: described.excerpt,
            place: described.place,
            length: Length::new(described.measure, Pace::default()),
        }
    }
}
