//! The bytes of a Word document (.docx) → its paragraphs and tables, with the numbers that Word shows, and what is left out.
//!
//! ```text
//! bytes ─ container ─► parts ─ xml ─► styles, numbering ─┐
//!                        └─────────── document.xml ──────┴─ story ─► Document
//! ```
//!
//! Nothing here decides what a paragraph is to a speech.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod container;
mod content;
mod end;
mod limits;
mod names;
mod numbering;
mod package;
mod properties;
mod refusal;
mod story;
mod styles;
pub mod xml;

pub use content::{
    Align, Block, Cell, Document, Heading, Loss, LossKind, Mark, Number, Paragraph, Piece, Row, Style, Table,
};
pub use limits::Limits;
pub use refusal::Refusal;

/// Reads a Word document.
///
/// # Errors
/// The bytes are not a Word document, are damaged, or exceed a limit.
///
/// ```
/// use oration_document::{Limits, Refusal, read};
/// assert_eq!(read(b"PK\x03\x04", &Limits::default()), Err(Refusal::Truncated));
/// ```
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Refusal> {
    let package = package::Package::open(bytes, limits)?;
    let main = package.main()?;
    let styles = styles::Styles::read(&package.related(&main, "styles")?)?;
    let numbering = numbering::Numbering::read(&package.related(&main, "numbering")?)?;
    let mut document = story::read(&package, &main, styles, numbering)?;
    document.properties = properties::read(&package)?;
    Ok(document)
}
