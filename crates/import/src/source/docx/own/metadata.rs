//! The properties that the exporter gives a document → the metadata of the speech.

use super::super::{keywords, property};
use oration_document::Document;
use oration_model::{Direction, Person, Source, Speech};

/// Whether the exporter set the styles of a document.
pub(super) fn is_own(document: &Document) -> bool {
    property(&document.properties, "Styles") == Some("Oration")
}

/// Whether the lines under the title are those that the exporter wrote: they say what the properties say.
pub(super) fn is_printed(document: &Document, lines: &[String]) -> bool {
    property(&document.properties, "Byline").unwrap_or_default() == lines.join(" | ")
}

/// A speech with its metadata.
pub(super) fn speech(document: &Document) -> Speech<'static> {
    let get = |name: &str| property(&document.properties, name).map(|value| value.to_owned().into());
    let source = Source { name: get("Source"), url: get("URL"), licence: get("Licence") };
    Speech {
        speaker: people(document),
        audience: get("Audience"),
        occasion: get("Occasion"),
        place: get("Place"),
        date: get("Date"),
        published: get("Published"),
        lang: get("Language"),
        dir: match get("Direction").as_deref() {
            Some("rtl") => Some(Direction::Rtl),
            Some("ltr") => Some(Direction::Ltr),
            _ => None,
        },
        summary: property(&document.properties, "Summary")
            .map(|summary| oration_markdown::escape(summary).into_owned())
            .map(|summary| oration_model::Text::Markdown(summary.into())),
        keywords: keywords(&document.properties).into_iter().map(Into::into).collect(),
        source: Some(source).filter(|source| *source != Source::default()),
        ..Speech::default()
    }
}

/// `Speaker`, `Speaker 2` and so on, each with a `Post` and what is `Printed`.
fn people(document: &Document) -> Vec<Person<'static>> {
    let person = |at: usize| {
        let get = |name: &str| {
            let name = if at == 1 { name.to_owned() } else { [name, " ", &at.to_string()].concat() };
            property(&document.properties, &name).map(|value| value.to_owned().into())
        };
        let (name, role, printed) = (get("Speaker")?, get("Post"), get("Printed"));
        Some(Person { name, role, printed, ..Person::default() })
    };
    (1..).map_while(person).collect()
}
