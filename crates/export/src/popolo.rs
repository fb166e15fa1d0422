//! [`Speech`] → JSON of Popolo 1.0: a `Speech`, or an array of one for each turn.

use crate::json::{ARRAY, Json, OBJECT};
use crate::losses::{Feature, IN_LINES, Table, in_lines};
use crate::own::has_turn;
use crate::text::body_text;
use crate::{ExportContent, ExportError, ExportOptions};
use oration_markdown::{expand, plain_text};
use oration_model::{Block, Person, Speech};
use oration_outline::language;

pub(crate) const LOSSES: Table = &in_lines::<{ OWN.len() + IN_LINES.len() }>(OWN);

const OWN: Table = &[
    (Feature::Schema, "not written"),
    (Feature::Subtitle, "not written"),
    (Feature::Lang, "not written"),
    (Feature::Dir, "not written"),
    (Feature::Kind, "not written"),
    (Feature::FurtherSpeakers, "not written"),
    (Feature::TranscriptSpeakers, "not written"),
    (Feature::Audience, "not written"),
    (Feature::Published, "not written"),
    (Feature::Licence, "not written"),
    (Feature::Breadcrumb, "not written"),
    (Feature::Keywords, "not written"),
    (Feature::Summary, "not written"),
    (Feature::TitleMarks, "not written"),
    (Feature::Headnote, "not written"),
    (Feature::Extent, "not written"),
    (Feature::Media, "audio and video only"),
    (Feature::Alternates, "not written"),
    (Feature::Notes, "not written"),
    (Feature::Sections, "lines of the text; in transcripts, the title of a narrative"),
    (Feature::State, "not written"),
    (Feature::Ids, "not written"),
    (Feature::Time, "not written"),
    (Feature::MarkdownBlocks, "the blocks in them"),
];

pub(crate) fn write(speech: &Speech<'_>, options: &ExportOptions) -> Result<ExportContent, ExportError> {
    Ok(popolo(speech, options.url.as_deref()).into())
}

/// Returns the speech as JSON of [Popolo](https://www.popoloproject.com/specs/speech.html): a transcript is an array with an
/// object for each turn.
///
/// ```
/// let speech = oration::parse(r#"{"title": "Thanks", "body": ["Thank you *all*."]}"#)?.speech;
/// assert!(oration::to_popolo(&speech).contains(r#""text": "Thank you all.""#));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn to_popolo(speech: &Speech<'_>) -> String {
    popolo(speech, None)
}

fn popolo(speech: &Speech<'_>, url: Option<&str>) -> String {
    let expanded = expand(speech);
    let lang = language::of(speech, &expanded);
    let parts = parts(&expanded.body);
    let mut json = Json::new();
    match has_turn(&expanded.body) {
        false => json.object(|json| {
            let text = body_text(&expanded.body, lang);
            let speaker = speech.speaker.first();
            fields(
                &expanded,
                &Entry { kind: "speech", speaker, text: &text, title: None, position: None },
                url,
                json,
            );
        }),
        true => json.array(|json| {
            for (index, part) in parts.iter().enumerate() {
                let text = body_text(part.body, lang);
                let Part { kind, speaker, ref title, .. } = *part;
                let entry =
                    Entry { kind, speaker, text: &text, title: title.as_deref(), position: Some(index + 1) };
                json.object(|json| fields(&expanded, &entry, url, json));
            }
        }),
    }
    json.finish()
}

/// What becomes one object of a transcript.
struct Part<'p> {
    kind: &'static str,
    speaker: Option<&'p Person<'p>>,
    title: Option<String>,
    body: &'p [Block<'p>],
}

/// The turns and what is between them, in order.
fn parts<'p>(body: &'p [Block<'p>]) -> Vec<Part<'p>> {
    let mut parts = Vec::new();
    let mut rest = body;
    while let Some(first) = rest.first() {
        let length = match first {
            Block::Turn(turn) => {
                let speaker = turn.speaker.as_ref();
                parts.push(Part { kind: "speech", speaker, title: None, body: &turn.body });
                1
            }
            Block::Section(section) => {
                let num = section.num.as_deref().unwrap_or_default();
                let title = Some(format!("{num}{}", plain_text(&section.heading)));
                parts.push(Part { kind: "narrative", speaker: None, title, body: &[] });
                parts.extend(self::parts(&section.body));
                1
            }
            _ => {
                let is_other = |block: &Block<'_>| matches!(block, Block::Turn(_) | Block::Section(_));
                let length = rest.iter().position(is_other).unwrap_or(rest.len());
                let body = &rest[..length];
                let is_scene = body.iter().all(|block| matches!(block, Block::Remark(_)));
                parts.push(Part {
                    kind: if is_scene { "scene" } else { "narrative" },
                    speaker: None,
                    title: None,
                    body,
                });
                length
            }
        };
        rest = &rest[length..];
    }
    parts
}

struct Entry<'e> {
    kind: &'e str,
    speaker: Option<&'e Person<'e>>,
    text: &'e str,
    title: Option<&'e str>,
    position: Option<usize>,
}

/// The fields of a `Speech`.
fn fields(speech: &Speech<'_>, entry: &Entry<'_>, url: Option<&str>, json: &mut Json) {
    let is_part = entry.position.is_some();
    json.member("id", url.filter(|_| !is_part));
    json.member("type", Some(entry.kind));
    if let Some(position) = entry.position {
        json.bare("position", &position.to_string());
    }
    json.member("title", Some(entry.title.unwrap_or(&plain_text(&speech.title))));
    if let Some(person) = entry.speaker {
        json.nested("creator", OBJECT, |json| {
            json.member("name", Some(&person.name));
            json.member("image", person.image.as_deref());
            if let Some(url) = &person.url {
                json.nested("links", ARRAY, |json| json.object(|json| json.member("url", Some(url))));
            }
            if let Some(affiliation) = &person.affiliation {
                json.nested("memberships", ARRAY, |json| {
                    json.object(|json| {
                        json.nested("organization", OBJECT, |json| json.member("name", Some(affiliation)));
                    });
                });
            }
        });
        json.member("role", person.role.as_deref());
        json.member("attribution_text", Some(person.printed.as_deref().unwrap_or(&person.name)));
    }
    json.member("date", speech.date.as_deref());
    if speech.occasion.is_some() || speech.place.is_some() {
        json.nested("event", OBJECT, |json| {
            json.member("name", speech.occasion.as_deref());
            json.member("location", speech.place.as_deref());
        });
    }
    let media = speech.media.as_ref();
    json.member("audio", media.and_then(|media| media.audio.as_deref()));
    json.member("video", media.and_then(|media| media.video.as_deref()));
    json.member("text", Some(entry.text));
    let source = speech.source.as_ref();
    if let Some(url) = source.and_then(|source| source.url.as_deref()) {
        json.nested("sources", ARRAY, |json| {
            json.object(|json| {
                json.member("url", Some(url));
                json.member("note", source.and_then(|source| source.name.as_deref()));
            });
        });
    }
}
