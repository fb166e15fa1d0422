//! The metadata of a speech → the properties of the document, which programs show and search.

use crate::xml::Xml;
use oration_markdown::plain_text;
use oration_model::Speech;

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
pub(super) fn custom(speech: &Speech<'_>) -> String {
    let source = speech.source.as_ref();
    let keywords = (!speech.keywords.is_empty()).then(|| speech.keywords.join("; ").into());
    let names = (!speech.speaker.is_empty()).then(|| joined(speech).into());
    let summary = speech.summary.as_ref().map(plain_text);
    let properties = [
        ("Speaker", &names),
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
    let known = properties.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?)));
    for ((name, value), id) in known.zip(2..) {
        let id: i32 = id;
        xml.open(
            "property",
            &[("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), ("pid", &id.to_string()), ("name", name)],
        );
        xml.element("vt:lpwstr", &[], value);
        xml.close();
    }
    xml.finish()
}
