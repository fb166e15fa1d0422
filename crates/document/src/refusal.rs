//! Why bytes are not read as a Word document.

use crate::limits::{DEPTH, ENTRIES, RATIO};
use std::fmt;

/// Why bytes are not read as a Word document. Shown as one line that says what to do.
///
/// ```
/// let message = oration_document::Refusal::Truncated.to_string();
/// assert_eq!(message, "this file is incomplete: copy or download it again");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// Not a ZIP archive.
    NotArchive,
    /// A ZIP archive of something else.
    NotWord,
    /// A ZIP archive without files.
    Empty,
    /// A ZIP archive without its end.
    Truncated,
    /// Its files are encrypted.
    Encrypted,
    /// A part that is missing, or that cannot be decompressed or parsed.
    Damaged(String),
    /// A part with a document type declaration, which no word processor writes.
    Doctype(String),
    /// More bytes, decompressed, than the limit.
    TooLarge(usize),
    /// More files than the limit.
    TooMany,
    /// A part that expands more than that of any document.
    TooDense(String),
    /// More levels of elements than the limit.
    TooDeep(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const RESAVE: &str = "open it in Word or WPS, save it again as .docx, and import that";
        match self {
            Refusal::NotArchive | Refusal::NotWord => {
                write!(f, "this is not a Word document (.docx): {RESAVE}")
            }
            Refusal::Empty => write!(f, "this archive is empty: copy or download the document again"),
            Refusal::Truncated => write!(f, "this file is incomplete: copy or download it again"),
            Refusal::Encrypted => {
                write!(f, "this archive has a password: remove the password, and import the document")
            }
            Refusal::Damaged(part) => write!(f, "this Word document is damaged ({part}): {RESAVE}"),
            Refusal::Doctype(part) => {
                write!(f, "this Word document has a document type declaration ({part}): {RESAVE}")
            }
            Refusal::TooLarge(bytes) => {
                write!(f, "more than {bytes} bytes of text and markup: split the document")
            }
            Refusal::TooMany => write!(f, "more than {ENTRIES} files in the document: {RESAVE}"),
            Refusal::TooDense(part) => {
                write!(
                    f,
                    "a part of the document expands to more than {RATIO} times its size ({part}): {RESAVE}"
                )
            }
            Refusal::TooDeep(part) => {
                write!(f, "more than {DEPTH} levels of markup in the document ({part}): {RESAVE}")
            }
        }
    }
}

impl std::error::Error for Refusal {}
