//! Bytes or text of any kind → a [`Document`]: lines with hints.
//!
//! ```text
//! bytes --bytes--> text --kind--> text | captions | Markdown | HTML --> Document
//! ```

mod block_words;
mod bytes;
mod captions;
mod decode;
mod document;
#[cfg(feature = "document")]
mod docx;
mod emphasis;
mod encoding;
mod front_matter;
mod html;
mod json;
mod kind;
mod markdown;
mod notices;
mod position;
mod printed;
mod text;
mod text_notes;
mod text_verse;
mod wire;
mod words;
mod wrapped;

#[cfg(feature = "document")]
pub(crate) use bytes::is_archive;
pub use bytes::{NotText, identify};
pub(crate) use captions::unstamp;
pub(crate) use decode::{Decoded, decode};
pub(crate) use document::{
    Align, Declared, Document, Emphasis, Hints, Line, Region, SourceMetadata, SourceNotice, SourceNoticeKind,
};
#[cfg(feature = "document")]
pub(crate) use docx::read as read_document;
pub use encoding::Encoding;
pub use kind::{SourceKind, kind};
pub(crate) use notices::decoding_notices;

use oration_model::{Span, Text};
use std::borrow::Cow;

/// The lines of a text of any kind.
pub(crate) fn read(text: &str) -> Document<'_> {
    match kind(text) {
        SourceKind::Html => html::read(text),
        SourceKind::Markdown => html::expand(markdown::read(text)),
        kind => read_plain(text, kind),
    }
}

/// The lines of a text that needs no parser of markup.
pub(crate) fn read_plain(text: &str, kind: SourceKind) -> Document<'_> {
    match kind {
        SourceKind::Captions => captions::read(text),
        _ => text::read(text),
    }
}

/// The lines of Markdown, encoded for another module; those of raw HTML as [`expanded_html`] takes them. The first byte
/// is 1 where there are such lines.
///
/// ```
/// use oration_import::steps::encoded_markdown;
/// assert_eq!(encoded_markdown("# A\n\nWords.\n").first(), Some(&0));
/// assert_eq!(encoded_markdown("# A\n\n<p>Words.</p>\n").first(), Some(&1));
/// ```
pub fn encoded_markdown(text: &str) -> Vec<u8> {
    markdown::encode(text)
}

/// The lines of a web page, encoded for another module.
///
/// ```
/// use oration_import::{ImportOptions, steps::{encoded_html, import_lines}};
/// let page = "<!doctype html><h1>On the Harbour</h1><p>The harbour is open again.</p>";
/// let import = import_lines(&encoded_html(page), page, None, &ImportOptions::default());
/// assert_eq!(import, Some(oration_import::import(page)));
/// ```
pub fn encoded_html(page: &str) -> Vec<u8> {
    wire::encode(&html::read(page))
}

/// The encoded lines of Markdown with its raw HTML read; the same where they are not lines.
///
/// ```
/// use oration_import::steps::{encoded_markdown, expanded_html};
/// let lines = encoded_markdown("# A\n\n<p>Words.</p>\n");
/// assert_eq!(expanded_html(&lines).first(), Some(&0));
/// ```
pub fn expanded_html(lines: &[u8]) -> Vec<u8> {
    decoded(lines).map_or_else(|| lines.to_vec(), |document| wire::encode(&html::expand(document)))
}

/// The text of a Word document, a line for each paragraph and each line break in it, and its lines, encoded for another
/// module.
///
/// # Errors
/// As [`import_document`](crate::import_document) has them.
///
/// ```
/// use oration_import::{ImportLimits, steps::encoded_document};
/// let error = encoded_document(b"GIF89a", &ImportLimits::default()).unwrap_err();
/// assert!(error.reason().starts_with("this is an image (GIF)"));
/// ```
#[cfg(feature = "document")]
pub fn encoded_document(
    bytes: &[u8],
    limits: &crate::ImportLimits,
) -> Result<(String, Vec<u8>), oration_model::Error> {
    let document = docx::read(bytes, limits.bytes)?;
    Ok((docx::text(&document), wire::encode(&document)))
}

/// The lines of another module.
pub(crate) fn decoded(lines: &[u8]) -> Option<Document<'static>> {
    wire::decode(lines)
}

/// The same document, borrowing nothing.
pub(crate) fn owned(document: &Document<'_>) -> Document<'static> {
    wire::decode(&wire::encode(document)).unwrap_or_default()
}

/// A text with the number of its list item in front.
fn numbered<'a>(number: &str, text: Text<'a>) -> Text<'a> {
    if number.is_empty() {
        return text;
    }
    let front = [number, " "].concat();
    match text {
        Text::Markdown(markdown) => Text::Markdown(Cow::Owned([&front, markdown.as_ref()].concat())),
        Text::Spans(mut spans) => {
            spans.insert(0, Span::Markdown(Cow::Owned(front)));
            Text::Spans(spans)
        }
    }
}
