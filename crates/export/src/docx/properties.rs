//! The metadata of a speech → the properties of the document, which programs show and search.

use crate::xml::Xml;
use oration_markdown::plain_text;
use oration_model::{Direction, Speech};

/// The properties that every document can have (ISO/IEC 29500-2, 11).
pub(super) fn core(speech: &Speech<'_>, lang: &str) -> String {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let mut property = |name, value: &str| {
        if !value.trim().is_empty() {
            xml.element(name, &[], value);
        }
    };
    property("dc:title", &plain_text(&speech.title));
    property("dc:subject", speech.occasion.as_deref().unwrap_or_default());
    property("dc:creator", &joined(speech));
    property("cp:keywords", &speech.keywords.join("; "));
    property("dc:description", &speech.summary.as_ref().map(plain_text).unwrap_or_default());
    property("dc:language", lang);
    xml.finish()
}

/// The names of the speakers.
fn joined(speech: &Speech<'_>) -> String {
    let names: Vec<&str> = speech.speaker.iter().map(|person| &*person.name).collect();
    names.join("; ")
}

/// The others, by the names of their fields.
///
/// The name of the styles says that the paragraphs are what their styles say, and `byline` are the lines under the title.
pub(super) fn custom(speech: &Speech<'_>, byline: &[String]) -> String {
    let source = speech.source.as_ref();
    let keywords: Vec<String> = speech.keywords.iter().map(|keyword| keyword.replace(';', "\\;")).collect();
    let keywords = (!keywords.is_empty()).then(|| keywords.join("; ").into());
    let summary = speech.summary.as_ref().map(plain_text);
    let styles = Some("Oration".into());
    let byline = (!byline.is_empty()).then(|| byline.join(" | ").into());
    let direction = speech.dir.map(|dir| if dir == Direction::Rtl { "rtl" } else { "ltr" }.into());
    let properties = [
        ("Styles", &styles),
        ("Byline", &byline),
        ("Direction", &direction),
        ("Date", &speech.date),
        ("Occasion", &speech.occasion),
        ("Place", &speech.place),
        ("Language", &speech.lang),
        ("Keywords", &keywords),
        ("Summary", &summary),
        ("Audience", &speech.audience),
        ("Published", &speech.published),
        ("Source", &source.and_then(|source| source.name.clone())),
        ("URL", &source.and_then(|source| source.url.clone())),
        ("Licence", &source.and_then(|source| source.licence.clone())),
    ];
    let mut xml = Xml::new();
    xml.open(
        "Properties",
        &[
            ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
            ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
        ],
    );
    let mut known: Vec<(String, &str)> = Vec::new();
    for (person, at) in speech.speaker.iter().zip(1..) {
        let at: u32 = at;
        let name = |name: &str| if at == 1 { name.to_owned() } else { format!("{name} {at}") };
        known.push((name("Speaker"), &person.name));
        known.extend(person.role.as_deref().map(|role| (name("Post"), role)));
        known.extend(person.printed.as_deref().map(|printed| (name("Printed"), printed)));
    }
    let others =
        properties.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.as_deref()?)));
    known.extend(others);
    for ((name, value), id) in known.into_iter().zip(2..) {
        let id: i32 = id;
        xml.open(
            "property",
            &[("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), ("pid", &id.to_string()), ("name", &name)],
        );
        xml.element("vt:lpwstr", &[], value);
        xml.close();
    }
    xml.finish()
}
