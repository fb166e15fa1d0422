//! The exports of Oration: a [`Speech`](oration_model::Speech) → another format, one file per format.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

#[cfg(feature = "commonmark")]
mod captions;
#[cfg(feature = "commonmark")]
mod docx;
#[cfg(feature = "commonmark")]
mod epub;
#[cfg(feature = "commonmark")]
mod form;
#[cfg(feature = "commonmark")]
mod format;
mod front;
#[cfg(feature = "commonmark")]
mod losses;
#[cfg(feature = "commonmark")]
mod markdown;
#[cfg(feature = "commonmark")]
mod options;
#[cfg(feature = "commonmark")]
mod srt;
mod text;
#[cfg(feature = "commonmark")]
mod typst;
#[cfg(feature = "commonmark")]
mod url;
#[cfg(feature = "commonmark")]
mod vtt;
#[cfg(feature = "commonmark")]
mod xml;
#[cfg(feature = "commonmark")]
mod zip;

#[cfg(feature = "commonmark")]
pub use form::{ExportFonts, ExportStyle};
#[cfg(feature = "commonmark")]
pub use format::{Export, ExportContent, Format, export};
#[cfg(feature = "commonmark")]
pub use losses::{Feature, Loss};
#[cfg(feature = "commonmark")]
pub use markdown::to_markdown;
#[cfg(feature = "commonmark")]
pub use options::{ExportError, ExportOptions};
pub use text::to_text;
