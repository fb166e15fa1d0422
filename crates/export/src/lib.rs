//! The exports of Oration: a [`Speech`](oration_model::Speech) → another format, one file per format.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

#[cfg(feature = "formats")]
mod akn;
#[cfg(feature = "formats")]
mod captions;
#[cfg(feature = "formats")]
mod docx;
#[cfg(feature = "formats")]
mod epub;
#[cfg(feature = "formats")]
mod form;
#[cfg(feature = "formats")]
mod format;
mod front;
#[cfg(feature = "formats")]
mod json;
#[cfg(feature = "formats")]
mod jsonld;
#[cfg(feature = "formats")]
mod losses;
#[cfg(feature = "formats")]
mod markdown;
#[cfg(feature = "formats")]
mod markup;
#[cfg(feature = "formats")]
mod options;
#[cfg(feature = "formats")]
mod own;
#[cfg(feature = "formats")]
mod popolo;
#[cfg(feature = "formats")]
mod srt;
#[cfg(feature = "formats")]
mod tei;
mod text;
#[cfg(feature = "formats")]
mod typst;
#[cfg(feature = "formats")]
mod url;
#[cfg(feature = "formats")]
mod vtt;
#[cfg(feature = "formats")]
mod xml;
#[cfg(feature = "formats")]
mod xml_lines;
#[cfg(feature = "formats")]
mod zip;

#[cfg(feature = "formats")]
pub use akn::to_akn;
#[cfg(feature = "formats")]
pub use form::{ExportFonts, ExportStyle};
#[cfg(feature = "formats")]
pub use format::{Export, ExportContent, Format, export};
#[cfg(feature = "formats")]
pub use jsonld::to_jsonld;
#[cfg(feature = "formats")]
pub use losses::{Feature, Loss};
#[cfg(feature = "formats")]
pub use markdown::to_markdown;
#[cfg(feature = "formats")]
pub use options::{ExportError, ExportOptions};
#[cfg(feature = "formats")]
pub use popolo::to_popolo;
#[cfg(feature = "formats")]
pub use tei::to_tei;
pub use text::to_text;
