//! [`Speech`] → JSON-LD with the terms of schema.org: an `Article`, because schema.org has no type for speeches.

use crate::json::{ARRAY, Json, OBJECT};
use crate::losses::{Feature, IN_LINES, Table, in_lines};
use crate::own::{seconds, uri};
use crate::text::body_text;
use crate::{ExportContent, ExportError, ExportOptions};
use oration_markdown::{expand, plain_text};
use oration_model::{Block, Person, Speech};
use oration_outline::{Pace, language, measure};

pub(crate) const LOSSES: Table = &in_lines::<{ OWN.len() + IN_LINES.len() }>(OWN);

const OWN: Table = &[
    (Feature::Schema, "not written"),
    (Feature::Dir, "not written"),
    (Feature::Byline, "not written"),
    (Feature::Breadcrumb, "not written"),
    (Feature::TitleMarks, "not written"),
    (Feature::Headnote, "not written"),
    (Feature::Extent, "not written; `wordCount` is measured"),
    (Feature::Alternates, "only their URLs"),
    (Feature::Notes, "not written"),
    (Feature::Sections, "lines of `articleBody`"),
    (Feature::State, "`isAccessibleForFree` is false"),
    (Feature::Ids, "not written"),
    (Feature::Time, "not written"),
    (Feature::Turns, "lines, below one with the name"),
    (Feature::TurnSpeakerDetail, "not written"),
    (Feature::MarkdownBlocks, "the blocks in them"),
    (Feature::UrlCharacters, "escaped with `%`"),
];

pub(crate) fn write(speech: &Speech<'_>, options: &ExportOptions) -> Result<ExportContent, ExportError> {
    Ok(jsonld(speech, options.url.as_deref()).into())
}

/// Returns the speech as JSON-LD with the terms of schema.org, for search engines.
///
/// ```
/// let speech = oration::parse(r#"{"title": "Thanks", "body": ["Thank you *all*."]}"#)?.speech;
/// assert!(oration::to_jsonld(&speech).contains(r#""articleBody": "Thank you all.""#));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn to_jsonld(speech: &Speech<'_>) -> String {
    jsonld(speech, None)
}

fn jsonld(speech: &Speech<'_>, url: Option<&str>) -> String {
    let expanded = expand(speech);
    let lang = language::of(speech, &expanded);
    let source = speech.source.as_ref();
    let mut json = Json::new();
    json.object(|json| {
        json.member("@context", Some("https://schema.org"));
        json.member("@type", Some("Article"));
        json.member("additionalType", Some("http://www.wikidata.org/entity/Q861911"));
        iri("@id", url, json);
        iri("url", url, json);
        json.member("headline", Some(&plain_text(&speech.title)));
        json.member("alternativeHeadline", speech.subtitle.as_ref().map(plain_text).as_deref());
        json.member("abstract", speech.summary.as_ref().map(plain_text).as_deref());
        json.member("inLanguage", Some(lang).filter(|lang| !lang.is_empty()));
        json.member("genre", speech.kind.as_deref());
        if !speech.speaker.is_empty() {
            json.nested("author", ARRAY, |json| {
                speech.speaker.iter().for_each(|speaker| json.object(|json| person(speaker, json)));
            });
        }
        json.member("dateCreated", speech.date.as_deref());
        json.member("datePublished", speech.published.as_deref());
        if let Some(place) = &speech.place {
            json.nested("locationCreated", OBJECT, |json| named("Place", place, json));
        }
        event(speech, json);
        if let Some(name) = source.and_then(|source| source.name.as_deref()) {
            json.nested("publisher", OBJECT, |json| named("Organization", name, json));
        }
        iri("isBasedOn", source.and_then(|source| source.url.as_deref()), json);
        licence(source.and_then(|source| source.licence.as_deref()), json);
        json.list("keywords", speech.keywords.iter().map(|keyword| &**keyword));
        media(speech, json);
        let translations = speech.alternates.iter().filter_map(|alternate| alternate.url.as_deref());
        let translations: Vec<String> = translations.map(uri).collect();
        if !translations.is_empty() {
            // A string would be their text.
            json.nested("workTranslation", ARRAY, |json| {
                translations.iter().for_each(|url| json.object(|json| json.member("@id", Some(url))));
            });
        }
        let length = measure(&expanded);
        json.bare("wordCount", &length.characters().to_string());
        json.member("timeRequired", Some(&format!("PT{}M", length.seconds(Pace::default()).div_ceil(60))));
        json.bare("isAccessibleForFree", if has_omission(&expanded.body) { "false" } else { "true" });
        json.member("articleBody", Some(&body_text(&expanded.body, lang)));
    });
    json.finish()
}

fn named(kind: &str, name: &str, json: &mut Json) {
    json.member("@type", Some(kind));
    json.member("name", Some(name));
}

fn person(person: &Person<'_>, json: &mut Json) {
    named("Person", &person.name, json);
    json.member("jobTitle", person.role.as_deref());
    if let Some(affiliation) = &person.affiliation {
        json.nested("affiliation", OBJECT, |json| named("Organization", affiliation, json));
    }
    iri("url", person.url.as_deref(), json);
    iri("image", person.image.as_deref(), json);
}

/// The terms of use: a URL, or their name.
fn licence(licence: Option<&str>, json: &mut Json) {
    match licence {
        Some(name) if !name.starts_with("https://") && !name.starts_with("http://") => {
            json.nested("license", OBJECT, |json| named("CreativeWork", name, json));
        }
        url => iri("license", url, json),
    }
}

/// A URL, without the characters for which JSON-LD drops it.
fn iri(name: &str, url: Option<&str>, json: &mut Json) {
    json.member(name, url.map(uri).as_deref());
}

/// The meeting at which it was delivered, and its audience.
fn event(speech: &Speech<'_>, json: &mut Json) {
    if let Some(audience) = &speech.audience {
        json.nested("audience", OBJECT, |json| named("Audience", audience, json));
    }
    if let Some(occasion) = &speech.occasion {
        json.nested("recordedAt", OBJECT, |json| {
            named("Event", occasion, json);
            json.member("startDate", speech.date.as_deref());
            if let Some(place) = &speech.place {
                json.nested("location", OBJECT, |json| named("Place", place, json));
            }
        });
    }
}

fn media(speech: &Speech<'_>, json: &mut Json) {
    let Some(media) = &speech.media else { return };
    let duration = media.duration.map(|duration| format!("PT{}S", seconds(duration)));
    for (name, kind, url) in [("audio", "AudioObject", &media.audio), ("video", "VideoObject", &media.video)]
    {
        let Some(url) = url else { continue };
        json.nested(name, OBJECT, |json| {
            json.member("@type", Some(kind));
            iri("contentUrl", Some(url), json);
            json.member("duration", duration.as_deref());
            json.member("caption", media.captions.as_deref());
        });
    }
}

/// Whether text is left out.
fn has_omission(body: &[Block<'_>]) -> bool {
    body.iter().any(|block| match block {
        Block::Omission(_) => true,
        Block::Section(section) if !section.state.is_shown() => true,
        block => block.children().any(|inside| has_omission(inside.blocks)),
    })
}
