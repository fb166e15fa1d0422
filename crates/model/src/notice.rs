//! Notices: what an importer guessed or a parser ignored, and where.

use serde::Serialize;
use serde::ser::Serializer;
use std::fmt;

/// Something the importer guessed or `parse` ignored, with its position.
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
    /// The kind of notice.
    pub code: NoticeCode,
    /// Line of the input, from 1.
    pub line: usize,
    /// In JSON, the path of the value: `body[2].color`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// A message in English.
    pub message: String,
    /// The text of the input in question, or empty.
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

/// Declares the codes with their strings.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// The kind of a [`Notice`]. Serializes as a stable string.
        ///
        /// ```
        /// use oration::NoticeCode;
        /// assert_eq!(NoticeCode::SkippedNumber.as_str(), "skipped-number");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum NoticeCode { $($(#[$doc])* $variant),+ }

        impl NoticeCode {
            /// The string: `skipped-number`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

codes! {
    /// An unknown field.
    UnknownField = "unknown-field",
    /// A line removed as page boilerplate.
    Boilerplate = "boilerplate",
    /// Markup that was removed.
    Markup = "markup",
    /// A page number that was removed.
    PageNumber = "page-number",
    /// A page header or footer that was removed.
    RunningHead = "running-head",
    /// The time or number of a caption, removed.
    Timestamp = "timestamp",
    /// Text that is struck out in the source, or whose deletion is tracked, removed.
    Deleted = "deleted",
    /// Text that a Word document hides, removed.
    Hidden = "hidden",
    /// Comments on a Word document, removed.
    Comment = "comment",
    /// The text of a text box, read where it is anchored.
    TextBox = "text-box",
    /// Pictures, charts and other objects of a Word document, removed.
    Object = "object",
    /// A line read as metadata.
    FrontMatter = "front-matter",
    /// A line read as part of a printed outline.
    Contents = "contents",
    /// An entry of the printed outline without text.
    ContentsOnly = "contents-only",
    /// A line that duplicates earlier text.
    Duplicate = "duplicate",
    /// The encoding was not declared; this one was assumed.
    Encoding = "encoding",
    /// Bytes that are not characters of the encoding were replaced by U+FFFD.
    Undecodable = "undecodable",
    /// Radicals, which PDF files contain in place of characters, were replaced by the characters.
    Radicals = "radicals",
    /// No title was found.
    NoTitle = "no-title",
    /// Nothing in the source is the text of a speech.
    NoSpeech = "no-speech",
    /// The text was truncated by the publisher.
    CutEnd = "cut-end",
    /// A number is missing before that of a section.
    SkippedNumber = "skipped-number",
    /// The number of a section is repeated.
    RepeatedNumber = "repeated-number",
    /// The number of a section is out of order, or in another style than its siblings.
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
