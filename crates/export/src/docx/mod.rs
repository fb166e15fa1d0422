//! [`Speech`] → a Word document (.docx, ISO/IEC 29500). The same speech gives the same bytes.
//!
//! ```text
//! Speech ─ body, inline ─► document.xml, footnotes.xml, links ─┐
//! options ─ form ─ styles, parts ─► styles.xml, settings.xml … ┴─ zip ─► bytes
//! ```

mod body;
mod parts;
mod properties;
mod styles;

use crate::form::Form;
use crate::format::ExportContent;
use crate::losses::Feature;
use crate::options::{ExportError, ExportOptions};
use crate::url::base;
use crate::zip::Zip;
use body::Body;
use oration_locale::locale;
use oration_markdown::expand;
use oration_model::Speech;
use oration_outline::language;

/// What a document cannot express.
pub(crate) const LOSSES: &[(Feature, &str)] = &[
    (Feature::Schema, "not written"),
    (Feature::Kind, "not written"),
    (Feature::SpeakerDetail, "not written"),
    (Feature::Breadcrumb, "not written"),
    (Feature::Extent, "not written"),
    (Feature::Media, "not written"),
    (Feature::Alternates, "not written"),
    (Feature::Summary, "a property of the document"),
    (Feature::NoteIds, "numbers"),
    (Feature::DeepestSections, "headings of level 9"),
    (Feature::State, "an omission where nothing else says so"),
    (Feature::Ids, "not written"),
    (Feature::Time, "not written"),
    (Feature::Figures, "links to the pictures"),
    (Feature::FigureSize, "not written"),
    (Feature::OmissionDetail, "only the URL is written, as a link"),
    (Feature::OmissionNoteMarks, "only the words are written"),
    (Feature::UnnamedTurns, "paragraphs without a name"),
    (Feature::TurnSpeakerDetail, "not written"),
    (Feature::InnerTurns, "one after the other"),
    (Feature::DeepestLists, "items of level 9"),
    (Feature::ItemBlocks, "other blocks than paragraphs and lists are behind the list"),
    (Feature::QuoteBlocks, "blocks in front of or behind the quotation"),
    (Feature::MarkdownBlocks, "the blocks in them"),
    (Feature::MaskDetail, "not written"),
    (Feature::GapDetail, "not written"),
    (Feature::Points, "words like the others"),
    (Feature::RelativeLinks, "links only if the URL of the speech is known"),
    (Feature::Images, "links to the pictures"),
    (Feature::LinkTitles, "not written"),
];

/// The speech as a Word document, with labels in the language of the speech.
///
/// Headings have the built-in styles `heading 1` to `heading 9`, so that they are in the navigation pane; notes are
/// footnotes. Numbers, masks and omissions are text, as printed.
pub(crate) fn write(speech: &Speech<'_>, options: &ExportOptions) -> Result<ExportContent, ExportError> {
    let expanded = expand(speech);
    let lang = language::of(speech, &expanded);
    let form = Form::new(options.style, &options.fonts, lang, language::direction(speech, lang));
    let mut body = Body::new(&form, locale(lang), &expanded, base(speech, options));
    body.write();
    let written = body.finish();
    let mut zip = Zip::default();
    for (name, content) in [
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package()),
        ("docProps/core.xml", properties::core(speech, lang)),
        ("docProps/custom.xml", properties::custom(speech, &written.byline)),
        ("word/document.xml", written.document),
        ("word/_rels/document.xml.rels", parts::relationships(&written.links)),
        ("word/footnotes.xml", written.footnotes),
        ("word/_rels/footnotes.xml.rels", parts::links(&written.links)),
        ("word/styles.xml", styles::styles(&form)),
        ("word/numbering.xml", parts::numbering(&form, &written.starts)),
        ("word/settings.xml", parts::settings(&form)),
        ("word/fontTable.xml", parts::font_table(&form)),
        ("word/footer1.xml", parts::footer(&form, true)),
        ("word/footer2.xml", parts::footer(&form, false)),
    ] {
        zip.file(name, content.as_bytes());
    }
    Ok(zip.finish().into())
}

/// The namespace of the elements of documents.
const W: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

/// The namespace of references to relationships.
const R: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

#[cfg(test)]
mod tests;
