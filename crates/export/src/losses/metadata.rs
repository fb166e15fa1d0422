//! The metadata of a [`Speech`] → its features.
//!
//! Without `..`, so that adding a field does not compile until it is a feature here.

use super::Feature;
use super::find::{Finder, TOP};
use crate::own::has_turn;
use oration_model::{Person, Source, Speech};

impl Finder {
    pub(super) fn speech(&mut self, speech: &Speech<'_>) {
        let Speech {
            schema,
            version,
            title,
            subtitle,
            lang,
            dir,
            kind,
            speaker,
            audience,
            occasion,
            place,
            date,
            published,
            source,
            breadcrumb,
            keywords,
            summary,
            headnote,
            extent,
            media,
            alternates,
            notes,
            body,
        } = speech;
        self.field("$schema", schema.is_some(), Feature::Schema);
        self.field("version", version.is_some(), Feature::Schema);
        self.within("title", |finder| finder.title(title));
        self.field("subtitle", subtitle.is_some(), Feature::Subtitle);
        if let Some(text) = subtitle {
            self.within("subtitle", |finder| finder.title(text));
        }
        self.field("lang", lang.is_some(), Feature::Lang);
        self.field("dir", dir.is_some(), Feature::Dir);
        self.field("kind", kind.is_some(), Feature::Kind);
        self.field("speaker", !speaker.is_empty(), Feature::Speaker);
        self.field("speaker[1]", speaker.len() > 1, Feature::FurtherSpeakers);
        self.field("speaker", !speaker.is_empty() && has_turn(body), Feature::TranscriptSpeakers);
        for (index, person) in speaker.iter().enumerate() {
            self.within("speaker", |finder| match speaker.len() {
                1 => finder.speaker(person),
                _ => finder.index(index, |finder| finder.speaker(person)),
            });
        }
        self.field("audience", audience.is_some(), Feature::Audience);
        self.field("occasion", occasion.is_some(), Feature::Occasion);
        self.field("place", place.is_some(), Feature::Place);
        self.field("place", place.is_some() && occasion.is_some(), Feature::PlaceAtOccasion);
        self.field("occasion", occasion.is_some() && date.is_none(), Feature::Undated);
        self.field("place", place.is_some() && date.is_none(), Feature::Undated);
        self.field("date", date.as_ref().is_some_and(|date| !is_day(date)), Feature::DateDetail);
        self.field("published", published.is_some(), Feature::Published);
        let published_moment = published.as_ref().is_some_and(|date| !is_day(date));
        self.field("published", published_moment, Feature::DateDetail);
        if let Some(Source { name, url, licence }) = source {
            self.field("source.name", name.is_some(), Feature::Source);
            self.field("source.url", url.is_some(), Feature::SourceUrl);
            self.field("source.licence", licence.is_some(), Feature::Licence);
        }
        self.field("breadcrumb", !breadcrumb.is_empty(), Feature::Breadcrumb);
        let has_urls = breadcrumb.iter().any(|crumb| crumb.url.is_some());
        self.field("breadcrumb", has_urls, Feature::BreadcrumbUrls);
        self.field("keywords", !keywords.is_empty(), Feature::Keywords);
        self.field("summary", summary.is_some(), Feature::Summary);
        if let Some(text) = summary {
            self.within("summary", |finder| finder.title(text));
        }
        self.field("headnote", !headnote.is_empty(), Feature::Headnote);
        // A headnote is not said.
        let left_out = std::mem::take(&mut self.left_out);
        self.within("headnote", |finder| finder.blocks(headnote, TOP));
        self.left_out = left_out;
        self.field("extent", extent.is_some(), Feature::Extent);
        self.field("media", media.is_some(), Feature::Media);
        self.field("alternates", !alternates.is_empty(), Feature::Alternates);
        self.field("notes", !notes.is_empty(), Feature::Notes);
        for (number, (id, text)) in notes.iter().enumerate() {
            let is_ordinal = id.parse() == Ok(number + 1);
            let place = format!("notes[\"{}\"]", id.replace('\\', "\\\\").replace('"', "\\\""));
            self.within(&place, |finder| {
                finder.add_if(!is_ordinal, Feature::NoteIds);
                finder.text(text);
            });
        }
        self.within("body", |finder| finder.blocks(body, TOP));
    }

    fn speaker(&mut self, person: &Person<'_>) {
        let Person { name: _, role, affiliation, url, image, printed } = person;
        self.field("role", role.is_some(), Feature::SpeakerRole);
        self.field("affiliation", affiliation.is_some(), Feature::SpeakerDetail);
        self.field("url", url.is_some(), Feature::SpeakerDetail);
        self.field("image", image.is_some(), Feature::SpeakerDetail);
        self.field("printed", printed.is_some(), Feature::Byline);
    }
}

/// `2024-03-05`.
fn is_day(date: &str) -> bool {
    date.len() == 10 && date.bytes().enumerate().all(|(i, byte)| (byte == b'-') == matches!(i, 4 | 7))
}
