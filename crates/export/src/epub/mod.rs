//! [`Speech`] → a book (EPUB 3.3). The same speech and options give the same bytes.
//!
//! ```text
//! Speech ─ render ─► HTML ─ xhtml ─► speech.xhtml ─┐
//!        ─ outline ─► nav.xhtml                    ├─ zip ─► bytes
//!        ─ package ─► package.opf                  ┘
//! ```

mod navigation;
mod package;
#[cfg(test)]
mod tests;
mod xhtml;

use crate::format::ExportContent;
use crate::losses::Feature;
use crate::options::{ExportError, ExportOptions};
use crate::url::base;
use crate::xml::Xml;
use crate::zip::Zip;
use oration_locale::locale;
use oration_markdown::{expand, plain_text};
use oration_model::Speech;
use oration_outline::language;
use oration_render::{RenderOptions, render};

/// What a book cannot express.
pub(crate) const LOSSES: &[(Feature, &str)] = &[
    (Feature::Schema, "not written"),
    (Feature::Kind, "not written"),
    (Feature::Byline, "the name and the post"),
    (Feature::Extent, "not written"),
    (Feature::Media, "links to the recordings"),
    (Feature::Alternates, "links, if they have a URL"),
    (Feature::NoteIds, "numbers"),
    (Feature::Time, "attributes, which readers ignore"),
    (Feature::Figures, "links to the pictures"),
    (Feature::FigureSize, "not written"),
    (Feature::MarkdownBlocks, "the blocks in them"),
    (Feature::Images, "links to the pictures"),
    (Feature::RelativeLinks, "links only if the URL of the speech is known"),
    (Feature::UrlCharacters, "escaped with `%`"),
];

/// The speech as a book of one file, in the HTML of `render`.
pub(crate) fn write(speech: &Speech<'_>, options: &ExportOptions) -> Result<ExportContent, ExportError> {
    let modified = package::modified(speech, options)?;
    let expanded = expand(speech);
    let lang = language::of(speech, &expanded);
    let settings = RenderOptions { id_prefix: PREFIX.into(), outline: false, ..RenderOptions::default() };
    let article = xhtml::xhtml(&render(speech, &settings), base(speech, options));
    let book = Book {
        title: title(speech),
        lang: if language::is_tag(lang) { lang } else { "und" },
        is_right_to_left: language::direction(speech, lang).is_some_and(|it| it.as_str() == "rtl"),
    };
    let mut zip = Zip::default();
    // Readers know the format by this file, at this place (EPUB 3.3, 4.2).
    zip.file("mimetype", b"application/epub+zip");
    for (name, content) in [
        ("META-INF/container.xml", container()),
        ("EPUB/package.opf", package::package(speech, options, &book, &modified, &article)),
        ("EPUB/nav.xhtml", navigation::navigation(speech, &book, locale(lang))),
        ("EPUB/speech.xhtml", xhtml::page(&book, &article)),
        ("EPUB/style.css", include_str!("style.css").to_owned()),
    ] {
        zip.file(name, content.as_bytes());
    }
    Ok(zip.finish().into())
}

/// The prefix of ids in the page.
const PREFIX: &str = "speech-";

/// The title in plain text, or else what else is known: a book must have one.
fn title(speech: &Speech<'_>) -> String {
    let known = [&speech.occasion, &speech.date].into_iter().flatten().map(|known| known.to_string());
    let names = speech.speaker.iter().map(|person| person.name.to_string());
    let mut titles = std::iter::once(plain_text(&speech.title).into_owned()).chain(known).chain(names);
    titles
        .find_map(|title| {
            let words = title.split_whitespace().collect::<Vec<_>>().join(" ");
            (!words.is_empty()).then_some(words)
        })
        .unwrap_or_else(|| "…".to_owned())
}

/// What all files of a book need.
struct Book<'b> {
    title: String,
    lang: &'b str,
    is_right_to_left: bool,
}

impl Book<'_> {
    /// The direction of the text, if it is not the usual one.
    fn dir(&self) -> &'static str {
        if self.is_right_to_left { "rtl" } else { "" }
    }
}

/// Where the package is (EPUB 3.3, 4.2.6.3.1).
fn container() -> String {
    let mut xml = Xml::new();
    xml.open(
        "container",
        &[("version", "1.0"), ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")],
    );
    xml.open("rootfiles", &[]);
    xml.empty(
        "rootfile",
        &[("full-path", "EPUB/package.opf"), ("media-type", "application/oebps-package+xml")],
    );
    xml.finish()
}
