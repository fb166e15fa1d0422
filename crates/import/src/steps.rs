//! The steps of an import, separately, for programs that load format parsers on demand, as web pages do.
//!
//! ```text
//! bytes ── identify ──► Encoding      text ── kind ──► SourceKind
//! Text, Captions ── import_plain ───────────────────────────────────────┐
//! Markdown ── encoded_markdown ──┬─ raw HTML ── expanded_html ──┐       ├─► Import
//! Html ── encoded_html ──────────┼──────────────────────────────┴─ import_lines
//! Word document ── encoded_document ─┘
//! ```
//!
//! [`import_bytes`](crate::import_bytes) does all of them. The encoded lines are those of one version: both sides must
//! be built from the same one.

#[cfg(feature = "document")]
pub use crate::source::encoded_document;
pub use crate::source::{
    Encoding, NotText, SourceKind, encoded_html, encoded_markdown, expanded_html, identify, kind,
};

use crate::source::{self, Document, decoding_notices};
use crate::{Import, ImportOptions, pipeline};

/// Imports a plain text or captions. The encoding is given where the text was bytes.
///
/// ```
/// use oration_import::{ImportOptions, steps::import_plain};
/// let import = import_plain("On the Harbour\n\nFriends,\n\nThe harbour is open again.\n", None, &ImportOptions::default());
/// assert_eq!(import.speech.lang.as_deref(), Some("en"));
/// ```
pub fn import_plain<'a>(text: &'a str, encoding: Option<Encoding>, options: &ImportOptions) -> Import<'a> {
    run(source::read_plain(text, kind(text)), text, encoding, options)
}

/// Imports the lines that [`encoded_markdown`] or [`encoded_html`] gave for a text, or those of a document; `None` where they are not lines.
///
/// ```
/// use oration_import::{ImportOptions, steps::{encoded_markdown, import_lines}};
/// let text = "# On the Harbour\n\nFriends,\n\nThe harbour is **open** again.\n";
/// let options = ImportOptions::default();
/// let import = import_lines(&encoded_markdown(text), text, None, &options);
/// assert_eq!(import, Some(oration_import::import(text)));
/// assert_eq!(import_lines(b"other bytes", text, None, &options), None);
/// ```
pub fn import_lines(
    lines: &[u8],
    text: &str,
    encoding: Option<Encoding>,
    options: &ImportOptions,
) -> Option<Import<'static>> {
    Some(run(source::decoded(lines)?, text, encoding, options))
}

fn run<'a>(
    mut document: Document<'a>,
    text: &str,
    encoding: Option<Encoding>,
    options: &ImportOptions,
) -> Import<'a> {
    document.notices.extend(encoding.into_iter().flat_map(|encoding| decoding_notices(text, encoding)));
    pipeline::run(document, options)
}
