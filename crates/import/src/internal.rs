//! What the WebAssembly modules share with this crate; no part of what `oration` promises.
//!
//! The module for plain text has no readers of Markdown and HTML. It says what a source is; the other module turns such
//! a source into lines; and this one imports the lines.

pub use crate::source::{Encoding, NotText, SourceKind, encoded, identify, kind};

use crate::source::{self, Document, decoding_notices};
use crate::{Import, ImportOptions, pipeline};

/// Imports a plain text or captions. The encoding is given where the text was bytes.
pub fn import_plain<'a>(text: &'a str, encoding: Option<Encoding>, options: &ImportOptions) -> Import<'a> {
    run(source::read_plain(text, kind(text)), text, encoding, options)
}

/// Imports the lines that [`encoded`] gave for a text; `None` where they are none.
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
