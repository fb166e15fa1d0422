//! [`Speech`] and a [`Format`] → the speech in that format, and what the format cannot express.

use crate::losses::{Feature, Loss, Table, losses};
use crate::options::{ExportError, ExportOptions};
use oration_model::Speech;

/// The content of a file.
///
/// ```
/// assert_eq!(oration::ExportContent::from("a".to_owned()).as_bytes(), b"a");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportContent {
    /// Text, to be written as UTF-8.
    Text(String),
    /// Bytes of a format that is not text.
    Bytes(Vec<u8>),
}

impl ExportContent {
    /// The bytes of the file.
    ///
    /// ```
    /// assert_eq!(oration::ExportContent::from("致辞".to_owned()).as_bytes().len(), 6);
    /// ```
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

impl From<String> for ExportContent {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<u8>> for ExportContent {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

/// A speech in another format. Returned by [`export`].
///
/// ```
/// # let speech = oration::parse(r#"{"title": "Thanks", "body": ["Thank you."]}"#)?.speech;
/// let export = oration::export(&speech, oration::Format::Text, &oration::ExportOptions::default())?;
/// assert_eq!(export.content.as_bytes(), b"Thanks\n\nThank you.\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The content of the file.
    pub content: ExportContent,
    /// What the format cannot express: one for each [`Feature`] in the speech.
    pub losses: Vec<Loss>,
}

/// Declares the formats. Each is a module with `write` and the table `LOSSES`.
macro_rules! formats {
    ($($(#[$doc:meta])* $variant:ident = $name:literal in $module:ident,)+) => {
        /// A format of [`export`].
        ///
        /// ```
        /// assert_eq!(oration::Format::from_name("markdown"), Some(oration::Format::Markdown));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Format { $($(#[$doc])* $variant),+ }

        impl Format {
            /// All formats.
            pub const ALL: &'static [Format] = &[$(Self::$variant),+];

            /// Its name: `markdown`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// What it cannot express, with what becomes of each.
            pub const fn losses(self) -> &'static [(Feature, &'static str)] {
                match self { $(Self::$variant => crate::$module::LOSSES),+ }
            }

            fn write(self, speech: &Speech<'_>, options: &ExportOptions) -> Result<ExportContent, ExportError> {
                match self { $(Self::$variant => crate::$module::write(speech, options)),+ }
            }
        }
    };
}

formats! {
    /// CommonMark with tables, footnotes and YAML front matter.
    Markdown = "markdown" in markdown,
    /// Plain text.
    Text = "text" in text,
    /// A Word document.
    Docx = "docx" in docx,
    /// A book: EPUB 3.3.
    Epub = "epub" in epub,
    /// Typst markup.
    Typst = "typst" in typst,
    /// Captions: WebVTT.
    Vtt = "vtt" in vtt,
    /// Captions: SubRip.
    Srt = "srt" in srt,
    /// Akoma Ntoso 3.0, XML.
    Akn = "akn" in akn,
    /// TEI P5, XML, in the shape of Parla-CLARIN.
    Tei = "tei" in tei,
    /// JSON of Popolo 1.0.
    Popolo = "popolo" in popolo,
    /// JSON-LD with the terms of schema.org.
    JsonLd = "jsonld" in jsonld,
}

impl Format {
    /// The format with a name.
    ///
    /// ```
    /// assert_eq!(oration::Format::from_name("text"), Some(oration::Format::Text));
    /// ```
    pub fn from_name(name: &str) -> Option<Format> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name)
    }
}

/// Returns the speech in a format, and what the format cannot express.
///
/// # Errors
/// If the format cannot express the speech at all.
///
/// ```
/// use oration::{ExportOptions, Format, export};
///
/// let speech = oration::parse(r#"{"title": "Thanks", "body": ["Thank *you*."]}"#)?.speech;
/// let export = export(&speech, Format::Text, &ExportOptions::default())?;
/// assert_eq!(export.losses[0].to_string(), "emphasis: not written (1)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn export(speech: &Speech<'_>, format: Format, options: &ExportOptions) -> Result<Export, ExportError> {
    let content = format.write(speech, options)?;
    let table: Table = format.losses();
    Ok(Export { content, losses: losses(speech, table) })
}
