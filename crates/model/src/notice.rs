//! What an importer guessed or a parser passed over, and where.

use serde::Serialize;
use serde::ser::Serializer;
use std::fmt;

/// Something the importer guessed or `parse` passed over, and where. It never stops the work.
///
/// ```
/// use oration::{NoticeCode, parse};
///
/// let notices = parse(r#"{"title": "致辞", "colour": "red", "body": []}"#)?.notices;
/// assert_eq!(notices[0].code, NoticeCode::UnknownField);
/// assert_eq!(notices[0].path.as_deref(), Some("colour"));
/// assert_eq!(notices[0].to_string(), "line 1: unknown field, ignored (colour)");
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// What kind of thing.
    pub code: NoticeCode,
    /// Line of the input, from 1.
    pub line: usize,
    /// In JSON, the value: `body[2].color`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// What it is about, in English.
    pub message: String,
    /// The words of the input it is about, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)?;
        if let Some(path) = &self.path {
            write!(f, " ({path})")?;
        }
        if self.text.is_empty() { Ok(()) } else { write!(f, ": {}", self.text) }
    }
}

/// Declares the codes with their words.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// What a [`Notice`] is about; serialises as a word that does not change.
        ///
        /// ```
        /// use oration::NoticeCode;
        /// assert_eq!(NoticeCode::SkippedNumber.as_str(), "skipped-number");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum NoticeCode { $($(#[$doc])* $variant),+ }

        impl NoticeCode {
            /// The word: `skipped-number`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

codes! {
    /// A field that the format does not have.
    UnknownField = "unknown-field",
    /// A line of the page around the speech, left out.
    Boilerplate = "boilerplate",
    /// Markup, left out.
    Markup = "markup",
    /// The number of a page, left out.
    PageNumber = "page-number",
    /// The header or the footer of a page, left out.
    RunningHead = "running-head",
    /// A time or the number of a caption, left out.
    Timestamp = "timestamp",
    /// Words that the source has struck out, left out.
    Deleted = "deleted",
    /// A line read as metadata.
    FrontMatter = "front-matter",
    /// A line read as part of a printed outline.
    Contents = "contents",
    /// An entry of the printed outline without text.
    ContentsOnly = "contents-only",
    /// A line that is in the text already, left out.
    Duplicate = "duplicate",
    /// The encoding of the bytes was not declared, and this one was assumed.
    Encoding = "encoding",
    /// Bytes that are no characters of the encoding became U+FFFD.
    Undecodable = "undecodable",
    /// Radicals, which PDF files have for characters, became the characters.
    Radicals = "radicals",
    /// No title was found.
    NoTitle = "no-title",
    /// The publisher cut the text.
    CutEnd = "cut-end",
    /// A section's number comes too early.
    SkippedNumber = "skipped-number",
    /// A section's number comes twice.
    RepeatedNumber = "repeated-number",
    /// A section's number is in another style than its siblings', or out of order.
    MixedNumbering = "mixed-numbering",
}

impl fmt::Display for NoticeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for NoticeCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
