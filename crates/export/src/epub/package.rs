//! The metadata of a speech → the package of a book (EPUB 3.3, 5).

use super::Book;
use crate::options::{ExportError, ExportOptions};
use crate::xml::Xml;
use oration_markdown::plain_text;
use oration_model::Speech;

pub(super) fn package(
    speech: &Speech<'_>,
    options: &ExportOptions,
    book: &Book<'_>,
    modified: &str,
    article: &str,
) -> String {
    let mut xml = Xml::new();
    xml.open(
        "package",
        &[
            ("xmlns", "http://www.idpf.org/2007/opf"),
            ("version", "3.0"),
            ("unique-identifier", "id"),
            ("xml:lang", book.lang),
            ("dir", book.dir()),
        ],
    );
    xml.open("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")]);
    xml.element("dc:identifier", &[("id", "id")], &identifier(speech, options, article));
    xml.element("dc:title", &[], &book.title);
    xml.element("dc:language", &[], book.lang);
    people(speech, &mut xml);
    facts(speech, &mut xml);
    xml.element("meta", &[("property", "dcterms:modified")], modified);
    for (property, value) in ACCESSIBILITY {
        xml.element("meta", &[("property", property)], value);
    }
    xml.close();
    xml.open("manifest", &[]);
    for (id, href, kind, properties) in [
        ("nav", "nav.xhtml", "application/xhtml+xml", "nav"),
        ("speech", "speech.xhtml", "application/xhtml+xml", ""),
        ("style", "style.css", "text/css", ""),
    ] {
        xml.empty("item", &[("id", id), ("href", href), ("media-type", kind), ("properties", properties)]);
    }
    xml.close();
    xml.open("spine", &[("page-progression-direction", book.dir())]);
    xml.empty("itemref", &[("idref", "speech")]);
    xml.finish()
}

/// What readers with disabilities can expect (EPUB Accessibility 1.1, 2).
const ACCESSIBILITY: [(&str, &str); 5] = [
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
];

/// The URL of the speech, or else a UUID made of its text (RFC 9562, 5.8), so that the same speech has the same.
fn identifier(speech: &Speech<'_>, options: &ExportOptions, article: &str) -> String {
    let url = crate::url::base(speech, options).trim();
    if !url.is_empty() {
        return url.to_owned();
    }
    // FNV-1a with 128 bits.
    let hash = article.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b)
    });
    let hash = hash & !(0xf000_u128 << 64) & !(0xc000_u128 << 48) | 0x8000_u128 << 64 | 0x8000_u128 << 48;
    let digits = format!("{hash:032x}");
    let (a, b) = digits.split_at(8);
    format!("urn:uuid:{a}-{}-{}-{}-{}", &b[..4], &b[4..8], &b[8..12], &b[12..])
}

fn people(speech: &Speech<'_>, xml: &mut Xml) {
    for (at, person) in speech.speaker.iter().enumerate() {
        if person.name.trim().is_empty() {
            continue;
        }
        let id = format!("speaker{}", at + 1);
        xml.element("dc:creator", &[("id", &id)], &person.name);
        let refines = format!("#{id}");
        let attributes = [("refines", &*refines), ("property", "role"), ("scheme", "marc:relators")];
        xml.element("meta", &attributes, "spk");
    }
}

fn facts(speech: &Speech<'_>, xml: &mut Xml) {
    let source = speech.source.as_ref();
    let summary = speech.summary.as_ref().map(plain_text);
    let date = [&speech.published, &speech.date].into_iter().flatten().find_map(|date| day(date));
    let facts = [
        ("dc:date", date),
        ("dc:description", summary.as_deref()),
        ("dc:publisher", source.and_then(|source| source.name.as_deref())),
        ("dc:source", source.and_then(|source| source.url.as_deref())),
        ("dc:rights", source.and_then(|source| source.licence.as_deref())),
    ];
    let subjects = speech.keywords.iter().map(|keyword| ("dc:subject", Some(&**keyword)));
    for (name, value) in facts.into_iter().chain(subjects) {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            xml.element(name, &[], value);
        }
    }
}

/// When the book was last changed: `modified`, or else the day of the speech, so that the bytes do not depend on the clock.
pub(super) fn modified(speech: &Speech<'_>, options: &ExportOptions) -> Result<String, ExportError> {
    let Some(own) = options.modified.as_deref() else {
        let known = [&speech.date, &speech.published].into_iter().flatten().find_map(|date| day(date));
        return Ok(format!("{}T00:00:00Z", known.unwrap_or("1970-01-01")));
    };
    let wrong = || ExportError::option("modified", "expected a time such as 2024-03-05T09:30:00Z");
    let (date, time) = own.split_at_checked(10).ok_or_else(wrong)?;
    let is_time = |time: &str| {
        time.len() == 10
            && time.bytes().zip(*b"T00:00:00Z").all(|(byte, like)| match like {
                b'0' => byte.is_ascii_digit(),
                like => byte == like,
            })
    };
    match (day(date), time) {
        (Some(day), "") => Ok(format!("{day}T00:00:00Z")),
        (Some(_), time) if is_time(time) => Ok(own.to_owned()),
        _ => Err(wrong()),
    }
}

/// The day of an ISO 8601 date or date-time.
fn day(date: &str) -> Option<&str> {
    let day = date.get(..10)?;
    let mut numbers = day.split('-').map(|part| part.parse::<u32>().unwrap_or(0));
    let is_day = day.bytes().enumerate().all(|(i, byte)| match i {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let within = numbers.nth(1).is_some_and(|month| (1..=12).contains(&month))
        && numbers.next().is_some_and(|day| (1..=31).contains(&day));
    (is_day && within).then_some(day)
}
