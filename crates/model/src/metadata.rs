//! Metadata of a speech: people, source, breadcrumb, length and recordings.

use crate::serialize::seconds;
use crate::{Str, Unit};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::time::Duration;

/// A person who speaks.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Person<'a> {
    /// Name, without title, and without spaces inserted for justification.
    pub name: Str<'a>,
    /// Post or title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Str<'a>>,
    /// Organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<Str<'a>>,
    /// URL of a page about the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Str<'a>>,
    /// URL of a portrait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Str<'a>>,
    /// The byline as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<Str<'a>>,
}

/// Where a text was taken from.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Source<'a> {
    /// Name of the publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Str<'a>>,
    /// URL of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Str<'a>>,
    /// Terms of use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Str<'a>>,
}

/// A step of a breadcrumb.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Breadcrumb<'a> {
    /// Its label.
    pub label: Str<'a>,
    /// Its URL.
    pub url: Option<Str<'a>>,
}

/// A length as declared by the publisher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Extent {
    /// Length of the whole speech.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// Length of the part that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown: Option<u64>,
    /// Unit of the length; characters by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
}

/// Recordings of the speech.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Media<'a> {
    /// URL of the audio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audio: Option<Str<'a>>,
    /// URL of the video.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub video: Option<Str<'a>>,
    /// URL of the captions (WebVTT).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captions: Option<Str<'a>>,
    /// Duration of the recording.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "seconds")]
    pub duration: Option<Duration>,
}

impl Serialize for Breadcrumb<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.url {
            None => serializer.serialize_str(&self.label),
            Some(url) => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("label", &self.label)?;
                map.serialize_entry("url", url)?;
                map.end()
            }
        }
    }
}
